"""Who could be called today: at most 500 candidates of each tier, by due date.

SQL only narrows down; what counts more than what is decided by the rules (ranking.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from app.calls.candidates import Candidate
from app.calls.day_facts import DayFacts, day_facts
from app.clock import Appointment
from app.customers.models import Customer, ImportBatch
from app.customers.rules import Status
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import CALLS
from app.follow_ups.states import FollowUpState
from app.settings.outcomes import FollowUpKind

MOST_PER_TIER = 500

_TIER_KINDS = (
    (FollowUpKind.CALLBACK,),
    (FollowUpKind.PROMISE, FollowUpKind.COMPLAINT),
    (FollowUpKind.NEW_REQUEST,),
    (FollowUpKind.QUOTE,),
    (FollowUpKind.CALL, FollowUpKind.CARE),
    (FollowUpKind.REACTIVATION,),
    (FollowUpKind.ACQUISITION,),
)
_NO_CALLS = tuple(set(FollowUpKind) - CALLS)


@dataclass(frozen=True)
class _Found:
    """A step or a customer before its situation is known."""

    customer_id: int
    kind: FollowUpKind
    due: Appointment | None = None
    follow_up_id: int | None = None
    promised: bool = False
    author_id: int | None = None
    requested_at: datetime | None = None


def candidates(session: Session, user_id: int, now: datetime, today: date) -> list[Candidate]:
    """Give the candidates of a person for a day (local date), with all that rules need."""
    found = [*_planned(session, user_id, today), *_unplanned(session, user_id, today)]
    facts = day_facts(session, {one.customer_id for one in found}, user_id, now, today)
    return [_candidate(one, facts, user_id) for one in found if one.customer_id in facts.customers]


def _planned(session: Session, user_id: int, today: date) -> Iterable[_Found]:
    """Give open follow-ups that are due, and tasks that somebody delegated."""
    due = (
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.owner_id == user_id,
        FollowUp.due_on <= today,
        FollowUp.customer_id.is_not(None),
    )
    for kinds in _TIER_KINDS:
        yield from _steps(session, *due, FollowUp.kind.in_(kinds))
    delegated = FollowUp.kind.in_(_NO_CALLS) & (FollowUp.author_id != user_id)
    yield from _steps(session, *due, delegated)


def _steps(session: Session, *which: ColumnElement[bool]) -> Iterable[_Found]:
    wanted = (
        select(
            FollowUp.id,
            FollowUp.customer_id,
            FollowUp.kind,
            FollowUp.promised,
            FollowUp.due_on,
            FollowUp.due_time,
            FollowUp.due_zone,
            FollowUp.author_id,
            FollowUp.recorded_at,
        )
        .where(*which)
        .order_by(FollowUp.due_on, FollowUp.id)
        .limit(MOST_PER_TIER)
    )
    for row in session.execute(wanted):
        if row.customer_id is not None:
            yield _Found(
                customer_id=row.customer_id,
                kind=row.kind,
                due=Appointment(row.due_on, row.due_time, row.due_zone),
                follow_up_id=row.id,
                promised=row.promised,
                author_id=row.author_id,
                requested_at=row.recorded_at,
            )


def _unplanned(session: Session, user_id: int, today: date) -> Iterable[_Found]:
    """Give customers whom nobody planned to call: care, reactivation, acquisition."""
    idle = or_(Customer.next_step_on.is_(None), Customer.next_step_on > today)
    care = _mine(user_id).where(
        Customer.status.in_([Status.ACTIVE, Status.NEW]), Customer.care_due_on <= today, idle
    )
    for row in session.execute(care.order_by(Customer.care_due_on, Customer.id)):
        due = Appointment(row.care_due_on, None, row.zone)
        yield _Found(row.id, FollowUpKind.CARE, due)
    dormant = _mine(user_id).where(Customer.status == Status.DORMANT, idle)
    for row in session.execute(dormant.order_by(Customer.last_contact_at, Customer.id)):
        yield _Found(row.id, FollowUpKind.REACTIVATION)
    fresh = _mine(user_id).where(
        Customer.status == Status.NEW,
        Customer.care_due_on.is_(None),
        Customer.next_step_on.is_(None),
    )
    for row in session.execute(fresh.order_by(Customer.created_at, Customer.id)):
        yield _Found(row.id, FollowUpKind.ACQUISITION)


def _mine(user_id: int) -> Select[int, date | None, str]:
    """Choose one's own customers and those that are nobody's, without running imports."""
    running = select(ImportBatch.id).where(ImportBatch.state == "running")
    return (
        select(Customer.id, Customer.care_due_on, Customer.zone)
        .where(
            or_(Customer.inside_owner_id == user_id, Customer.inside_owner_id.is_(None)),
            or_(Customer.batch_id.is_(None), Customer.batch_id.not_in(running)),
        )
        .limit(MOST_PER_TIER)
    )


def _candidate(found: _Found, facts: DayFacts, user_id: int) -> Candidate:
    customer = facts.customers[found.customer_id]
    delegated = found.author_id not in (None, user_id)
    return Candidate(
        customer_id=found.customer_id,
        kind=found.kind,
        due=found.due,
        follow_up_id=found.follow_up_id,
        promised=found.promised,
        delegated_by=facts.names.get(found.author_id or 0, "") if delegated else None,
        segment=customer.segment,
        value_minor=customer.value_minor,
        last_contact_at=customer.last_contact_at,
        slot=facts.slot(found.customer_id),
        best_hours=facts.best_hours.get(found.customer_id),
        requested_at=found.requested_at if found.kind is FollowUpKind.NEW_REQUEST else None,
        quote_ends_on=facts.quote_ends.get(found.customer_id),
        last_order_on=facts.last_orders.get(found.customer_id),
        pinned=found.customer_id in facts.pinned,
        skipped=found.customer_id in facts.skipped,
        situation=facts.situations[found.customer_id],
    )
