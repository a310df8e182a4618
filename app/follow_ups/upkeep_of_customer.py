"""What a customer's row says of its follow-ups, kept here and nowhere else."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select, update
from sqlalchemy.orm import Session

from app.customers.models import Customer, CustomerHistory
from app.customers.rules import Status
from app.database.journal import moment
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState

# Made once: every save of a call or a follow-up executes them.
_CUSTOMER = cast("Table", Customer.__table__)
_ID: Any = bindparam("of_customer")
_EARLIEST = (
    select(func.min(FollowUp.due_on))
    .where(FollowUp.customer_id == _ID, FollowUp.state == FollowUpState.OPEN)
    .scalar_subquery()
)
_LOCK = select(_CUSTOMER.c.id).where(_CUSTOMER.c.id == _ID).with_for_update()
_KEEP = (
    update(_CUSTOMER)
    .where(_CUSTOMER.c.id == _ID, _CUSTOMER.c.next_step_on.is_distinct_from(_EARLIEST))
    .values(next_step_on=_EARLIEST)
)


def keep_next_step(session: Session, customer_id: int | None) -> None:
    """Let ``customer.next_step_on`` be the earliest day of an open follow-up, or None.

    Written past the ORM: it is no edit, so the row's version stays.
    """
    if customer_id is None:
        return
    # Whoever comes second must see the first one's follow-up, so lock before reading.
    connection = session.connection()
    connection.execute(_LOCK, {"of_customer": customer_id})
    connection.execute(_KEEP, {"of_customer": customer_id})


def activate(session: Session, customer_id: int, history_id: int) -> None:
    """Make a new customer active, as its first next step does; others stay what they are.

    history_id: the id of the planned step, so that a replay makes the same row.
    """
    activated = session.execute(
        update(Customer)
        .where(Customer.id == customer_id, Customer.status == Status.NEW)
        .values(status=Status.ACTIVE)
        .returning(Customer.id)
    ).scalar()
    if activated is not None:
        session.add(
            CustomerHistory(
                id=history_id,
                customer_id=customer_id,
                field="status",
                value=Status.ACTIVE.value,
                from_at=moment(session),
            )
        )
