"""Paints the two-line rows: at most 8 ms for a screenful (DESIGN.md, 7)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.widgets.fonts import Size, font
from app.widgets.painting import (
    BADGE_SIZE,
    PILL_HEIGHT,
    PILL_PADDING,
    draw_badge,
    draw_pill,
    small_bold,
    text_width,
)
from app.widgets.palette import Palette, Tone
from app.widgets.rows import ROW_ROLE, GroupRow, ListRow
from app.widgets.theme import colours

ROW_HEIGHT = 56
GROUP_HEIGHT = 28
_SIDE = 14
_GAP = 7
_FIRST_LINE = 18.0  # centre of the first line below the row's top
_SECOND_LINE = 39.0
_LINE_HEIGHT = 20.0
_BAR = 3.0
_DOT = 10.0
_DOT_STEP = 12.0

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ELIDE = Qt.TextElideMode.ElideRight


class RowDelegate(QStyledItemDelegate):
    """Draws ``ListRow`` and ``GroupRow`` values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bold = font(Size.BODY, QFont.Weight.DemiBold)
        self._plain = font(Size.BODY)
        self._small = font(Size.SMALL)
        self._tiny = font(Size.TINY, QFont.Weight.DemiBold)
        self._metrics = {
            id(face): QFontMetricsF(face) for face in (self._bold, self._plain, self._small)
        }

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows are 56 px high, headings 28."""
        heading = isinstance(index.data(ROW_ROLE), GroupRow)
        return QSize(200, GROUP_HEIGHT if heading else ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row or heading."""
        row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        palette = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            self._paint_heading(painter, box, row, palette)
        else:
            state = option.state
            self._paint_ground(painter, box, state, palette)
            self._paint_first_line(painter, box, row, palette)
            self._paint_second_line(painter, box, row, palette)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, box: QRectF, row: GroupRow, palette: Palette
    ) -> None:
        neutral = row.tone is Tone.NEUTRAL
        painter.setFont(self._tiny)
        painter.setPen(QColor(palette.text_muted if neutral else palette.tone(row.tone).text))
        painter.drawText(box.adjusted(_SIDE, 4, -_SIDE, 0), _LEFT, row.title)

    def _paint_ground(
        self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, palette: Palette
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, QColor(palette.chosen))
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), palette.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(palette.hover))
        bottom = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(bottom, QColor(palette.hairline))
        if state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(QColor(palette.accent))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))

    def _paint_first_line(
        self, painter: QPainter, box: QRectF, row: ListRow, palette: Palette
    ) -> None:
        middle = box.top() + _FIRST_LINE
        left, right = box.left() + _SIDE, box.right() - _SIDE
        if row.badge:
            square = QRectF(left, middle - BADGE_SIZE / 2, BADGE_SIZE, BADGE_SIZE)
            ink = palette.neutral if row.dimmed else palette.segment(row.badge)
            draw_badge(painter, square, row.badge, ink)
            left += BADGE_SIZE + _GAP
        if row.pill:
            width = text_width(row.pill, small_bold()) + 2 * PILL_PADDING
            right -= width
            pill = QRectF(right, middle - PILL_HEIGHT / 2 - 1, width, PILL_HEIGHT)
            draw_pill(painter, pill, row.pill, palette.tone(row.pill_tone), small_bold())
            right -= _GAP
        face = self._plain if row.dimmed else self._bold
        colour = palette.text_muted if row.dimmed else palette.text
        self._text(painter, left, right, middle, row.title, face, colour)

    def _paint_second_line(
        self, painter: QPainter, box: QRectF, row: ListRow, palette: Palette
    ) -> None:
        middle = box.top() + _SECOND_LINE
        left, right = box.left() + _SIDE, box.right() - _SIDE
        if row.note:
            width = self._metrics[id(self._small)].horizontalAdvance(row.note)
            painter.setFont(self._small)
            painter.setPen(QColor(palette.text_muted))
            note = QRectF(right - width - 1, middle - _LINE_HEIGHT / 2, width + 1, _LINE_HEIGHT)
            painter.drawText(note, _RIGHT, row.note)
            right -= width + 5
        if row.tries is not None:
            right = _draw_dots(painter, right, middle, row.tries, palette)
        face = self._small
        self._text(painter, left, right - 4, middle, row.subtitle, face, palette.text_muted)

    def _text(
        self,
        painter: QPainter,
        left: float,
        right: float,
        middle: float,
        text: str,
        face: QFont,
        colour: str,
    ) -> None:
        fitting = self._metrics[id(face)].elidedText(text, _ELIDE, right - left)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        box = QRectF(left, middle - _LINE_HEIGHT / 2, right - left + 1, _LINE_HEIGHT)
        painter.drawText(box, _LEFT, fitting)


def _draw_dots(
    painter: QPainter, right: float, middle: float, tries: tuple[int, int], palette: Palette
) -> float:
    """Draw ●●○ ending at ``right``; give where they begin."""
    made, allowed = tries
    left = right - allowed * _DOT_STEP
    painter.setPen(QColor(palette.text_muted))
    for number in range(allowed):
        filled = number < made
        painter.setBrush(QColor(palette.text_muted) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(left + number * _DOT_STEP, middle - _DOT / 2, _DOT, _DOT))
    return left
