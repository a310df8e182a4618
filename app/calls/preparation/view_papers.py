"""A customer's open quotes and last order, as they stand around a call."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.preparation.customer_rows import CUSTOMER_ID, rows
from app.calls.saving.saved_calls import saved_command
from app.calls.view import OrderView, QuoteView
from app.quotes.models import Order, Quote
from app.quotes.queries import stands
from app.quotes.rules import QuoteState

_QUOTES = (
    select(
        Quote.id,
        Quote.number,
        Quote.subject,
        Quote.amount_minor,
        Quote.currency,
        Quote.sent_on,
        Quote.valid_until,
        Quote.state,
    )
    .where(Quote.customer_id == CUSTOMER_ID)
    .order_by(Quote.sent_on.desc(), Quote.id.desc())
)
_QUOTE_IS_OPEN = Quote.state.in_([QuoteState.DRAFT, QuoteState.SENT])
_OPEN_QUOTES = _QUOTES.where(_QUOTE_IS_OPEN)
_LAST_ORDER = (
    select(Order.number, Order.subject, Order.ordered_on, Order.amount_minor, Order.currency)
    .where(Order.customer_id == CUSTOMER_ID, stands())
    .order_by(Order.ordered_on.desc(), Order.id.desc())
    .limit(1)
)


def open_quotes(
    session: Session, customer_id: int, without_call: int | None
) -> tuple[QuoteView, ...]:
    """Give the open quotes, the newest first.

    without_call: a saved call that is being corrected: what it closed is open here.
    """
    was_sent = _closed_quotes(session, without_call)
    wanted = _QUOTES.where(_QUOTE_IS_OPEN | Quote.id.in_(was_sent)) if was_sent else _OPEN_QUOTES
    quotes = [QuoteView(**row._mapping) for row in rows(session, wanted, customer_id)]
    return tuple(
        replace(quote, state=QuoteState.SENT) if quote.id in was_sent else quote for quote in quotes
    )


def _closed_quotes(session: Session, call_id: int | None) -> list[int]:
    """Give the quotes that a call closed: by an order, or by a no."""
    command = None if call_id is None else saved_command(session, call_id)
    if command is None:
        return []
    order, lost = command.effects.order, command.effects.quote_lost
    ids = (order.quote_id if order else None, lost.id if lost else None)
    return [quote_id for quote_id in ids if quote_id is not None]


def last_order(session: Session, customer_id: int) -> OrderView | None:
    """Give the last order that stands; None for no order."""
    found = rows(session, _LAST_ORDER, customer_id)
    return OrderView(**found[0]._mapping) if found else None
