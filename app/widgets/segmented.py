"""A tray of choices of which one is raised: "Mine 17 | Team 63", and the tabs of a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from app.widgets.fonts import Size, font
from app.widgets.painting import CORNER, draw_box, draw_focus, smooth_painter, text_width
from app.widgets.theme import colours

_HEIGHT = 28
_PADDING = 10
_EDGE = 2  # of the tray around the raised segment


class SegmentedControl(QTabBar):
    """Choices side by side; arrow keys move, ``currentChanged`` tells.

    A segment that opens a menu ("Views ▾") listens to ``tabBarClicked``.
    """

    def __init__(
        self, segments: Sequence[str] = (), *, name: str = "", parent: QWidget | None = None
    ) -> None:
        """Show these segments; ``name`` is what screen readers call the control."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for segment in segments:
            self.addTab(segment)

    def show_texts(self, segments: Sequence[str]) -> None:
        """Change the texts, such as the counts in them; the chosen one stays."""
        for at, text in enumerate(segments):
            if self.tabText(at) != text:
                self.setTabText(at, text)

    def tabSizeHint(self, index: int) -> QSize:
        """Fit the text."""
        width = text_width(self.tabText(index), _font())
        return QSize(round(width + 0.5) + 2 * _PADDING, _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never cut the text."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tray, the raised segment and all texts."""
        painter = smooth_painter(self)
        palette = colours()
        tray = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.sunken))
        painter.drawRoundedRect(tray, CORNER, CORNER)
        painter.setFont(_font())
        for index in range(self.count()):
            box = QRectF(self.tabRect(index)).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            current = index == self.currentIndex()
            if current:
                draw_box(painter, box, palette.surface, palette.line, CORNER - 2)
            if current and self.hasFocus():
                draw_focus(painter, box, palette.accent, CORNER - 2)
            painter.setPen(QColor(palette.text if current else palette.text_soft))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))


class TabBar(SegmentedControl):
    """The tabs of a page: Script, History 8, Details, Quotes & orders 2."""


def _font() -> QFont:
    return font(Size.BODY, QFont.Weight.Medium)
