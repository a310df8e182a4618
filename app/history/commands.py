"""Writing down what was, besides calls: notes, visits, messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles, moment
from app.history.models import Activity, ActivityVoid
from app.history.rules import CONTACTS, ActivityKind
from app.history.upkeep_of_customer import (
    count_contacts_again,
    in_history,
    last_contact,
    note_contact,
)


@dataclass(frozen=True, kw_only=True)
class AddNote:
    """Something to remember; stands in the timeline at the moment it was written."""

    id: int
    customer_id: int
    text: str
    contact_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class AddActivity:
    """A contact that was no call: a visit, a mail, a talk at the counter.

    happened_at: UTC. happened_on: set where only the day is known; it is what is shown then.
    """

    id: int
    customer_id: int
    kind: ActivityKind
    happened_at: datetime
    text: str
    happened_on: date | None = None
    contact_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class LeavePhoneMessage:
    """What a customer wants a colleague to know; the colleague's task is planned beside it."""

    id: int
    customer_id: int
    for_user_id: int
    text: str
    contact_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class TakeBackActivities:
    """One's own entries that were added by mistake."""

    customer_id: int
    ids: tuple[int, ...]


@handles("add_note", may_wait=True)
def add_note(session: Session, command: AddNote) -> Changed:
    """Keep a note."""
    return _add(
        session,
        Activity(
            id=command.id,
            customer_id=command.customer_id,
            contact_id=command.contact_id,
            kind=ActivityKind.NOTE,
            happened_at=moment(session),
            text=command.text,
        ),
    )


@handles("add_activity", may_wait=True)
def add_activity(session: Session, command: AddActivity) -> Changed:
    """Keep a contact; a visit or talk moves the customer's last contact."""
    return _add(session, Activity(**vars(command)))


@handles("leave_phone_message", may_wait=True)
def leave_phone_message(session: Session, command: LeavePhoneMessage) -> Changed:
    """Keep a message for a colleague."""
    return _add(
        session,
        Activity(**vars(command), kind=ActivityKind.PHONE_MESSAGE, happened_at=moment(session)),
    )


@handles("take_back_activities", may_wait=True)
def take_back_activities(session: Session, command: TakeBackActivities) -> Changed:
    """Let them stand nowhere any more; others' entries and those that are gone stay as they are.

    The customer's last contact is that of what is left.
    """
    own = select(Activity.id, Activity.kind, Activity.happened_at).where(
        Activity.id.in_(command.ids),
        Activity.customer_id == command.customer_id,
        Activity.author_id == author_id(session),
        in_history(),
    )
    found = session.execute(own).all()
    session.add_all(ActivityVoid(activity_id=row.id, author_id=author_id(session)) for row in found)
    session.flush()
    contacts = [row.happened_at for row in found if row.kind in CONTACTS]
    if contacts:
        before = last_contact(session, command.customer_id)
        count_contacts_again(session, command.customer_id)
        if before is not None and before not in contacts:
            # It may be older than our own history: an import knew it.
            note_contact(session, command.customer_id, before)
    return Changed("customer", [command.customer_id])


def _add(session: Session, activity: Activity) -> Changed:
    activity.author_id = author_id(session)
    session.add(activity)
    session.flush()
    if activity.kind in CONTACTS:
        note_contact(session, activity.customer_id, activity.happened_at)
    return Changed("customer", [activity.customer_id])
