"""Takes phone messages for colleagues: who called, for whom, and what of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.background import Background
from app.calls.conversation.reception import Reception
from app.calls.draft import Draft
from app.calls.view import CallView
from app.customers.search.callers import Caller
from app.database.errors import DatabaseUnavailableError
from app.follow_ups.noting.message_dialog import MessageDialog
from app.follow_ups.noting.message_words import MessageFrom
from app.team import queries as team
from app.team.queries import Person


class MessageTaking(QObject):
    """Opens the dialog; knows the colleagues beforehand, as there is no time while it rings."""

    taken = Signal()

    def __init__(self, background: Background, at: Reception, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._at = at
        self._people: Sequence[Person] = ()
        background.changed.connect(self._read_people_again)
        self._read_people()

    def write(self, caller: MessageFrom, *, for_me: bool = False) -> None:
        """Let the message be written."""
        dialog = MessageDialog(
            self._background,
            self._at.owner,
            self._at.clock,
            caller,
            self._people,
            self._at.window,
            for_me=for_me,
        )
        dialog.taken.connect(self._tell_taken)
        self._at.open(dialog)

    @Slot(str)
    def _tell_taken(self, whose: str) -> None:
        self.taken.emit()
        text = self.tr("Kept among the follow-ups of {name}.").format(name=whose)
        self._at.say(text if whose else self.tr("Kept among your follow-ups."))

    def _read_people(self) -> None:
        self._background.ask(self, team.colleagues, then=self._have_people, failed=_stay)

    def _have_people(self, people: list[Person]) -> None:
        self._people = people

    @Slot(str, object)
    def _read_people_again(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind == "team":
            self._read_people()


def of_ringing(caller: Caller | None, number: str) -> MessageFrom:
    """Say whose message it is of a call that rings; None: nobody knows the number."""
    if caller is None:
        return MessageFrom(number=number)
    return MessageFrom(
        number=number,
        customer_id=caller.customer_id,
        contact_id=caller.contact_id,
        company=caller.company,
        person=caller.person,
    )


def of_call(draft: Draft, view: CallView | None) -> MessageFrom:
    """Say whose message it is of the call at hand."""
    person = view.person(draft.contact_id) if view else None
    known = draft.contact_id is not None and person is not None
    return MessageFrom(
        number=draft.number or "",
        customer_id=draft.customer_id,
        contact_id=draft.contact_id,
        company=draft.company,
        person=person.name if known and person else "",
    )


def _stay(error: Exception) -> None:
    """Go on with those who were known before; a bug goes to the program's hook."""
    if not isinstance(error, DatabaseUnavailableError):
        raise error
