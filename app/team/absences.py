"""Who is away when, who stands in, and on which days a person works."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Date, bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles
from app.settings.commands import set_own
from app.settings.own_hours import blocks_text, hours_from
from app.settings.public_holidays import Region
from app.settings.queries import own_setting
from app.settings.working_time import MONDAY_TO_FRIDAY, WorkDays
from app.settings.zones import HOME_ZONE
from app.team.models import Absence, User

WORKING_WEEK = "working_week"
"""Name of a person's setting: {"weekdays": [1, 2, 3], "hours": {"1": "08:00–12:00"},
"country": "CH", "part": "GR"}."""


class AbsenceRow(NamedTuple):
    """Days on which a person is away, both ends off; deputy: the name, "" for nobody."""

    id: int
    user_id: int
    from_on: date
    to_on: date
    deputy_id: int | None = None
    deputy: str = ""


@dataclass(frozen=True)
class KeptAbsence:
    """Days on which somebody will be away, and who answers for the promises meanwhile.

    user_id: whose; None: of whoever keeps it. Those of others only a lead keeps.
    """

    id: int
    from_on: date
    to_on: date
    deputy_id: int | None = None
    user_id: int | None = None

    def __post_init__(self) -> None:
        if self.to_on < self.from_on:
            raise ValueError(f"{self} ends before it begins")


@dataclass(frozen=True, kw_only=True)
class KeepMyDays:
    """One's working week and absences. id: used where the week was never set.

    week: as in ``WORKING_WEEK``; None leaves it. absences: new and changed ones. gone: ids of
    absences that are called off; what others entered meanwhile stays. others: whose, besides
    one's own, a lead keeps.
    """

    id: int
    week: dict[str, Any] | None = None
    absences: tuple[KeptAbsence, ...] = ()
    gone: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


@handles("keep_my_days")
def keep_my_days(session: Session, command: KeepMyDays) -> Changed:
    """Keep one's own days, or as a lead the absences of others; a server lets only leads."""
    me = author_id(session)
    whose = (me, *command.others)
    changed = Changed("team", whose)
    if command.week is not None:
        changed += set_own(session, command.id, WORKING_WEEK, command.week)
    session.execute(delete(Absence).where(Absence.id.in_(command.gone), Absence.user_id.in_(whose)))
    for one in command.absences:
        user_id = me if one.user_id is None else one.user_id
        values = {"from_on": one.from_on, "to_on": one.to_on, "deputy_id": one.deputy_id}
        own = update(Absence).where(Absence.id == one.id, Absence.user_id == user_id)
        if not session.connection().execute(own.values(**values)).rowcount:
            session.add(Absence(id=one.id, user_id=user_id, **values))
            session.flush()
    return changed


def absences(session: Session, user_id: int, since: date = date.min) -> list[AbsenceRow]:
    """Give a person's absences that are not over on a day, the earliest first."""
    wanted = _ABSENCES.where(Absence.user_id == user_id, Absence.to_on >= since)
    return [AbsenceRow(*row) for row in session.execute(wanted)]


def stood_in_for(session: Session, deputy_id: int, today: date) -> list[AbsenceRow]:
    """Give the absences, present and coming, in which a person stands in for others."""
    values = {"deputy_id": deputy_id, "today": today}
    return [AbsenceRow(*row) for row in session.execute(_STOOD_IN_FOR, values)]


def away_on(session: Session, day: date) -> list[AbsenceRow]:
    """Give the absences of everybody that include a day."""
    wanted = _ABSENCES.where(Absence.from_on <= day, Absence.to_on >= day)
    return [AbsenceRow(*row) for row in session.execute(wanted)]


def work_days(session: Session, user_id: int) -> WorkDays:
    """Give the days on which a person works.

    The week of others is theirs alone on a team's server; the usual one stands for it then.
    """
    week = own_setting(session, WORKING_WEEK, user_id) or {}
    zone = session.scalars(select(User.zone).where(User.id == user_id)).one_or_none()
    return days_of(week, zone or HOME_ZONE, absences(session, user_id))


def days_of(week: dict[str, Any], zone: str, away: list[AbsenceRow]) -> WorkDays:
    """Put a week, as it is kept, and absences together; a week without a day is the usual one."""
    weekdays = frozenset(day for day in week.get("weekdays", ()) if day in range(1, 8))
    return WorkDays(
        region=Region(str(week.get("country", "CH")), str(week.get("part", ""))),
        weekdays=weekdays or MONDAY_TO_FRIDAY,
        absences=tuple((one.from_on, one.to_on) for one in away),
        hours=hours_from(week.get("hours", {}), zone),
    )


def week_of(days: WorkDays) -> dict[str, Any]:
    """Write a working week as it is kept."""
    return {
        "weekdays": sorted(days.weekdays),
        "hours": {str(day): blocks_text(blocks) for day, blocks in days.hours.by_weekday},
        "country": days.region.country,
        "part": days.region.part,
    }


_ABSENCES = (
    select(
        Absence.id,
        Absence.user_id,
        Absence.from_on,
        Absence.to_on,
        Absence.deputy_id,
        func.coalesce(User.name, ""),
    )
    .outerjoin(User, User.id == Absence.deputy_id)
    .order_by(Absence.from_on, Absence.id)
)
_STOOD_IN_FOR = _ABSENCES.where(
    Absence.deputy_id == bindparam("deputy_id", type_=BigInteger()),
    Absence.to_on >= bindparam("today", type_=Date()),
)
"""Made once: the queue asks it whenever something changed."""
