"""Keys as they are drawn beside what they do."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.widgets.painting import KEYCAP_HEIGHT, draw_keycap, keycap_width, smooth_painter
from app.widgets.theme import colours

_SIGNS = {
    "Shift": "⇧",
    "Return": "⏎",
    "Enter": "⏎",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Plus": "+",
    "Comma": ",",
}
_MAC_SIGNS = {"Ctrl": "⌘", "Meta": "⌃", "Alt": "⌥"}


def keycap_text(keys: QKeySequence) -> str:
    """Write a chord for a key cap: "Ctrl ⇧ H"; empty where there is no key."""
    portable = keys.toString(QKeySequence.SequenceFormat.PortableText)
    if not portable:
        return ""
    # "Ctrl++" is the plus key with Ctrl, not an empty key.
    plus = portable.endswith("+")
    names = [name for name in portable.split("+") if name] + (["Plus"] if plus else [])
    return " ".join(_key_text(name) for name in names)


def _key_text(name: str) -> str:
    if sys.platform == "darwin" and name in _MAC_SIGNS:
        return _MAC_SIGNS[name]
    if name == "Ctrl":
        return QCoreApplication.translate("keys", "Ctrl")
    return _SIGNS.get(name, name)


class KeyCap(QLabel):
    """The drawing of one chord."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Fit the text; two pixels more for the key's edge."""
        return QSize(round(keycap_width(self.text()) + 0.5), KEYCAP_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        painter = smooth_painter(self)
        box = QRectF(0, 0, self.width(), KEYCAP_HEIGHT)
        draw_keycap(painter, box, self.text(), colours())
