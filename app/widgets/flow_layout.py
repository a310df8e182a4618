"""A layout that goes on in the next line where the width ends: chips, outcome buttons.

Source of the way it works: Qt's "Flow Layout Example".
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Keeps its widgets at their size hints, from left to right, line below line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._break_before: int | None = None
        self._heights: dict[int, int] = {}  # by width; Qt asks a hundred times for each key typed
        self.setContentsMargins(0, 0, 0, 0)

    def break_before(self, index: int) -> None:
        """Begin a new line before this item where that costs no line more."""
        self._break_before = index

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in."""
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item; None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out; None beyond the end."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Forget what was computed: an item has another size, or is shown or hidden now."""
        super().invalidate()
        self._heights.clear()

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Get higher where it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Tell the height of all lines at this width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Ask for the widest item; the height follows the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Need the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            x = rect.x()
            for item in line if move else ():
                item.setGeometry(QRect(QPoint(x, y), item.sizeHint()))
                x += item.sizeHint().width() + self._gap
            y += max(item.sizeHint().height() for item in line) + self._gap
        return max(y - self._gap - rect.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        shown = [item for item in self._items if not _is_hidden(item)]
        flowing = self._filled(shown, width)
        if self._break_before is None:
            return flowing
        first = [item for item in self._items[: self._break_before] if item in shown]
        broken = self._filled(first, width) + self._filled(shown[len(first) :], width)
        return broken if len(broken) <= len(flowing) else flowing

    def _filled(self, items: list[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        """Fill lines with items, as many in each as there is room for."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in items:
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self._gap
        return lines


def _is_hidden(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.isHidden()
