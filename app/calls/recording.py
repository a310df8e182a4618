"""Saving a call: the call itself, what was agreed, and what its outcome brings with it.

Everything happens in one transaction, so a call is never saved without its next step.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.calls.errors import CorrectionTooLateError
from app.customers.law import PermissionType
from app.customers.models import Block, Customer, CustomerHistory, Permission, Phone
from app.customers.rules import Status
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.commands import PlanFollowUp, plan_follow_up
from app.follow_ups.finishing import FinishFollowUp, drop_all_open, finish_follow_up, take_back_call
from app.handoffs.commands import DraftHandoff, draft_handoff
from app.history.calls import CallFacts, insert_call, void_call
from app.history.commands import (
    LeavePhoneMessage,
    OpenComplaint,
    leave_phone_message,
    open_complaint,
)
from app.history.models import Call
from app.history.rules import VoidReason
from app.quotes.commands import AddOrder, add_order


@dataclass(frozen=True, kw_only=True)
class Rest:
    """The customer stays out of the list until a day."""

    until: date
    history_id: int


@dataclass(frozen=True, kw_only=True)
class BlockWish:
    """Nobody shall call for advertising any more: this customer, this number.

    number_hash: of the number that was called, so that it is known again after an erasure.
    """

    id: int
    history_id: int
    number_hash: str | None = None


@dataclass(frozen=True, kw_only=True)
class Effects:
    """What saving a call does besides history and next steps; what is None is not done."""

    invalid_phone_id: int | None = None
    rest: Rest | None = None
    block: BlockWish | None = None
    archive_history_id: int | None = None
    complaint: OpenComplaint | None = None
    order: AddOrder | None = None
    handoff: DraftHandoff | None = None
    message: LeavePhoneMessage | None = None
    info_permission_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class RecordCall:
    """A call that is over, with all that follows from it.

    steps: next steps; settles: open follow-ups that are done with this call.
    stand: how things stand now; None leaves the line as it is.
    drop_steps: everything planned for this customer is dropped.
    """

    call: CallFacts
    steps: tuple[PlanFollowUp, ...] = ()
    settles: tuple[int, ...] = ()
    stand: str | None = None
    drop_steps: bool = False
    effects: Effects = Effects()


@dataclass(frozen=True, kw_only=True)
class CorrectCall:
    """One's own call, saved anew with other facts.

    call_id: the call that no longer counts; ``by.call.corrects_id`` names it too.
    allowed_until: the end of the next working day after it was saved (local date).
    """

    call_id: int
    by: RecordCall
    allowed_until: date


@dataclass(frozen=True, kw_only=True)
class UndoCall:
    """One's own call was saved by mistake: it no longer counts, its steps are taken back."""

    call_id: int


@handles("record_call")
def record_call(session: Session, command: RecordCall) -> Changed:
    """Keep a finished call with everything that follows from it."""
    call = command.call
    touched = insert_call(session, call)
    for follow_up_id in command.settles:
        touched += finish_follow_up(
            session, FinishFollowUp(id=follow_up_id, reason=call.outcome, call_id=call.id)
        )
    if command.drop_steps:
        touched += drop_all_open(session, call.customer_id, call.outcome, call.id)
    for step in command.steps:
        touched += plan_follow_up(session, step)
    if command.stand is not None:
        _write_stand(session, call.customer_id, command.stand)
    return touched + _apply(session, call, command.effects)


@handles("correct_call")
def correct_call(session: Session, command: CorrectCall) -> Changed:
    """Replace one's own call by a corrected one; the first stays readable as corrected.

    Raises CorrectionTooLateError for calls of others and after the next working day.
    """
    _check_own(session, command.call_id)
    if moment(session).date() > command.allowed_until:
        raise CorrectionTooLateError(command.call_id)
    touched = void_call(session, command.call_id, VoidReason.CORRECTED)
    touched += take_back_call(session, command.by.call.customer_id, command.call_id)
    return touched + record_call(session, command.by)


@handles("undo_call")
def undo_call(session: Session, command: UndoCall) -> Changed:
    """Let one's own call no longer count; raises CorrectionTooLateError for others' calls."""
    customer_id = _check_own(session, command.call_id)
    touched = void_call(session, command.call_id, VoidReason.UNDONE)
    return touched + take_back_call(session, customer_id, command.call_id)


def _check_own(session: Session, call_id: int) -> int:
    """Give the customer of a call, if it is one's own."""
    wanted = select(Call.customer_id).where(
        Call.id == call_id, Call.author_id == author_id(session)
    )
    customer_id = session.scalar(wanted)
    if customer_id is None:
        raise CorrectionTooLateError(call_id)
    return customer_id


def _write_stand(session: Session, customer_id: int, stand: str) -> None:
    session.execute(
        update(Customer)
        .where(Customer.id == customer_id)
        .values(stand=stand, stand_author_id=author_id(session), stand_at=moment(session))
    )


def _apply(session: Session, call: CallFacts, effects: Effects) -> Changed:
    touched = Changed("customer", [call.customer_id])
    if effects.invalid_phone_id is not None:
        session.execute(
            update(Phone).where(Phone.id == effects.invalid_phone_id).values(invalid=True)
        )
    if effects.rest is not None:
        _rest(session, call.customer_id, effects.rest)
    if effects.block is not None:
        _block(session, call, effects.block)
    if effects.archive_history_id is not None:
        _set_status(session, call.customer_id, Status.ARCHIVED, effects.archive_history_id)
    if effects.info_permission_id is not None:
        _keep_info_wish(session, call, effects.info_permission_id)
    if effects.complaint is not None:
        touched += open_complaint(session, effects.complaint)
    if effects.order is not None:
        touched += add_order(session, effects.order)
    if effects.handoff is not None:
        touched += draft_handoff(session, effects.handoff)
    if effects.message is not None:
        touched += leave_phone_message(session, effects.message)
    return touched


def _rest(session: Session, customer_id: int, rest: Rest) -> None:
    _set_status(session, customer_id, Status.RESTING, rest.history_id)
    session.execute(
        update(Customer).where(Customer.id == customer_id).values(resting_until=rest.until)
    )


def _block(session: Session, call: CallFacts, wish: BlockWish) -> None:
    session.add(
        Block(
            id=wish.id,
            customer_id=call.customer_id,
            number_hash=wish.number_hash,
            reason=call.reason,
            since=moment(session),
            author_id=author_id(session),
        )
    )
    _set_status(session, call.customer_id, Status.BLOCKED, wish.history_id)


def _set_status(session: Session, customer_id: int, status: Status, history_id: int) -> None:
    session.execute(update(Customer).where(Customer.id == customer_id).values(status=status))
    session.add(
        CustomerHistory(
            id=history_id,
            customer_id=customer_id,
            field="status",
            value=status.value,
            from_at=moment(session),
        )
    )


def _keep_info_wish(session: Session, call: CallFacts, permission_id: int) -> None:
    """Keep the wish for documents: what one asks for by e-mail must be provable (DE)."""
    session.add(
        Permission(
            id=permission_id,
            customer_id=call.customer_id,
            contact_id=call.contact_id,
            type=PermissionType.CONSENT,
            channel="email",
            purpose="documents",
            source="call",
            evidence=call.note,
            given_on=call.started_at.date(),
            author_id=author_id(session),
        )
    )
