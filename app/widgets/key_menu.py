"""A menu for the keyboard: something is marked at once, and letters lead to lines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyMenu(QMenu):
    """Opens with its first line marked; a letter marks the next line that begins with it.

    Made anew each time, and gone once it closes.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.popup(place)
        first = next(iter(self._lines()), None)
        if first is not None:
            self.setActiveAction(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the line that a letter means; all else is a menu's."""
        letter = "" if event.modifiers() & _CHORDS else event.text().strip().casefold()
        found = self._next_with(letter) if letter else None
        if found is None:
            super().keyPressEvent(event)
        else:
            self.setActiveAction(found)

    def _next_with(self, letter: str) -> QAction | None:
        lines = self._lines()
        marked = self.activeAction()
        start = lines.index(marked) + 1 if marked in lines else 0
        in_turn = [*lines[start:], *lines[:start]]
        return next((line for line in in_turn if line.text().casefold().startswith(letter)), None)

    def _lines(self) -> list[QAction]:
        return [one for one in self.actions() if one.isEnabled() and not one.isSeparator()]
