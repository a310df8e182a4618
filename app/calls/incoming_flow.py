"""Incoming calls: heard from a telephone program or typed, then taken, noted or passed on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from app.background import Background, Job
from app.calls.call_desk import CallDesk
from app.calls.caller_rows import RingingWords, the_one
from app.calls.draft import Stage
from app.calls.incoming_dialog import IncomingDialog, Reason
from app.calls.view import CallView
from app.clock import Clock
from app.customers.callers import Caller, known_callers
from app.customers.new_customer_dialog import NewCustomerDialog
from app.customers.phone_numbers import digits, read_number
from app.database.errors import DatabaseUnavailableError
from app.follow_ups.message_dialog import MessageDialog
from app.follow_ups.message_words import MessageFrom, number_text
from app.follow_ups.moving import QueueOwner
from app.settings.outcomes import Outcome
from app.team import queries as team
from app.team.queries import Person
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.shortcuts import Shortcuts

RINGING = "incoming"  # key of the message that tells of an incoming call
RINGS_SECONDS = 120
"""After so long it is another call that rings."""

SAID_SECONDS = 10
_TOLD_APART = 7  # by so many last digits numbers are told apart, however they are written


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
        self._job: Job | None = None
        self._stops = QTimer(self, singleShot=True, interval=RINGS_SECONDS * 1000)
        self._stops.timeout.connect(self._over)
        self._people: Sequence[Person] = ()
        self._soon: Callable[[CallView], None] | None = None  # once the customer is read
        self._soon_for: int | None = None
        desk.view_changed.connect(self._customer_read)
        background.changed.connect(self._read_people_again)
        self._read_people()

    # --- what other programs tell -------------------------------------------------------------

    def hear(self, number: str) -> None:
        """Tell of an incoming call; nobody is disturbed, and nothing is taken yet.

        number: as ``heard_number`` gives it, "" where it is withheld.
        """
        self._ringing, self._callers = number, None
        self._stops.start()
        self._tell()
        if number:
            self._look_for(number, then=self._have_found)

    def offer(self, number: str) -> None:
        """Let the customer with this number stand ready to be called; nobody is rung."""
        if self._is_being_rung(number):
            self._say(
                self.tr(
                    "Nothing was rung: Talktrack itself opens phone links on this computer. "
                    "Choose another way to ring numbers in the settings of the telephony."
                )
            )
            return
        self._look_for(number, then=partial(self._offer_found, number))

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
            self._say(self.tr("Your role in the team keeps no calls. A phone message is possible."))
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
                self._write_message(_from(caller, self._ringing))
            elif caller is None and self._callers:
                self._ask_who(Reason.INCOMING, self._ringing, self._callers)
            else:
                self._message_of(caller, self._ringing)
        elif draft is not None and draft.open and draft.outcome is None:
            self._at.choose_outcome(Outcome.MESSAGE)
        elif draft is not None and draft.open:
            person = self._desk.view.person(draft.contact_id) if self._desk.view else None
            known = draft.contact_id is not None and person is not None
            self._write_message(
                MessageFrom(
                    number=draft.number or "",
                    customer_id=draft.customer_id,
                    contact_id=draft.contact_id,
                    company=draft.company,
                    person=person.name if known and person else "",
                )
            )
        else:
            self._write_message(MessageFrom())

    # --- the call that rings ------------------------------------------------------------------

    def _look_for(self, number: str, then: Callable[[list[Caller]], None]) -> None:
        if self._job is not None:
            self._job.cancel()
        question = partial(
            known_callers, number=number, home=self._at.home, prefix=self._at.prefix()
        )
        self._job = self._background.ask(
            self, question, then=then, failed=partial(self._not_asked, then)
        )

    def _not_asked(self, then: Callable[[list[Caller]], None], error: Exception) -> None:
        """Go on without the database: nobody is known, but the call rings all the same."""
        if not isinstance(error, DatabaseUnavailableError):
            raise error
        then([])

    def _have_found(self, callers: list[Caller]) -> None:
        self._job = None
        if self._ringing:
            self._callers = callers
            self._tell()

    def _tell(self) -> None:
        keycap = self._at.shortcuts.keycap
        take = self.tr("Take the call {key}").format(key=keycap("incoming"))
        message = self.tr("Message for … {key}").format(key=keycap("phone_message"))
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
            dialog.caller_chosen.connect(lambda caller: self._get_ready(caller, dialog.number))
        else:
            dialog.caller_chosen.connect(lambda caller: self._answer(caller, dialog.number))
        dialog.customer_wanted.connect(lambda: self._add_customer(reason, dialog))
        dialog.note_wanted.connect(lambda: self._write_message(_unknown(dialog), for_me=True))
        dialog.message_wanted.connect(
            lambda caller: self._message_of(caller, dialog.number, _unknown(dialog))
        )
        self._open(dialog)

    def _add_customer(self, reason: Reason, asked: IncomingDialog) -> None:
        number = asked.number
        dialog = NewCustomerDialog(self._background, self._at.window)
        dialog.start_with(number or asked.typed)

        def go_on(customer_id: int) -> None:
            if reason is Reason.DIAL:
                self.open_wanted.emit(customer_id)
            else:
                self._answer_customer(customer_id, number)

        dialog.customer_added.connect(go_on)
        dialog.existing_chosen.connect(go_on)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

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
            self._say(text.format(company=before.company, key=key))
        return True

    # --- messages -----------------------------------------------------------------------------

    def _message_of(
        self, caller: Caller | None, number: str, unknown: MessageFrom | None = None
    ) -> None:
        """Take a message: of a customer as the outcome of the call, of others as a task alone."""
        if caller is None:
            self._write_message(unknown or MessageFrom(number=number))
        elif self._answer(caller, number):
            self._once_read(lambda view: self._at.choose_outcome(Outcome.MESSAGE))

    def _write_message(self, caller: MessageFrom, *, for_me: bool = False) -> None:
        dialog = MessageDialog(
            self._background,
            self._at.owner,
            self._at.clock,
            caller,
            self._people,
            self._at.window,
            for_me=for_me,
        )
        dialog.taken.connect(self._message_taken)
        self._open(dialog)

    @Slot(str)
    def _message_taken(self, whose: str) -> None:
        self._over()
        text = self.tr("Kept among the follow-ups of {name}.").format(name=whose)
        self._say(text if whose else self.tr("Kept among your follow-ups."))

    def _say(self, text: str) -> None:
        self._at.messages.show_message(Message(text=text, key="taken", seconds=SAID_SECONDS))

    # --- getting ready to dial ----------------------------------------------------------------

    def _offer_found(self, number: str, callers: list[Caller]) -> None:
        self._job = None
        caller = the_one(callers)
        if caller is None:
            self._ask_who(Reason.DIAL, number, callers)
        else:
            self._get_ready(caller, number)

    def _get_ready(self, caller: Caller, number: str) -> None:
        self.calls_wanted.emit()
        self.open_wanted.emit(caller.customer_id)
        draft = self._desk.draft
        if draft is not None and draft.customer_id == caller.customer_id:
            self._once_read(partial(self._choose_number, caller))

    def _choose_number(self, caller: Caller, view: CallView) -> None:
        """Let the dial key ring the number that was meant."""
        phone = next((one for one in view.phones if caller.e164 and one.e164 == caller.e164), None)
        draft = self._desk.draft
        if phone is not None and draft is not None and draft.stage is Stage.PREPARING:
            self._desk.edit(
                contact_id=caller.contact_id or phone.contact_id or draft.contact_id,
                phone_id=phone.id,
            )

    # --- inside -------------------------------------------------------------------------------

    def _once_read(self, then: Callable[[CallView], None]) -> None:
        """Go on as soon as the present customer is known."""
        draft = self._desk.draft
        if draft is not None:
            self._soon, self._soon_for = then, draft.call_id
            self._customer_read()

    @Slot()
    def _customer_read(self) -> None:
        draft, view = self._desk.draft, self._desk.view
        if self._soon is None or view is None:
            return
        then, self._soon = self._soon, None
        if draft is not None and draft.call_id == self._soon_for:
            then(view)

    def _read_people(self) -> None:
        self._background.ask(self, team.colleagues, then=self._have_people, failed=_stay)

    def _have_people(self, people: list[Person]) -> None:
        self._people = people

    @Slot(str, object)
    def _read_people_again(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind == "team":
            self._read_people()


def _from(caller: Caller | None, number: str) -> MessageFrom:
    if caller is None:
        return MessageFrom(number=number)
    return MessageFrom(
        number=number,
        customer_id=caller.customer_id,
        contact_id=caller.contact_id,
        company=caller.company,
        person=caller.person,
    )


def _unknown(dialog: IncomingDialog) -> MessageFrom:
    """Give what was typed of somebody who is no customer."""
    number = dialog.number
    return MessageFrom(number=number, company="" if number else dialog.typed)


def _stay(error: Exception) -> None:
    """Go on with those who were known before; a bug goes to the program's hook."""
    if not isinstance(error, DatabaseUnavailableError):
        raise error
