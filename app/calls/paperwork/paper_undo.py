"""Taking back what was last done by hand to a quote or an order, plan included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.paperwork.quote_keeping import KeepOrder, KeepQuote, WinQuote
from app.calls.paperwork.quote_plan import MovedStep
from app.customers.changes import undo_rules
from app.database.journal import Changed, handles
from app.database.models import Change
from app.database.undo import NothingToUndoError, UndoCommand, own_command, undo_command
from app.follow_ups.changes.commands import due_of, put_on, told
from app.follow_ups.changes.finishing import TAKEN_BACK, FinishFollowUp, finish_step, reopen_steps
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.quotes.editing import RemoveOrder, RemoveQuote, remove_order, remove_quote

undo_rules.register()  # an order may have woken the customer

_KINDS = ("keep_quote", "win_quote", "keep_order", "drop_quote", "remove_order")


@dataclass(frozen=True, kw_only=True)
class TakeBackPaper:
    """Undo one's own work on a quote or an order. uuid: of that command."""

    uuid: str


@handles("take_back_paper")
def take_back_paper(session: Session, command: TakeBackPaper) -> Changed:
    """Bring back what was before; what somebody changed since stays.

    Raises NothingToUndoError where it is not one's own or undone already, QuoteHasOrderError
    where an order came of the quote meanwhile.
    """
    done = own_command(session, command.uuid, *_KINDS)
    touched = _plan_back(session, command.uuid, done)
    added = _take_out(session, done)
    if added is not None:
        touched += added
    try:
        touched += undo_command(session, UndoCommand(uuid=command.uuid))
    except NothingToUndoError:
        if added is None:
            raise
    return touched


def _take_out(session: Session, done: Any) -> Changed | None:
    """Remove the row that was added; None where none was."""
    if isinstance(done, WinQuote):
        return remove_order(session, RemoveOrder(id=done.order.id))
    if isinstance(done, KeepOrder) and done.add is not None:
        return remove_order(session, RemoveOrder(id=done.add.id))
    if isinstance(done, KeepQuote) and done.add is not None:
        return remove_quote(session, RemoveQuote(id=done.add.id))
    return None


def _plan_back(session: Session, uuid: str, done: Any) -> Changed:
    """Drop planned steps, move others back, reopen those that were settled."""
    ids = reopen_steps(session, _settled(session, uuid))
    if isinstance(done, KeepQuote):
        is_new = done.add is not None
        ids += [_move_back(session, one, is_new=is_new) for one in done.moved]
        for step in done.plan:
            finish = FinishFollowUp(id=step.id, state=FollowUpState.DROPPED, reason=TAKEN_BACK)
            finish_step(session, finish)
            ids.append(step.id)
    session.flush()
    customers = session.scalars(select(FollowUp.customer_id).where(FollowUp.id.in_(ids)))
    return told(session, ids, list(customers)) if ids else Changed("follow_up", ())


def _settled(session: Session, uuid: str) -> list[int]:
    """Give the steps that the command finished, from the evidence of the journal."""
    wanted = select(Change).where(
        Change.command_uuid == uuid,
        Change.table_name == FollowUp.__tablename__,
        Change.operation == "update",
    )
    is_open = FollowUpState.OPEN.value
    return [
        int(change.row_id)
        for change in session.scalars(wanted)
        if (change.old or {}).get("state") == is_open
        and (change.new or {}).get("state", is_open) != is_open
    ]


def _move_back(session: Session, moved: MovedStep, *, is_new: bool) -> int:
    step = session.scalar(select(FollowUp).where(FollowUp.id == moved.id).with_for_update())
    if step is not None and step.state is FollowUpState.OPEN:
        if due_of(step) == moved.due:
            put_on(step, moved.seen)
        if is_new:  # it waited for a quote, and does so again
            step.quote_id = None
    return moved.id
