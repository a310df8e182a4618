"""Paints the bubbles of a talk; measured once for each text and width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.practice.showing.bubbles import BUBBLE_ROLE, READING_GAP, Bubble
from app.widgets.fonts import Size, font
from app.widgets.palette import Palette, Tone
from app.widgets.theme import colours

_SHARE = 0.88  # of the width; the rest shows whose line it is
_WIDEST = 640.0  # longer lines are hard to read
_SIDE, _TOP = 12, 9  # inside a bubble
_GAP = 8  # between bubbles
_READING_GAP = 5
_CORNER = 10.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ENDLESS = 100_000.0


class _Measure(NamedTuple):
    """Heights in pixels of the text, of how it was read, and of a coach's remark."""

    text: float
    reading: float
    remark: float

    @property
    def whole(self) -> float:
        below = sum(_READING_GAP + part for part in (self.reading, self.remark) if part)
        return self.text + below + 2 * _TOP


class TalkDelegate(QStyledItemDelegate):
    """Draws ``Bubble`` values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = font(Size.BODY)
        self._small = font(Size.TINY, QFont.Weight.DemiBold)
        self._known: dict[tuple[str, str, str, int], _Measure] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Be as wide as the list and as high as the text needs."""
        width = _width_of(option.widget)
        measure = self._measure(index.data(BUBBLE_ROLE), width)
        return QSize(width, round(measure.whole + 0.5) + _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one bubble."""
        bubble, palette = index.data(BUBBLE_ROLE), colours()
        box = self._box(QRectF(option.rect), bubble)
        measure = self._measure(bubble, option.rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        _draw_ground(painter, box, bubble, palette, chosen=chosen)
        inner = box.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        painter.setFont(self._text)
        painter.setPen(QColor(palette.text))
        painter.drawText(inner, int(_WRAP), bubble.text)
        inner.adjust(0, measure.text + _READING_GAP, 0, 0)
        painter.setFont(self._small)
        if bubble.reading:
            painter.setPen(QColor(palette.text_soft))
            colours_of = _coloured(bubble, palette)
            layout = _laid_out(bubble.reading, self._small, inner.width(), colours_of)
            layout.draw(painter, inner.topLeft())
            inner.adjust(0, measure.reading + _READING_GAP, 0, 0)
        if bubble.remark:
            painter.setPen(QColor(palette.warning.text if not bubble.mine else palette.text_soft))
            painter.drawText(inner, int(_WRAP), bubble.remark)
        painter.restore()

    def reading_place(self, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> QRectF:
        """Tell where the reading of a line stands; empty where it has none."""
        bubble = index.data(BUBBLE_ROLE)
        if not bubble.reading:
            return QRectF()
        measure = self._measure(bubble, rect.width())
        box = self._box(QRectF(rect), bubble)
        top = box.top() + _TOP + measure.text
        return QRectF(box.left(), top, box.width(), measure.reading + 2 * _READING_GAP)

    def _box(self, rect: QRectF, bubble: Bubble) -> QRectF:
        width = _bubble_width(rect.width())
        left = rect.right() - width if bubble.mine else rect.left()
        return QRectF(left, rect.top(), width, rect.height() - _GAP)

    def _measure(self, bubble: Bubble, width: int) -> _Measure:
        key = (bubble.text, bubble.reading, bubble.remark, width)
        if key not in self._known:
            room = _bubble_width(width) - 2 * _SIDE
            self._known[key] = _Measure(
                _height(bubble.text, self._text, room),
                _reading_height(bubble.reading, self._small, room),
                _height(bubble.remark, self._small, room),
            )
        return self._known[key]


def _bubble_width(room: float) -> float:
    return min(room * _SHARE, _WIDEST)


def _draw_ground(
    painter: QPainter, box: QRectF, bubble: Bubble, palette: Palette, *, chosen: bool
) -> None:
    """Draw the bubble, with its edge."""
    ground = palette.info.ground if bubble.mine else palette.sunken
    painter.setBrush(QColor(ground))
    if chosen or bubble.marked:
        edge = palette.accent if chosen else palette.doubtful
        painter.setPen(QColor(edge))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, _CORNER, _CORNER)
    if bubble.marked:
        painter.fillRect(QRectF(box.left() + 3, box.top() + 6, 3, box.height() - 12), edge)


def _laid_out(
    text: str, in_font: QFont, room: float, parts: Sequence[QTextLayout.FormatRange] = ()
) -> QTextLayout:
    """Break a text into lines; parts of it may be coloured."""
    layout = QTextLayout(text, in_font)
    layout.setFormats(list(parts))
    layout.beginLayout()
    top, line = 0.0, layout.createLine()
    while line.isValid():
        line.setLineWidth(max(room, 1.0))
        line.setPosition(QPointF(0, top))
        top += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout


def _reading_height(text: str, in_font: QFont, room: float) -> float:
    return _laid_out(text, in_font, room).boundingRect().height() if text else 0.0


def _coloured(bubble: Bubble, palette: Palette) -> list[QTextLayout.FormatRange]:
    """Give each word of a reading the colour of its tone."""
    ranges, start = [], 0
    for word, tone in bubble.tones:
        one = QTextLayout.FormatRange()
        one.start, one.length = start, len(word)
        one.format = QTextCharFormat()
        one.format.setForeground(QColor(_ink(tone, palette)))
        ranges.append(one)
        start += len(word) + len(READING_GAP)
    return ranges


def _ink(tone: Tone, palette: Palette) -> str:
    return palette.text_soft if tone is Tone.NEUTRAL else palette.tone(tone).text


def _height(text: str, in_font: QFont, room: float) -> float:
    if not text:
        return 0.0
    box = QRectF(0, 0, max(room, 1.0), _ENDLESS)
    return QFontMetricsF(in_font).boundingRect(box, int(_WRAP), text).height()


def _width_of(view: QWidget | None) -> int:
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 0
