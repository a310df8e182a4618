"""One's working days and absences, and what of one's plan falls into them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.follow_ups.models import PROMISED, FollowUp
from app.follow_ups.queries import BY_TIME, FollowUpRow, read, rows
from app.settings.working_time import WorkDays
from app.team.absences import AbsenceRow, absences, work_days
from app.team.queries import Person, colleagues
from app.team.rules import may_stand_in

MOST_PROMISES = 500
"""As many are read of one absence; nobody promised more."""


def promises_during(
    session: Session, owner_id: int, from_on: date, to_on: date
) -> list[FollowUpRow]:
    """Give a person's open promises of these days, both ends included, the earliest first."""
    theirs = (FollowUp.owner_id == owner_id) & FollowUp.due_on.between(from_on, to_on)
    wanted = rows().where(theirs, text(PROMISED)).order_by(*BY_TIME)
    return read(session, wanted.limit(MOST_PROMISES))


@dataclass(frozen=True)
class MyDays:
    """What the page shows: one's days, absences to come with their promises, who may stand in."""

    days: WorkDays
    absences: tuple[AbsenceRow, ...]
    promises: dict[int, int]
    people: tuple[Person, ...]


def my_days(session: Session, user_id: int, today: date) -> MyDays:
    """Read what the page shows of a person."""
    away = absences(session, user_id, since=today)
    return MyDays(
        work_days(session, user_id),
        tuple(away),
        {one.id: len(promises_during(session, user_id, one.from_on, one.to_on)) for one in away},
        tuple(one for one in colleagues(session) if one.id != user_id and may_stand_in(one.role)),
    )
