"""Nobody is lost from sight: an active customer without a planned step gets a care date."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.rules import Status, cadence_of

_CARE = select(
    Customer.status,
    Customer.next_step_on,
    Customer.care_due_on,
    Customer.segment,
    Customer.cadence_days,
).where(Customer.id == bindparam("id"))


def give_care_date(session: Session, customer_id: int, on: date) -> None:
    """Let care be due one cadence after a day, where the customer is active and nothing is planned.

    Written past the ORM: it is no edit, so the row's version stays.
    """
    cared_for = session.connection().execute(_CARE, {"id": customer_id}).one()
    planned = cared_for.next_step_on is not None or cared_for.care_due_on is not None
    if cared_for.status is not Status.ACTIVE or planned:
        return
    due_on = cadence_of(cared_for.segment, cared_for.cadence_days).next_on(on)
    session.execute(update(Customer).where(Customer.id == customer_id).values(care_due_on=due_on))
