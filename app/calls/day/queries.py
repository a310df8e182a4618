"""The call list of a day as it is shown and printed, with progress."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.calls.day.callees import Callee, callees
from app.calls.day.portfolio import value_p99
from app.calls.day.ranking import HeldBack, Row, call_list, minutes_left
from app.calls.day.todays_candidates import candidates
from app.clock import day_bounds, local_day
from app.history.models import Call
from app.history.rules import Direction
from app.history.upkeep_of_customer import counts
from app.settings.outcomes import Outcome
from app.settings.working_time import WorkDays


@dataclass(frozen=True)
class DayFigures:
    """One's own calls of a day."""

    calls: int = 0
    reached: int = 0
    orders: int = 0


@dataclass(frozen=True)
class DayList:
    """The call list of a moment.

    done: customers called today who need no further call now.
    minutes: what the rest will take, estimated.
    """

    rows: tuple[Row, ...]
    held_back: tuple[HeldBack, ...]
    callees: dict[int, Callee]
    done: int
    minutes: int
    figures: DayFigures

    @property
    def total(self) -> int:
        """How many the day has, done ones included."""
        return self.done + len(self.rows)


def day_list(
    session: Session,
    user_id: int,
    now: datetime,
    zone: str,
    own_days: WorkDays,
    holder: str = "",
) -> DayList:
    """Make a person's call list of this moment.

    zone: whose day it is. holder: of one's own claims (claims.Holder).
    """
    today = local_day(now, zone)
    ranked = call_list(
        candidates(session, user_id, now, today, holder),
        now,
        own_days,
        value_p99_minor=value_p99(session),
        me=user_id,
    )
    shown = [one.candidate for one in ranked.rows] + [one.candidate for one in ranked.held_back]
    in_list = {row.candidate.customer_id for row in ranked.rows}
    return DayList(
        rows=ranked.rows,
        held_back=ranked.held_back,
        callees=callees(session, shown),
        done=len(_called_today(session, user_id, today, zone) - in_list),
        minutes=minutes_left(row.tier for row in ranked.rows),
        figures=day_figures(session, user_id, today, zone),
    )


def day_figures(session: Session, user_id: int, day: date, zone: str) -> DayFigures:
    """Count one's own calls of a local day."""
    start, end = day_bounds(day, zone)
    wanted = (
        select(Call.outcome, Call.reached, func.count())
        .where(Call.author_id == user_id, Call.started_at >= start, Call.started_at < end, counts())
        .group_by(Call.outcome, Call.reached)
    )
    rows = session.execute(wanted).all()
    return DayFigures(
        calls=sum(row[2] for row in rows),
        reached=sum(row[2] for row in rows if row[1]),
        orders=sum(row[2] for row in rows if row[0] is Outcome.ORDER),
    )


def _called_today(session: Session, user_id: int, today: date, zone: str) -> set[int]:
    start, end = day_bounds(today, zone)
    wanted = select(Call.customer_id).where(
        Call.author_id == user_id,
        Call.started_at >= start,
        Call.started_at < end,
        Call.direction == Direction.OUT,
        counts(),
    )
    return set(session.scalars(wanted))
