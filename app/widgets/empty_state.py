"""What stands where a list is empty: says what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Label, TextLook


class EmptyState(QWidget):
    """A heading, a sentence and, where there is something to do, its button."""

    action_wanted = Signal()

    def __init__(
        self,
        heading: str,
        text: str,
        action: str = "",
        keycap: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (
            Label(heading, TextLook.HEADING, wrap=True),
            Label(text, TextLook.MUTED, wrap=True),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self.button = KeyButton(action, keycap, weight=Weight.PRIMARY)
        self.button.clicked.connect(self.action_wanted)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(action))  # in its place: alone it would be a window
        layout.addStretch(3)
