"""Buttons that show their key."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
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
from app.widgets.palette import Palette
from app.widgets.theme import colours

_GAP = 8
_V_CENTRE = Qt.AlignmentFlag.AlignVCenter


def withhold(button: QPushButton, why: str) -> None:
    """Grey out a button that one's role may not press, and say why; "" gives it back."""
    button.setEnabled(not why)
    button.setToolTip(why)


class Weight(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"  # one per page
    NORMAL = "normal"
    COMPACT = "compact"  # many side by side: outcomes, actions on rows


_HEIGHTS = {Weight.PRIMARY: 32, Weight.NORMAL: 32, Weight.COMPACT: 28}
_PADDINGS = {Weight.PRIMARY: 12, Weight.NORMAL: 12, Weight.COMPACT: 8}


class KeyButton(QPushButton):
    """A button with its text and, where it has one, its key behind.

    Made checkable it shows a choice, such as the outcome. Setting the key's text does not make
    the key work: ``Shortcuts.bind`` does.
    """

    def __init__(
        self,
        text: str,
        keycap: str = "",
        *,
        weight: Weight = Weight.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._keycap = keycap
        self._key_shown = True
        self._weight = weight
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The mouse leaves the keyboard where it is: mostly in the note.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name_for_readers()

    @property
    def keycap(self) -> str:
        """The key as it is shown."""
        return self._keycap

    def show_key(self, *, shown: bool) -> None:
        """Draw the key beside the text, or name it in the tip where many stand side by side."""
        if shown != self._key_shown:
            self._key_shown = shown
            self.setToolTip("" if shown else self._keycap)
            self.updateGeometry()
            self.update()

    def set_caption(self, text: str, keycap: str) -> None:
        """Show another text and key."""
        self._keycap = keycap
        self.setText(text)
        self._name_for_readers()
        self.updateGeometry()
        self.update()

    def set_weight(self, weight: Weight) -> None:
        """Ask more or less to be pressed than before."""
        self._weight = weight
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit text and key."""
        return QSize(self.width_needed(key=self._key_shown), _HEIGHTS[self._weight])

    def width_needed(self, *, key: bool) -> int:
        """Tell how wide the button is with or without its key, in pixels."""
        width = text_width(self.text(), _caption_font()) + 2 * _PADDINGS[self._weight]
        if key and self._keycap:
            width += _GAP + keycap_width(self._keycap)
        return round(width + 0.5)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, text and key."""
        painter = smooth_painter(self)
        palette = colours()
        box = QRectF(self.rect())
        primary = self._weight is Weight.PRIMARY and self.isEnabled()
        text_colour = self._draw_ground(painter, box, palette, primary=primary)
        padding = _PADDINGS[self._weight]
        painter.setFont(_caption_font())
        painter.setPen(QColor(text_colour))
        painter.drawText(box.adjusted(padding, 0, -padding, 0), _V_CENTRE, self.text())
        if self._keycap and self._key_shown:
            width = keycap_width(self._keycap)
            top = (box.height() - KEYCAP_HEIGHT) / 2
            cap = QRectF(box.right() - padding - width, top, width, KEYCAP_HEIGHT)
            draw_keycap(painter, cap, self._keycap, palette, on_accent=primary)

    def _draw_ground(
        self, painter: QPainter, box: QRectF, palette: Palette, *, primary: bool
    ) -> str:
        """Draw the box for the button's state; give the colour its text needs."""
        lit = self.underMouse() or self.isDown()
        if primary:
            ground = palette.accent_hover if lit else palette.accent
            draw_box(painter, box, ground, ground, CORNER)
            if self.hasFocus():
                inner = box.adjusted(2, 2, -2, -2)
                draw_focus(painter, inner, palette.on_accent, CORNER - 2)
            return palette.on_accent
        if not self.isEnabled():
            draw_box(painter, box, palette.sunken, palette.line, CORNER)
            return palette.text_muted
        if self.isChecked():
            draw_box(painter, box, palette.chosen, palette.accent, CORNER)
        else:
            ground = palette.hover if lit else palette.surface
            draw_box(painter, box, ground, palette.border, CORNER)
        if self.hasFocus():
            draw_focus(painter, box, palette.accent, CORNER)
        return palette.accent_text if self.isChecked() else palette.text

    def _name_for_readers(self) -> None:
        self.setAccessibleName(self.text().rstrip("… "))
        self.setAccessibleDescription(self._keycap)


class ChoiceButton(QPushButton):
    """A full-width answer: its key first, then the answer, at the right where it leads."""

    def __init__(
        self, text: str, keycap: str, leads_to: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._keycap = keycap
        self._leads_to = leads_to
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self.setAccessibleDescription(f"{keycap} {leads_to}".strip())
        self.setToolTip(leads_to)

    def show_leads_to(self, leads_to: str) -> None:
        """Say where the answer leads, once that is known."""
        self._leads_to = leads_to
        self.setAccessibleDescription(f"{self._keycap} {leads_to}".strip())
        self.setToolTip(leads_to)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for everything; the way ahead may be cut, the answer not."""
        ahead = text_width(self._leads_to, _small_caption_font())
        return QSize(self.minimumSizeHint().width() + round(ahead) + 2 * _GAP, 32)

    def minimumSizeHint(self) -> QSize:
        """Keep key and answer whole."""
        width = keycap_width(self._keycap) + text_width(self.text(), _caption_font())
        return QSize(round(width + 0.5) + _GAP + 24, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, key, answer and where it leads."""
        painter = smooth_painter(self)
        palette = colours()
        box = QRectF(self.rect())
        lit = self.underMouse() or self.isDown()
        ground = palette.hover if lit else palette.surface
        draw_box(painter, box, ground, palette.border, CORNER)
        if self.hasFocus():
            draw_focus(painter, box, palette.accent, CORNER)
        width = keycap_width(self._keycap)
        cap = QRectF(12, (box.height() - KEYCAP_HEIGHT) / 2, width, KEYCAP_HEIGHT)
        draw_keycap(painter, cap, self._keycap, palette)
        self._draw_texts(painter, box.adjusted(12 + width + _GAP, 0, -12, 0), palette)

    def _draw_texts(self, painter: QPainter, box: QRectF, palette: Palette) -> None:
        painter.setFont(_caption_font())
        painter.setPen(QColor(palette.text))
        painter.drawText(box, _V_CENTRE, self.text())
        painter.setFont(_small_caption_font())
        painter.setPen(QColor(palette.text_muted))
        room = box.adjusted(text_width(self.text(), _caption_font()) + 2 * _GAP, 0, 0, 0)
        ahead = painter.fontMetrics().elidedText(
            self._leads_to, Qt.TextElideMode.ElideRight, int(room.width() + 1)
        )
        painter.drawText(room, _V_CENTRE | Qt.AlignmentFlag.AlignRight, ahead)


def _caption_font() -> QFont:
    return font(Size.BODY, QFont.Weight.DemiBold)


def _small_caption_font() -> QFont:
    return font(Size.SMALL, QFont.Weight.Medium)
