"""The queue: what is open, grouped by when it is due."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.customers.models import ImportBatch
from app.follow_ups.models import FollowUp
from app.follow_ups.queries import BY_TIME, FollowUpRow, read, rows
from app.follow_ups.rules import DueGroup
from app.follow_ups.standing_in import promised_for_others
from app.follow_ups.states import FollowUpState
from app.team.queries import members, team_of

ROWS_OF_A_GROUP = 200
"""As many rows of a group are shown; the counts are of all."""


_Whose = tuple[Collection[int] | None, ColumnElement[bool] | None]
"""Owners, None for everybody; and steps of others besides."""


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
    colleagues = _team_members(session, user_id, today)
    own = (user_id,), promised_for_others(session, user_id, today)
    of_team: _Whose = colleagues, None
    whose, others = (of_team, own) if team else (own, of_team)
    visible = _visible(session)
    counted = _counts(session, visible & _owned_by(whose), today)
    groups = []
    for group in DueGroup:
        which = visible & _read_by_day(whose) & _in_group(group, today)
        shown, more = _first_rows(session, group, which)
        groups.append(QueueGroup(group, counted.get(group), shown, more))
    total = sum(counted.values())
    other_total = sum(_counts(session, visible & _owned_by(others), today).values())
    numbers = (other_total, total) if team else (total, other_total)
    return Queue(tuple(groups), *numbers)


def _first_rows(
    session: Session, group: DueGroup, which: ColumnElement[bool]
) -> tuple[tuple[FollowUpRow, ...], bool]:
    """Give the first rows of a group and whether there are more.

    Of a long group the first are found along the index of days, without sorting it all; only
    today's must be cut by their times.
    """
    order = BY_TIME if group is DueGroup.TODAY else (FollowUp.due_on, FollowUp.id)
    first = select(FollowUp.id).where(which).order_by(*order).limit(ROWS_OF_A_GROUP + 1)
    ids = session.scalars(first).all()
    wanted = rows().where(FollowUp.id.in_(ids[:ROWS_OF_A_GROUP])).order_by(*BY_TIME)
    return tuple(read(session, wanted)), len(ids) > ROWS_OF_A_GROUP


def _counts(session: Session, which: ColumnElement[bool], today: date) -> dict[DueGroup, int]:
    """Count what is overdue, due today and due until Sunday."""
    return {
        group: session.scalars(
            select(func.count()).select_from(FollowUp).where(which, _in_group(group, today))
        ).one()
        for group in (DueGroup.OVERDUE, DueGroup.TODAY, DueGroup.THIS_WEEK)
    }


def _in_group(group: DueGroup, today: date) -> ColumnElement[bool]:
    """Say in SQL what ``rules.due_group`` says; a test holds them together."""
    sunday = today + timedelta(days=7 - today.isoweekday())
    match group:
        case DueGroup.OVERDUE:
            return FollowUp.due_on < today
        case DueGroup.TODAY:
            return FollowUp.due_on == today
        case DueGroup.THIS_WEEK:
            return (FollowUp.due_on > today) & (FollowUp.due_on <= sunday)
        case DueGroup.LATER:
            return FollowUp.due_on > sunday


def _team_members(session: Session, user_id: int, today: date) -> list[int] | None:
    team_id = team_of(session, user_id, today)
    return None if team_id is None else members(session, team_id, today)


def _owned_by(whose: _Whose) -> ColumnElement[bool]:
    owners, besides = whose
    if owners is None:
        return FollowUp.id.is_not(None)
    owned = FollowUp.owner_id.in_(owners)
    return owned if besides is None else owned | besides


def _read_by_day(whose: _Whose) -> ColumnElement[bool]:
    """Say whose steps, so that rows are read in the order of days and no further than wanted.

    With several owners the index by owner would bring all their days before the first row;
    an expression keeps the databases from it.
    """
    owners, _ = whose
    if owners is not None and len(owners) > 1:
        return (FollowUp.owner_id + 0).in_(owners)
    return _owned_by(whose)


def _visible(session: Session) -> ColumnElement[bool]:
    """Leave out what an import that is still running has brought."""
    is_open = FollowUp.state == FollowUpState.OPEN
    running = session.scalars(select(ImportBatch.id).where(ImportBatch.state == "running")).all()
    if not running:
        return is_open  # the usual case needs no look at the rows themselves
    return is_open & or_(FollowUp.batch_id.is_(None), FollowUp.batch_id.not_in(running))
