"""What a customer's row says of its history, kept here and nowhere else.

Written past the ORM: it is no edit, so the row's version stays.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol, cast

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, update
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import Customer
from app.customers.rules import Segment, cadence_of
from app.database.base import table_of
from app.history.models import Activity, ActivityVoid, Call, CallVoid, Complaint
from app.history.rules import CONTACTS, ComplaintState, Direction


class CaredFor(Protocol):
    """A row of what the date of the next care depends on."""

    @property
    def id(self) -> int: ...
    @property
    def last_contact_at(self) -> datetime | None: ...
    @property
    def segment(self) -> Segment | None: ...
    @property
    def cadence_days(self) -> int | None: ...
    @property
    def zone(self) -> str: ...


# Made once: most saved calls execute them.
_CUSTOMER = table_of(Customer)
_ID: Any = bindparam("of_customer")
CARED_FOR_COLUMNS = (
    _CUSTOMER.c.id,
    _CUSTOMER.c.last_contact_at,
    _CUSTOMER.c.segment,
    _CUSTOMER.c.cadence_days,
    _CUSTOMER.c.zone,
)
_CARED_FOR = select(*CARED_FOR_COLUMNS).where(_CUSTOMER.c.id == _ID)
_WRITE_CONTACT = (
    update(_CUSTOMER)
    .where(_CUSTOMER.c.id == _ID)
    .values(last_contact_at=bindparam("at"), care_due_on=bindparam("due_on"))
)


def note_contact(session: Session, customer_id: int, at: datetime) -> None:
    """Somebody talked with the customer: the last contact is at least as late as that."""
    session.flush()  # what follows goes past the ORM
    found = session.connection().execute(_CARED_FOR, {"of_customer": customer_id})
    note_contact_with(session, cast("CaredFor", found.one()), at)


def note_contact_with(session: Session, customer: CaredFor, at: datetime) -> None:
    """Do as ``note_contact`` does for a customer whose row has been read already."""
    if customer.last_contact_at is None or customer.last_contact_at < at:
        _write_last_contact(session, customer, at)


def last_contact(session: Session, customer_id: int) -> datetime | None:
    """Tell when somebody talked with the customer last."""
    session.flush()
    row = session.connection().execute(_CARED_FOR, {"of_customer": customer_id}).one()
    return cast("CaredFor", row).last_contact_at


def count_contacts_again(session: Session, customer_id: int) -> None:
    """Find the last contact among all that is recorded, after one of them was taken back."""
    calls = select(func.max(Call.started_at)).where(
        Call.customer_id == customer_id, is_contact(), counts()
    )
    others = select(func.max(Activity.happened_at)).where(
        Activity.customer_id == customer_id, Activity.kind.in_(CONTACTS), in_history()
    )
    found = [at for at in (session.scalar(calls), session.scalar(others)) if at is not None]
    customer = session.connection().execute(_CARED_FOR, {"of_customer": customer_id}).one()
    _write_last_contact(session, cast("CaredFor", customer), max(found, default=None))


def keep_complaint(session: Session, customer_id: int) -> None:
    """Let ``customer.complaint_since`` be when the oldest open complaint came, or None."""
    session.execute(select(Customer.id).where(Customer.id == customer_id).with_for_update())
    since = session.scalar(
        select(func.min(Complaint.opened_at)).where(
            Complaint.customer_id == customer_id, Complaint.state == ComplaintState.OPEN
        )
    )
    session.execute(
        update(Customer).where(Customer.id == customer_id).values(complaint_since=since)
    )


def counts() -> ColumnElement[bool]:
    """Tell calls that count from those undone or corrected."""
    return ~select(CallVoid.call_id).where(CallVoid.call_id == Call.id).exists()


def in_history() -> ColumnElement[bool]:
    """Tell activities that stand from those that were taken back."""
    return ~select(ActivityVoid.activity_id).where(ActivityVoid.activity_id == Activity.id).exists()


def is_contact() -> ColumnElement[bool]:
    """Tell calls in which the target person talked; whoever calls us is that person."""
    incoming = and_(Call.direction == Direction.IN, Call.connected)
    return or_(Call.reached, incoming)


def _write_last_contact(session: Session, customer: CaredFor, at: datetime | None) -> None:
    due_on = None
    if at is not None:
        cadence = cadence_of(customer.segment, customer.cadence_days)
        due_on = cadence.next_on(local_day(at, customer.zone))
    values = {"of_customer": customer.id, "at": at, "due_on": due_on}
    session.connection().execute(_WRITE_CONTACT, values)
