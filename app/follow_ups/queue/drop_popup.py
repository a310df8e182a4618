"""Asks why a step is dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.follow_ups.queue.popup import Popup
from app.follow_ups.words import drop_reasons
from app.widgets.buttons import ChoiceButton

_WIDTH = 360


class DropPopup(Popup):
    """Four reasons by the digits 1 to 4; Esc drops nothing."""

    reason_chosen = Signal(str)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, _WIDTH, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reasons = drop_reasons()
        for number, (code, words) in enumerate(self._reasons, 1):
            button = ChoiceButton(words, str(number))
            button.clicked.connect(lambda _=False, chosen=code: self._choose(chosen))
            self.column.addWidget(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the reason of a digit."""
        typed = event.text()
        if typed.isdecimal() and 1 <= int(typed) <= len(self._reasons):
            self._choose(self._reasons[int(typed) - 1][0])
        else:
            super().keyPressEvent(event)

    def _choose(self, code: str) -> None:
        self.close()
        self.reason_chosen.emit(code)
