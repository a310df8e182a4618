"""Doing what a coach wants, with the answer in the line of the pane where it was wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.background import Background
from app.practice.trouble_words import trouble_words
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone

_KEY = "coach"


class Doing(QObject):
    """Gives commands; says it plainly where one was refused."""

    def __init__(self, background: Background, line: MessageLine, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._line = background, line

    def do(self, command: object, then: Callable[[], None] = lambda: None) -> None:
        """Do it; then: once it is done."""
        self._line.withdraw(_KEY)
        self._background.do(
            self,
            command,
            then=lambda changed: then(),
            failed=lambda error: self.say(trouble_words(error), Tone.WARNING),
        )

    def say(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Say something for a while."""
        self._line.show_message(Message(text=text, tone=tone, key=_KEY, seconds=15))
