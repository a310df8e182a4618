"""What the search over everything found, below its field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.widgets.labels import Label, TextLook
from app.widgets.row_delegate import GROUP_HEIGHT, ROW_HEIGHT
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow, GroupRow, ListRow
from app.widgets.search_field import SearchField

_DELAY_MS = 80  # a fast typist's pause between two keys
_MOST_HEIGHT = 480
_LEAST_WIDTH = 430
_EDGES = 12  # margins and borders above and below the list


@dataclass(frozen=True)
class Section:
    """Results of one kind under a heading: customers, numbers, commands."""

    title: str
    rows: tuple[ListRow, ...]


Show = Callable[[Sequence[Section]], None]
Search = Callable[[str, Show], None]
"""Looks for a text and hands the sections to ``Show``, at once or later, best first."""


class SearchPopup(QFrame):
    """Asks while one types; the focus stays in the field. Enter chooses, Esc leaves."""

    result_chosen = Signal(object)  # key of the row

    def __init__(self, field: SearchField, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("overlay", True)  # it may cover what lies below
        self._field = field
        self._search: Search | None = None
        self._asked = 0
        self._before: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._nothing = Label(look=TextLook.MUTED, wrap=True)
        self._nothing.setContentsMargins(14, 10, 14, 10)
        self._list = RowList(self.tr("Search results"))
        self._list.setFocusProxy(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 4)
        layout.setSpacing(0)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list)
        self.hide()
        self._timer.timeout.connect(self._ask)
        field.textEdited.connect(self._typed)
        field.moved.connect(self._move)
        field.escaped.connect(self.leave)
        field.returnPressed.connect(self._choose_current)
        self._list.clicked.connect(self._choose_current)

    def set_search(self, search: Search) -> None:
        """Use this function to search; until then the field finds nothing."""
        self._search = search

    def enter(self) -> None:
        """Put the keyboard into the field and remember where it was."""
        focus = self.window().focusWidget()
        if focus is not self._field:
            self._before = focus
        self._field.setFocus()
        self._field.selectAll()

    def leave(self) -> None:
        """Close, empty the field and give the keyboard back."""
        self._asked += 1
        self._timer.stop()
        self._field.clear()
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():  # lists make theirs anew
            before.setFocus()

    def _typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._asked += 1
            self._timer.stop()
            self.hide()

    def _ask(self) -> None:
        if self._search is None:
            return
        self._asked += 1
        number = self._asked
        text = self._field.text().strip()

        def show(sections: Sequence[Section]) -> None:
            # A newer key makes this answer an old one.
            if number == self._asked:
                self._show(text, sections)

        self._search(text, show)

    def _show(self, text: str, sections: Sequence[Section]) -> None:
        rows: list[AnyRow] = []
        for section in sections:
            if section.rows:
                rows.append(GroupRow(section.title))
                rows.extend(section.rows)
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        sentence = self.tr("Nothing found for “{text}”. Try fewer letters or the phone number.")
        self._nothing.setText(sentence.format(text=text))
        first = next((row for row in rows if isinstance(row, ListRow)), None)
        if first is not None:
            self._list.choose(first.key)
        self._place(rows)
        self.show()
        self.raise_()

    def _place(self, rows: Sequence[AnyRow]) -> None:
        needed = sum(GROUP_HEIGHT if isinstance(row, GroupRow) else ROW_HEIGHT for row in rows)
        if not rows:
            needed = self._nothing.heightForWidth(_LEAST_WIDTH - 2)
        below = self._field.mapTo(self.window(), QPoint(0, self._field.height() + 4))
        width = max(self._field.width(), _LEAST_WIDTH)
        room = self.window().height() - below.y() - 8
        self.setGeometry(below.x(), below.y(), width, min(needed + _EDGES, _MOST_HEIGHT, room))

    def _move(self, step: int) -> None:
        """Go to the next row in a direction, over headings; stay at the ends."""
        model = self._list.model()
        place = self._list.currentIndex().row() + step
        while 0 <= place < model.rowCount():
            index = model.index(place, 0)
            if index.flags():
                self._list.setCurrentIndex(index)
                return
            place += step

    def _choose_current(self) -> None:
        key = self._list.chosen_key()
        if self.isVisible() and self._list.isVisible() and key is not None:
            self.leave()
            self.result_chosen.emit(key)
