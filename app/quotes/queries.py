"""Reads of quotes and orders; amounts in minor units of their currency."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.history.models import CallVoid
from app.history.timeline import Place, TimelineEntry, at_noon, page
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState
from app.quotes.sales_entries import SalesEntryKind
from app.team.models import User


class QuoteRow(NamedTuple):
    """A quote as lists show it."""

    id: int
    number: str | None
    subject: str
    amount_minor: int | None
    currency: str
    sent_on: date | None
    valid_until: date | None
    state: QuoteState
    decision_on: date | None
    competitor: str | None
    probability: int | None
    reason_lost: str | None
    owner: str | None
    has_lines: bool = False


class OrderRow(NamedTuple):
    """An order as lists show it."""

    id: int
    number: str | None
    subject: str
    amount_minor: int | None
    currency: str
    ordered_on: date
    quote_number: str | None
    author: str | None


def of_customer(session: Session, customer_id: int) -> list[QuoteRow]:
    """Give a customer's quotes: open ones first, each newest first."""
    is_open = Quote.state.in_((QuoteState.SENT, QuoteState.DRAFT))
    wanted = (
        select(
            Quote.id,
            Quote.number,
            Quote.subject,
            Quote.amount_minor,
            Quote.currency,
            Quote.sent_on,
            Quote.valid_until,
            Quote.state,
            Quote.decision_on,
            Quote.competitor,
            Quote.probability,
            Quote.reason_lost,
            User.name,
            Quote.lines,
        )
        .outerjoin(User, User.id == Quote.owner_id)
        .where(Quote.customer_id == customer_id)
        .order_by(is_open.desc(), Quote.sent_on.desc().nulls_first(), Quote.id.desc())
    )
    rows = (QuoteRow._make(row) for row in session.execute(wanted))
    return [row._replace(has_lines=bool(row.has_lines)) for row in rows]


def orders_of_customer(session: Session, customer_id: int) -> list[OrderRow]:
    """Give a customer's orders, newest first."""
    wanted = (
        select(
            Order.id,
            Order.number,
            Order.subject,
            Order.amount_minor,
            Order.currency,
            Order.ordered_on,
            Quote.number.label("quote_number"),
            User.name,
        )
        .outerjoin(Quote, Quote.id == Order.quote_id)
        .outerjoin(User, User.id == Order.author_id)
        .where(Order.customer_id == customer_id, stands())
        .order_by(Order.ordered_on.desc(), Order.id.desc())
    )
    return [OrderRow._make(row) for row in session.execute(wanted)]


def timeline(
    session: Session, customer_id: int, before: Place | None = None, limit: int = 50
) -> list[TimelineEntry]:
    """Give quotes sent and orders for the customer's timeline."""
    return page(_entries(session, customer_id), before, limit)


def timeline_count(session: Session, customer_id: int) -> int:
    """Count the entries of ``timeline``."""
    quotes = select(func.count()).where(
        Quote.customer_id == customer_id, Quote.sent_on.is_not(None)
    )
    orders = select(func.count()).where(Order.customer_id == customer_id, stands())
    return session.scalars(quotes).one() + session.scalars(orders).one()


def stands() -> ColumnElement[bool]:
    """Tell orders that stand from those whose call was undone or corrected."""
    return ~select(CallVoid.call_id).where(CallVoid.call_id == Order.call_id).exists()


def _entries(session: Session, customer_id: int) -> Iterator[TimelineEntry]:
    for quote in of_customer(session, customer_id):
        if quote.sent_on is not None:
            yield _entry(SalesEntryKind.QUOTE_SENT, quote, quote.sent_on, quote.owner)
    for order in orders_of_customer(session, customer_id):
        yield _entry(SalesEntryKind.ORDER, order, order.ordered_on, order.author)


def _entry(
    kind: SalesEntryKind, row: QuoteRow | OrderRow, on: date, author: str | None
) -> TimelineEntry:
    amount = "" if row.amount_minor is None else str(row.amount_minor)
    return TimelineEntry(
        id=row.id,
        kind=kind,
        happened_at=at_noon(on),
        happened_on=on,
        values=(
            ("number", row.number or ""),
            ("amount_minor", amount),
            ("currency", row.currency),
        ),
        author=author or "",
        text=row.subject,
    )
