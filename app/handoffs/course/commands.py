"""Drafting a handoff, offering it, and taking it back: what its sender does."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.changes.commands import PlanFollowUp, insert_step
from app.follow_ups.rules import FollowUpKind
from app.handoffs.briefing import Briefing, missing, read
from app.handoffs.course.changing import (
    changed,
    event_of,
    handoff_for_change,
    settle_steps,
    take_step,
    zone_of,
)
from app.handoffs.errors import BriefingIncompleteError
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState, Way
from app.settings.working_time import local_time

__all__ = [
    "Briefing",
    "CloseHandoff",
    "DraftHandoff",
    "OfferHandoff",
    "ReviseHandoff",
    "WithdrawHandoff",
]


@dataclass(frozen=True, kw_only=True)
class DraftHandoff:
    """A handoff somebody will finish; the sender is whoever drafts it and stays owner.

    visit: what was agreed with the customer, if anything was. sender_id: in whose name a lead
    drafts it; None: one's own.
    """

    id: int
    customer_id: int
    contact_id: int | None = None
    call_id: int | None = None
    kind: HandoffKind = HandoffKind.VISIT
    receiver_id: int | None = None
    sender_id: int | None = None
    visit: Appointment | None = None
    briefing: Briefing = field(default_factory=Briefing)


@dataclass(frozen=True, kw_only=True)
class ReviseHandoff:
    """Other words, another receiver, another date; before it was accepted.

    seen: the handoff's version for whoever changes it; so in all commands of this room.
    """

    id: int
    seen: int
    event_id: int
    contact_id: int | None
    receiver_id: int | None
    visit: Appointment | None
    briefing: Briefing


@dataclass(frozen=True, kw_only=True)
class OfferHandoff:
    """The receiver is to answer. step_id: of the task that stands in the receiver's queue."""

    id: int
    seen: int
    event_id: int
    step_id: int


@dataclass(frozen=True, kw_only=True)
class WithdrawHandoff:
    """Nothing is handed over after all.

    step_id, tell_text: of the sender's promise to tell the customer, where a visit was announced.
    """

    id: int
    seen: int
    event_id: int
    text: str = ""
    step_id: int | None = None
    tell_text: str = ""


@dataclass(frozen=True, kw_only=True)
class CloseHandoff:
    """The sender has read the report."""

    id: int
    seen: int
    event_id: int


@handles("draft_handoff")
def draft_handoff(session: Session, command: DraftHandoff) -> Changed:
    """Keep a draft; its event has its own id."""
    visit = command.visit
    handoff = Handoff(
        id=command.id,
        customer_id=command.customer_id,
        contact_id=command.contact_id,
        call_id=command.call_id,
        kind=command.kind,
        state=HandoffState.DRAFT,
        sender_id=command.sender_id or author_id(session),
        receiver_id=command.receiver_id,
        visit_on=visit.on if visit else None,
        visit_time=visit.at if visit else None,
        visit_zone=visit.zone if visit else None,
        briefing=asdict(command.briefing),
        created_at=moment(session),
    )
    session.add(handoff)
    session.flush()
    session.add(event_of(session, handoff, HandoffAction.DRAFT, command.id))
    return Changed("handoff", [command.id]) + Changed("customer", [command.customer_id])


@handles("revise_handoff")
def revise_handoff(session: Session, command: ReviseHandoff) -> Changed:
    """Change it; once it was offered the receiver stays: another one needs another offer.

    Raises HandoffGoneError, HandoffChangedError, StepNotPossibleError.
    """
    handoff = handoff_for_change(session, command.id, command.seen)
    visit = command.visit
    handoff.contact_id = command.contact_id
    if handoff.state is not HandoffState.OFFERED:
        handoff.receiver_id = command.receiver_id
    handoff.visit_on = visit.on if visit else None
    handoff.visit_time = visit.at if visit else None
    handoff.visit_zone = visit.zone if visit else None
    handoff.briefing = asdict(command.briefing)
    take_step(session, handoff, HandoffAction.REVISE, command.event_id)
    return changed(session, handoff)


@handles("offer_handoff")
def offer_handoff(session: Session, command: OfferHandoff) -> Changed:
    """Ask the receiver; the sender stays owner until the answer.

    Raises BriefingIncompleteError, HandoffGoneError, HandoffChangedError, StepNotPossibleError.
    """
    handoff = handoff_for_change(session, command.id, command.seen)
    lacking = missing(read(handoff.briefing), handoff.kind)
    if lacking or handoff.receiver_id is None:
        who = () if handoff.receiver_id is not None else ("receiver",)
        raise BriefingIncompleteError((*who, *lacking))
    handoff.offered_at = moment(session)
    handoff.reason = handoff.answer = None
    take_step(session, handoff, HandoffAction.OFFER, command.event_id)
    settle_steps(session, handoff)
    plan_for_receiver(session, handoff, command.step_id)
    return changed(session, handoff)


@handles("withdraw_handoff")
def withdraw_handoff(session: Session, command: WithdrawHandoff) -> Changed:
    """Take it back before it was accepted; the sender tells whoever expects a visit.

    Raises HandoffGoneError, HandoffChangedError, StepNotPossibleError.
    """
    handoff = handoff_for_change(session, command.id, command.seen)
    offered = handoff.state is HandoffState.OFFERED  # a return has made that promise already
    take_step(session, handoff, HandoffAction.WITHDRAW, command.event_id, text=command.text.strip())
    settle_steps(session, handoff)
    if offered and command.step_id is not None and announces_visit(handoff):
        promise_to_tell(session, handoff, command.step_id, command.tell_text)
    return changed(session, handoff)


@handles("close_handoff")
def close_handoff(session: Session, command: CloseHandoff) -> Changed:
    """End it; raises HandoffGoneError, HandoffChangedError, StepNotPossibleError."""
    handoff = handoff_for_change(session, command.id, command.seen)
    take_step(session, handoff, HandoffAction.CLOSE, command.event_id)
    return changed(session, handoff)


def withdraw_draft_of(session: Session, customer_id: int, call_id: int) -> Changed:
    """Withdraw what a call drafted, if nobody worked on it yet; its event has the call's id.

    For handlers of rooms above that take the call back.
    """
    wanted = select(Handoff).where(
        Handoff.customer_id == customer_id,
        Handoff.call_id == call_id,
        Handoff.state == HandoffState.DRAFT,
    )
    touched = Changed("customer", [customer_id])
    for handoff in session.scalars(wanted.with_for_update()).all():
        take_step(session, handoff, HandoffAction.WITHDRAW, call_id)
        touched += Changed("handoff", [handoff.id])
    return touched


def announces_visit(handoff: Handoff) -> bool:
    """Tell whether the customer expects somebody on a day."""
    return handoff.visit_on is not None and handoff.kind.way is Way.TO_FIELD


def promise_to_tell(session: Session, handoff: Handoff, step_id: int, text: str) -> None:
    """Plan for today that the sender tells the customer; for handlers of this room."""
    plan_today(session, handoff, step_id, FollowUpKind.PROMISE, text)


def plan_today(
    session: Session, handoff: Handoff, step_id: int, kind: FollowUpKind, text: str = ""
) -> None:
    """Plan what the sender does today; for handlers of this room."""
    zone = zone_of(session, handoff.sender_id)
    insert_step(
        session,
        PlanFollowUp(
            id=step_id,
            customer_id=handoff.customer_id,
            contact_id=handoff.contact_id,
            kind=kind,
            due=Appointment(local_day(moment(session), zone), None, zone),
            text=text,
            promised=kind is FollowUpKind.PROMISE,
            owner_id=handoff.sender_id,
            handoff_id=handoff.id,
        ),
    )


def plan_for_receiver(session: Session, handoff: Handoff, step_id: int) -> None:
    """Plan the receiver's next step on the day of the deadline; for handlers of this room."""
    due = handoff.due_at
    if due is None:
        return
    zone = zone_of(session, handoff.receiver_id)
    local = local_time(due, zone)
    insert_step(
        session,
        PlanFollowUp(
            id=step_id,
            customer_id=handoff.customer_id,
            contact_id=handoff.contact_id,
            kind=FollowUpKind.HANDOFF,
            due=Appointment(local.date(), None, zone),
            owner_id=handoff.receiver_id,
            handoff_id=handoff.id,
        ),
    )
