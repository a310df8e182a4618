"""What a customer's row says of its follow-ups, kept here and nowhere else."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import bindparam, func, literal_column, select, update
from sqlalchemy.orm import Session

from app.customers.changes.lookup import customer_for_change
from app.customers.changes.periods import end_period
from app.customers.models import Customer
from app.customers.rules import Status
from app.database.base import table_of
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState

# Made once: every save of a call or a follow-up executes them.
_CUSTOMER = table_of(Customer)
_STEP = table_of(FollowUp)
_ID: Any = bindparam("of_customer")
# A literal: with a parameter SQLite prepares the statement anew each time, to see whether it may
# use an index of open steps only.
IS_OPEN = _STEP.c.state == literal_column(f"'{FollowUpState.OPEN}'")
_EARLIEST = (
    select(func.min(_STEP.c.due_on)).where(_STEP.c.customer_id == _ID, IS_OPEN).scalar_subquery()
)
_LOCK = select(_CUSTOMER.c.id).where(_CUSTOMER.c.id == _ID).with_for_update(key_share=True)
_KEEP = (
    update(_CUSTOMER)
    .where(_CUSTOMER.c.id == _ID, _CUSTOMER.c.next_step_on.is_distinct_from(_EARLIEST))
    .values(next_step_on=_EARLIEST)
)
_ACTIVATE = (
    update(_CUSTOMER)
    .where(_CUSTOMER.c.id == _ID, _CUSTOMER.c.status == Status.NEW)
    .values(status=Status.ACTIVE)
    .returning(_CUSTOMER.c.id)
)


def keep_next_step(session: Session, customer_id: int | None) -> None:
    """Let ``customer.next_step_on`` be the earliest day of an open follow-up, or None.

    Written past the ORM: it is no edit, so the row's version stays.
    """
    if customer_id is None:
        return
    connection = session.connection()
    if connection.dialect.name == "postgresql":  # SQLite has one writer at a time
        # Whoever comes second must see the first one's follow-up, so lock before reading.
        connection.execute(_LOCK, {"of_customer": customer_id})
    connection.execute(_KEEP, {"of_customer": customer_id})


def keep_next_steps(session: Session, customer_ids: Collection[int]) -> None:
    """Do the same for many customers, which the caller has locked."""
    if customer_ids:
        earliest = (
            select(func.min(_STEP.c.due_on))
            .where(_STEP.c.customer_id == _CUSTOMER.c.id, IS_OPEN)
            .scalar_subquery()
        )
        differs = _CUSTOMER.c.next_step_on.is_distinct_from(earliest)
        kept = update(_CUSTOMER).where(_CUSTOMER.c.id.in_(customer_ids), differs)
        session.connection().execute(kept.values(next_step_on=earliest))


def activate(session: Session, customer_id: int, history_id: int) -> None:
    """Make a new customer active, as its first next step does; others stay what they are.

    history_id: the id of the planned step, so that a replay makes the same row.
    """
    found = session.connection().execute(_ACTIVATE, {"of_customer": customer_id})
    if found.scalar() is not None:
        customer = customer_for_change(session, customer_id)
        end_period(session, customer, history_id, "status", Status.NEW)
