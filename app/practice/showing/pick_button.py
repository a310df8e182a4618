"""A button for one of the lines that may be said: its key first, then what it is about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.widgets.fonts import Size, font
from app.widgets.painting import (
    CORNER,
    KEYCAP_HEIGHT,
    draw_box,
    draw_focus,
    draw_keycap,
    keycap_width,
    smooth_painter,
    text_width,
)
from app.widgets.theme import colours

_PADDING, _GAP, _HEIGHT = 12, 8, 32


class PickButton(QPushButton):
    """Shows the short name of a line; the mouse, and the field after picking, show all of it."""

    def __init__(self, keycap: str, most: int, parent: QWidget | None = None) -> None:
        """Make a button; most: how wide it may be at the most, in pixels."""
        super().__init__(parent)
        self._keycap, self._most = keycap, most
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setAccessibleDescription(keycap)

    def show_pick(self, title: str, line: str) -> None:
        """Show another line: its short name, and all of it where it is asked for."""
        self.setText(title)
        self.setToolTip(line)
        self.setAccessibleName(line)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Fit key and name, up to the most."""
        width = keycap_width(self._keycap) + _GAP + text_width(self.text(), _font())
        return QSize(min(self._most, round(width + 0.5) + 2 * _PADDING), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never get smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, key and name."""
        painter = smooth_painter(self)
        palette, box = colours(), QRectF(self.rect())
        lit = self.underMouse() or self.isDown()
        chosen = self.isChecked()
        ground = palette.chosen if chosen else palette.hover if lit else palette.surface
        draw_box(painter, box, ground, palette.accent if chosen else palette.border, CORNER)
        if self.hasFocus():
            draw_focus(painter, box, palette.accent, CORNER)
        width = keycap_width(self._keycap)
        cap = QRectF(_PADDING, (box.height() - KEYCAP_HEIGHT) / 2, width, KEYCAP_HEIGHT)
        draw_keycap(painter, cap, self._keycap, palette)
        room = box.adjusted(_PADDING + width + _GAP, 0, -_PADDING, 0)
        painter.setFont(_font())
        painter.setPen(QColor(palette.accent_text if chosen else palette.text))
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width() + 1)
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def _font() -> QFont:
    return font(Size.BODY, QFont.Weight.DemiBold)
