"""Visits that are planned, wherever they stand: a step, a handoff, an entry of the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.follow_ups.changes.commands import due_of
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff
from app.handoffs.queries import of_ids
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffKind
from app.handoffs.spans import YEAR, moments
from app.handoffs.states import TO_COME
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import in_history
from app.team.models import User


class PlannedAs(StrEnum):
    """Where a planned visit is kept."""

    STEP = "step"  # a follow-up of the kind visit
    HANDOFF = "handoff"
    ENTRY = "entry"  # of the history: imported, or written down by hand


@dataclass(frozen=True, kw_only=True)
class VisitToCome:
    """A visit that is planned. id: of the step, handoff or entry.

    who, who_id: makes it, "" where nobody knows. announced: the customer was told of the day.
    handoff: the one that brings it.
    """

    source: PlannedAs
    id: int
    customer_id: int
    when: Appointment
    text: str = ""
    who: str = ""
    who_id: int | None = None
    announced: bool = False
    handoff: HandoffRow | None = None


def planned_days(session: Session, customer_id: int, today: date, zone: str) -> set[date]:
    """Give the days of the next twelve months on which a customer is to be visited, today's too."""
    steps = select(FollowUp.due_on).where(_steps(today), FollowUp.customer_id == customer_id)
    handed = select(Handoff.visit_on).where(_handed(today), Handoff.customer_id == customer_id)
    found = [*session.scalars(steps), *session.scalars(handed)]
    entered = _entered(session, Activity.customer_id == customer_id, today, zone)
    return {on for on in found if on is not None} | {on for _, _, on in entered}


def all_planned_days(session: Session, today: date, zone: str) -> set[tuple[int, date]]:
    """Give customers and the days on which they are to be visited, as ``planned_days`` does."""
    found: set[tuple[int | None, date | None]] = set()
    for table, on, which in (
        (FollowUp, FollowUp.due_on, _steps(today)),
        (Handoff, Handoff.visit_on, _handed(today)),
    ):
        rows = session.execute(select(table.customer_id, on).where(which))
        found |= {(id_, day) for id_, day in rows}
    entered = _entered(session, true(), today, zone)
    found |= {(entry.customer_id, on) for entry, _, on in entered}
    return {(id_, on) for id_, on in found if id_ is not None and on is not None}


def planned_visits(
    session: Session, customer_ids: Sequence[int], today: date, zone: str
) -> list[VisitToCome]:
    """Give the visits of some customers, the earliest first."""
    found = list(_from_steps(session, customer_ids, today))
    found += _from_handoffs(session, customer_ids, today)
    entered = _entered(session, Activity.customer_id.in_(customer_ids), today, zone)
    found += [_from_entry(entry, author, on) for entry, author, on in entered]
    return sorted(found, key=lambda one: (one.when.on, one.source, one.id))


def latest_days(visits: Iterable[VisitToCome], most: int) -> tuple[VisitToCome, ...]:
    """Give the visits that go first where there are too many: those of the latest days."""
    given = list(visits)
    last = set(sorted({one.when.on for one in given}, reverse=True)[: max(0, most)])
    late = (one for one in given if one.when.on in last)
    return tuple(sorted(late, key=lambda one: one.when.on, reverse=True))


def _steps(today: date) -> ColumnElement[bool]:
    return (
        (FollowUp.kind == FollowUpKind.VISIT)
        & (FollowUp.state == FollowUpState.OPEN)
        & FollowUp.due_on.between(today, today + YEAR)
    )


def _handed(today: date) -> ColumnElement[bool]:
    return (
        (Handoff.kind == HandoffKind.VISIT)
        & Handoff.state.in_(TO_COME)
        & Handoff.visit_on.between(today, today + YEAR)
    )


def _entered(
    session: Session, whose: ColumnElement[bool], today: date, zone: str
) -> list[tuple[Activity, str, date]]:
    """Give the entries with their author's name and their day."""
    since, until = moments((today - timedelta(days=1), today + YEAR), zone)
    wanted = (
        select(Activity, User.name)
        .outerjoin(User, User.id == Activity.author_id)
        .where(
            whose,
            Activity.kind == ActivityKind.PLANNED_VISIT,
            Activity.happened_at >= since,
            Activity.happened_at < until,
            in_history(),
        )
    )
    rows: Iterable[Any] = session.execute(wanted)
    return [(one, name or "", day_of(one, zone)) for one, name in rows]


def day_of(entry: Activity, zone: str) -> date:
    """Give the day of an entry; zone: whose calendar days count."""
    return entry.happened_on or local_day(entry.happened_at, zone)


def _from_steps(
    session: Session, customer_ids: Sequence[int], today: date
) -> Iterable[VisitToCome]:
    wanted = (
        select(FollowUp, User.name)
        .outerjoin(User, User.id == FollowUp.owner_id)
        .where(_steps(today), FollowUp.customer_id.in_(customer_ids))
    )
    for step, name in session.execute(wanted):
        assert step.customer_id is not None
        yield VisitToCome(
            source=PlannedAs.STEP,
            id=step.id,
            customer_id=step.customer_id,
            when=due_of(step),
            text=step.text,
            who=name or "",
            who_id=step.owner_id,
            announced=step.promised,
        )


def _from_handoffs(
    session: Session, customer_ids: Sequence[int], today: date
) -> Iterable[VisitToCome]:
    wanted = select(Handoff.id).where(_handed(today), Handoff.customer_id.in_(customer_ids))
    for row in of_ids(session, session.scalars(wanted).all()):
        if row.visit is not None:
            yield VisitToCome(
                source=PlannedAs.HANDOFF,
                id=row.id,
                customer_id=row.customer_id,
                when=row.visit,
                text=" ".join(row.briefing.visit_goal.split()),
                who=row.receiver,
                who_id=row.receiver_id,
                announced=True,
                handoff=row,
            )


def _from_entry(entry: Activity, author: str, on: date) -> VisitToCome:
    return VisitToCome(
        source=PlannedAs.ENTRY,
        id=entry.id,
        customer_id=entry.customer_id,
        when=Appointment(on),
        text=entry.text,
        who=author,
    )
