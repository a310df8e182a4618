"""Reads of what is planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.customers.models import Contact, Customer, ImportBatch
from app.follow_ups.models import FollowUp
from app.follow_ups.moving import DayLoad, QueueOwner
from app.follow_ups.rules import DueGroup, FollowUpKind, usual_number
from app.follow_ups.states import FollowUpState
from app.team.models import User
from app.team.queries import members, team_of

_A_DAY = timedelta(days=1)  # local dates are at most so far from those in UTC
_AHEAD = timedelta(days=366)
_LOOKED_BACK = timedelta(days=60)  # more than 20 working days, also with holidays between

ROWS_OF_A_GROUP = 200
"""As many rows of a group are shown; the counts are of all."""


class FollowUpRow(NamedTuple):
    """An open step as lists show it."""

    id: int
    customer_id: int | None
    company: str
    segment: str
    contact: str
    kind: FollowUpKind
    text: str
    promised: bool
    due: Appointment
    due_at: datetime | None
    owner_id: int | None
    owner: str
    country: str | None
    region: str | None


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

    today: the person's local date. Who is in no team works alone with all there is.
    """
    colleagues = _team_members(session, user_id, today)
    owners: Collection[int] | None = colleagues if team else (user_id,)
    visible = _visible(session)
    counted = _counts(session, visible & _owned_by(owners), today)
    groups = []
    for group in DueGroup:
        which = visible & _read_by_day(owners) & _in_group(group, today)
        rows, more = _first_rows(session, group, which)
        groups.append(QueueGroup(group, counted.get(group), rows, more))
    total = sum(counted.values())
    other = (user_id,) if team else colleagues
    other_total = sum(_counts(session, visible & _owned_by(other), today).values())
    mine, of_team = (other_total, total) if team else (total, other_total)
    return Queue(tuple(groups), mine, of_team)


def of_customer(session: Session, customer_id: int) -> list[FollowUpRow]:
    """Give a customer's open steps, the earliest first."""
    wanted = _rows().where(
        FollowUp.customer_id == customer_id, FollowUp.state == FollowUpState.OPEN
    )
    return _read(session, wanted.order_by(*_BY_TIME))


def one(session: Session, follow_up_id: int) -> FollowUpRow | None:
    """Give an open step, or None where it is finished or gone."""
    wanted = _rows().where(FollowUp.id == follow_up_id, FollowUp.state == FollowUpState.OPEN)
    return next(iter(_read(session, wanted)), None)


def planned_on(session: Session, owner_id: int, first: date, last: date) -> dict[date, int]:
    """Count a person's open steps for each day of a range that has any."""
    wanted = (
        select(FollowUp.due_on, func.count())
        .where(
            FollowUp.owner_id == owner_id,
            FollowUp.state == FollowUpState.OPEN,
            FollowUp.due_on.between(first, last),
        )
        .group_by(FollowUp.due_on)
    )
    return {day: number for day, number in session.execute(wanted)}


def finished_by_day(session: Session, user_id: int, since: datetime, zone: str) -> dict[date, int]:
    """Count what a person has done since an instant, by the days of a zone."""
    wanted = select(FollowUp.finished_at).where(
        FollowUp.finished_by_id == user_id,
        FollowUp.finished_at >= since,
        FollowUp.state == FollowUpState.DONE,
    )
    moments = (at for at in session.scalars(wanted) if at is not None)
    return dict(Counter(local_day(at, zone) for at in moments))


def day_load(session: Session, planner_id: int, owner: QueueOwner, now: datetime) -> DayLoad:
    """Tell how much a person has planned in the coming year.

    owner: who asks; the usual number is given for the own plan only.
    """
    today = local_day(now, owner.zone)
    planned = planned_on(session, planner_id, today, today + _AHEAD)
    if planner_id != owner.user_id:
        return DayLoad(planned, None)
    finished = finished_by_day(session, owner.user_id, now - _LOOKED_BACK, owner.zone)
    return DayLoad(planned, usual_number(finished, today, owner.own_days))


def due_reminders(
    session: Session,
    owner_id: int,
    after: datetime,
    until: datetime,
    again: Collection[int] = (),
) -> list[FollowUpRow]:
    """Give a person's open steps whose time came after one instant and until another.

    again: steps to be told once more if they are still to be done.
    """
    nearby = FollowUp.due_on.between(after.date() - _A_DAY, until.date() + _A_DAY)
    came_due = nearby & (FollowUp.due_at > after)
    of_owner = (FollowUp.owner_id == owner_id) & (FollowUp.state == FollowUpState.OPEN)
    wanted = _rows().where(of_owner, FollowUp.due_at <= until).order_by(*_BY_TIME)
    found = {row.id: row for row in _read(session, wanted.where(came_due))}
    if again:
        found |= {row.id: row for row in _read(session, wanted.where(FollowUp.id.in_(again)))}
    return list(found.values())


def still_due(session: Session, follow_ups: Mapping[int, datetime]) -> set[int]:
    """Tell which of these steps are open and still stand at their time."""
    wanted = select(FollowUp.id, FollowUp.due_at).where(
        FollowUp.id.in_(follow_ups), FollowUp.state == FollowUpState.OPEN
    )
    return {id_ for id_, due_at in session.execute(wanted) if due_at == follow_ups[id_]}


_BY_TIME = (
    FollowUp.due_on,
    FollowUp.due_at.is_(None),  # what has a time comes before the rest of its day
    FollowUp.due_at,
    FollowUp.id,
)


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        select(
            FollowUp.id,
            FollowUp.customer_id,
            Customer.company,
            Customer.segment,
            Contact.first_name,
            Contact.last_name,
            FollowUp.kind,
            FollowUp.text,
            FollowUp.promised,
            FollowUp.due_on,
            FollowUp.due_time,
            FollowUp.due_zone,
            FollowUp.due_at,
            FollowUp.owner_id,
            User.name,
            Customer.country,
            Customer.region,
        )
        .outerjoin(Customer, Customer.id == FollowUp.customer_id)
        .outerjoin(Contact, Contact.id == FollowUp.contact_id)
        .outerjoin(User, User.id == FollowUp.owner_id)
    )


def _read(session: Session, wanted: Select[*tuple[Any, ...]]) -> list[FollowUpRow]:
    return [
        FollowUpRow(
            id=row.id,
            customer_id=row.customer_id,
            company=row.company or "",
            segment=row.segment.value if row.segment else "",
            contact=" ".join(part for part in (row.first_name, row.last_name) if part),
            kind=row.kind,
            text=row.text,
            promised=row.promised,
            due=_due(row.due_on, row.due_time, row.due_zone),
            due_at=row.due_at,
            owner_id=row.owner_id,
            owner=row.name or "",
            country=row.country,
            region=row.region,
        )
        for row in session.execute(wanted)
    ]


def _first_rows(
    session: Session, group: DueGroup, which: ColumnElement[bool]
) -> tuple[tuple[FollowUpRow, ...], bool]:
    """Give the first rows of a group and whether there are more.

    Of a long group the first are found along the index of days, without sorting it all; only
    today's must be cut by their times.
    """
    order = _BY_TIME if group is DueGroup.TODAY else (FollowUp.due_on, FollowUp.id)
    first = select(FollowUp.id).where(which).order_by(*order).limit(ROWS_OF_A_GROUP + 1)
    ids = session.scalars(first).all()
    wanted = _rows().where(FollowUp.id.in_(ids[:ROWS_OF_A_GROUP])).order_by(*_BY_TIME)
    return tuple(_read(session, wanted)), len(ids) > ROWS_OF_A_GROUP


def _due(on: date, at: time | None, zone: str) -> Appointment:
    return Appointment(on, at, zone)


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


def _owned_by(owners: Collection[int] | None) -> ColumnElement[bool]:
    return FollowUp.id.is_not(None) if owners is None else FollowUp.owner_id.in_(owners)


def _read_by_day(owners: Collection[int] | None) -> ColumnElement[bool]:
    """Say whose steps, so that rows are read in the order of days and no further than wanted.

    With several owners the index by owner would bring all their days before the first row;
    an expression keeps the databases from it.
    """
    if owners is not None and len(owners) > 1:
        return (FollowUp.owner_id + 0).in_(owners)
    return _owned_by(owners)


def _visible(session: Session) -> ColumnElement[bool]:
    """Leave out what an import that is still running has brought."""
    is_open = FollowUp.state == FollowUpState.OPEN
    running = session.scalars(select(ImportBatch.id).where(ImportBatch.state == "running")).all()
    if not running:
        return is_open  # the usual case needs no look at the rows themselves
    return is_open & or_(FollowUp.batch_id.is_(None), FollowUp.batch_id.not_in(running))
