"""Tells beside a field whether what is typed is safe."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from app.widgets.labels import Label, TextLook

_JUST_NOW_MS = 60_000


class SaveState(StrEnum):
    """Where the words just typed are."""

    UNTOUCHED = "untouched"  # nothing typed
    SAVING = "saving"
    JUST_NOW = "just_now"
    SAVED = "saved"
    ON_THIS_COMPUTER = "on_this_computer"  # waits for the server
    FAILED = "failed"


def words(state: SaveState) -> str:
    """Say a state; empty for ``UNTOUCHED``."""
    translate = QCoreApplication.translate
    return {
        SaveState.UNTOUCHED: "",
        SaveState.SAVING: translate("SaveState", "saving…"),
        SaveState.JUST_NOW: translate("SaveState", "saved just now"),
        SaveState.SAVED: translate("SaveState", "saved"),
        SaveState.ON_THIS_COMPUTER: translate("SaveState", "saved on this computer"),
        SaveState.FAILED: translate("SaveState", "not saved yet"),
    }[state]


class InlineSavedState(Label):
    """The quiet "saved just now" at the right of a field; after a minute just "saved"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(look=TextLook.SMALL, parent=parent)
        self._state = SaveState.UNTOUCHED
        self._timer = QTimer(self, singleShot=True, interval=_JUST_NOW_MS)
        self._timer.timeout.connect(lambda: self.show_state(SaveState.SAVED))

    @property
    def state(self) -> SaveState:
        """What is shown now."""
        return self._state

    def show_state(self, state: SaveState) -> None:
        """Show a state in words."""
        self._state = state
        self.setText(words(state))
        if state is SaveState.JUST_NOW:
            self._timer.start()
        else:
            self._timer.stop()
