"""The day of somebody who visits: visits today and next, what waits for an answer, tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.follow_ups.days.plan_queries import is_planned
from app.follow_ups.models import FollowUp
from app.follow_ups.queries import BY_TIME, FollowUpRow, read, rows
from app.follow_ups.rules import FollowUpKind
from app.handoffs.models import Handoff
from app.handoffs.queries import of_ids
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffState

AHEAD = timedelta(days=14)
"""So far ahead visits are shown."""

_MOST = 200
_RECEIVED = (HandoffState.OFFERED, HandoffState.ACCEPTED, HandoffState.VISITED)
_SENT = (HandoffState.RETURNED, HandoffState.FEEDBACK)


@dataclass(frozen=True)
class PlannedVisit:
    """A visit to come, or one that waits for its report. One of both says where it is kept."""

    when: Appointment
    handoff: HandoffRow | None = None
    step: FollowUpRow | None = None

    @property
    def customer_id(self) -> int | None:
        """Whom it goes to."""
        if self.handoff is not None:
            return self.handoff.customer_id
        return None if self.step is None else self.step.customer_id

    @property
    def order(self) -> datetime:
        """When it is, for sorting; a day without a time comes first."""
        at = self.when.at or time.min
        return datetime.combine(self.when.on, at, ZoneInfo(self.when.zone))


@dataclass(frozen=True)
class MyDay:
    """What one has to do, each once. today: the day it was read for."""

    today: date
    visits: tuple[PlannedVisit, ...]
    waiting: tuple[HandoffRow, ...]
    tasks: tuple[FollowUpRow, ...]


def my_day(session: Session, user_id: int, today: date) -> MyDay:
    """Give a person's day; today: the local one."""
    return MyDay(
        today,
        visits=tuple(_visits(session, user_id, today)),
        waiting=tuple(_waiting(session, user_id)),
        tasks=tuple(_tasks(session, user_id, today)),
    )


def _visits(session: Session, user_id: int, today: date) -> list[PlannedVisit]:
    last = today + AHEAD
    wanted = select(Handoff.id).where(
        Handoff.receiver_id == user_id,
        Handoff.state == HandoffState.SCHEDULED,
        Handoff.visit_on <= last,
    )
    handed = of_ids(session, session.scalars(wanted.limit(_MOST)).all())
    which = is_planned(session) & (FollowUp.owner_id == user_id) & (FollowUp.due_on <= last)
    which &= FollowUp.kind == FollowUpKind.VISIT
    steps = read(session, rows().where(which).order_by(*BY_TIME).limit(_MOST))
    found = [PlannedVisit(one.visit, handoff=one) for one in handed if one.visit is not None]
    found += [PlannedVisit(step.due, step=step) for step in steps]
    return sorted(found, key=lambda one: one.order)


def _waiting(session: Session, user_id: int) -> list[HandoffRow]:
    """Give what waits for this person's answer, date or report, or came back to them."""
    wanted = select(Handoff.id).where(
        or_(
            (Handoff.receiver_id == user_id) & Handoff.state.in_(_RECEIVED),
            (Handoff.sender_id == user_id) & Handoff.state.in_(_SENT),
        )
    )
    found = of_ids(session, session.scalars(wanted.limit(_MOST)).all())
    none = datetime.max.replace(tzinfo=ZoneInfo("UTC"))
    return sorted(found, key=lambda row: (row.due_at or none, row.id))


def _tasks(session: Session, user_id: int, today: date) -> list[FollowUpRow]:
    """Give what else is due; the steps of handoffs stand above as handoffs."""
    which = is_planned(session) & (FollowUp.owner_id == user_id) & (FollowUp.due_on <= today)
    which &= FollowUp.kind.not_in((FollowUpKind.VISIT, FollowUpKind.HANDOFF))
    return read(session, rows().where(which).order_by(*BY_TIME).limit(_MOST))
