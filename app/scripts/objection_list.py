"""The list of objections that opens over the script."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.database.fold import fold
from app.scripts.format import Script
from app.scripts.sentence_html import quotes_of
from app.scripts.speech import CallContext, heard
from app.scripts.texts import wording
from app.scripts.words import technique_name
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names
from app.widgets.search_field import SearchField


class ObjectionList(QWidget):
    """Finds an objection by its name or by what the customer says."""

    objection_chosen = Signal(object)  # its name in the script
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[ListRow, str]] = []  # with the text that is searched
        self._found: list[ListRow] = []
        self._filter = SearchField(self.tr("What does the customer say?"))
        self._list = RowList(self.tr("Objections"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._filter)
        layout.addWidget(self._list, 1)
        self._filter.textChanged.connect(self._show_matching)
        self._filter.moved.connect(self._walk)
        self._filter.escaped.connect(self.closed)
        self._filter.returnPressed.connect(self._choose)
        self._list.row_opened.connect(self.objection_chosen)
        self._list.clicked.connect(self._choose)

    def open_for(self, script: Script, context: CallContext) -> None:
        """Show all objections of a script, and take the keyboard for the filter."""
        self._rows = []
        for name, objection in script.objections.items():
            title = wording(objection.title, context.reader).text
            opening, closing = quotes_of(context.address)
            phrases = ", ".join(
                f"{opening}{phrase}{closing}" for phrase in heard(objection, context.address)
            )
            row = ListRow(
                key=name,
                title=title,
                subtitle=phrases,
                names=Names.NONE,
                note=technique_name(objection.technique),
            )
            self._rows.append((row, fold(f"{title} {phrases}")))
        self._filter.clear()
        self._show_matching()
        self._filter.setFocus()

    def _show_matching(self) -> None:
        words = fold(self._filter.text()).split()
        self._found = [row for row, text in self._rows if all(word in text for word in words)]
        self._list.show_rows(self._found)
        if self._found and self._list.chosen_key() is None:
            self._list.choose(self._found[0].key)

    def _walk(self, step: int) -> None:
        keys = [row.key for row in self._found]
        chosen = self._list.chosen_key()
        if chosen in keys:
            at = keys.index(chosen) + step
            self._list.choose(keys[max(0, min(len(keys) - 1, at))])

    def _choose(self) -> None:
        chosen = self._list.chosen_key()
        if chosen is not None:
            self.objection_chosen.emit(chosen)
