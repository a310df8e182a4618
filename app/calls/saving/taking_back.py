"""Taking back all that saving a call did, so that it can be corrected or undone.

Rows that the call added end (a block is lifted, a complaint and a handoff are withdrawn); values
it changed come back from the journal's evidence, where nobody changed them since. An order of a
void call is not read any more; a phone message stays readable, like any note.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.calls.saving.recording import uuid_of_call
from app.customers.changes import undo_rules
from app.customers.models import Block, Customer, Permission
from app.database import journal
from app.database.journal import Changed, author_id, command_uuid, moment
from app.database.undo import NothingToUndoError, UndoCommand, undo_command
from app.follow_ups.changes.finishing import take_back_call
from app.handoffs.course.commands import withdraw_draft_of
from app.history.calls import void_call
from app.history.models import Call, Complaint
from app.history.rules import ComplaintState, VoidReason
from app.history.upkeep_of_customer import keep_complaint, note_contact

undo_rules.register()  # a call may have changed the customer's row

_TAKING_BACK = 1 << 64  # no id of a call reaches it


def take_back(session: Session, call: Call, reason: VoidReason) -> Changed:
    """Let a call no longer count and take back what it did.

    The evidence stands under a uuid of its own: undoing a correction must bring back what was
    before the first call, not what the first call did.
    """
    own_uuid = command_uuid(session)
    journal.enter(session, _uuid_of_taking_back(call.id), author_id(session), moment(session))
    touched = _bring_values_back(session, call)
    contacted_before = _last_contact(session, call.customer_id)
    touched += void_call(session, call.id, reason)
    if contacted_before not in (None, call.started_at):
        # It may be older than our own history: an import knew it.
        note_contact(session, call.customer_id, contacted_before)
    touched += take_back_call(session, call.customer_id, call.id)
    _lift_and_withdraw(session, call)
    touched += _withdraw_papers(session, call)
    journal.enter(session, own_uuid, author_id(session), moment(session))
    return touched


def _uuid_of_taking_back(call_id: int) -> str:
    return str(UUID(int=_TAKING_BACK + call_id))


def _bring_values_back(session: Session, call: Call) -> Changed:
    touched = Changed("customer", [call.customer_id])
    try:
        return touched + undo_command(session, UndoCommand(uuid=uuid_of_call(call.id)))
    except NothingToUndoError:  # it changed nothing, or was undone by others
        return touched


def _last_contact(session: Session, customer_id: int) -> datetime | None:
    return session.scalar(select(Customer.last_contact_at).where(Customer.id == customer_id))


def _lift_and_withdraw(session: Session, call: Call) -> None:
    at = moment(session)
    session.execute(
        update(Block)
        .where(
            Block.customer_id == call.customer_id,
            Block.call_id == call.id,
            Block.lifted_at.is_(None),
        )
        .values(lifted_at=at)
    )
    session.execute(
        update(Permission)
        .where(Permission.id == call.id, Permission.withdrawn_at.is_(None))
        .values(withdrawn_at=at)
    )


def _withdraw_papers(session: Session, call: Call) -> Changed:
    """Withdraw a handoff that nobody worked on and a complaint that nobody solved."""
    touched = withdraw_draft_of(session, call.customer_id, call.id)
    complaint = session.scalar(
        select(Complaint).where(
            Complaint.customer_id == call.customer_id,
            Complaint.call_id == call.id,
            Complaint.state == ComplaintState.OPEN,
        )
    )
    if complaint is not None:
        complaint.state = ComplaintState.WITHDRAWN
        touched += Changed("complaint", [complaint.id])
    session.flush()
    keep_complaint(session, call.customer_id)
    return touched
