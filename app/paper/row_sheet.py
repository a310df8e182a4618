"""The lists at the left and right of a page as sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from app.paper.sheet import MOST_ROWS, Block, Column, Sheet
from app.paper.words import shown_of_text
from app.widgets.rows import AnyRow, ListRow

_NONE = "—"  # what rows say where there is nothing


def rows_sheet(
    title: str, facts: str, rows: Iterable[AnyRow], phones: Mapping[object, str], what: str = ""
) -> Sheet:
    """Make a sheet of a list, with room to write.

    facts: what restricts the list; "" for nothing. phones: the number to ring by key of row.
    what: names the second line of the rows; "" where it says what is to be done.
    """
    every = list(rows)
    printed = every[:MOST_ROWS]
    total = sum(isinstance(row, ListRow) for row in every)
    shown = sum(isinstance(row, ListRow) for row in printed)
    counted = shown_of_text(shown, total)
    block = Block(columns=_columns(what), rows=tuple(_texts(row, phones) for row in printed))
    facts = " · ".join(part for part in (facts, counted) if part)
    return Sheet(title=title, facts=facts, blocks=(block,), landscape=True)


def _columns(what: str) -> tuple[Column, ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("paper", "Seg."), 5),
        Column(translate("paper", "Customer"), 24),
        Column(what or translate("paper", "What"), 24),
        Column(translate("paper", "Phone"), 15),
        Column(translate("paper", "Why now"), 15),
        Column("", 12),
        Column(translate("paper", "Notes"), 20),
    )


def _texts(row: AnyRow, phones: Mapping[object, str]) -> tuple[str, ...]:
    if not isinstance(row, ListRow):
        return (row.title,)
    phone = phones.get(row.key, "")
    note = "" if row.note == _NONE else row.note
    return (row.badge, row.title, row.subtitle, phone, row.pill, note, "")
