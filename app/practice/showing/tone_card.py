"""A coloured card with a heading and a few words, such as the coach's advice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.widgets.labels import Label, TextLook
from app.widgets.painting import smooth_painter
from app.widgets.palette import Tone
from app.widgets.theme import colours

_CORNER = 8.0


class ToneCard(QWidget):
    """Hides where there is nothing to say."""

    def __init__(self, tone: Tone, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._heading = Label(heading, TextLook.HEADING, wrap=True)
        self._text = Label("", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, heading: str = "") -> None:
        """Say something, under another heading where one is given; "" hides the card."""
        self._text.setText(text)
        if heading:
            self._heading.setText(heading)
        if self.parentWidget() is not None or not text:
            self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().tone(self._tone).ground))
        painter.drawRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
