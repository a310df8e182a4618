"""Paints the rows of the customer list; a screenful takes a few milliseconds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.customers.page.customer_table import CELL_ROLE, Cell
from app.widgets.fonts import Size, font
from app.widgets.painting import (
    BADGE_SIZE,
    PILL_HEIGHT,
    PILL_PADDING,
    draw_badge,
    draw_pill,
    small_bold,
)
from app.widgets.palette import Palette
from app.widgets.theme import colours

ROW_HEIGHT = 32
_SIDE = 8
_GAP = 6
_BAR = 3.0
_KEPT_TEXTS = 4096
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def show_as_rows(view: QTableView) -> None:
    """Make a table a list of customers: whole rows of one line, told apart by lines alone."""
    view.setItemDelegate(CustomerDelegate(view))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    columns = view.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setStretchLastSection(True)


class CustomerDelegate(QStyledItemDelegate):
    """Draws ``Cell`` values: badge, text, pill."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plain = font(Size.BODY)
        self._strong = font(Size.BODY, QFont.Weight.DemiBold)
        self._small = small_bold()
        self._metrics = {
            strong: QFontMetrics(self._strong if strong else self._plain)
            for strong in (False, True)
        }
        self._small_metrics = QFontMetrics(self._small)
        self._cut: dict[tuple[str, int, bool], str] = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        palette = colours()
        box = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, QColor(palette.chosen))
            if index.column() == 0:
                bar = QRectF(box.left(), box.top(), _BAR, box.height())
                painter.fillRect(bar, QColor(palette.accent))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(palette.hairline))
        cell = index.data(CELL_ROLE)
        room = QRectF(box.left() + _SIDE, box.top(), box.width() - 2 * _SIDE, box.height() - 1)
        if cell is None:
            painter.setPen(QColor(palette.text_muted))
            painter.setFont(self._plain)
            painter.drawText(room, _LEFT, "…")
            return
        self._draw(painter, room, cell, palette, muted=not cell.strong and not chosen)

    def _draw(
        self, painter: QPainter, room: QRectF, cell: Cell, palette: Palette, *, muted: bool
    ) -> None:
        if cell.badge:
            self._draw_badge(painter, room, cell.badge, palette)
        if cell.pill:
            room = self._draw_pill(painter, room, cell, palette)
        if cell.text:
            painter.setFont(self._strong if cell.strong else self._plain)
            painter.setPen(QColor(palette.text_soft if muted else palette.text))
            painter.drawText(room, _LEFT, self._fitting(cell.text, int(room.width()), cell.strong))

    def _draw_badge(self, painter: QPainter, room: QRectF, letter: str, palette: Palette) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(BADGE_SIZE, self._small_metrics.horizontalAdvance(letter) + 8)
        top = room.center().y() - BADGE_SIZE / 2
        draw_badge(
            painter, QRectF(room.left(), top, width, BADGE_SIZE), letter, palette.segment(letter)
        )

    def _draw_pill(self, painter: QPainter, room: QRectF, cell: Cell, palette: Palette) -> QRectF:
        """Draw the pill behind the text, or where the text would begin; give the room left."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._small_metrics.horizontalAdvance(cell.pill) + 2 * PILL_PADDING
        text_width = self._metrics[cell.strong].horizontalAdvance(cell.text)
        left = room.left()
        if cell.text:
            left += min(text_width + _GAP, room.width() - width)
        pill = QRectF(left, room.center().y() - PILL_HEIGHT / 2, width, PILL_HEIGHT)
        draw_pill(painter, pill, cell.pill, palette.tone(cell.pill_tone), self._small)
        return QRectF(
            room.left(), room.top(), max(0.0, left - room.left() - _GAP + 1), room.height()
        )

    def _fitting(self, text: str, width: int, strong: bool) -> str:
        """Cut a text with "…"; remembered, since a list is painted many times."""
        key = (text, width, strong)
        fitting = self._cut.get(key)
        if fitting is None:
            if len(self._cut) >= _KEPT_TEXTS:
                self._cut.clear()
            fitting = self._metrics[strong].elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut[key] = fitting
        return fitting
