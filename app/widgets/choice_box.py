"""A choice in which one finds by any word, as people by their surname."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from app.database.fold import fold

_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ChoiceBox(QComboBox):
    """Chooses "Reto Caduff" by "ca", where Qt knows first names only and one letter at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search by letters; all other keys do what they do in any choice."""
        letter = event.text()
        if letter.strip() and letter.isprintable() and not event.modifiers() & _CHORDS:
            self._find(letter)
        else:
            super().keyPressEvent(event)

    def _find(self, letter: str) -> None:
        pause = QApplication.keyboardInputInterval()
        fresh = not self._since.isValid() or self._since.elapsed() > pause
        self._typed = letter if fresh else self._typed + letter
        self._since.start()
        count = self.count()
        first = self.currentIndex() + (1 if len(self._typed) == 1 else 0)
        for row in ((first + step) % count for step in range(count)):
            if any(word.startswith(fold(self._typed)) for word in fold(self.itemText(row)).split()):
                self.setCurrentIndex(row)
                self.activated.emit(row)
                return
