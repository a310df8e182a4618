"""Paints the two-line rows: at most 8 ms for a screenful (DESIGN.md, 7)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.widgets.fitting import Fitted, FittingDelegate
from app.widgets.fonts import Size, font
from app.widgets.painting import BADGE_SIZE, PILL_HEIGHT, draw_badge, draw_pill, small_bold
from app.widgets.palette import Palette, Tone
from app.widgets.row_texts import DOT_STEP, SIDE, Place, RowMeasure, RowTexts, pill_width
from app.widgets.rows import ROW_ROLE, GroupRow, ListRow
from app.widgets.theme import colours

ROW_HEIGHT = 56
GROUP_HEIGHT = 28
_FIRST_LINE = 18.0  # centre of the first line below the row's top
_SECOND_LINE = 39.0
_LINE_HEIGHT = 20.0
_FURTHER = 17  # from one line of a text to the next
_BAR = 3.0
_DOT = 10.0

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RowDelegate(FittingDelegate):
    """Draws ``ListRow`` and ``GroupRow`` values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measure = RowMeasure()
        self._dimmed = font(Size.BODY)
        self._tiny = font(Size.TINY, QFont.Weight.DemiBold)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows are 56 px high, more with each further line; headings 28."""
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupRow):
            return QSize(200, GROUP_HEIGHT)
        further = self._measure.texts(row, _width_of(option.widget)).further
        return QSize(200, ROW_HEIGHT + further * _FURTHER)

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
            texts = self._measure.texts(row, box.width())
            self._paint_ground(painter, box, option.state, palette)
            self._paint_first_line(painter, box, texts, palette)
            self._paint_second_line(painter, box, texts, palette)
            for text in texts.cut(names=False):
                self.text_cut.emit(text)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show under the mouse what is cut, in full."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ListRow):
            return super().helpEvent(event, view, option, index)
        cut = self._measure.texts(row, option.rect.width()).cut(names=True)
        QToolTip.showText(event.globalPos(), "\n".join(cut), view)
        return True

    def _paint_heading(
        self, painter: QPainter, box: QRectF, row: GroupRow, palette: Palette
    ) -> None:
        neutral = row.tone is Tone.NEUTRAL
        painter.setFont(self._tiny)
        painter.setPen(QColor(palette.text_muted if neutral else palette.tone(row.tone).text))
        painter.drawText(box.adjusted(SIDE, 4, -SIDE, 0), _LEFT, row.title)

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
        self, painter: QPainter, box: QRectF, texts: RowTexts, palette: Palette
    ) -> None:
        row, middle = texts.row, box.top() + _FIRST_LINE
        if row.badge:
            top = middle - BADGE_SIZE / 2
            square = QRectF(box.left() + SIDE, top, BADGE_SIZE, BADGE_SIZE)
            ink = palette.neutral if row.dimmed else palette.segment(row.badge)
            draw_badge(painter, square, row.badge, ink)
        if row.pill:
            width = pill_width(row)
            left = box.right() - SIDE - width
            pill = QRectF(left, middle - PILL_HEIGHT / 2 - 1, width, PILL_HEIGHT)
            draw_pill(painter, pill, row.pill, palette.tone(row.pill_tone), small_bold())
        painter.setFont(self._dimmed if row.dimmed else self._measure.title_font)
        painter.setPen(QColor(palette.text_muted if row.dimmed else palette.text))
        _draw_lines(painter, box, self._measure.title_place(row, box.width()), middle, texts.title)

    def _paint_second_line(
        self, painter: QPainter, box: QRectF, texts: RowTexts, palette: Palette
    ) -> None:
        row = texts.row
        middle = box.top() + _SECOND_LINE + (len(texts.title.lines) - 1) * _FURTHER
        place = self._measure.subtitle_place(row, box.width())
        painter.setFont(self._measure.subtitle_font)
        painter.setPen(QColor(palette.text_muted))
        line = QRectF(box.left(), middle - _LINE_HEIGHT / 2, box.width() - SIDE, _LINE_HEIGHT)
        painter.drawText(line, _RIGHT, row.note)
        _draw_lines(painter, box, place, middle, texts.subtitle)
        if row.tries is not None:
            right = line.right() - self._measure.note_room(row)
            _draw_dots(painter, right, middle, row.tries, palette)


def _width_of(view: QWidget | None) -> int:
    """Tell how wide the rows of a list are; they are measured before they have a place."""
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 0


def _draw_lines(painter: QPainter, box: QRectF, place: Place, middle: float, text: Fitted) -> None:
    """Draw a text; ``middle`` is the centre of its first line."""
    right = place.first_right
    for number, line in enumerate(text.lines):
        top = middle - _LINE_HEIGHT / 2 + number * _FURTHER
        room = QRectF(box.left() + place.left, top, right - place.left + 1, _LINE_HEIGHT)
        painter.drawText(room, _LEFT, line)
        right = place.right


def _draw_dots(
    painter: QPainter, right: float, middle: float, tries: tuple[int, int], palette: Palette
) -> None:
    """Draw ●●○ ending at ``right``."""
    made, allowed = tries
    left = right - allowed * DOT_STEP
    painter.setPen(QColor(palette.text_muted))
    for number in range(allowed):
        filled = number < made
        painter.setBrush(QColor(palette.text_muted) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(left + number * DOT_STEP, middle - _DOT / 2, _DOT, _DOT))
