"""Accepting a handoff or returning it: how its receiver answers.

Whoever else enters the answer (the sender, told by phone) enters it in the receiver's name.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.customers.changes.lookup import customer_for_change
from app.customers.changes.periods import end_period
from app.customers.models import Customer
from app.database.journal import Changed, handles, moment
from app.follow_ups.rules import FollowUpKind
from app.handoffs.course.changing import changed, handoff_for_change, settle_steps, take_step
from app.handoffs.course.commands import (
    announces_visit,
    plan_for_receiver,
    plan_today,
    promise_to_tell,
)
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffAction, ReturnReason
from app.handoffs.states import Owners, owners_after


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
