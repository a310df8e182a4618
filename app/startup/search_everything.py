"""The search of the top bar: customers by words and numbers, and commands by their names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from app.background import Background, Job
from app.calls.preparation.view_words import segment_letter
from app.customers.search import queries
from app.customers.search.queries import CustomerRow
from app.database.fold import fold_words
from app.main_window.search_popup import Section, Show
from app.widgets.rows import ListRow, Names

MOST_CUSTOMERS = 8


@dataclass(frozen=True)
class Doing:
    """A command that can be found by its words."""

    name: str
    text: str
    keycap: str
    do: Callable[[], object]


class SearchEverything(QObject):
    """Answers the search field; what is chosen is done."""

    def __init__(
        self,
        background: Background,
        open_customer: Callable[[int], None],
        doings: Callable[[], list[Doing]],
        parent: QObject | None = None,
    ) -> None:
        """Take what can be done.

        doings: asked anew for each text, since a call that begins or ends changes what it gives.
        """
        super().__init__(parent)
        self._background = background
        self._open_customer = open_customer
        self._doings = doings
        self._found: dict[str, Doing] = {}
        self._job: Job | None = None

    def search(self, text: str, show: Show) -> None:
        """Look for a text; an older question is dropped."""
        if self._job is not None:
            self._job.cancel()
        commands = Section(self.tr("Commands"), tuple(self._matching(text)))

        question = partial(queries.best, text=text, rows_wanted=MOST_CUSTOMERS)

        def answer(found: list[CustomerRow]) -> None:
            show([Section(self.tr("Customers"), tuple(map(_row, found))), commands])

        self._job = self._background.ask(self, question, then=answer)

    def choose(self, key: object) -> None:
        """Open the customer or do the command that was chosen."""
        if isinstance(key, int):
            self._open_customer(key)
        elif isinstance(key, str) and key in self._found:
            self._found[key].do()

    def _matching(self, text: str) -> list[ListRow]:
        asked = fold_words(text)
        self._found = {one.name: one for one in self._doings()}
        return [
            ListRow(key=one.name, title=one.text, names=Names.NONE, note=one.keycap)
            for one in self._found.values()
            if all(any(word.startswith(a) for word in fold_words(one.text)) for a in asked)
        ]


def _row(row: CustomerRow) -> ListRow:
    place = " · ".join(part for part in (row.contact, row.city) if part)
    return ListRow(
        key=row.id,
        badge=segment_letter(row.segment),
        title=row.company,
        subtitle=place,
        names=Names.BOTH,
        note=row.phone,
    )
