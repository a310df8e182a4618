"""Incoming calls: heard from a telephone program or typed, then taken, noted or passed on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background
from app.calls.conversation.caller_rows import RingingWords, the_one
from app.calls.conversation.caller_search import CallerSearch
from app.calls.conversation.incoming_dialog import IncomingDialog, Reason
from app.calls.conversation.message_taking import MessageTaking, of_call, of_ringing
from app.calls.conversation.reception import Reception
from app.calls.draft import Stage
from app.calls.open_calls.call_desk import CallDesk
from app.calls.open_calls.once_read import OnceRead
from app.calls.view import CallView
from app.customers.search.callers import Caller
from app.customers.typed.phone_numbers import digits, read_number
from app.follow_ups.noting.message_words import MessageFrom, number_text
from app.settings.outcomes import Outcome
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

RINGING = "incoming"  # key of the message that tells of an incoming call
RINGS_SECONDS = 120
"""After so long it is another call that rings."""

_TOLD_APART = 7  # by so many last digits numbers are told apart, however they are written


class IncomingFlow(QObject):
    """Leads from a number to a call, a note or a message.

    calls_wanted: the page Calls is to be shown. open_wanted: a customer is to stand ready (id).
    """

    calls_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(
        self, desk: CallDesk, background: Background, at: Reception, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._at = at
        self._words = RingingWords(self)
        self._ringing: str | None = None  # "" where the number is withheld
        self._callers: Sequence[Caller] | None = None
        self._stops = QTimer(self, singleShot=True, interval=RINGS_SECONDS * 1000)
        self._stops.timeout.connect(self._over)
        self._search = CallerSearch(background, at, self)
        self._once_read = OnceRead(desk, self)
        self._messages = MessageTaking(background, at, self)
        self._messages.taken.connect(self._over)

    # --- what other programs tell -------------------------------------------------------------

    def hear(self, number: str) -> None:
        """Tell of an incoming call; nobody is disturbed, and nothing is taken yet.

        number: as ``heard_number`` gives it, "" where it is withheld.
        """
        self._ringing, self._callers = number, None
        self._stops.start()
        self._tell()
        if number:
            self._search.find(number, then=self._have_found)

    def offer(self, number: str) -> None:
        """Let the customer with this number stand ready to be called; nobody is rung."""
        if self._is_being_rung(number):
            self._at.say(
                self.tr(
                    "Nothing was rung: Talktrack itself opens phone links on this computer. "
                    "Choose another way to ring numbers in the settings of the telephony."
                )
            )
            return
        self._search.find(number, then=partial(self._offer_found, number))

    def _is_being_rung(self, number: str) -> bool:
        """Tell whether our own link came back: we just rang this number."""
        draft = self._desk.draft
        if draft is None or draft.incoming or draft.stage is not Stage.TALKING:
            return False
        return digits(draft.number or "")[-_TOLD_APART:] == digits(number)[-_TOLD_APART:]

    # --- what the keys do ---------------------------------------------------------------------

    @Slot()
    def take(self) -> None:
        """Take the call that rings; where it is not clear whose it is, ask."""
        if not self._at.answers:
            self._at.say(
                self.tr("Your role in the team keeps no calls. A phone message is possible.")
            )
            return
        caller = the_one(self._callers or ())
        if self._ringing is not None and caller is not None:
            self._answer(caller, self._ringing)
        else:
            self._ask_who(Reason.INCOMING, self._ringing or "", self._callers)

    @Slot()
    def take_message(self) -> None:
        """Take a message for a colleague: of the call that rings, of the one at hand, or of any."""
        draft = self._desk.draft
        if self._ringing is not None:
            caller = the_one(self._callers or ())
            if not self._at.answers:
                self._messages.write(of_ringing(caller, self._ringing))
            elif caller is None and self._callers:
                self._ask_who(Reason.INCOMING, self._ringing, self._callers)
            else:
                self._message_of(caller, self._ringing)
        elif draft is not None and draft.open and draft.outcome is None:
            self._at.choose_outcome(Outcome.MESSAGE)
        elif draft is not None and draft.open:
            self._messages.write(of_call(draft, self._desk.view))
        else:
            self._messages.write(MessageFrom())

    # --- the call that rings ------------------------------------------------------------------

    def _have_found(self, callers: list[Caller]) -> None:
        if self._ringing:
            self._callers = callers
            self._tell()

    def _tell(self) -> None:
        keycap = self._at.shortcuts.keycap
        take = self.tr("Take the call {key}").format(key=keycap("incoming"))
        message = self.tr("Message for… {key}").format(key=keycap("phone_message"))
        text = self._words.text(self._ringing or "", self._callers, self._at.home)
        self._at.messages.show_message(
            Message(
                text=text,
                tone=Tone.INFO,
                answers=(Answer(take, self.take), Answer(message, self.take_message)),
                key=RINGING,
            )
        )

    def _over(self) -> None:
        """Nobody rings any more: the call was taken, noted, passed on, or long ago."""
        self._stops.stop()
        self._ringing, self._callers = None, None
        self._at.messages.withdraw(RINGING)

    # --- who it is ----------------------------------------------------------------------------

    def _ask_who(self, reason: Reason, number: str, callers: Sequence[Caller] | None) -> None:
        dialog = IncomingDialog(
            self._background,
            self._at.shortcuts,
            self._at.home,
            self._at.prefix(),
            self._at.window,
            reason=reason,
            adds=self._at.adds,
        )
        dialog.start_with(number_text(number, self._at.home), callers)
        if reason is Reason.DIAL:
            dialog.caller_chosen.connect(self._get_ready)
        else:
            dialog.caller_chosen.connect(lambda caller: self._answer(caller, dialog.number))
        dialog.customer_wanted.connect(lambda: self._add_customer(reason, dialog))
        dialog.note_wanted.connect(lambda: self._messages.write(_unknown(dialog), for_me=True))
        dialog.message_wanted.connect(
            lambda caller: self._message_of(caller, dialog.number, _unknown(dialog))
        )
        self._at.open(dialog)

    def _add_customer(self, reason: Reason, asked: IncomingDialog) -> None:
        number = asked.number
        from app.customers.adding.new_customer_dialog import NewCustomerDialog  # seldom wanted

        dialog = NewCustomerDialog(self._background, self._at.window)
        dialog.start_with(number or asked.typed)

        def go_on(customer_id: int) -> None:
            if reason is Reason.DIAL:
                self.open_wanted.emit(customer_id)
            else:
                self._answer_customer(customer_id, number)

        dialog.customer_added.connect(go_on)
        dialog.existing_chosen.connect(go_on)
        self._at.open(dialog)

    # --- taking it ----------------------------------------------------------------------------

    def _answer(self, caller: Caller, number: str) -> bool:
        return self._answer_customer(
            caller.customer_id, number, company=caller.company, contact_id=caller.contact_id
        )

    def _answer_customer(
        self, customer_id: int, number: str, *, company: str = "", contact_id: int | None = None
    ) -> bool:
        before = self._desk.draft
        read = read_number(number, self._at.home)
        taken = self._desk.answer(
            customer_id,
            company=company,
            contact_id=contact_id,
            number=read.e164 if read.e164 and read.valid else number,
        )
        if not taken:  # the person stays with what is unsaved; the call still rings
            return False
        self._over()
        self.calls_wanted.emit()
        if before is not None and before.open:
            key = self._at.shortcuts.keycap("park")
            text = self.tr("{company} is parked. {key} brings it back after this call.")
            self._at.say(text.format(company=before.company, key=key))
        return True

    # --- messages -----------------------------------------------------------------------------

    def _message_of(
        self, caller: Caller | None, number: str, unknown: MessageFrom | None = None
    ) -> None:
        """Take a message: of a customer as the outcome of the call, of others as a task alone."""
        if caller is None:
            self._messages.write(unknown or MessageFrom(number=number))
        elif self._answer(caller, number):
            self._once_read.do(lambda view: self._at.choose_outcome(Outcome.MESSAGE))

    # --- getting ready to dial ----------------------------------------------------------------

    def _offer_found(self, number: str, callers: list[Caller]) -> None:
        caller = the_one(callers)
        if caller is None:
            self._ask_who(Reason.DIAL, number, callers)
        else:
            self._get_ready(caller)

    def _get_ready(self, caller: Caller) -> None:
        self.calls_wanted.emit()
        self.open_wanted.emit(caller.customer_id)
        draft = self._desk.draft
        if draft is not None and draft.customer_id == caller.customer_id:
            self._once_read.do(partial(self._choose_number, caller))

    def _choose_number(self, caller: Caller, view: CallView) -> None:
        """Let the dial key ring the number that was meant."""
        phone = next((one for one in view.phones if caller.e164 and one.e164 == caller.e164), None)
        draft = self._desk.draft
        if phone is not None and draft is not None and draft.stage is Stage.PREPARING:
            self._desk.edit(
                contact_id=caller.contact_id or phone.contact_id or draft.contact_id,
                phone_id=phone.id,
            )


def _unknown(dialog: IncomingDialog) -> MessageFrom:
    """Give what was typed of somebody who is no customer."""
    number = dialog.number
    return MessageFrom(number=number, company="" if number else dialog.typed)
