"""Changing and removing quotes and orders by hand.

A change says what was seen: the second of two who change one field is told, others go through.
The handlers may be called by handlers of rooms above, inside their transaction.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.changes.conflicts import conflict_error
from app.customers.changes.merging import merge
from app.customers.fields import Value
from app.database.journal import Changed, handles
from app.quotes.commands import locked_quote
from app.quotes.errors import OrderGoneError, QuoteHasOrderError
from app.quotes.lines import QuoteLine, document, from_document
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState

_DAYS = frozenset({"sent_on", "valid_until", "decision_on", "ordered_on"})


@dataclass(frozen=True, kw_only=True)
class QuoteFacts:
    """What can be changed of a quote; amounts in minor units of the currency."""

    number: str | None = None
    subject: str = ""
    amount_minor: int | None = None
    currency: str = "CHF"
    contact_id: int | None = None
    sent_on: date | None = None
    valid_until: date | None = None
    state: QuoteState = QuoteState.SENT
    decision_on: date | None = None
    competitor: str | None = None
    probability: int | None = None
    reason_lost: str | None = None
    lines: tuple[QuoteLine, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OrderFacts:
    """What can be changed of an order; amounts in minor units of the currency."""

    number: str | None = None
    subject: str = ""
    amount_minor: int | None = None
    contribution_minor: int | None = None
    currency: str = "CHF"
    ordered_on: date


@dataclass(frozen=True, kw_only=True)
class EditQuote:
    """Other facts of a quote. seen: what stood there for whoever changes it."""

    id: int
    seen: QuoteFacts
    mine: QuoteFacts


@dataclass(frozen=True, kw_only=True)
class EditOrder:
    """Other facts of an order. seen: what stood there for whoever changes it."""

    id: int
    seen: OrderFacts
    mine: OrderFacts


@dataclass(frozen=True, kw_only=True)
class RemoveQuote:
    """A quote was entered by mistake; the journal keeps it, and it can be brought back."""

    id: int


@dataclass(frozen=True, kw_only=True)
class RemoveOrder:
    """An order was entered by mistake; the journal keeps it, and it can be brought back."""

    id: int


@handles("edit_quote")
def edit_quote(session: Session, command: EditQuote) -> Changed:
    """Change a quote; raises QuoteGoneError, EditConflictError."""
    quote = locked_quote(session, command.id)
    _write(session, quote, command.seen, command.mine)
    return Changed("quote", [quote.id]) + Changed("customer", [quote.customer_id])


@handles("edit_order")
def edit_order(session: Session, command: EditOrder) -> Changed:
    """Change an order; raises OrderGoneError, EditConflictError."""
    order = _locked_order(session, command.id)
    _write(session, order, command.seen, command.mine)
    return Changed("order", [order.id]) + Changed("customer", [order.customer_id])


@handles("remove_quote")
def remove_quote(session: Session, command: RemoveQuote) -> Changed:
    """Take a quote out; raises QuoteGoneError, QuoteHasOrderError."""
    quote = locked_quote(session, command.id)
    if session.scalar(select(Order.id).where(Order.quote_id == quote.id).limit(1)) is not None:
        raise QuoteHasOrderError(quote.id)
    session.delete(quote)
    return Changed("quote", [quote.id]) + Changed("customer", [quote.customer_id])


@handles("remove_order")
def remove_order(session: Session, command: RemoveOrder) -> Changed:
    """Take an order out; the quote it came from stays as it is. Raises OrderGoneError."""
    order = _locked_order(session, command.id)
    session.delete(order)
    return Changed("order", [order.id]) + Changed("customer", [order.customer_id])


def quote_facts_of(quote: Quote) -> QuoteFacts:
    """Give what a stored quote says."""
    names = (name for name in QuoteFacts.__dataclass_fields__ if name != "lines")
    return QuoteFacts(
        **{name: getattr(quote, name) for name in names}, lines=from_document(quote.lines)
    )


def order_facts_of(order: Order) -> OrderFacts:
    """Give what a stored order says."""
    return OrderFacts(**{name: getattr(order, name) for name in OrderFacts.__dataclass_fields__})


def comparable(facts: QuoteFacts | OrderFacts) -> dict[str, Value]:
    """Give facts as plain values by field: dates in ISO form, lines as one text."""
    return {name: _plain(value) for name, value in vars(facts).items()}


def stored_value(field: str, plain: Value) -> Any:
    """Give the fact that a plain value of ``comparable`` stands for."""
    if plain is None:
        return {"lines": (), "subject": ""}.get(field)
    if field == "lines":
        return from_document(json.loads(str(plain)))
    if field in _DAYS:
        return date.fromisoformat(str(plain))
    return QuoteState(str(plain)) if field == "state" else plain


def _plain(value: Any) -> Value:
    if isinstance(value, tuple):
        return json.dumps(document(value)) if value else None
    if isinstance(value, date):
        return value.isoformat()
    plain: Value = value
    return plain


def _write(
    session: Session,
    row: Quote | Order,
    seen: QuoteFacts | OrderFacts,
    mine: QuoteFacts | OrderFacts,
) -> None:
    now = comparable(quote_facts_of(row) if isinstance(row, Quote) else order_facts_of(row))
    wanted = comparable(mine)
    result = merge(comparable(seen), now, wanted)
    if result.contested:
        contested = {field: wanted[field] for field in result.contested}
        raise conflict_error(session, row.__tablename__, row.id, now, contested)
    for field in result.values:
        value = getattr(mine, field)
        setattr(row, field, document(value) if field == "lines" else value)
    session.flush()


def _locked_order(session: Session, order_id: int) -> Order:
    order = session.scalar(select(Order).where(Order.id == order_id).with_for_update())
    if order is None:
        raise OrderGoneError(order_id)
    return order
