"""What is said above a customer's details: trouble, and what others did meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.customers.changes.last_changes import LastChanges
from app.customers.details import CustomerDetails
from app.customers.editing.conflict_words import ConflictWords
from app.customers.rules import Status
from app.customers.words import trouble_words
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone

_NOT_CALLED = {Status.BLOCKED, Status.ARCHIVED}


class DetailsMessages(MessageLine):
    """The line above the forms."""

    def __init__(self, words: ConflictWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def tell_withheld(self, why: str) -> None:
        """Say why nothing is edited here."""
        self.show_message(Message(text=why, key="withheld"))

    def tell_trouble(self, trouble: Exception) -> None:
        """Say what failed."""
        self.show_message(Message(text=trouble_words(trouble), tone=Tone.DANGER, key="trouble"))

    def withdraw_trouble(self) -> None:
        """Take away what failed before; it is over."""
        self.withdraw("trouble")

    def tell_gone(self) -> None:
        """Say that the customer is no longer there."""
        text = self.tr(
            "Somebody removed or merged this customer meanwhile. Nothing can be saved here any "
            "more; what you typed can still be copied."
        )
        self.show_message(Message(text=text, tone=Tone.WARNING, key="news"))

    def tell_news(
        self, before: CustomerDetails, now: CustomerDetails, changes: LastChanges
    ) -> None:
        """Say that the customer must not be called any more, or no longer is one."""
        blocked = set(now.blocks) - set(before.blocks)
        ended = now.status in _NOT_CALLED and now.status is not before.status
        if not (blocked or ended):
            return
        status = now.status if ended else Status.BLOCKED
        last = changes.get(("customer", now.id, "status")) if ended else None
        self.show_message(
            Message(text=self._words.news(status, last), tone=Tone.WARNING, key="news")
        )
