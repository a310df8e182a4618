"""Writing quotes and orders: new ones, and what a call changes. Editing: see ``editing``.

The handlers may be called by handlers of rooms above, inside their transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles
from app.quotes import undo_rules
from app.quotes.errors import QuoteGoneError
from app.quotes.lines import QuoteLine, document
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState

undo_rules.register()


@dataclass(frozen=True, kw_only=True)
class AddQuote:
    """An offer; the amount is in minor units of its currency (ISO 4217), None if not named.

    owner_id: who asks after it; None means whoever enters it.
    """

    id: int
    customer_id: int
    currency: str
    amount_minor: int | None = None
    contact_id: int | None = None
    number: str | None = None
    subject: str = ""
    sent_on: date | None = None
    valid_until: date | None = None
    state: QuoteState = QuoteState.SENT
    decision_on: date | None = None
    competitor: str | None = None
    probability: int | None = None
    reason_lost: str | None = None
    lines: tuple[QuoteLine, ...] = ()
    owner_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ChangeQuoteState:
    """A quote is sent, won, lost or over; a lost one says why."""

    id: int
    state: QuoteState
    reason_lost: str | None = None


@dataclass(frozen=True, kw_only=True)
class NoteQuoteFacts:
    """What the customer said about a quote; None leaves what was known.

    probability: of an order, in percent.
    """

    id: int
    decision_on: date | None = None
    competitor: str | None = None
    probability: int | None = None


@dataclass(frozen=True, kw_only=True)
class AddOrder:
    """What a customer ordered; amounts in minor units of the currency.

    quote_id: the quote that is accepted by it. call_id: the call in which it came.
    """

    id: int
    customer_id: int
    ordered_on: date
    currency: str
    amount_minor: int | None = None
    contribution_minor: int | None = None
    number: str | None = None
    subject: str = ""
    quote_id: int | None = None
    call_id: int | None = None


@handles("add_quote")
def add_quote(session: Session, command: AddQuote) -> Changed:
    """Keep a quote."""
    stored = {**vars(command), "owner_id": command.owner_id or author_id(session)}
    session.add(Quote(**{**stored, "lines": document(command.lines)}))
    session.flush()  # an order or a step may name it
    return _changed(command.id, command.customer_id)


@handles("change_quote_state")
def change_quote_state(session: Session, command: ChangeQuoteState) -> Changed:
    """Change how far a quote is; raises QuoteGoneError."""
    quote = locked_quote(session, command.id)
    quote.state = command.state
    quote.reason_lost = command.reason_lost
    return _changed(quote.id, quote.customer_id)


@handles("note_quote_facts")
def note_quote_facts(session: Session, command: NoteQuoteFacts) -> Changed:
    """Keep what was heard about a quote; raises QuoteGoneError."""
    quote = locked_quote(session, command.id)
    for name in ("decision_on", "competitor", "probability"):
        heard = getattr(command, name)
        if heard is not None:
            setattr(quote, name, heard)
    return _changed(quote.id, quote.customer_id)


@handles("add_order")
def add_order(session: Session, command: AddOrder) -> Changed:
    """Keep an order; the quote it comes from is accepted. Raises QuoteGoneError."""
    session.add(Order(**vars(command), author_id=author_id(session)))
    touched = Changed("order", [command.id]) + Changed("customer", [command.customer_id])
    if command.quote_id is not None:
        locked_quote(session, command.quote_id).state = QuoteState.ACCEPTED
        touched += Changed("quote", [command.quote_id])
    return touched


def locked_quote(session: Session, quote_id: int) -> Quote:
    """Give a quote nobody else can change meanwhile; raises QuoteGoneError."""
    quote = session.scalar(select(Quote).where(Quote.id == quote_id).with_for_update())
    if quote is None:
        raise QuoteGoneError(quote_id)
    return quote


def _changed(quote_id: int, customer_id: int) -> Changed:
    return Changed("quote", [quote_id]) + Changed("customer", [customer_id])
