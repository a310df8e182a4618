"""A field that takes the next chord that is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = {
    *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta),
    *(Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
}


class ChordField(QLineEdit):
    """Tells each chord; Tab still walks on, and Esc leaves without one."""

    chord_pressed = Signal(object)  # QKeyCombination
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Take chords before buttons of the dialog would."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a chord once a key is pressed that is no modifier."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in _MODIFIERS:
            self.chord_pressed.emit(_chord(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what to do."""
        super().focusInEvent(event)
        self.setPlaceholderText(self.tr("Press the new key"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait to be entered again."""
        super().focusOutEvent(event)
        self.setPlaceholderText("")


def _chord(event: QKeyEvent) -> QKeyCombination:
    """Give the chord as it is compared with the keys pressed later.

    Where a sign sits behind Shift differs by keyboard, so Shift belongs only to letters,
    figures and keys that type nothing; the number block counts as the other keys.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sign = chr(event.key()) if event.key() < 0x100 else ""
    if sign and not sign.isalnum() and not sign.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination.fromCombined(modifiers.value | event.key())
