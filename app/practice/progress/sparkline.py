"""The line of one's last runs, with the height from which a run counts for live calls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.widgets.painting import smooth_painter
from app.widgets.theme import colours

_HEIGHT = 56
_EDGE = 3.0  # the line's ends must not touch the border
_HIGHEST = 100
_DASHES = (4, 4)


class Sparkline(QWidget):
    """Draws scores from 0 to 100, the oldest first, and a dashed line at the goal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goal = 0
        self._scores: tuple[int, ...] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scores(self, scores: Sequence[int], said: str, goal: int) -> None:
        """Show scores; said: the same in words, for those who do not see the line."""
        self._scores, self._goal = tuple(scores), goal
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as there is room."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the goal, and the line or, of a single run, its point."""
        painter = smooth_painter(self)
        palette = colours()
        dashed = QPen(QColor(palette.border), 1.5)
        dashed.setDashPattern(_DASHES)
        painter.setPen(dashed)
        goal = self._height_of(self._goal)
        painter.drawLine(QPointF(0, goal), QPointF(self.width(), goal))
        points = self._points()
        painter.setPen(QPen(QColor(palette.accent), 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(points))
        if points:
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(QRectF(points[-1].x() - 2, points[-1].y() - 2, 4, 4))

    def _points(self) -> list[QPointF]:
        room = self.width() - 2 * _EDGE
        step = room / max(1, len(self._scores) - 1)
        return [
            QPointF(_EDGE + number * step, self._height_of(score))
            for number, score in enumerate(self._scores)
        ]

    def _height_of(self, score: int) -> float:
        return _EDGE + (self.height() - 2 * _EDGE) * (1 - score / _HIGHEST)
