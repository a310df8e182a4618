"""Says in the message line who took over whose call: to both, calmly."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.calls.open_calls.call_desk import CallDesk
from app.calls.open_calls.claim_keeper import ClaimKeeper
from app.calls.permission.claim_rules import Claimed
from app.calls.permission.taking_over import HeldBySomebodyElseError
from app.calls.words import short_name
from app.errors import UserError
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone

TOLD_SECONDS = 20
SHORT_SECONDS = 8


class ClaimTeller(QObject):
    """Turns what happens to claims into messages; nothing here changes a draft."""

    def __init__(
        self,
        claims: ClaimKeeper,
        desk: CallDesk,
        messages: MessageLine,
        company_of: Callable[[int], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._messages = messages
        self._company_of = company_of
        claims.taken_over.connect(self._tell_taken)
        claims.took_over.connect(self._tell_took)
        claims.not_taken_over.connect(self._tell_trouble)

    def tell_passed_by(self, name: str) -> None:
        """Say why another customer stands there than a moment ago."""
        text = self.tr("{name} was faster; here is the next customer.")
        self._show(text.format(name=short_name(name) or self.tr("A colleague")), SHORT_SECONDS)

    @Slot(object)
    def _tell_taken(self, claimed: Claimed) -> None:
        text = self.tr(
            "{name} took over the call with {company}. Nothing is lost: what you wrote is still "
            "here, and you can save it."
        )
        words = text.format(name=claimed.name, company=self._company(claimed.customer_id))
        self._show(words, None)

    @Slot(object)
    def _tell_took(self, before: Claimed) -> None:
        text = self.tr("You took over the call with {company}. {name} is told.")
        words = text.format(name=before.name, company=self._company(before.customer_id))
        self._messages.withdraw("held_back")
        self._show(words, TOLD_SECONDS)

    @Slot(object)
    def _tell_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, HeldBySomebodyElseError) and error.name:
            text = self.tr("It was not taken over: {name} has this customer open meanwhile.")
            self._show(text.format(name=error.name), None)
        else:
            self._show(self.tr("It was not taken over. Try it again in a moment."), None)

    def _show(self, text: str, seconds: int | None) -> None:
        message = Message(text=text, tone=Tone.INFO, key="claim", seconds=seconds)
        self._messages.show_message(message)

    def _company(self, customer_id: int) -> str:
        """Give the name of a customer who is open here, or stands in the list."""
        present = [self._desk.draft] if self._desk.draft is not None else []
        for draft in (*present, *self._desk.waiting):
            if draft.customer_id == customer_id and draft.company:
                return draft.company
        return self._company_of(customer_id) or self.tr("a customer")
