"""What is added by hand while one talks: the call and its note stay as they are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.database.undo import NothingToUndoError
from app.database.words import describe
from app.errors import UserError
from app.widgets.last_done import BY_HAND
from app.widgets.message_line import Answer, Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from app.follow_ups.changes.past_contacts import TakeBackPastContact
    from app.follow_ups.noting.past_contact_dialog import LeftForm
    from app.startup.workplace import Workplace

_SECONDS = 8
_KEY = "by hand"


class ByHand(QObject):
    """Opens the small forms over whatever page is shown.

    Nothing typed in a form that was put off is lost: it waits for its customer.
    """

    customer_wanted = Signal(object)  # somebody likely stands there already; customer id
    over = Signal()  # a form closed; the keyboard goes back

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._background = work.background
        self._window = work.around.window
        self._clock = work.around.clock
        self._owner = work.owner()
        self._last_done = work.last_done
        self._lines: dict[int, str] = {}
        self._forms: dict[int, LeftForm] = {}

    def add_customer(self) -> None:
        """Take a new customer, without leaving the call."""
        from app.customers.adding.new_customer_dialog import NewCustomerDialog  # seldom wanted

        dialog = NewCustomerDialog(self._background, self._window)
        dialog.customer_added.connect(lambda id_: self._say(self.tr("The customer was added.")))
        dialog.existing_chosen.connect(self.customer_wanted)
        self._open(dialog)

    def add_person(self, customer_id: int | None) -> None:
        """Take a new person of a customer; None: no customer is open."""
        if customer_id is None:
            self._say(self.tr("Open a customer first, then a person can be added there."))
            return
        line = self._lines.pop(customer_id, "")
        from app.customers.adding.new_person_dialog import NewPersonDialog  # seldom wanted

        dialog = NewPersonDialog(self._background, customer_id, line, self._window)
        dialog.put_off.connect(partial(self._keep_line, customer_id))
        dialog.person_added.connect(self._tell_added)
        dialog.existing_chosen.connect(self.customer_wanted)
        self._open(dialog)

    def add_past_contact(self, customer_id: int | None) -> None:
        """Take a contact that is over; None: no customer is open."""
        if customer_id is None:
            self._say(self.tr("Open a customer first, then a past contact can be added there."))
            return
        left = self._forms.pop(customer_id, None)
        from app.follow_ups.noting.past_contact_dialog import PastContactDialog  # seldom wanted

        dialog = PastContactDialog(
            self._background, self._clock, self._owner, customer_id, left, self._window
        )
        dialog.put_off.connect(partial(self._keep_form, customer_id))
        dialog.contact_added.connect(self._tell_contact)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _: self.over.emit())
        open_dialog(dialog)

    def _keep_line(self, customer_id: int, line: str) -> None:
        if line.strip():
            self._lines[customer_id] = line

    def _keep_form(self, customer_id: int, form: LeftForm) -> None:
        if form:
            self._forms[customer_id] = form

    def _tell_added(self, customer_id: int, name: str) -> None:
        said = self.tr("{name} was added.") if name else self.tr("The person was added.")
        self._say(said.format(name=name))

    def _tell_contact(self, back: TakeBackPastContact) -> None:
        way = self._last_done.keep(BY_HAND, partial(self._take_back, back))
        self._say(self.tr("The contact was added."), Answer(self.tr("Undo"), way))

    def _take_back(self, back: TakeBackPastContact) -> None:
        self._background.do(
            self, back, then=lambda _: self._say(self.tr("Undone.")), failed=self._tell_trouble
        )

    def _tell_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        nothing = self.tr("Nothing is left to take back: it was changed or undone since.")
        text = nothing if isinstance(error, NothingToUndoError) else describe(error)
        message = Message(text=text, tone=Tone.DANGER, key=_KEY)
        self._window.messages.show_message(message)

    def _say(self, text: str, *answers: Answer) -> None:
        message = Message(text=text, tone=Tone.NEUTRAL, answers=answers, key=_KEY, seconds=_SECONDS)
        self._window.messages.show_message(message)
