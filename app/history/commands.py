"""Writing down what was, besides calls: notes, visits, messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles, moment
from app.history.models import Activity
from app.history.rules import CONTACTS, ActivityKind
from app.history.upkeep_of_customer import note_contact


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


def _add(session: Session, activity: Activity) -> Changed:
    activity.author_id = author_id(session)
    session.add(activity)
    session.flush()
    if activity.kind in CONTACTS:
        note_contact(session, activity.customer_id, activity.happened_at)
    return Changed("customer", [activity.customer_id])
