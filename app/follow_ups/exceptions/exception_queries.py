"""What slipped through: customers that nobody looks after, promises and requests that wait.

Each kind is read along a partial index of its own; the work is bounded at any size.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, text, true
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import NEGLECTED, UNOWNED, Customer, CustomerHistory, ImportBatch
from app.customers.rules import Status
from app.follow_ups.exceptions.exception_kinds import PROMISE_GRACE, REQUEST_GRACE, ExceptionKind
from app.follow_ups.exceptions.exception_rows import (
    Away,
    ExceptionRow,
    complaints,
    customers,
    row_of,
    steps_of_customers,
)
from app.follow_ups.models import PROMISED, REQUESTED, FollowUp
from app.follow_ups.standing_in import within
from app.follow_ups.states import FollowUpState
from app.history.complaints import past_deadline
from app.history.models import Complaint
from app.team.absences import away_on
from app.team.models import User
from app.team.queries import names

MOST_ROWS = 500
"""As many are shown of a kind, the oldest first; the next ones follow when these are settled."""

MOST_COUNTED = 10_000
"""Counting ends here; a lead who has more needs no exact number."""

_A_DAY = timedelta(days=1)  # local dates are at most so far from those in UTC


LateHandoffs = Callable[[Session, datetime], tuple[ExceptionRow, ...]]
"""Gives the handoffs past their deadline; handed in, since handoffs are a room above."""


@dataclass(frozen=True)
class Exceptions:
    """counts: of all kinds, at most ``MOST_COUNTED`` + 1. rows: of one kind."""

    counts: Mapping[ExceptionKind, int]
    rows: tuple[ExceptionRow, ...]


def exceptions(
    session: Session,
    kind: ExceptionKind | None,
    now: datetime,
    zone: str,
    late_handoffs: LateHandoffs = lambda session, now: (),
) -> Exceptions:
    """Count all kinds and give the rows of one; of none where only the numbers are wanted.

    zone: whose calendar "today" follows.
    """
    late = late_handoffs(session, now)  # few are open at a time
    numbers = {
        each: len(late) if each is ExceptionKind.LATE_HANDOFF else _count(session, each, now, zone)
        for each in ExceptionKind
    }
    if kind is ExceptionKind.LATE_HANDOFF:
        return Exceptions(numbers, late)
    return Exceptions(numbers, () if kind is None else _rows(session, kind, now, zone))


def _count(session: Session, kind: ExceptionKind, now: datetime, zone: str) -> int:
    table = _TABLES[kind]
    which = _which(session, kind, now, zone)
    if which is None:
        return 0
    first = select(table.id).where(which).limit(MOST_COUNTED + 1).subquery()
    count = session.scalars(select(func.count()).select_from(first)).one()
    if kind is ExceptionKind.NO_OWNER:
        for of_gone in _of_gone(session):
            first = select(Customer.id).where(*of_gone).limit(MOST_COUNTED + 1).subquery()
            count += session.scalars(select(func.count()).select_from(first)).one()
    return min(count, MOST_COUNTED + 1)


def _rows(
    session: Session, kind: ExceptionKind, now: datetime, zone: str
) -> tuple[ExceptionRow, ...]:
    which = _which(session, kind, now, zone)
    if which is None:
        return ()
    if kind is ExceptionKind.LATE_COMPLAINT:
        order = (Complaint.answer_by, Complaint.id)
        late = complaints(Complaint.answer_by.expression).where(which).order_by(*order)
        return tuple(row_of(kind, row) for row in session.execute(late.limit(MOST_ROWS)))
    if _TABLES[kind] is Customer:
        first = select(Customer.id).where(which).order_by(Customer.id).limit(MOST_ROWS)
        ids = list(session.scalars(first))
        if kind is ExceptionKind.NO_OWNER:
            for of_gone in _of_gone(session):
                first = select(Customer.id).where(*of_gone).order_by(Customer.id).limit(MOST_ROWS)
                ids += session.scalars(first)
            ids = sorted(ids)[:MOST_ROWS]
        wanted = customers(_SINCE[kind]).where(Customer.id.in_(ids)).order_by(Customer.id)
        return tuple(row_of(kind, row) for row in session.execute(wanted))
    by = _ORDER[kind]
    steps = select(FollowUp.id).where(which).order_by(*by).limit(MOST_ROWS)
    ids = list(session.scalars(steps))
    wanted = steps_of_customers(_SINCE[kind]).where(FollowUp.id.in_(ids)).order_by(*by)
    found = tuple(row_of(kind, row) for row in session.execute(wanted))
    return (
        found if kind is not ExceptionKind.ABSENT_PROMISE else _with_away(session, found, now, zone)
    )


def _with_away(
    session: Session, rows: tuple[ExceptionRow, ...], now: datetime, zone: str
) -> tuple[ExceptionRow, ...]:
    """Say of each row who is away, and who stands in."""
    called = names(session)
    away = {
        one.user_id: Away(called[one.user_id], one.to_on, one.deputy)
        for one in away_on(session, local_day(now, zone))
    }
    return tuple(row._replace(away=away.get(row.step_owner_id or 0)) for row in rows)


_TABLES: dict[ExceptionKind, Any] = {
    ExceptionKind.NO_OWNER: Customer,
    ExceptionKind.NO_STEP: Customer,
    ExceptionKind.LATE_PROMISE: FollowUp,
    ExceptionKind.ABSENT_PROMISE: FollowUp,
    ExceptionKind.LATE_REQUEST: FollowUp,
    ExceptionKind.LATE_COMPLAINT: Complaint,
}
_ORDER: dict[ExceptionKind, tuple[Any, ...]] = {
    ExceptionKind.LATE_PROMISE: (FollowUp.due_on, FollowUp.due_at, FollowUp.id),
    ExceptionKind.ABSENT_PROMISE: (FollowUp.due_on, FollowUp.due_at, FollowUp.id),
    ExceptionKind.LATE_REQUEST: (FollowUp.recorded_at, FollowUp.id),
}
_LAST_OWNER_UNTIL = (
    select(func.max(CustomerHistory.to_at))
    .where(
        CustomerHistory.customer_id == Customer.id,
        CustomerHistory.field.in_(("inside_owner", "field_owner")),
    )
    .scalar_subquery()
)
_LAST_STEP_AT = (
    select(func.max(FollowUp.finished_at))
    .where(FollowUp.customer_id == Customer.id, FollowUp.state != FollowUpState.OPEN)
    .correlate(Customer)
    .scalar_subquery()
)
_SINCE: dict[ExceptionKind, ColumnElement[Any]] = {
    ExceptionKind.NO_OWNER: func.coalesce(_LAST_OWNER_UNTIL, Customer.created_at),
    ExceptionKind.NO_STEP: func.coalesce(
        _LAST_STEP_AT, Customer.last_contact_at, Customer.created_at
    ),
    ExceptionKind.LATE_PROMISE: FollowUp.due_at.expression,
    ExceptionKind.ABSENT_PROMISE: FollowUp.due_at.expression,
    ExceptionKind.LATE_REQUEST: FollowUp.recorded_at.expression,
}


def _which(
    session: Session, kind: ExceptionKind, now: datetime, zone: str
) -> ColumnElement[bool] | None:
    """Say in SQL what a kind is; None where nothing can be of it."""
    table = _TABLES[kind]
    match kind:
        case ExceptionKind.NO_OWNER:
            which: ColumnElement[bool] = and_(text(UNOWNED))
        case ExceptionKind.NO_STEP:
            which = and_(text(NEGLECTED))
        case ExceptionKind.LATE_PROMISE:
            which = and_(text(PROMISED), _overdue(now, zone))
        case ExceptionKind.ABSENT_PROMISE:
            today = local_day(now, zone)
            promised = within(away_on(session, today), today)
            if promised is None:  # nobody is away
                return None
            which = promised
        case ExceptionKind.LATE_REQUEST:
            which = and_(text(REQUESTED), FollowUp.recorded_at < now - REQUEST_GRACE)
        case ExceptionKind.LATE_COMPLAINT:
            which = past_deadline(now)
        case ExceptionKind.LATE_HANDOFF:  # read by the room of handoffs
            return None
    return which & _imported(session, table)


def _imported(session: Session, table: Any) -> ColumnElement[bool]:
    """Leave the rows of running imports out; usually no row needs to be looked at for it."""
    running = session.scalars(select(ImportBatch.id).where(ImportBatch.state == "running")).all()
    if not running:
        return true()
    return or_(table.batch_id.is_(None), table.batch_id.not_in(running))


def _of_gone(session: Session) -> list[tuple[ColumnElement[bool], ...]]:
    """Tell the customers whose only owners do not work here: named by an import, or gone.

    Apart from those without any owner, and from each other, so that each has its own index.
    """
    gone = list(session.scalars(select(User.id).where(~User.active)))
    if not gone:
        return []
    inside, field = Customer.inside_owner_id, Customer.field_owner_id
    rest = (
        Customer.status.not_in((Status.BLOCKED, Status.ARCHIVED)),
        _imported(session, Customer),
    )
    return [
        (inside.in_(gone), or_(field.is_(None), field.in_(gone)), *rest),
        (inside.is_(None), field.in_(gone), *rest),
    ]


def _overdue(now: datetime, zone: str) -> ColumnElement[bool]:
    """Say in SQL: late by more than the grace; a date is late when its day is over."""
    today = local_day(now, zone)
    by_date = FollowUp.due_at.is_(None) & (FollowUp.due_on < today - PROMISE_GRACE)
    by_time = FollowUp.due_at < now - PROMISE_GRACE
    return (FollowUp.due_on <= today + _A_DAY) & or_(by_date, by_time)
