"""A line to search in that shows its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.widgets.keycap import KeyCap

_EDGES = 20  # border, padding and Qt's own margin on both sides


class SearchField(QLineEdit):
    """Tells also when the user walks up or down in what was found, or leaves with Esc."""

    moved = Signal(int)  # no id: +1 next row, -1 row before
    escaped = Signal()

    def __init__(
        self,
        placeholder: str,
        keycap: str = "",
        *,
        short: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty field; ``short`` is shown where the placeholder has no room."""
        super().__init__(parent)
        self._placeholders = (placeholder, short or placeholder)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("… "))
        self._keycap = KeyCap(keycap, self)
        self._keycap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keycap.setVisible(bool(keycap))
        if keycap:
            self.setTextMargins(0, 0, self._keycap.sizeHint().width() + 8, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the right end, and the placeholder whole."""
        super().resizeEvent(event)
        long, short = self._placeholders
        room = self.width() - self.textMargins().right() - _EDGES
        fits = self.fontMetrics().horizontalAdvance(long) <= room
        self.setPlaceholderText(long if fits else short)
        size = self._keycap.sizeHint()
        self._keycap.resize(size)
        top = (self.height() - size.height()) // 2 + 1
        self._keycap.move(self.width() - size.width() - 10, top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand arrows and Esc on as what they mean in a search."""
        moves = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if event.key() in moves:
            self.moved.emit(moves[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
