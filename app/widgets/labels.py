"""Plain texts and the panels they stand on; the style sheet gives them their look."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

_SPEECH_LEADING = 120  # per cent of the font's own line height


class TextLook(StrEnum):
    """The few looks of text."""

    BODY = "body"
    BRAND = "brand"  # the program's name
    TITLE = "title"  # whose call it is
    SPEECH = "speech"  # what to say
    NUMBER = "number"  # to be dialled by hand: read from the other side of a desk
    HEADING = "heading"  # of a card
    SOFT = "soft"
    MUTED = "muted"
    SMALL = "small"  # muted and smaller: hints, labels of fields


class Label(QLabel):
    """A text in one of the program's looks; plain, since many texts are others' words."""

    def __init__(
        self,
        text: str = "",
        look: TextLook = TextLook.BODY,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look.value)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)


class NameLabel(Label):
    """A name that others have made: it may be longer than the room and is cut with "…"."""

    def minimumSizeHint(self) -> QSize:
        """Give way to what stands beside."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole name to the mouse where it is cut."""
        super().resizeEvent(event)
        cut = super().sizeHint().width() > self.width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the name as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, name)


class Speech(Label):
    """What to say: large, with air between the lines, always wrapped."""

    def __init__(self, html: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", TextLook.SPEECH, wrap=True, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.show_html(html)

    def show_html(self, html: str) -> None:
        """Show a text with underlined fields; customers' words in it must be escaped."""
        self.setText(f'<div style="line-height: {_SPEECH_LEADING}%">{html}</div>')


class Card(QFrame):
    """A rounded panel on the window's ground."""


class Pane(QFrame):
    """A plain panel: the side lists, the head of a page."""


class Separator(QFrame):
    """A line of one pixel between panels."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)
