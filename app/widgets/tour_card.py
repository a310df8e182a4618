"""A card that explains one part of the window after the other; the part has a frame meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, TextLook
from app.widgets.painting import smooth_painter
from app.widgets.theme import colours

_WIDTH = 430
_GAP = 14
_FRAME = 3


@dataclass(frozen=True)
class TourStep:
    """A part of the window and what is said of it; part: gives it once it is there."""

    title: str
    text: str
    part: Callable[[], QWidget]


class TourCard(Card):
    """Walks through the steps: Enter and the arrows move, Esc ends.

    ended: gone through or skipped.
    """

    ended = Signal()

    def __init__(self, steps: Sequence[TourStep], window: QWidget) -> None:
        """window: what the parts are in; the card lies above it and follows its size."""
        super().__init__(window)
        self.setProperty("overlay", True)
        self._window = window
        self._steps = steps
        self._at = 0
        self._frame = _Frame(window)
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(self._place)
        self._column = QVBoxLayout(self)
        self._count = Label(look=TextLook.SMALL)
        self._title = Label(look=TextLook.HEADING, wrap=True)
        self._text = Label(wrap=True)
        self._skip = KeyButton(self.tr("Skip"), "Esc")
        self._back = KeyButton(self.tr("Back"), "←")
        self._next = KeyButton("", "⏎", weight=Weight.PRIMARY)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self._skip.clicked.connect(self.end)
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        window.installEventFilter(self)
        self._show_step()
        self.show()
        self.setFocus()

    @property
    def at(self) -> int:
        """The number of the step that is shown, from 0."""
        return self._at

    @Slot()
    def go_on(self) -> None:
        """Show the next step; after the last one the tour is over."""
        if self._at + 1 == len(self._steps):
            self.end()
        else:
            self._at += 1
            self._show_step()

    @Slot()
    def go_back(self) -> None:
        """Show the step before."""
        if self._at:
            self._at -= 1
            self._show_step()

    @Slot()
    def end(self) -> None:
        """Take the card away."""
        self._window.removeEventFilter(self)
        self._frame.hide()
        self._frame.deleteLater()
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Enter and the arrows, end with Esc."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.go_on()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
            self.go_back()
        elif key == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; what lies inside it is laid out only after this event."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
            self._settled.start()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        column = self._column
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        for label in (self._count, self._title, self._text):
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(buttons)
        for button in (self._skip, self._back, self._next):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the card itself has the keys
        self.setFixedWidth(_WIDTH)

    def _show_step(self) -> None:
        step, last = self._steps[self._at], len(self._steps)
        count = self.tr("{number} of {count}").format(number=self._at + 1, count=last)
        self._count.setText(count)
        self._title.setText(step.title)
        self._text.setText(step.text)
        is_last = self._at + 1 == last
        self._back.setEnabled(self._at > 0)
        self._skip.setVisible(not is_last)
        self._next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.setAccessibleName(f"{count}. {step.title}. {step.text}")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
        self._place()

    def _place(self) -> None:
        """Stand beside the part where there is room, else at the window's middle."""
        window, part = self._window, self._steps[self._at].part()
        shown = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        self.setFixedHeight(self._column.totalHeightForWidth(_WIDTH))
        self._frame.surround(shown.intersected(window.rect()))
        self.move(_beside(shown, self.size().width(), self.size().height(), window.rect()))
        self.raise_()


def _beside(part: QRect, width: int, height: int, window: QRect) -> QPoint:
    top = max(_GAP, min(part.top() + _GAP, window.height() - height - _GAP))
    if part.right() + _GAP + width < window.width():
        return QPoint(part.right() + _GAP, top)
    if part.left() - _GAP - width > 0:
        return QPoint(part.left() - _GAP - width, top)
    left = max(_GAP, min(part.center().x() - width // 2, window.width() - width - _GAP))
    if part.top() - _GAP - height > 0:
        return QPoint(left, part.top() - _GAP - height)
    if part.bottom() + _GAP + height < window.height():
        return QPoint(left, part.bottom() + _GAP)
    return QPoint(window.center().x() - width // 2, window.height() - height - 2 * _GAP)


class _Frame(QWidget):
    """The frame around the part; what is below it works as ever."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("overlay", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def surround(self, part: QRect) -> None:
        """Stand around a part."""
        self.setGeometry(part)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame alone."""
        painter = smooth_painter(self)
        painter.setPen(QPen(QColor(colours().accent), _FRAME))
        inset = _FRAME / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
