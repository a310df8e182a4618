"""Fills the gate's situation of many customers at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.gate import Situation
from app.calls.rounds import REST_AFTER_CYCLE, Attempts, Dial, attempts
from app.customers.law import PermissionFact
from app.customers.models import Block, Contact, Customer, Permission
from app.customers.reachable_hours import ReachableHours
from app.customers.typed_hours import read_hours
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.history.models import Call
from app.history.rules import Direction
from app.history.upkeep_of_customer import counts
from app.settings.outcomes import Outcome
from app.settings.working_time import place_of

LOOKED_BACK = REST_AFTER_CYCLE * 3
"""A cycle has six rounds over some weeks; older dials belong to none that still runs."""


def situations(
    session: Session, customer_ids: Collection[int], now: datetime
) -> dict[int, Situation]:
    """Give the situation of each customer that is there."""
    ids = list(customer_ids)
    permissions = _permissions(session, ids)
    blocked = _blocked(session, ids)
    tried = dials(session, ids, now)
    hours = _main_persons_hours(session, ids)
    to_clear = _to_be_cleared(session, ids)
    wanted = select(
        Customer.id,
        Customer.country,
        Customer.region,
        Customer.zone,
        Customer.reachable,
        Customer.resting_until,
        Customer.complaint_since,
    ).where(Customer.id.in_(ids))
    return {
        row.id: Situation(
            place=place_of(row.country or "", row.region or "", row.zone),
            country=row.country,
            permissions=tuple(permissions.get(row.id, ())),
            do_not_call=row.id in blocked,
            reachable=_hours(hours.get(row.id) or row.reachable),
            attempts=attempts(tried[row.id], now) if row.id in tried else Attempts(),
            resting_until=row.resting_until,
            open_complaint=row.complaint_since is not None,
            clearance_pending=row.id in to_clear,
        )
        for row in session.execute(wanted)
    }


def dials(session: Session, customer_ids: Collection[int], now: datetime) -> dict[int, list[Dial]]:
    """Give the outgoing calls of the last months that could belong to a running cycle."""
    found: dict[int, list[Dial]] = defaultdict(list)
    wanted = select(
        Call.customer_id, Call.started_at, Call.attempt, Call.reached, Call.outcome
    ).where(
        Call.customer_id.in_(list(customer_ids)),
        Call.started_at > now - LOOKED_BACK,
        Call.direction == Direction.OUT,
        counts(),
    )
    for row in session.execute(wanted):
        found[row.customer_id].append(
            Dial(
                row.started_at,
                counts=row.attempt,
                ends_cycle=row.reached or row.outcome is Outcome.CALLBACK,
                voicemail=row.outcome is Outcome.VOICEMAIL,
            )
        )
    return found


def _permissions(session: Session, ids: list[int]) -> dict[int, list[PermissionFact]]:
    found: dict[int, list[PermissionFact]] = defaultdict(list)
    wanted = select(Permission.customer_id, Permission.type, Permission.evidence).where(
        Permission.customer_id.in_(ids),
        Permission.channel == "phone",
        Permission.withdrawn_at.is_(None),
    )
    for row in session.execute(wanted):
        found[row.customer_id].append(PermissionFact(row.type, row.evidence or ""))
    return found


def _blocked(session: Session, ids: list[int]) -> set[int]:
    wanted = select(Block.customer_id).where(
        Block.customer_id.in_(ids), Block.contact_id.is_(None), Block.lifted_at.is_(None)
    )
    return {customer_id for customer_id in session.scalars(wanted) if customer_id is not None}


def _main_persons_hours(session: Session, ids: list[int]) -> dict[int, str]:
    wanted = select(Contact.customer_id, Contact.reachable).where(
        Contact.customer_id.in_(ids),
        Contact.main,
        Contact.left_on.is_(None),
        Contact.reachable.is_not(None),
    )
    return {row.customer_id: row.reachable for row in session.execute(wanted)}


def _to_be_cleared(session: Session, ids: list[int]) -> set[int]:
    """Find customers whose abusive call the team lead has not cleared yet."""
    wanted = (
        select(FollowUp.customer_id)
        .join(Call, Call.id == FollowUp.call_id)
        .where(
            FollowUp.customer_id.in_(ids),
            FollowUp.state == FollowUpState.OPEN,
            Call.outcome == Outcome.ABUSIVE,
        )
    )
    return {customer_id for customer_id in session.scalars(wanted) if customer_id is not None}


def _hours(typed: str | None) -> ReachableHours:
    return read_hours(typed or "") or ReachableHours()
