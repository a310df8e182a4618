"""Where calls come in: what their flow needs besides the desk and the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from app.clock import Clock
from app.follow_ups.moving import QueueOwner
from app.settings.outcomes import Outcome
from app.widgets.message_line import Message, MessageLine
from app.widgets.opening import open_dialog
from app.widgets.shortcuts import Shortcuts

SAID_SECONDS = 10


@dataclass(frozen=True)
class Reception:
    """Where calls come in.

    home: the country whose habits hold for numbers without one. prefix: gives the digits for an
    outside line as they are set now. choose_outcome: of the call at hand. answers, adds: whether
    one's role keeps calls, and adds customers.
    """

    window: QWidget
    messages: MessageLine
    shortcuts: Shortcuts
    owner: QueueOwner
    clock: Clock
    home: str
    prefix: Callable[[], str]
    choose_outcome: Callable[[Outcome], None]
    answers: bool = True
    adds: bool = True

    def say(self, text: str) -> None:
        """Say for a while what was done or why nothing was."""
        self.messages.show_message(Message(text=text, key="taken", seconds=SAID_SECONDS))

    def open(self, dialog: QDialog) -> None:
        """Open a dialog over the page; it is gone when it is closed."""
        open_dialog(dialog)
