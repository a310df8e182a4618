"""What all small windows beside the queue have in common."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.widgets.labels import NameLabel, TextLook

_GAP = 8


class Popup(QFrame):
    """A heading with widgets below; closes with Esc or a click elsewhere, then it is gone."""

    def __init__(self, heading: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(heading)
        self.setFixedWidth(width)
        title = NameLabel(heading, TextLook.HEADING)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(_GAP)
        self.column.addWidget(title)

    def open_below(self, widget: QWidget) -> None:
        """Open below a button and take the keyboard."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + _GAP)))
        self.show()
        self.setFocus()

    def open_beside(self, widget: QWidget) -> None:
        """Open at the left of a widget, a little below its top, and take the keyboard."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() // 4))
        self.move(corner - QPoint(self.width() + _GAP, 0))
        self.show()
        self.setFocus()
