"""What came of a handoff: the visit took place, the report of it, and the next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.clock import local_day
from app.database.journal import Changed, handles
from app.handoffs.course.changing import (
    changed,
    handoff_for_change,
    settle_steps,
    take_step,
    zone_of,
)
from app.handoffs.course.commands import plan_for_receiver
from app.handoffs.course.next_steps import NextStep, plan_next
from app.handoffs.models import Handoff
from app.handoffs.rules import QUALITIES, HandoffAction, VisitResult, Way
from app.history.commands import AddActivity, add_activity
from app.history.rules import ActivityKind
from app.quotes.commands import AddOrder, add_order


@dataclass(frozen=True, kw_only=True)
class NoteVisit:
    """The visit took place; the report follows."""

    id: int
    seen: int
    event_id: int
    step_id: int


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
        plan_next(
            session,
            command.next,
            customer_id=handoff.customer_id,
            contact_id=handoff.contact_id,
            handoff_id=handoff.id,
        )
    return touched + changed(session, handoff)


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
