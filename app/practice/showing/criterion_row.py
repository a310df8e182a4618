"""One criterion of the scorecard: its bar, and one line that says why."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.practice.scoring.criterion_line import CriterionLine
from app.widgets.labels import Label, TextLook
from app.widgets.painting import CORNER, draw_focus, smooth_painter
from app.widgets.share_bar import ShareBar, tone_of
from app.widgets.theme import colours

_BAR_HEIGHT = 6
_GOOD_FROM, _DOUBTFUL_FROM = 70, 30


class CriterionRow(QWidget):
    """Shows a criterion; pressed, it points at its lines."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: CriterionLine | None = None
        self._title = Label()
        self._percent = Label("", TextLook.HEADING)
        self._bar = ShareBar(_BAR_HEIGHT)
        self._why = Label("", TextLook.SMALL, wrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._percent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 3, 6, 3)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._why)

    def show_line(self, line: CriterionLine) -> None:
        """Show a criterion."""
        self.line = line
        self._title.setText(line.title)
        self._percent.setText("–" if line.percent is None else str(line.percent))
        percent = line.percent or 0
        tone = tone_of(percent, good_from=_GOOD_FROM, doubtful_from=_DOUBTFUL_FROM)
        self._bar.show_share(percent, tone)
        self._why.setText(line.why)
        self.setAccessibleName(f"{line.title}: {self._percent.text()}, {line.why}")
        pointing = Qt.CursorShape.PointingHandCursor if line.lines else Qt.CursorShape.ArrowCursor
        self.setCursor(pointing)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at the lines."""
        self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point at the lines by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard and the mouse are."""
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        if self.underMouse() and self.line is not None and self.line.lines:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().hover))
            painter.drawRoundedRect(box, CORNER, CORNER)
        if self.hasFocus():
            draw_focus(painter, box, colours().accent, CORNER)
