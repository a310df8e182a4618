"""The list view for two-line rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.widgets.row_delegate import RowDelegate
from app.widgets.rows import AnyRow, ListRow, RowListModel


class RowList(QListView):
    """Shows rows, keeps the chosen one by its key, tells what was chosen and opened."""

    row_chosen = Signal(object)  # key of the row that became current
    row_opened = Signal(object)  # key; Enter or double-click

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; ``name`` is what screen readers call it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._restoring = False
        self._awaited: object | None = None
        self._model = RowListModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.activated.connect(self._tell_opened)

    def show_rows(self, rows: Sequence[AnyRow]) -> None:
        """Show these rows; the chosen row stays chosen while it is among them."""
        chosen = self.chosen_key()
        scrolled = self.verticalScrollBar().value()
        self._model.show_rows(rows)
        if chosen is not None and self.chosen_key() != chosen:
            self._restore(chosen, scrolled)
        if self._awaited is not None:
            self.choose(self._awaited)

    def chosen_key(self) -> object | None:
        """Give the key of the current row; None where no row is current."""
        return self._key_at(self.currentIndex())

    def choose(self, key: object) -> bool:
        """Make the row of this key current; tell whether it is in the list."""
        place = self._model.place_of(key)
        if place is None:
            return False
        self.setCurrentIndex(self._model.index(place))
        return True

    def choose_once_there(self, key: object) -> None:
        """Make a row current as soon as it is shown, unless another is chosen before."""
        if not self.choose(key):
            self._awaited = key

    def choose_near(self, place: int) -> None:
        """Where no row is current, make the one current that moved up to a place, else the last."""
        if self.chosen_key() is not None or place < 0:
            return
        rows = [
            at for at in range(self._model.rowCount()) if isinstance(self._model.row(at), ListRow)
        ]
        if rows:
            behind = [at for at in rows if at >= place]
            self.setCurrentIndex(self._model.index((behind or rows[-1:])[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rows anew: their texts take more lines where the list is narrow.

        A chosen row that was in sight stays so where the list becomes lower.
        """
        chosen = self.currentIndex()
        bottom = self.visualRect(chosen).bottom() if chosen.isValid() else 0
        super().resizeEvent(event)
        if event.size().height() < bottom < event.oldSize().height():
            self.scrollTo(chosen)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home find the first row, though a heading stands above it."""
        found = super().moveCursor(action, modifiers)
        if action is QAbstractItemView.CursorAction.MoveHome:
            rows = (self._model.index(at) for at in range(self._model.rowCount()))
            return next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsEnabled), found)
        return found

    def _restore(self, key: object, scrolled: int) -> None:
        # The same row is still chosen, so nobody needs to be told.
        self._restoring = True
        self.choose(key)
        self._restoring = False
        self.verticalScrollBar().setValue(scrolled)

    def _key_at(self, index: QModelIndex) -> object | None:
        if not index.isValid():
            return None
        row = self._model.row(index.row())
        return row.key if isinstance(row, ListRow) else None

    def _tell_chosen(self, current: QModelIndex) -> None:
        key = self._key_at(current)
        if key is not None and not self._restoring:
            self._awaited = None
            self.row_chosen.emit(key)

    def _tell_opened(self, index: QModelIndex) -> None:
        key = self._key_at(index)
        if key is not None:
            self.row_opened.emit(key)
