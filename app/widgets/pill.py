"""Small coloured marks: pills that tell, chips that can be pressed, segment badges."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from app.widgets.fonts import Size, font
from app.widgets.painting import (
    BADGE_SIZE,
    PILL_HEIGHT,
    PILL_PADDING,
    draw_badge,
    draw_focus,
    draw_pill,
    small_bold,
    smooth_painter,
    text_width,
)
from app.widgets.palette import Ink, Tone
from app.widgets.theme import colours

_LARGE_HEIGHT = 32
_LARGE_PADDING = 12


class Pill(QLabel):
    """A short fact with a tone, such as "promised 11:00"."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.NEUTRAL,
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a pill; ``large`` is for the running call's clock."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        self._large = large
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def tone(self) -> Tone:
        """How the pill is coloured now."""
        return self._tone

    def show_fact(self, text: str, tone: Tone) -> None:
        """Show another fact; an empty one hides the pill."""
        self._tone = tone
        self.setText(text)
        _show_or_hide(self, shown=bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the text."""
        padding = _LARGE_PADDING if self._large else PILL_PADDING
        height = _LARGE_HEIGHT if self._large else PILL_HEIGHT
        return QSize(round(text_width(self.text(), self._font()) + 0.5) + 2 * padding, height)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the text."""
        painter = smooth_painter(self)
        ink = colours().tone(self._tone)
        draw_pill(painter, QRectF(self.rect()), self.text(), ink, self._font())

    def _font(self) -> QFont:
        return font(Size.CLOCK, QFont.Weight.DemiBold) if self._large else small_bold()


class Chip(QAbstractButton):
    """A pill that can be pressed: a phase, a captured field, a filter, "+ field"."""

    def __init__(
        self, text: str, tone: Tone = Tone.NEUTRAL, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_fact(self, text: str, tone: Tone) -> None:
        """Show another text and tone."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the text."""
        width = text_width(self.text(), small_bold())
        return QSize(round(width + 0.5) + 2 * PILL_PADDING, PILL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer the mouse."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill; checked ones stand on the accent."""
        painter = smooth_painter(self)
        palette = colours()
        checked = Ink(palette.on_accent, palette.accent)
        ink = checked if self.isChecked() else palette.tone(self._tone)
        box = QRectF(self.rect())
        draw_pill(painter, box, self.text(), ink, small_bold())
        if self.hasFocus():
            draw_focus(painter, box, palette.accent, PILL_HEIGHT / 2 - 1)


class SegmentBadge(QLabel):
    """The square with a customer's segment: A, B, C or K."""

    def __init__(self, letter: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(BADGE_SIZE, BADGE_SIZE)
        self._name_for_readers(letter)

    def show_segment(self, letter: str) -> None:
        """Show a segment; an empty one hides the badge."""
        self._name_for_readers(letter)
        _show_or_hide(self, shown=bool(letter))

    def _name_for_readers(self, letter: str) -> None:
        self.setText(letter)
        name = QCoreApplication.translate("SegmentBadge", "Segment {letter}").format(letter=letter)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square and its letter."""
        painter = smooth_painter(self)
        if self.text():
            ink = colours().segment(self.text())
            draw_badge(painter, QRectF(self.rect()), self.text(), ink)


def _show_or_hide(widget: QWidget, *, shown: bool) -> None:
    # Shown before it has a parent, a widget would open as a window of its own.
    if widget.parentWidget() is not None or not shown:
        widget.setVisible(shown)
