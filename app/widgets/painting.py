"""Strokes that several widgets and the rows of lists share.

All take a painter with antialiasing on; sizes are logical pixels.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.widgets.fonts import Size, font
from app.widgets.palette import Ink, Palette

PILL_HEIGHT = 20
PILL_PADDING = 8
BADGE_SIZE = 18
KEYCAP_HEIGHT = 18
KEYCAP_PADDING = 6
CORNER = 6.0

_CENTRE = Qt.AlignmentFlag.AlignCenter


def smooth_painter(widget: QWidget) -> QPainter:
    """Begin to paint a widget, with antialiasing; painting ends with the painter."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def small_bold() -> QFont:
    """Give the font of pills and badges."""
    return font(Size.TINY, QFont.Weight.DemiBold)


def text_width(text: str, in_font: QFont) -> float:
    """Measure a text in logical pixels."""
    return QFontMetricsF(in_font).horizontalAdvance(text)


def draw_box(painter: QPainter, box: QRectF, ground: str, border: str, corner: float) -> None:
    """Draw a rounded box with a sharp border of one pixel inside ``box``."""
    painter.setPen(QPen(QColor(border), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def draw_focus(painter: QPainter, box: QRectF, colour: str, corner: float) -> None:
    """Draw the ring that shows where the keyboard is."""
    painter.setPen(QPen(QColor(colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)


def draw_pill(painter: QPainter, box: QRectF, text: str, ink: Ink, in_font: QFont) -> None:
    """Draw a text on a ground with round ends that fills ``box``."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.ground))
    radius = box.height() / 2
    painter.drawRoundedRect(box, radius, radius)
    painter.setFont(in_font)
    painter.setPen(QColor(ink.text))
    painter.drawText(box, _CENTRE, text)


def draw_badge(painter: QPainter, box: QRectF, letter: str, ink: Ink) -> None:
    """Draw the square of a customer's segment."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.ground))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(small_bold())
    painter.setPen(QColor(ink.text))
    painter.drawText(box, _CENTRE, letter)


def keycap_width(text: str) -> float:
    """Tell how wide the drawing of a key is."""
    return max(float(KEYCAP_HEIGHT), text_width(text, font(Size.TINY)) + 2 * KEYCAP_PADDING)


def draw_keycap(
    painter: QPainter, box: QRectF, text: str, palette: Palette, *, on_accent: bool = False
) -> None:
    """Draw a key: white with a thicker lower edge, or darker on the primary button."""
    if on_accent:
        draw_box(painter, box, palette.keycap_on_accent, palette.keycap_on_accent, 3)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.border))
        painter.drawRoundedRect(box.adjusted(0, 2, 0, 1), 4, 4)
        draw_box(painter, box, palette.surface, palette.border, 3)
    painter.setFont(font(Size.TINY))
    painter.setPen(QColor(palette.on_accent if on_accent else palette.text_soft))
    painter.drawText(box, _CENTRE, text)
