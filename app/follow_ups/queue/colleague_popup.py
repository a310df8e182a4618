"""Chooses the colleague who takes a step over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.database.fold import fold
from app.follow_ups.queue.popup import Popup
from app.widgets.labels import Label, TextLook
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow
from app.widgets.search_field import SearchField

if TYPE_CHECKING:
    from app.team.queries import Person

_WIDTH = 320
_LIST_HEIGHT = 240


class ColleaguePopup(Popup):
    """Names are found by the beginnings of their words; Enter takes the marked one."""

    colleague_chosen = Signal(object)  # Person

    def __init__(
        self, heading: str, people: Sequence[Person], parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, _WIDTH, parent)
        self._people = {person.id: person for person in people}

        self._search = SearchField(self.tr("Name of the colleague…"))
        self._list = RowList(self.tr("Colleagues"))
        self._none = Label(self.tr("Nobody has this name."), TextLook.MUTED)

        self._list.setFixedHeight(_LIST_HEIGHT)
        for widget in (self._search, self._none, self._list):
            self.column.addWidget(widget)
        self.setFocusProxy(self._search)
        self._show_found("")

        self._search.textChanged.connect(self._show_found)
        self._search.moved.connect(self._step)
        self._search.escaped.connect(self.close)
        self._search.returnPressed.connect(self._choose)
        self._list.clicked.connect(self._choose)
        self._list.row_opened.connect(self._choose)

    def _show_found(self, typed: str) -> None:
        found = [person for person in self._people.values() if _begins(person.name, typed)]
        self._list.show_rows([ListRow(key=person.id, title=person.name) for person in found])
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        if found and self._list.chosen_key() is None:
            self._list.choose(found[0].id)

    def _step(self, by: int) -> None:
        row = self._list.currentIndex().row() + by
        index = self._list.model().index(row, 0)
        if index.isValid():
            self._list.setCurrentIndex(index)

    def _choose(self) -> None:
        key = self._list.chosen_key()
        if isinstance(key, int):
            self.close()
            self.colleague_chosen.emit(self._people[key])


def _begins(name: str, typed: str) -> bool:
    """Tell whether each typed word is the beginning of a word of the name."""
    words = fold(name).split()
    return all(any(word.startswith(part) for word in words) for part in fold(typed).split())
