"""The calm line for reminders, errors and undo: it never takes the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.widgets.labels import Label
from app.widgets.palette import Tone


@dataclass(frozen=True)
class Answer:
    """A button of a message; pressing it takes the message away."""

    text: str
    do: Callable[[], None]


@dataclass(frozen=True, kw_only=True)
class Message:
    """What to say, how urgent it is and what may be answered.

    key: a newer message of the same key replaces the older ("" stands alone).
    seconds: how long it stays; None means until answered or closed. Errors have None.
    """

    text: str
    tone: Tone = Tone.NEUTRAL
    answers: tuple[Answer, ...] = ()
    key: str = ""
    seconds: int | None = None


class MessageLine(QFrame):
    """Shows one message at a time, the newest first; older ones come back after it."""

    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Message] = []
        self._timer = QTimer(self, singleShot=True)
        self._text = Label(wrap=True)
        self._buttons: list[QPushButton] = []
        self._close = _quiet_button("✕", self)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 4, 12, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()
        self._timer.timeout.connect(self.close_message)
        self._close.clicked.connect(self.close_message)

    @property
    def message(self) -> Message | None:
        """What is shown now."""
        return self._waiting[-1] if self._waiting else None

    def show_message(self, message: Message) -> None:
        """Show a message; the one shown until now waits behind it."""
        self._forget(message.key)
        self._waiting.append(message)
        self._render()
        event = QAccessibleAnnouncementEvent(self, message.text)
        QAccessible.updateAccessibility(event)

    def withdraw(self, key: str) -> None:
        """Take back the message of this key, shown or waiting; none of it does no harm."""
        if self._forget(key):
            self._render()

    def close_message(self) -> None:
        """Close the message that is shown."""
        if self._waiting:
            self._waiting.pop()
            self._render()

    def _forget(self, key: str) -> bool:
        before = len(self._waiting)
        self._waiting = [message for message in self._waiting if not key or message.key != key]
        return len(self._waiting) < before

    def _render(self) -> None:
        self._timer.stop()
        for button in self._buttons:
            button.deleteLater()
        self._buttons.clear()
        message = self.message
        if message is None:
            self.hide()
            self.emptied.emit()
            return
        self._text.setText(message.text)
        self.setProperty("tone", message.tone.value)
        self._add_answers(message)
        for widget in (self, self._text, self._close, *self._buttons):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        if message.seconds is not None:
            self._timer.start(message.seconds * 1000)
        self.show()

    def _add_answers(self, message: Message) -> None:
        for at, answer in enumerate(message.answers):
            button = _quiet_button(answer.text, self)
            button.clicked.connect(lambda _=False, chosen=answer: self._give(chosen))
            self._row.insertWidget(1 + at, button)
            self._buttons.append(button)

    def _give(self, answer: Answer) -> None:
        self.close_message()
        answer.do()


def _quiet_button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setFlat(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
