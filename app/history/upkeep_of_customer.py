"""What a customer's row says of its history, kept here and nowhere else.

Written past the ORM: it is no edit, so the row's version stays.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import Customer
from app.customers.rules import cadence_of
from app.history.models import Activity, Call, CallVoid, Complaint
from app.history.rules import CONTACTS, ComplaintState, Direction


def note_contact(session: Session, customer_id: int, at: datetime) -> None:
    """Somebody talked with the customer: the last contact is at least as late as that."""
    last = session.scalar(select(Customer.last_contact_at).where(Customer.id == customer_id))
    if last is None or last < at:
        _write_last_contact(session, customer_id, at)


def count_contacts_again(session: Session, customer_id: int) -> None:
    """Find the last contact among all that is recorded, after one of them was taken back."""
    calls = select(func.max(Call.started_at)).where(
        Call.customer_id == customer_id, is_contact(), counts()
    )
    others = select(func.max(Activity.happened_at)).where(
        Activity.customer_id == customer_id, Activity.kind.in_(CONTACTS)
    )
    found = [at for at in (session.scalar(calls), session.scalar(others)) if at is not None]
    _write_last_contact(session, customer_id, max(found, default=None))


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


def is_contact() -> ColumnElement[bool]:
    """Tell calls in which the target person talked; whoever calls us is that person."""
    incoming = and_(Call.direction == Direction.IN, Call.connected)
    return or_(Call.reached, incoming)


def _write_last_contact(session: Session, customer_id: int, at: datetime | None) -> None:
    session.execute(
        update(Customer)
        .where(Customer.id == customer_id)
        .values(last_contact_at=at, care_due_on=_care_due_on(session, customer_id, at))
    )


def _care_due_on(session: Session, customer_id: int, at: datetime | None) -> date | None:
    if at is None:
        return None
    wanted = select(Customer.segment, Customer.cadence_days, Customer.zone)
    segment, own_days, zone = session.execute(wanted.where(Customer.id == customer_id)).one()
    return cadence_of(segment, own_days).next_on(local_day(at, zone))
