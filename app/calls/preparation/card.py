"""What one reads before dialling: why, how things stand, what was, what is open."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from app.calls.preparation.words import Section
from app.widgets.fonts import Size
from app.widgets.labels import Card, Label, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.theme import colours


class PreparationCard(Card):
    """Shows the sections of a preparation; what people wrote is always plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._reason = Pill("", Tone.WARNING)
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setProperty("look", "reading")
        self._text.viewport().setAutoFillBackground(False)
        self._text.document().setDocumentMargin(0)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Preparation"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("Preparation"), TextLook.HEADING))
        layout.addWidget(self._reason, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._text, 1)

    def show_sections(self, reason: str, sections: Sequence[Section]) -> None:
        """Show why the customer stands there and what is known."""
        self._reason.show_fact(reason, Tone.WARNING)
        if tuple(sections) != self._sections:
            self._sections = tuple(sections)
            self._write()

    def begin_at_top(self) -> None:
        """Let the text be read from its beginning: it is another customer's."""
        self._text.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        """Write the text in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        palette = colours()
        parts = []
        for section in self._sections:
            colour = palette.tone(Tone.DANGER).text if section.urgent else palette.text
            parts.append(
                f'<p style="margin: 0 0 2px 0; font-size: {Size.SMALL}px; '
                f'color: {palette.text_muted}">{escape(section.title)}</p>'
            )
            parts += [_line(line, colour) for line in section.lines]
            parts.append('<p style="margin: 0; font-size: 6px">&nbsp;</p>')
        scrolled = self._text.verticalScrollBar().value()
        self._text.setHtml("".join(parts))
        self._text.verticalScrollBar().setValue(scrolled)  # one may be reading it just now


def _line(text: str, colour: str) -> str:
    lines = escape(text).replace("\n", "<br>")
    return f'<p style="margin: 0 0 4px 0; color: {colour}">{lines}</p>'
