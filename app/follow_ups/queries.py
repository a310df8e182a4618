"""Reads of what is planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.customers.models import Contact, Customer
from app.follow_ups.models import FollowUp
from app.follow_ups.moving import DayLoad, QueueOwner
from app.follow_ups.rules import FollowUpKind, usual_number
from app.follow_ups.standing_in import promised_for_others
from app.follow_ups.states import FollowUpState
from app.team.models import User

_A_DAY = timedelta(days=1)  # local dates are at most so far from those in UTC
_AHEAD = timedelta(days=366)
_LOOKED_BACK = timedelta(days=60)  # more than 20 working days, also with holidays between


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
    contact_left: bool = False  # whom it was planned with is no longer there
    complaint_since: date | None = None  # at the customer's place

    @property
    def title(self) -> str:
        """Name the customer, or the task itself where it concerns none."""
        return self.company or self.text


def of_customer(session: Session, customer_id: int) -> list[FollowUpRow]:
    """Give a customer's open steps, the earliest first."""
    wanted = rows().where(FollowUp.customer_id == customer_id, FollowUp.state == FollowUpState.OPEN)
    return read(session, wanted.order_by(*BY_TIME))


def one(session: Session, follow_up_id: int) -> FollowUpRow | None:
    """Give an open step, or None where it is finished or gone."""
    wanted = rows().where(FollowUp.id == follow_up_id, FollowUp.state == FollowUpState.OPEN)
    return next(iter(read(session, wanted)), None)


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
    return DayLoad(planned, own_usual_number(session, owner, now))


def own_usual_number(session: Session, owner: QueueOwner, now: datetime) -> int:
    """Give one's own usual number of a day; nobody else's business."""
    finished = finished_by_day(session, owner.user_id, now - _LOOKED_BACK, owner.zone)
    return usual_number(finished, local_day(now, owner.zone), owner.own_days)


def due_reminders(
    session: Session,
    owner_id: int,
    after: datetime,
    until: datetime,
    again: Collection[int] = (),
) -> list[FollowUpRow]:
    """Give a person's open steps whose time came after one instant and until another.

    Promises of absent colleagues for whom the person stands in are among them.
    again: steps to be told once more if they are still to be done.
    """
    nearby = FollowUp.due_on.between(after.date() - _A_DAY, until.date() + _A_DAY)
    came_due = nearby & (FollowUp.due_at > after)
    owned = FollowUp.owner_id == owner_id
    others = promised_for_others(session, owner_id, until.date())
    of_owner = owned if others is None else owned | others
    is_open = FollowUp.state == FollowUpState.OPEN
    wanted = rows().where(of_owner, is_open, FollowUp.due_at <= until).order_by(*BY_TIME)
    found = {row.id: row for row in read(session, wanted.where(came_due))}
    if again:
        found |= {row.id: row for row in read(session, wanted.where(FollowUp.id.in_(again)))}
    return list(found.values())


def still_due(session: Session, follow_ups: Mapping[int, datetime]) -> set[int]:
    """Tell which of these steps are open and still stand at their time."""
    wanted = select(FollowUp.id, FollowUp.due_at).where(
        FollowUp.id.in_(follow_ups), FollowUp.state == FollowUpState.OPEN
    )
    return {id_ for id_, due_at in session.execute(wanted) if due_at == follow_ups[id_]}


BY_TIME = (
    FollowUp.due_on,
    FollowUp.due_at.is_(None),  # what has a time comes before the rest of its day
    FollowUp.due_at,
    FollowUp.id,
)


def rows() -> Select[*tuple[Any, ...]]:
    """Select what ``read`` makes rows of; for the queries of this room."""
    return (
        select(
            FollowUp.id,
            FollowUp.customer_id,
            Customer.company,
            Customer.segment,
            Contact.first_name,
            Contact.last_name,
            Contact.left_on,
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
            Customer.complaint_since,
            Customer.zone,
        )
        .outerjoin(Customer, Customer.id == FollowUp.customer_id)
        .outerjoin(Contact, Contact.id == FollowUp.contact_id)
        .outerjoin(User, User.id == FollowUp.owner_id)
    )


def read(
    session: Session | Connection,
    wanted: Select[*tuple[Any, ...]],
    values: Mapping[str, Any] | None = None,
) -> list[FollowUpRow]:
    """Execute a selection that began with ``rows``; values: of its parameters."""
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
            contact_left=row.left_on is not None,
            complaint_since=_complaint_day(row.complaint_since, row.zone),
        )
        for row in session.execute(wanted, values).all()
    ]


def _complaint_day(at: datetime | None, zone: str | None) -> date | None:
    return None if at is None or zone is None else local_day(at, zone)


def _due(on: date, at: time | None, zone: str) -> Appointment:
    return Appointment(on, at, zone)
