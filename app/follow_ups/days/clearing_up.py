"""Clearing up: one step moves what cannot all be done, and one takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.database.journal import Changed, handles
from app.database.models import Command
from app.database.undo import own_command
from app.follow_ups.changes.assigning import locked_customers
from app.follow_ups.changes.commands import due_of, put_on
from app.follow_ups.days.plan_queries import is_planned
from app.follow_ups.days.spreading import Waiting
from app.follow_ups.models import FollowUp
from app.follow_ups.moving import DayLoad, Movable, QueueOwner
from app.follow_ups.queries import BY_TIME, FollowUpRow, day_load, own_usual_number, read, rows
from app.follow_ups.states import FollowUpState
from app.follow_ups.upkeep_of_customer import keep_next_steps

KEPT = timedelta(days=30)
"""As long can it be taken back."""

MOST_STEPS = 2_000
"""As many are cleared up at once, those that wait longest; the others the next time."""

_KIND = "clear_up"
_UNDO_KIND = "take_back_clear_up"


@dataclass(frozen=True)
class ClearedStep:
    """A step that gets another day. seen: where it stood when that was decided."""

    id: int
    due: Appointment
    seen: Appointment


@dataclass(frozen=True, kw_only=True)
class ClearUp:
    """Many steps get other days at once."""

    steps: tuple[ClearedStep, ...]


@dataclass(frozen=True, kw_only=True)
class TakeBackClearUp:
    """What a clearing up moved goes back. uuid: of that command."""

    uuid: str


@handles(_KIND)
def clear_up(session: Session, command: ClearUp) -> Changed:
    """Move the steps; what is done, promised or was moved meanwhile stays as it is."""
    return _move(session, command.steps)


@handles(_UNDO_KIND)
def take_back_clear_up(session: Session, command: TakeBackClearUp) -> Changed:
    """Move the steps back, as far as they still stand where they were put.

    Raises NothingToUndoError for what is older than 30 days or not one's own.
    """
    done = cast("ClearUp", own_command(session, command.uuid, _KIND, within=KEPT))
    return _move(session, tuple(ClearedStep(one.id, one.seen, one.due) for one in done.steps))


def _move(session: Session, steps: tuple[ClearedStep, ...]) -> Changed:
    by_id = {one.id: one for one in steps}
    is_open = FollowUp.id.in_(by_id) & (FollowUp.state == FollowUpState.OPEN)
    customers = set(session.scalars(select(FollowUp.customer_id).where(is_open))) - {None}
    # Customers before their steps, as everywhere: two at once would wait for each other.
    found = locked_customers(session, cast("set[int]", customers))
    wanted = select(FollowUp).where(is_open).order_by(FollowUp.id).with_for_update()
    moved = []
    for step in session.scalars(wanted):
        one = by_id[step.id]
        kind = Waiting(step.id, Movable(step.kind, due_of(step)), step.promised, "")
        if due_of(step) == one.seen and not kind.is_promise:
            put_on(step, one.due)
            moved.append(step.id)
    session.flush()
    keep_next_steps(session, found)
    return Changed("follow_up", moved) + Changed("customer", sorted(found))


class LastClearUp(NamedTuple):
    """A clearing up that can still be taken back. steps: how many it moved."""

    uuid: str
    at: datetime
    steps: int


@dataclass(frozen=True)
class Backlog:
    """What is due until today, how full the days to come are, and what can be taken back."""

    rows: tuple[FollowUpRow, ...]
    load: DayLoad
    last: LastClearUp | None


def backlog(session: Session, owner: QueueOwner, now: datetime) -> Backlog:
    """Read what a person can clear up."""
    today = local_day(now, owner.zone)
    own = (FollowUp.owner_id == owner.user_id) & is_planned(session)
    wanted = rows().where(own, FollowUp.due_on <= today).order_by(*BY_TIME).limit(MOST_STEPS)
    return Backlog(
        tuple(read(session, wanted)),
        day_load(session, owner.user_id, owner, now),
        last_clear_up(session, owner.user_id, now),
    )


def last_clear_up(session: Session, user_id: int, now: datetime) -> LastClearUp | None:
    """Give one's own last clearing up of 30 days that stands, None if there is none."""
    own = (Command.user_id == user_id) & (Command.at >= now - KEPT)
    wanted = select(Command.uuid, Command.at, Command.kind, Command.payload)
    found = session.execute(
        wanted.where(own, Command.kind.in_((_KIND, _UNDO_KIND))).order_by(Command.seq.desc())
    ).all()
    taken_back = {row.payload["uuid"] for row in found if row.kind == _UNDO_KIND}
    standing = (row for row in found if row.kind == _KIND and row.uuid not in taken_back)
    last = next(standing, None)
    return None if last is None else LastClearUp(last.uuid, last.at, len(last.payload["steps"]))


def waiting(row: FollowUpRow) -> Waiting:
    """Give what decides about a step's place."""
    movable = Movable(row.kind, row.due, row.country, row.region)
    return Waiting(row.id, movable, row.promised, row.segment)


@dataclass(frozen=True)
class Pile:
    """Why clearing up is offered. overdue: how much. back: it is the first day after an absence."""

    overdue: int
    usual: int
    back: bool

    @property
    def offered(self) -> bool:
        """Tell whether it is: with more than a day's load overdue, or after an absence."""
        return self.overdue > self.usual or (self.back and self.overdue > 0)


def pile(session: Session, owner: QueueOwner, now: datetime) -> Pile:
    """Tell how much is overdue with a person, against the usual number of a day."""
    today = local_day(now, owner.zone)
    own = (FollowUp.owner_id == owner.user_id) & is_planned(session)
    wanted = select(func.count()).select_from(FollowUp).where(own, FollowUp.due_on < today)
    overdue = session.scalars(wanted).one()
    return Pile(overdue, own_usual_number(session, owner, now), is_back(owner, today))


def is_back(owner: QueueOwner, today: date) -> bool:
    """Tell whether this is the first working day after an absence."""
    days = owner.own_days
    return any(
        last < today and days.between(last, today) == 1 and days.is_working(today)
        for _, last in days.absences
    )
