"""The number to dial by hand: large, in groups, as long as the call lasts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.widgets.labels import Label, Pane, Separator, TextLook


class NumberLine(Pane):
    """A strip below the top bar; it takes no focus and hides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = Label(look=TextLook.NUMBER)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = Label(self.tr("Copied too. Dial this number on your phone."), TextLook.SOFT)
        row = QHBoxLayout()
        row.setContentsMargins(18, 6, 18, 6)
        row.setSpacing(18)
        row.addStretch(1)
        row.addWidget(self._number)
        row.addWidget(words)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Separator())
        self.hide()

    def show_number(self, grouped: str) -> None:
        """Show a number until another one or none is shown; screen readers say it."""
        self._number.setText(grouped)
        self.setVisible(bool(grouped))
        if grouped:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, grouped))
