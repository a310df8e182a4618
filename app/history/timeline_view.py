"""Shows entries one below the other, as a text that can be read, marked and copied."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from app.history.timeline import TimelineEntry
from app.history.words import moment_text
from app.widgets.fonts import Size, font
from app.widgets.theme import colours

_BETWEEN = 16.0  # above each entry, pixels
_LINE = 2.0


class TimelineView(QTextEdit):
    """A read-only text; entries are inserted as plain text, never as markup."""

    entry_opened = Signal(object)  # TimelineEntry; double-click, or Enter where the cursor is
    end_reached = Signal()  # scrolled so far that more entries are wanted

    def __init__(
        self,
        name: str,
        title: Callable[[TimelineEntry], str],
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._zone = zone
        self._entries: list[TimelineEntry] = []
        self._ends: list[int] = []  # the last position of each entry's text
        self._now: datetime | None = None
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.verticalScrollBar().valueChanged.connect(self._watch_end)
        self.verticalScrollBar().rangeChanged.connect(self._watch_end)

    def show_entries(self, entries: Sequence[TimelineEntry], now: datetime) -> None:
        """Show these entries instead; the place one reads stays in sight."""
        scrolled = self.verticalScrollBar().value()
        self._now = now
        self._entries, self._ends = [], []
        self.clear()
        self.append_entries(entries)
        self.verticalScrollBar().setValue(scrolled)

    def append_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show further entries below."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for entry in entries:
            self._insert(cursor, entry, first=not self._entries)
            self._entries.append(entry)
            self._ends.append(cursor.position())
        cursor.endEditBlock()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the entry; its word is marked as well."""
        super().mouseDoubleClickEvent(event)
        self._open_at(self.cursorForPosition(event.position().toPoint()).position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the entry where the cursor is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open_at(self.textCursor().position())
        else:
            super().keyPressEvent(event)

    def _open_at(self, position: int) -> None:
        at = bisect_left(self._ends, position)
        if at < len(self._entries):
            self.entry_opened.emit(self._entries[at])

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._entries and self._now:
            self.show_entries(list(self._entries), self._now)

    def _insert(self, cursor: QTextCursor, entry: TimelineEntry, *, first: bool) -> None:
        palette = colours()
        self._insert_line(
            cursor,
            self._title(entry),
            _look(font(Size.BODY, QFont.Weight.DemiBold), palette.text),
            above=0.0 if first else _BETWEEN,
            new=not first,
        )
        who = (moment_text(entry, self._now or entry.happened_at, self._zone),)
        about = " · ".join(part for part in (*who, entry.author, entry.person) if part)
        self._insert_line(cursor, about, _look(font(Size.SMALL), palette.text_muted))
        if entry.text:
            self._insert_line(cursor, entry.text, _look(font(Size.BODY), palette.text), above=_LINE)

    def _insert_line(
        self,
        cursor: QTextCursor,
        text: str,
        look: QTextCharFormat,
        *,
        above: float = _LINE,
        new: bool = True,
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        if new:
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(text, look)

    def _watch_end(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() <= self.viewport().height() // 2:
            self.end_reached.emit()


def _look(face: QFont, colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(face)
    look.setForeground(QColor(colour))
    return look
