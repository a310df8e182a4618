"""The queue: what is open, grouped by when it is due."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Date,
    Select,
    bindparam,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from app.customers.models import ImportBatch
from app.database.one_of import one_of
from app.follow_ups.models import FollowUp
from app.follow_ups.queries import BY_TIME, FollowUpRow, read, rows
from app.follow_ups.rules import DueGroup
from app.follow_ups.standing_in import promised_for_others
from app.follow_ups.states import FollowUpState
from app.team.queries import members, team_of

ROWS_OF_A_GROUP = 200
"""As many rows of a group are shown; the counts are of all."""


@dataclass(frozen=True)
class QueueGroup:
    """The steps under one heading.

    count: of all of them, or None for ``LATER``, which nobody works down to its end.
    more: there are steps besides these rows.
    """

    group: DueGroup
    count: int | None
    rows: tuple[FollowUpRow, ...]
    more: bool


@dataclass(frozen=True)
class Queue:
    """What is to be done, by time; the numbers are of what is due until Sunday."""

    groups: tuple[QueueGroup, ...]
    mine: int
    team: int


def queue(session: Session, user_id: int, today: date, *, team: bool) -> Queue:
    """Give the open steps of a person, or of everybody in the person's team, by groups.

    today: the person's local date. Who is in no team works alone with all there is. To one's own
    belong the promises of absent colleagues for whom one stands in.
    """
    connection = session.connection()  # past the ORM, which takes longer than the statements
    running = connection.scalars(_RUNNING).all()
    done = or_(FollowUp.batch_id.is_(None), FollowUp.batch_id.not_in(running)) if running else None
    own = _Whose((user_id,), promised_for_others(session, user_id, today), done)
    of_team = _Whose(_team_members(session, user_id, today), None, done)
    whose, others = (of_team, own) if team else (own, of_team)
    counted = _counts(connection, whose, today)
    groups = []
    for group in DueGroup:
        shown, more = _first_rows(connection, group, whose, today)
        groups.append(QueueGroup(group, counted.get(group), shown, more))
    total = sum(counted.values())
    other_total = sum(_counts(connection, others, today).values())
    numbers = (other_total, total) if team else (total, other_total)
    return Queue(tuple(groups), *numbers)


class _Owners(Enum):
    ONE = 1
    SEVERAL = 2
    EVERYBODY = 3


@dataclass(frozen=True)
class _Whose:
    """Whose steps are wanted.

    owners: None for everybody. besides: steps of others too. only: what leaves out the steps of an
    import that is still running.
    """

    owners: Collection[int] | None
    besides: ColumnElement[bool] | None
    only: ColumnElement[bool] | None

    @property
    def kind(self) -> _Owners:
        """Which of the statements that are made once serves."""
        if self.owners is None:
            return _Owners.EVERYBODY
        return _Owners.ONE if len(self.owners) == 1 else _Owners.SEVERAL

    @property
    def usual(self) -> bool:
        """Tell whether that statement says all."""
        return self.besides is None and self.only is None

    def values(self, today: date) -> dict[str, Any]:
        """Give the parameters of its statements."""
        of_owners = {"owner": next(iter(self.owners or ()), None), "owners": self.owners or ()}
        sunday = today + timedelta(days=7 - today.isoweekday())
        return {"today": today, "sunday": sunday, **of_owners}

    def among(self, owned: ColumnElement[bool]) -> ColumnElement[bool]:
        """Widen or narrow what the owners have."""
        found = owned if self.besides is None else owned | self.besides
        return found if self.only is None else found & self.only


def _first_rows(
    connection: Connection, group: DueGroup, whose: _Whose, today: date
) -> tuple[tuple[FollowUpRow, ...], bool]:
    """Give the first rows of a group and whether there are more."""
    if whose.usual:
        first = _usual_first(group, whose.kind)
    else:
        first = _first(group, whose.among(_owned_by(whose.kind, by_day=True)))
    ids = connection.scalars(first, whose.values(today)).all()
    if not ids:
        return (), False
    wanted = {"ids": ids[:ROWS_OF_A_GROUP]}
    return tuple(read(connection, _ROWS, wanted)), len(ids) > ROWS_OF_A_GROUP


def _counts(connection: Connection, whose: _Whose, today: date) -> dict[DueGroup, int]:
    """Count what is overdue, due today and due until Sunday."""
    if whose.usual:
        counts = _usual_counts(whose.kind)
    else:
        counts = _counted(whose.among(_owned_by(whose.kind, by_day=False)))
    found = connection.execute(counts, whose.values(today)).one()
    return dict(zip(_COUNTED, found, strict=True))


def _first(group: DueGroup, owned: ColumnElement[bool]) -> Select[int]:
    """Select the first rows of a group and one more.

    Of a long group the first are found along the index of days, without sorting it all; only
    today's must be cut by their times.
    """
    order = BY_TIME if group is DueGroup.TODAY else (FollowUp.due_on, FollowUp.id)
    which = select(FollowUp.id).where(_OPEN, owned, _in_group(group))
    return which.order_by(*order).limit(ROWS_OF_A_GROUP + 1)


def _counted(owned: ColumnElement[bool]) -> Select[*tuple[int, ...]]:
    """Count each group, in one walk over what is due until Sunday."""
    each = [func.count().filter(_in_group(group)) for group in _COUNTED]
    return select(*each).select_from(FollowUp).where(_OPEN, owned, FollowUp.due_on <= _SUNDAY)


@cache
def _usual_first(group: DueGroup, owners: _Owners) -> Select[int]:
    """Make the statement once: making it takes longer than running it."""
    return _first(group, _owned_by(owners, by_day=True))


@cache
def _usual_counts(owners: _Owners) -> Select[*tuple[int, ...]]:
    return _counted(_owned_by(owners, by_day=False))


_COUNTED = (DueGroup.OVERDUE, DueGroup.TODAY, DueGroup.THIS_WEEK)
_OPEN = FollowUp.state == FollowUpState.OPEN
_RUNNING = select(ImportBatch.id).where(ImportBatch.state == "running")
_ROWS = rows().where(one_of(FollowUp.id, "ids")).order_by(*BY_TIME)
_TODAY = bindparam("today", type_=Date())
_SUNDAY = bindparam("sunday", type_=Date())


def _in_group(group: DueGroup) -> ColumnElement[bool]:
    """Say in SQL what ``rules.due_group`` says; a test holds them together."""
    match group:
        case DueGroup.OVERDUE:
            return FollowUp.due_on < _TODAY
        case DueGroup.TODAY:
            return FollowUp.due_on == _TODAY
        case DueGroup.THIS_WEEK:
            return (FollowUp.due_on > _TODAY) & (FollowUp.due_on <= _SUNDAY)
        case DueGroup.LATER:
            return FollowUp.due_on > _SUNDAY


def _owned_by(owners: _Owners, *, by_day: bool) -> ColumnElement[bool]:
    """Say whose steps.

    by_day: so that rows are read in the order of days and no further than wanted. With several
        owners the index by owner would bring all their days before the first row; an expression
        keeps the databases from it.
    """
    match owners:
        case _Owners.EVERYBODY:
            return FollowUp.id.is_not(None)
        case _Owners.ONE:
            return FollowUp.owner_id == bindparam("owner", type_=BigInteger())
        case _Owners.SEVERAL:
            return one_of(FollowUp.owner_id + 0 if by_day else FollowUp.owner_id, "owners")


def _team_members(session: Session, user_id: int, today: date) -> list[int] | None:
    team_id = team_of(session, user_id, today)
    return None if team_id is None else members(session, team_id, today)
