"""The date of a handoff's visit: it is kept, put to another day, or called off."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.clock import Appointment
from app.database.journal import Changed, handles
from app.follow_ups.changes.commands import PlanFollowUp, insert_step
from app.follow_ups.rules import FollowUpKind
from app.handoffs.course.changing import changed, handoff_for_change, settle_steps, take_step
from app.handoffs.course.commands import (
    plan_for_receiver,
)
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffAction


@dataclass(frozen=True, kw_only=True)
class ScheduleVisit:
    """The visit is on this day. place, participants: None leaves what stands there."""

    id: int
    seen: int
    event_id: int
    step_id: int
    visit: Appointment
    minutes: int | None = None
    video: bool = False
    confirmed: bool = False
    place: str | None = None
    participants: str | None = None


@dataclass(frozen=True, kw_only=True)
class CallOffVisit:
    """The date no longer holds; another one is to be found."""

    id: int
    seen: int
    event_id: int
    step_id: int
    text: str = ""


@handles("schedule_visit")
def schedule_visit(session: Session, command: ScheduleVisit) -> Changed:
    """Keep the date; raises HandoffGoneError, HandoffChangedError, StepNotPossibleError."""
    handoff = handoff_for_change(session, command.id, command.seen)
    visit = command.visit
    handoff.visit_on, handoff.visit_time, handoff.visit_zone = visit.on, visit.at, visit.zone
    handoff.visit_minutes = command.minutes
    handoff.visit_video, handoff.visit_confirmed = command.video, command.confirmed
    told = {"place": command.place, "participants": command.participants}
    known = {name: text for name, text in told.items() if text is not None}
    handoff.briefing = {**handoff.briefing, **known}
    take_step(session, handoff, HandoffAction.SCHEDULE, command.event_id)
    settle_steps(session, handoff)
    _plan_visit(session, handoff, command.step_id, visit)
    return changed(session, handoff)


@handles("call_off_visit")
def call_off_visit(session: Session, command: CallOffVisit) -> Changed:
    """Forget the date; raises HandoffGoneError, HandoffChangedError, StepNotPossibleError."""
    handoff = handoff_for_change(session, command.id, command.seen)
    handoff.visit_on = handoff.visit_time = handoff.visit_zone = None
    handoff.visit_confirmed = None
    take_step(session, handoff, HandoffAction.CALL_OFF, command.event_id, text=command.text.strip())
    settle_steps(session, handoff)
    plan_for_receiver(session, handoff, command.step_id)
    return changed(session, handoff)


def _plan_visit(session: Session, handoff: Handoff, step_id: int, visit: Appointment) -> None:
    insert_step(
        session,
        PlanFollowUp(
            id=step_id,
            customer_id=handoff.customer_id,
            contact_id=handoff.contact_id,
            kind=FollowUpKind.HANDOFF,
            due=visit,
            promised=True,
            owner_id=handoff.receiver_id,
            handoff_id=handoff.id,
        ),
    )
