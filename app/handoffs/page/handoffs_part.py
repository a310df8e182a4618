"""Handoffs on the page, as a board and as a list: the same ones, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.handoffs.page.filter_bar import View
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import Way
from app.handoffs.views.board import Board
from app.handoffs.views.card_words import Mark, about, mark, subject
from app.handoffs.views.handoff_list import HandoffList, HandoffTable
from app.handoffs.words import state_words
from app.widgets.empty_state import EmptyState
from app.widgets.formats import date_text

if TYPE_CHECKING:
    from app.handoffs.desk import Desk


class HandoffsPart(QObject):
    """Shows handoffs; says which one is chosen, and where a card is wanted."""

    chosen = Signal(object)  # handoff id, None for none
    opened = Signal()
    step_wanted = Signal(object, object)  # handoff id, HandoffState

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self.board = Board(self._words, page)
        self.board.setAccessibleName(self.tr("Handoffs"))
        self._table = HandoffTable(self._headers(), self._cells, self)
        self.list = HandoffList(self._table, self.tr("List of handoffs"))
        self.nothing = EmptyState(
            self.tr("No handoffs here"),
            self.tr(
                "A call with the outcome “Visit booked” or “Handoff” makes one, and so does "
                "“Hand to field…” during a call."
            ),
        )
        self.board.chosen.connect(self.chosen)
        self.list.chosen.connect(self.chosen)
        self.board.opened.connect(lambda id_: self.opened.emit())
        self.list.doubleClicked.connect(lambda index: self.opened.emit())
        self.board.step_wanted.connect(self.step_wanted)

    def show_rows(self, rows: Sequence[HandoffRow], way: Way) -> None:
        """Show these handoffs."""
        self.board.show_rows(rows, way)
        self._table.show_rows(rows)

    def choose(self, chosen: int | None, view: View) -> int | None:
        """Choose the one that was chosen before, where it still stands there.

        Gives the one that is chosen now, None where there is none.
        """
        ids = [row.id for row in self._table.rows]
        kept = chosen if chosen in ids else self.board.current
        self.list.choose(kept)
        if view is View.BOARD:
            kept = self.board.current
        return kept if kept is not None else next(iter(ids), None)

    def shown(self, view: View) -> tuple[QWidget, QWidget]:
        """Give what stands there and what has the keyboard: the view, or why it is empty."""
        wanted: QWidget = self.board if view is View.BOARD else self.list
        return (wanted if self._table.rows else self.nothing), wanted

    def _words(self, row: HandoffRow) -> tuple[str, Mark]:
        now, zone = self._desk.clock(), self._desk.zone
        return about(row, now, zone), mark(row, now, zone)

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Customer"),
            self.tr("State"),
            self.tr("From"),
            self.tr("To"),
            self.tr("What"),
            self.tr("Since"),
        )

    def _cells(self, row: HandoffRow) -> tuple[str, ...]:
        now, zone = self._desk.clock(), self._desk.zone
        fact = mark(row, now, zone)
        state = state_words(row.state, row.kind.way)
        since: datetime = row.offered_at or row.created_at
        return (
            row.company,
            f"{state} · {fact.text}" if fact.text else state,
            row.sender,
            row.receiver,
            subject(row, now, zone),
            date_text(since.date()),
        )
