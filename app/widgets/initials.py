"""The disc with the initials of who works here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.widgets.painting import draw_focus, small_bold, smooth_painter
from app.widgets.theme import colours

_SIZE = 28


class InitialsDisc(QAbstractButton):
    """Shows the user's initials; pressing it opens what concerns the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE, _SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_user(self, name: str) -> None:
        """Show who works here by their full name."""
        self.setText(initials(name))
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc; nothing while nobody is known."""
        if not self.text():
            return
        painter = smooth_painter(self)
        palette = colours()
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.initials.ground))
        painter.drawEllipse(box)
        painter.setFont(small_bold())
        painter.setPen(QColor(palette.initials.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_focus(painter, box, palette.accent, _SIZE / 2)


def initials(name: str) -> str:
    """Give the first letters of the first and the last word: "Maria Baumann" is MB."""
    words = name.split()
    ends = words[:1] + (words[-1:] if len(words) > 1 else [])
    return "".join(word[0].upper() for word in ends)
