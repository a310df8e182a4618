"""A bar that shows a share, in a colour that tells how good it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.widgets.painting import smooth_painter
from app.widgets.palette import Tone
from app.widgets.theme import colours

_COLOURS = {Tone.SUCCESS: "good", Tone.WARNING: "doubtful", Tone.DANGER: "bad"}


def tone_of(percent: int, *, good_from: int, doubtful_from: int) -> Tone:
    """Give the colour of a share; the number beside it says the same."""
    if percent >= good_from:
        return Tone.SUCCESS
    return Tone.WARNING if percent >= doubtful_from else Tone.DANGER


class ShareBar(QWidget):
    """A track with a filled part."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percent, self._tone = 0, Tone.SUCCESS
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, percent: int, tone: Tone) -> None:
        """Fill the bar up to a share from 0 to 100."""
        self._percent, self._tone = max(0, min(100, percent)), tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and what is filled."""
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        palette, box = colours(), QRectF(self.rect())
        radius = box.height() / 2
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(box, radius, radius)
        if self._percent:
            painter.setBrush(QColor(getattr(palette, _COLOURS.get(self._tone, "accent"))))
            filled = max(box.height(), box.width() * self._percent / 100)
            painter.drawRoundedRect(QRectF(0, 0, filled, box.height()), radius, radius)
