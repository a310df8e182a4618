"""A handoff as a card of the board; it can be pressed, opened and dragged."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.handoffs.rows import HandoffRow
from app.handoffs.views.card_words import Mark
from app.widgets.labels import Label, NameLabel, TextLook
from app.widgets.painting import (
    PILL_HEIGHT,
    PILL_PADDING,
    draw_box,
    draw_focus,
    small_bold,
    smooth_painter,
)
from app.widgets.theme import colours

MIME = "application/x-talktrack-handoff"
_CORNER = 8.0
_PILL_EDGE = 3  # above and below the words
_WIDEST = 4000


class FactLabel(QLabel):
    """A pill that may go on in a second line: columns are narrow, German words are long."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(mark.text, parent)
        self._tone = mark.tone
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(small_bold())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Get higher where it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Tell the height of all lines at this width."""
        return self._text_box(width).height() + 2 * _PILL_EDGE

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        box = self._text_box(_WIDEST)
        return QSize(box.width() + 2 * PILL_PADDING + 1, box.height() + 2 * _PILL_EDGE)

    def minimumSizeHint(self) -> QSize:
        """Give way to narrow columns."""
        return QSize(40, PILL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as wide as the words, and the words."""
        painter = smooth_painter(self)
        ink = colours().tone(self._tone)
        words = self._text_box(self.width())
        ground = QRectF(
            0, 0, min(self.width(), words.width() + 2 * PILL_PADDING + 1), self.height()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.ground))
        painter.drawRoundedRect(ground, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setFont(small_bold())
        painter.setPen(QColor(ink.text))
        inner = ground.adjusted(PILL_PADDING, 0, -PILL_PADDING + 2, 0)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, flags, self.text())

    def _text_box(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - 2 * PILL_PADDING), _WIDEST)
        metrics = QFontMetrics(small_bold())
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())


class HandoffCard(QFrame):
    """Shows whose customer, what it is about and what is due."""

    chosen = Signal(object)  # handoff id
    opened = Signal(object)  # handoff id

    def __init__(
        self, row: HandoffRow, about: str, mark: Mark, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = row
        self._current = False
        self._focused = False
        self._pressed_at: QPoint | None = None
        company = NameLabel(row.company, TextLook.HEADING)
        told = Label(about, TextLook.SMALL, wrap=True)
        for label in (company, told):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{row.company}, {about}, {mark.text}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(4)
        layout.addWidget(company)
        if about:
            layout.addWidget(told)
        if mark.text:
            layout.addWidget(FactLabel(mark, self))

    def mark_current(self, *, current: bool, focused: bool) -> None:
        """Show whether it is the one beside, and whether the keys go to it."""
        self._current, self._focused = current, focused
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card; the chosen one has the accent's border."""
        painter = smooth_painter(self)
        palette = colours()
        box = QRectF(self.rect())
        border = palette.accent if self._current else palette.line
        draw_box(painter, box, palette.surface, border, _CORNER)
        if self._current and self._focused:
            draw_focus(painter, box, palette.accent, _CORNER)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it; it may become a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.chosen.emit(self.row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        self._pressed_at = None
        self.opened.emit(self.row.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget the press."""
        self._pressed_at = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the card once the mouse has gone far enough."""
        if self._pressed_at is None:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if way < QApplication.startDragDistance():
            return
        data = QMimeData()
        data.setData(MIME, str(self.row.id).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed_at)
        self._pressed_at = None
        drag.exec(Qt.DropAction.MoveAction)
