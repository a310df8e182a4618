"""Quotes and orders by hand, with what follows from them for the plan, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.paperwork.quote_plan import MovedStep, OpenQuoteStep
from app.calls.saving.care_dates import give_care_date
from app.clock import local_day
from app.customers.changes.lookup import customer_for_change
from app.customers.changes.periods import change_status_to
from app.customers.rules import Status
from app.database.journal import Changed, handles, moment
from app.follow_ups.changes.commands import PlanFollowUp, due_of, insert_step, put_on, told
from app.follow_ups.changes.finishing import FinishFollowUp, finish_step
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.follow_ups.upkeep_of_customer import activate
from app.quotes.commands import AddOrder, AddQuote, add_order, add_quote, locked_quote
from app.quotes.editing import (
    EditOrder,
    EditQuote,
    RemoveQuote,
    edit_order,
    edit_quote,
    remove_quote,
)
from app.quotes.errors import AlreadyDecidedError
from app.quotes.rules import OPEN, QuoteState

REMOVED = "quote removed"
"""Why a step was dropped."""


@dataclass(frozen=True, kw_only=True)
class KeepQuote:
    """A new quote, or other facts of one, with the steps that follow from it.

    add, edit: one of both. plan: new steps; moved: steps that get another day, where they still
        stand as they were seen.
    """

    add: AddQuote | None = None
    edit: EditQuote | None = None
    plan: tuple[PlanFollowUp, ...] = ()
    moved: tuple[MovedStep, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WinQuote:
    """A quote becomes an order. order: names the quote."""

    order: AddOrder


@dataclass(frozen=True, kw_only=True)
class KeepOrder:
    """A new order, or other facts of one."""

    add: AddOrder | None = None
    edit: EditOrder | None = None


@dataclass(frozen=True, kw_only=True)
class DropQuote:
    """A quote was entered by mistake; its steps are dropped with it."""

    quote: RemoveQuote


@handles("keep_quote")
def keep_quote(session: Session, command: KeepQuote) -> Changed:
    """Keep a quote and bring its plan up to date; one that is decided needs no step any more.

    Raises QuoteGoneError, EditConflictError.
    """
    if command.add is not None:
        touched = add_quote(session, command.add)
        quote_id = command.add.id
    else:
        assert command.edit is not None
        touched = edit_quote(session, command.edit)
        quote_id = command.edit.id
    quote = locked_quote(session, quote_id)
    if quote.state not in OPEN:
        return touched + settle_quote(session, quote_id, quote.customer_id, quote.state)
    return touched + _plan(session, command, quote_id, quote.customer_id)


@handles("win_quote")
def win_quote(session: Session, command: WinQuote) -> Changed:
    """Make an order of a quote; raises QuoteGoneError, AlreadyDecidedError."""
    order = command.order
    assert order.quote_id is not None
    if locked_quote(session, order.quote_id).state is QuoteState.ACCEPTED:
        raise AlreadyDecidedError(order.quote_id)
    touched = _ordered(session, order)
    state = QuoteState.ACCEPTED
    return touched + settle_quote(session, order.quote_id, order.customer_id, state)


@handles("keep_order")
def keep_order(session: Session, command: KeepOrder) -> Changed:
    """Keep an order; raises OrderGoneError, EditConflictError."""
    if command.add is not None:
        return _ordered(session, command.add)
    assert command.edit is not None
    return edit_order(session, command.edit)


@handles("drop_quote")
def drop_quote(session: Session, command: DropQuote) -> Changed:
    """Take a quote out with its steps; raises QuoteGoneError, QuoteHasOrderError."""
    quote = locked_quote(session, command.quote.id)
    customer_id = quote.customer_id
    touched = remove_quote(session, command.quote)
    return touched + _finish_steps(
        session, quote.id, customer_id, FollowUpState.DROPPED, reason=REMOVED
    )


def settle_quote(session: Session, quote_id: int, customer_id: int, state: QuoteState) -> Changed:
    """Finish the steps of a quote that is decided; nobody is lost from sight by it."""
    return _finish_steps(session, quote_id, customer_id, FollowUpState.DONE, reason=state.value)


def open_quote_steps(session: Session, customer_id: int) -> list[OpenQuoteStep]:
    """Give a customer's open steps of the kind quote."""
    wanted = select(FollowUp).where(
        FollowUp.customer_id == customer_id,
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.kind == FollowUpKind.QUOTE,
    )
    return [
        OpenQuoteStep(step.id, step.quote_id, due_of(step), step.promised)
        for step in session.scalars(wanted.order_by(FollowUp.due_on, FollowUp.id))
    ]


def _plan(session: Session, command: KeepQuote, quote_id: int, customer_id: int) -> Changed:
    ids = [move_step(session, one, quote_id) for one in command.moved]
    for step in command.plan:
        insert_step(session, step)
        ids.append(step.id)
    if command.plan:
        activate(session, customer_id, history_id=command.plan[0].id)
    session.flush()
    touched = Changed("customer", [customer_id])
    return touched + told(session, ids, [customer_id]) if ids else touched


def move_step(session: Session, moved: MovedStep, quote_id: int) -> int:
    """Let a step belong to the quote; what somebody moved or finished meanwhile stays so."""
    wanted = select(FollowUp).where(FollowUp.id == moved.id).with_for_update()
    step = session.scalar(wanted)
    if step is not None and step.state is FollowUpState.OPEN:
        step.quote_id = quote_id
        if due_of(step) == moved.seen:
            put_on(step, moved.due)
    return moved.id


def _ordered(session: Session, order: AddOrder) -> Changed:
    """Keep an order; whoever orders sleeps no longer."""
    touched = add_order(session, order)
    customer = customer_for_change(session, order.customer_id)
    if customer.status is Status.DORMANT:
        change_status_to(session, customer, Status.ACTIVE, history_id=order.id)
    session.flush()
    give_care_date(session, order.customer_id, local_day(moment(session), customer.zone))
    return touched


def _finish_steps(
    session: Session, quote_id: int, customer_id: int, state: FollowUpState, reason: str
) -> Changed:
    session.flush()
    ids = [one.id for one in open_quote_steps(session, customer_id) if one.quote_id == quote_id]
    for id_ in ids:
        finish_step(session, FinishFollowUp(id=id_, state=state, reason=reason))
    touched = Changed("customer", [customer_id])
    if ids:
        touched += told(session, ids, [customer_id])
        zone = customer_for_change(session, customer_id).zone
        give_care_date(session, customer_id, local_day(moment(session), zone))
    return touched
