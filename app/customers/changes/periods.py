"""The history of segment, status and owners: a row for each period that has ended.

The value that holds now is in the customer's row; rows of the past are added and never touched.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.customers.models import Customer, CustomerHistory
from app.customers.rules import Status
from app.database.journal import moment


def end_period(
    session: Session, customer: Customer, history_id: int, name: str, value: str | None
) -> None:
    """Write down a value that ends now, with the time it held.

    name: segment, status, inside_owner or field_owner.
    """
    last = select(func.max(CustomerHistory.to_at)).where(
        CustomerHistory.customer_id == customer.id, CustomerHistory.field == name
    )
    began: datetime = session.scalar(last) or customer.created_at
    session.add(
        CustomerHistory(
            id=history_id,
            customer_id=customer.id,
            field=name,
            value=value,
            from_at=began,
            to_at=moment(session),
        )
    )


def change_status_to(session: Session, customer: Customer, status: Status, history_id: int) -> None:
    """Change the status of a customer, for commands that do so among other things."""
    if customer.status is not status:
        end_period(session, customer, history_id, "status", customer.status)
        customer.status = status
        if status is not Status.RESTING:
            customer.resting_until = None


def status_before(session: Session, customer: Customer, but: Status) -> Status:
    """Give the last status of a customer other than ``but``; new where none is known."""
    earlier = (
        select(CustomerHistory.value)
        .where(
            CustomerHistory.customer_id == customer.id,
            CustomerHistory.field == "status",
            CustomerHistory.value != but.value,
        )
        .order_by(CustomerHistory.to_at.desc(), CustomerHistory.id.desc())
        .limit(1)
    )
    value = session.scalar(earlier)
    return Status.NEW if value is None else Status(value)
