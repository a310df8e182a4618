"""The foot of a customer's details: what is saved, Save, and Undo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.widgets.buttons import KeyButton, Weight
from app.widgets.saved_state import InlineSavedState, SaveState


class DetailsFoot(QWidget):
    """Offers what can be done with the entries."""

    save_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = InlineSavedState()
        self._undo = KeyButton(self.tr("Undo"), weight=Weight.COMPACT)
        self._save = KeyButton(self.tr("Save"), weight=Weight.PRIMARY)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        layout.addWidget(self._state, 1)
        layout.addWidget(self._undo)
        layout.addWidget(self._save)
        self._save.clicked.connect(self.save_wanted)
        self._undo.clicked.connect(self.undo_wanted)

    def show_state(self, state: SaveState) -> None:
        """Say how the entries stand."""
        self._state.show_state(state)

    def offer(self, *, save: bool, undo: bool) -> None:
        """Let the buttons be pressed, or not."""
        self._save.setEnabled(save)
        self._undo.setEnabled(undo)

    def withhold(self) -> None:
        """Offer nothing: one's role edits no customers."""
        self._save.hide()
        self._undo.hide()

    def focus_save(self) -> None:
        """Put the keyboard on Save."""
        self._save.setFocus()
