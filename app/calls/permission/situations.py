"""Fills the gate's situation of many customers at once.

The statements are made once and read past the ORM: they are run whenever a customer is opened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select
from sqlalchemy.orm import Session

from app.calls.permission.claims import of_others
from app.calls.permission.gate import Situation
from app.calls.permission.rounds import REST_AFTER_CYCLE, Attempts, Dial, attempts
from app.clock import local_day
from app.customers.law import PermissionFact
from app.customers.models import Block, Contact, Customer, Permission
from app.customers.typed.reachable_hours import ReachableHours
from app.customers.typed.typed_hours import read_hours
from app.database.one_of import one_of
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.history.models import Call
from app.history.rules import Direction
from app.history.upkeep_of_customer import counts
from app.key_accounts.queries import care_of
from app.settings.outcomes import Outcome
from app.settings.working_time import place_of

LOOKED_BACK = REST_AFTER_CYCLE * 3
"""A cycle has six rounds over some weeks; older dials belong to none that still runs."""

_ALWAYS = ReachableHours()
_UNTRIED = Attempts()


AnySelect = Select[*tuple[Any, ...]]
AnyRow = Row[*tuple[Any, ...]]

_CUSTOMERS = select(
    Customer.id,
    Customer.country,
    Customer.region,
    Customer.zone,
    Customer.reachable,
    Customer.resting_until,
    Customer.complaint_since,
).where(one_of(Customer.id, "ids"))
_DIALS = select(Call.customer_id, Call.started_at, Call.attempt, Call.reached, Call.outcome).where(
    one_of(Call.customer_id, "ids"),
    Call.started_at > bindparam("since"),
    Call.direction == Direction.OUT,
    counts(),
)
_PERMISSIONS = select(Permission.customer_id, Permission.type, Permission.evidence).where(
    one_of(Permission.customer_id, "ids"),
    Permission.channel == "phone",
    Permission.withdrawn_at.is_(None),
)
_BLOCKED = select(Block.customer_id).where(
    one_of(Block.customer_id, "ids"),
    func.coalesce(Block.contact_id, 0) == 0,  # IS NULL: SQLite would read all blocks of numbers
    Block.lifted_at.is_(None),
)
_MAIN_PERSONS_HOURS = select(Contact.customer_id, Contact.reachable).where(
    one_of(Contact.customer_id, "ids"),
    Contact.main,
    Contact.left_on.is_(None),
    Contact.reachable.is_not(None),
)
_PERSONS_HOURS = (
    select(Contact.id, Contact.reachable.label("own"), Customer.reachable.label("company"))
    .join(Customer, Customer.id == Contact.customer_id)
    .where(one_of(Contact.id, "ids"), Contact.left_on.is_(None))
)
_ABUSE_TO_CLEAR = (
    select(FollowUp.customer_id)
    .join(Call, Call.id == FollowUp.call_id)
    .where(
        one_of(FollowUp.customer_id, "ids"),
        FollowUp.state == FollowUpState.OPEN,
        Call.outcome == Outcome.ABUSIVE,
    )
)


def situations(
    session: Session, customer_ids: Collection[int], now: datetime, holder: str = ""
) -> dict[int, Situation]:
    """Give the situation of each customer that is there.

    holder: of one's own claims (claims.Holder); the customers of all others are a colleague's.
    """
    ids = list(customer_ids)
    claimed = of_others(session, ids, holder)
    permissions: dict[int, list[PermissionFact]] = defaultdict(list)
    for row in _rows(session, _PERMISSIONS, ids):
        permissions[row.customer_id].append(PermissionFact(row.type, row.evidence or ""))
    blocked = {row.customer_id for row in _rows(session, _BLOCKED, ids)}
    to_clear = {row.customer_id for row in _rows(session, _ABUSE_TO_CLEAR, ids)}
    hours = {row.customer_id: row.reachable for row in _rows(session, _MAIN_PERSONS_HOURS, ids)}
    tried = dials(session, ids, now)
    cared_for = care_of(session, ids)
    return {
        row.id: Situation(
            place=place_of(row.country or "", row.region or "", row.zone),
            country=row.country,
            permissions=tuple(permissions.get(row.id, ())),
            do_not_call=row.id in blocked,
            reachable=reachable_hours(hours.get(row.id) or row.reachable),
            attempts=attempts(tried[row.id], now) if row.id in tried else _UNTRIED,
            resting_until=row.resting_until,
            complaint_since=_day(row.complaint_since, row.zone),
            clearance_pending=row.id in to_clear,
            colleague=claimed[row.id].name if row.id in claimed else None,
            key_care=cared_for.get(row.id),
        )
        for row in _rows(session, _CUSTOMERS, ids)
    }


def hours_of(session: Session, contact_ids: Collection[int]) -> dict[int, ReachableHours]:
    """Give when these people can be reached: their own hours, else their company's."""
    if not contact_ids:
        return {}
    found = _rows(session, _PERSONS_HOURS, list(contact_ids))
    return {row.id: reachable_hours(row.own or row.company) for row in found}


def dials(session: Session, customer_ids: Collection[int], now: datetime) -> dict[int, list[Dial]]:
    """Give the outgoing calls of the last months that could belong to a running cycle."""
    found: dict[int, list[Dial]] = defaultdict(list)
    rows = _rows(session, _DIALS, list(customer_ids), since=now - LOOKED_BACK)
    for customer_id, started_at, attempt, reached, outcome in rows:
        found[customer_id].append(
            Dial(
                started_at,
                counts=attempt,
                ends_cycle=reached or outcome is Outcome.CALLBACK,
                voicemail=outcome is Outcome.VOICEMAIL,
            )
        )
    return found


def _rows(session: Session, statement: AnySelect, ids: list[int], **values: Any) -> list[AnyRow]:
    return list(session.connection().execute(statement, {"ids": ids, **values}).all())


def reachable_hours(typed: str | None) -> ReachableHours:
    """Read reachable hours; most customers have none."""
    return (read_hours(typed) if typed else None) or _ALWAYS


def _day(at: datetime | None, zone: str) -> date | None:
    return None if at is None else local_day(at, zone)
