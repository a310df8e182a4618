"""Accepting a handoff, returning it, visiting, reporting: what its receiver does.

Whoever else enters such a step (the sender, told by phone) enters it in the receiver's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.customers.lookup import customer_for_change
from app.customers.models import Customer
from app.customers.periods import end_period
from app.database.journal import Changed, handles, moment
from app.follow_ups.commands import PlanFollowUp, insert_step
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.upkeep_of_customer import activate
from app.handoffs.changing import changed, handoff_for_change, settle_steps, take_step, zone_of
from app.handoffs.commands import (
    announces_visit,
    plan_for_receiver,
    plan_today,
    promise_to_tell,
)
from app.handoffs.models import Handoff
from app.handoffs.rules import QUALITIES, HandoffAction, ReturnReason, VisitResult, Way
from app.handoffs.states import Owners, owners_after
from app.history.commands import AddActivity, add_activity
from app.history.rules import ActivityKind
from app.quotes.commands import AddOrder, add_order


@dataclass(frozen=True, kw_only=True)
class AcceptHandoff:
    """The receiver takes it. history_ids: of the periods of both owners, should they end."""

    id: int
    seen: int
    event_id: int
    step_id: int
    history_ids: tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class ReturnHandoff:
    """The receiver does not take it. tell_text: what the sender's promise says."""

    id: int
    seen: int
    event_id: int
    step_id: int
    reason: ReturnReason
    text: str = ""
    tell_text: str = ""


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


@dataclass(frozen=True, kw_only=True)
class NoteVisit:
    """The visit took place; the report follows."""

    id: int
    seen: int
    event_id: int
    step_id: int


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What is to be done after the report, and by whom."""

    id: int
    due: Appointment
    owner_id: int
    text: str
    call: bool = True


@dataclass(frozen=True, kw_only=True)
class ReportVisit:
    """What came of it. quality: of the briefing, 1 to 5.

    order_id: of the order that is entered, where one came of it. visited_at: UTC. for_whom: says
    at the visit in whose name somebody else reports it.
    """

    id: int
    seen: int
    event_id: int
    activity_id: int
    order_id: int
    result: VisitResult
    text: str
    visited_at: datetime
    quality: int | None = None
    value_minor: int | None = None
    currency: str = "CHF"
    next: NextStep | None = None
    for_whom: str = ""


@handles("accept_handoff")
def accept_handoff(session: Session, command: AcceptHandoff) -> Changed:
    """Let the receiver answer for it from now on.

    Raises HandoffGoneError, HandoffChangedError, StepNotPossibleError.
    """
    handoff = handoff_for_change(session, command.id, command.seen)
    handoff.accepted_at = moment(session)
    take_step(session, handoff, HandoffAction.ACCEPT, command.event_id)
    _give(session, handoff, command.history_ids)
    settle_steps(session, handoff)
    plan_for_receiver(session, handoff, command.step_id)
    return changed(session, handoff)


@handles("return_handoff")
def return_handoff(session: Session, command: ReturnHandoff) -> Changed:
    """Give it back with a reason; whom a visit was announced to, the sender has to tell.

    Raises HandoffGoneError, HandoffChangedError, StepNotPossibleError.
    """
    handoff = handoff_for_change(session, command.id, command.seen)
    handoff.reason = command.reason
    handoff.answer = command.text.strip()
    take_step(
        session,
        handoff,
        HandoffAction.RETURN,
        command.event_id,
        reason=command.reason,
        text=command.text.strip(),
    )
    settle_steps(session, handoff)
    _plan_for_sender(session, handoff, command)
    return changed(session, handoff)


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


@handles("note_visit")
def note_visit(session: Session, command: NoteVisit) -> Changed:
    """Keep that it took place; raises HandoffGoneError, HandoffChangedError, …"""
    handoff = handoff_for_change(session, command.id, command.seen)
    take_step(session, handoff, HandoffAction.VISIT, command.event_id)
    settle_steps(session, handoff)
    plan_for_receiver(session, handoff, command.step_id)
    return changed(session, handoff)


@handles("report_visit")
def report_visit(session: Session, command: ReportVisit) -> Changed:
    """Keep the report in the timeline, the order, and the next step in whoever's plan it is.

    Raises HandoffGoneError, HandoffChangedError, StepNotPossibleError.
    """
    if command.quality is not None and command.quality not in QUALITIES:
        raise ValueError(f"no quality of a briefing: {command.quality}")
    handoff = handoff_for_change(session, command.id, command.seen)
    handoff.result, handoff.quality = command.result, command.quality
    handoff.value_minor, handoff.currency = command.value_minor, command.currency
    handoff.answer = command.text.strip()
    take_step(session, handoff, HandoffAction.REPORT, command.event_id, text=handoff.answer)
    settle_steps(session, handoff)
    touched = _keep_visit(session, handoff, command)
    if command.next is not None:
        _plan_next(session, handoff, command.next)
    return touched + changed(session, handoff)


def _give(session: Session, handoff: Handoff, history_ids: tuple[int, int]) -> None:
    """Let the customer be whose it is after the acceptance."""
    receiver = handoff.receiver_id
    assert receiver is not None  # an offer has one
    customer = customer_for_change(session, handoff.customer_id)
    present = Owners(customer.inside_owner_id, customer.field_owner_id)
    wanted = owners_after(handoff.kind, present, handoff.sender_id, receiver)
    _change_owner(session, customer, history_ids[0], "inside_owner", wanted.inside_id)
    _change_owner(session, customer, history_ids[1], "field_owner", wanted.field_id)
    session.flush()


def _change_owner(
    session: Session, customer: Customer, history_id: int, name: str, owner_id: int | None
) -> None:
    before: int | None = getattr(customer, f"{name}_id")
    if before != owner_id:
        end_period(session, customer, history_id, name, None if before is None else str(before))
        setattr(customer, f"{name}_id", owner_id)


def _plan_for_sender(session: Session, handoff: Handoff, command: ReturnHandoff) -> None:
    """Plan what the sender does today: tell the customer, or write the briefing anew."""
    if announces_visit(handoff):
        promise_to_tell(session, handoff, command.step_id, command.tell_text)
    else:
        plan_today(session, handoff, command.step_id, FollowUpKind.HANDOFF)


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


def _keep_visit(session: Session, handoff: Handoff, command: ReportVisit) -> Changed:
    touched = Changed("handoff", [handoff.id])
    held = handoff.kind.way is Way.TO_FIELD and command.result is not VisitResult.NO_SHOW
    if held:
        touched += add_activity(
            session,
            AddActivity(
                id=command.activity_id,
                customer_id=handoff.customer_id,
                contact_id=handoff.contact_id,
                kind=ActivityKind.VISIT,
                happened_at=command.visited_at,
                text="\n".join(filter(None, (command.for_whom, command.text.strip()))),
            ),
        )
    if command.result is VisitResult.ORDER:
        zone = zone_of(session, handoff.receiver_id)
        touched += add_order(
            session,
            AddOrder(
                id=command.order_id,
                customer_id=handoff.customer_id,
                ordered_on=local_day(command.visited_at, zone),
                amount_minor=command.value_minor,
                currency=command.currency,
            ),
        )
    return touched


def _plan_next(session: Session, handoff: Handoff, step: NextStep) -> None:
    insert_step(
        session,
        PlanFollowUp(
            id=step.id,
            customer_id=handoff.customer_id,
            contact_id=handoff.contact_id,
            kind=FollowUpKind.CALL if step.call else FollowUpKind.TASK,
            due=step.due,
            text=step.text,
            promised=True,
            owner_id=step.owner_id,
            handoff_id=handoff.id,
        ),
    )
    activate(session, handoff.customer_id, history_id=step.id)
