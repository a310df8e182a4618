"""The field for notes: plain text with air between the lines."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

_LEADING = 120.0  # per cent of the font's own line height


class NoteField(QTextEdit):
    """Takes plain words only; what is pasted loses its dress. Tab goes to the next field."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is what screen readers call it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.show_note("")

    def note(self) -> str:
        """Give what is written."""
        return self.toPlainText()

    def show_note(self, text: str) -> None:
        """Show a text, the cursor behind it; no undo leads back before it."""
        self.setPlainText(text)
        self._space_lines()
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave "undo" to the page where nothing was written here that it could take back."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words alone."""
        self.insertPlainText(source.text())

    def _space_lines(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
