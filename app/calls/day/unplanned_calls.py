"""Whom the list itself proposes to call on a day, though nobody planned it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, partial
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, TextClause, and_, func, or_, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.calls.day.candidates import Found
from app.clock import Appointment
from app.customers.law import PermissionType
from app.customers.models import (
    CARED_FOR,
    DORMANT,
    UNPLANNED,
    Block,
    Customer,
    ImportBatch,
    Permission,
)
from app.customers.rules import Status
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import CALLS
from app.follow_ups.states import FollowUpState
from app.settings.outcomes import FollowUpKind


class Most(NamedTuple):
    """How many of each kind at most: whom the law nearly lets us call, and blocked ones."""

    callable: int
    blocked: int


def unplanned(
    session: Session, owner_ids: list[int | None], today: date, most: Most
) -> Iterator[Found]:
    """Give customers whom nobody planned to call: care, reactivation, acquisition.

    Who rested comes back the day after: to the care they have, else as nobody knows them yet.
    """
    rested = or_(Customer.status != Status.RESTING, Customer.resting_until < today)
    of_each = partial(_of_each, session, owner_ids, most)
    care = text(CARED_FOR), Customer.care_due_on <= today, rested, _idle()
    for row in of_each(Customer.care_due_on, *care):
        rest_over = row.resting_until + timedelta(days=1) if row.resting_until else date.min
        due_on = max(row.care_due_on, rest_over)
        yield Found(row.id, FollowUpKind.CARE, Appointment(due_on, None, row.zone))
    for row in of_each(Customer.last_contact_at, text(DORMANT), _idle()):
        yield Found(row.id, FollowUpKind.REACTIVATION)
    for row in of_each(Customer.next_step_on, text(UNPLANNED), rested):
        yield Found(row.id, FollowUpKind.ACQUISITION)


@cache
def _idle() -> ColumnElement[bool]:
    """Tell customers for whom no call is planned; tasks may be."""
    planned_calls = select(func.count()).where(  # counted: NOT EXISTS is hashed over all steps
        FollowUp.customer_id == Customer.id,
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.kind.in_(CALLS),
    )
    return or_(Customer.next_step_on.is_(None), planned_calls.scalar_subquery() == 0)


def _of_each(
    session: Session,
    owner_ids: list[int | None],
    most: Most,
    order: InstrumentedAttribute[Any],
    *which: ColumnElement[bool] | TextClause,
) -> list[Any]:
    """Give the first customers by ``order``, asked for each owner so that an index has the order.

    Rows of a running import are left out.
    """
    running = select(ImportBatch.id).where(ImportBatch.state == "running")
    wanted = (
        select(
            Customer.id,
            Customer.care_due_on,
            Customer.last_contact_at,
            Customer.next_step_on,
            Customer.resting_until,
            Customer.zone,
        )
        .where(*which, or_(Customer.batch_id.is_(None), Customer.batch_id.not_in(running)))
        .order_by(Customer.inside_owner_id, order, Customer.id)
    )
    return [
        *_first(session, wanted.where(_lawful()), owner_ids, order, most.callable),
        *_first(session, wanted.where(~_lawful()), owner_ids, order, most.blocked),
    ]


def _first(
    session: Session,
    wanted: Select[*tuple[Any, ...]],
    owner_ids: list[int | None],
    order: InstrumentedAttribute[Any],
    most: int,
) -> list[Any]:
    connection = session.connection()  # past the ORM, as situations.py
    rows = [
        row
        for owner_id in owner_ids
        for row in connection.execute(
            wanted.where(Customer.inside_owner_id == owner_id).limit(most)
        )
    ]
    rows.sort(key=lambda row: _empty_first(getattr(row, order.key)))
    return rows[:most]


@cache
def _lawful() -> ColumnElement[bool]:
    """Tell nearly whom the law lets us call, so that the others take no places in the list.

    The gate decides (law.py); this only keeps a thousand blocked rows from hiding ten callable.
    """
    given = (
        select(Permission.id)
        .where(
            Permission.customer_id == Customer.id,
            Permission.channel == "phone",
            Permission.withdrawn_at.is_(None),
            or_(
                Permission.type == PermissionType.CONSENT,
                and_(
                    Customer.country != "AT",
                    Permission.type.in_([PermissionType.CUSTOMERS, PermissionType.PUBLIC]),
                ),
            ),
        )
        .exists()
    )
    blocked = select(Block.id).where(
        Block.customer_id == Customer.id,
        func.coalesce(Block.contact_id, 0) == 0,  # IS NULL would make SQLite read all of them
        Block.lifted_at.is_(None),
    )
    checked = func.coalesce(Customer.country, "").in_(["AT", "CH", "DE"])
    return and_(~blocked.exists(), or_(~checked, given))


def _empty_first(value: date | None) -> tuple[bool, date | None]:
    return (value is not None, value)
