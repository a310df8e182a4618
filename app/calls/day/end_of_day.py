"""What is left when the day ends: promises not kept, what stays, and the next day's plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.models import ListMark
from app.clock import local_day
from app.customers.search import queries as customers
from app.follow_ups.days.absence_queries import promises_during
from app.follow_ups.days.clearing_up import waiting
from app.follow_ups.days.plan_queries import due_until
from app.follow_ups.moving import QueueOwner
from app.follow_ups.queries import FollowUpRow, own_usual_number
from app.team.absences import AbsenceRow, absences


@dataclass(frozen=True)
class EndOfDay:
    """What one looks at before going home.

    promises: due until today and not kept. stays: what else is. next_day: the next working day,
    next_rows: what is planned on it. pinned: customers held on top of its list. leaving: the
    absence that begins before the next working day, with the promises in it.
    """

    promises: tuple[FollowUpRow, ...]
    stays: tuple[FollowUpRow, ...]
    next_day: date
    next_rows: tuple[FollowUpRow, ...]
    usual: int
    pinned: frozenset[int]
    leaving: AbsenceRow | None = None
    leaving_promises: tuple[FollowUpRow, ...] = ()


def end_of_day(session: Session, owner: QueueOwner, now: datetime) -> EndOfDay:
    """Read what is left of a person's day."""
    today = local_day(now, owner.zone)
    due = due_until(session, owner.user_id, today, today)
    next_day = owner.own_days.add(today, 1)
    leaving = _leaving(absences(session, owner.user_id, since=today), today, next_day)
    return EndOfDay(
        promises=tuple(row for row in due if waiting(row).is_promise),
        stays=tuple(row for row in due if not waiting(row).is_promise),
        next_day=next_day,
        next_rows=tuple(due_until(session, owner.user_id, next_day, today, after=today)),
        usual=own_usual_number(session, owner, now),
        pinned=_pinned(session, owner.user_id, next_day),
        leaving=leaving,
        leaving_promises=()
        if leaving is None
        else tuple(promises_during(session, owner.user_id, leaving.from_on, leaving.to_on)),
    )


def phones(session: Session, rows: tuple[FollowUpRow, ...]) -> Mapping[int, str]:
    """Give the number to ring for each step of a customer, for paper."""
    ids = sorted({row.customer_id for row in rows if row.customer_id is not None})
    found = {row.id: row.phone for row in customers.rows(session, ids)}
    return {row.id: found.get(row.customer_id, "") for row in rows if row.customer_id is not None}


def _leaving(away: list[AbsenceRow], today: date, next_day: date) -> AbsenceRow | None:
    """Give the absence that lies between today and the next working day."""
    return next((one for one in away if today < one.from_on < next_day), None)


def _pinned(session: Session, user_id: int, day: date) -> frozenset[int]:
    wanted = select(ListMark.customer_id).where(
        ListMark.user_id == user_id, ListMark.day == day, ListMark.kind == "pin"
    )
    return frozenset(session.scalars(wanted))
