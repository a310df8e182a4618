"""What a calendar is told of a step."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.search import queries as customers
from app.follow_ups.models import FollowUp
from app.follow_ups.queries import FollowUpRow, one


class CalendarStep(NamedTuple):
    """A step with what helps away from the program.

    phone: the customer's number to dial first. version: higher after each change of the step.
    """

    row: FollowUpRow
    phone: str
    version: int


def calendar_step(session: Session, follow_up_id: int) -> CalendarStep | None:
    """Give an open step, or None where it is finished or gone."""
    row = one(session, follow_up_id)
    version = session.scalar(select(FollowUp.version).where(FollowUp.id == follow_up_id))
    if row is None or version is None:
        return None
    customer_ids = [] if row.customer_id is None else [row.customer_id]
    phones = [customer.phone for customer in customers.rows(session, customer_ids)]
    return CalendarStep(row, phones[0] if phones else "", version)
