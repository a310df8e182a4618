"""When somebody who visits is taken: dated visits, what is planned with a time, absences."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.customers.models import Customer
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.handoffs.course.changing import zone_of
from app.handoffs.invitations import USUAL_MINUTES
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffState
from app.handoffs.visits.free_dates import Busy, free_dates
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import in_history
from app.settings.working_time import place_of
from app.team.absences import work_days

_A_TALK = timedelta(minutes=15)  # what is planned by the clock and is no visit
_AHEAD = timedelta(days=40)
_SET = (HandoffState.DRAFT, HandoffState.OFFERED, HandoffState.ACCEPTED, HandoffState.SCHEDULED)


def free_dates_of(
    session: Session, user_id: int, customer_id: int, now: datetime, minutes: int = USUAL_MINUTES
) -> list[Appointment]:
    """Give dates on which somebody could visit a customer; empty where the customer is gone."""
    customer = session.get(Customer, customer_id)
    if customer is None:
        return []
    place = place_of(customer.country or "", customer.region or "", customer.zone)
    taken = taken_of(session, user_id, now)
    days, zone = work_days(session, user_id), zone_of(session, user_id)
    return free_dates(days, zone, place, taken, now, minutes)


def taken_of(session: Session, user_id: int, now: datetime) -> set[Busy]:
    """Give the stretches of time in which somebody is taken, from now on."""
    until = now + _AHEAD
    return _visits(session, user_id, now, until) | _planned(session, user_id, now, until)


def _visits(session: Session, user_id: int, now: datetime, until: datetime) -> set[Busy]:
    wanted = select(Handoff).where(
        Handoff.receiver_id == user_id,
        Handoff.state.in_(_SET),
        Handoff.visit_on >= now.date() - timedelta(days=1),
        Handoff.visit_on <= until.date(),
    )
    found = set()
    for one in session.scalars(wanted):
        begins = None if one.visit is None else one.visit.instant()
        if begins is not None:
            minutes = one.visit_minutes or USUAL_MINUTES
            found.add(Busy(begins, begins + timedelta(minutes=minutes)))
    return found


def _planned(session: Session, user_id: int, now: datetime, until: datetime) -> set[Busy]:
    steps = select(FollowUp.due_at).where(
        FollowUp.owner_id == user_id,
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.due_at >= now,
        FollowUp.due_at < until,
    )
    visits = select(Activity.happened_at).where(
        Activity.author_id == user_id,
        Activity.kind == ActivityKind.PLANNED_VISIT,
        Activity.happened_on.is_(None),
        Activity.happened_at >= now - timedelta(minutes=USUAL_MINUTES),
        Activity.happened_at < until,
        in_history(),
    )
    usual = timedelta(minutes=USUAL_MINUTES)
    talks = {Busy(at, at + _A_TALK) for at in session.scalars(steps) if at is not None}
    return talks | {Busy(at, at + usual) for at in session.scalars(visits)}
