from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from app.database.database import Database
from app.database.ids import IdMaker
from app.quotes.commands import AddOrder, AddQuote, ChangeQuoteState, NoteQuoteFacts
from app.quotes.errors import QuoteGoneError
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState
from tests.people import REP_ID


@pytest.fixture
def quote_id(database: Database, ids: IdMaker, customer_id: int) -> int:
    """A quote over CHF 4'280.00 that was sent."""
    id_ = ids.new()
    database.execute(
        AddQuote(
            id=id_,
            customer_id=customer_id,
            number="Q-2291",
            amount_minor=428_000,
            currency="CHF",
            sent_on=date(2026, 11, 3),
            valid_until=date(2026, 11, 27),
        )
    )
    return id_


def quote(database: Database) -> Quote:
    with database.read() as session:
        return session.scalars(select(Quote)).one()


def test_a_quote_is_sent_and_its_writers_to_follow(database: Database, quote_id: int) -> None:
    kept = quote(database)

    assert (kept.id, kept.amount_minor, kept.currency) == (quote_id, 428_000, "CHF")
    assert (kept.state, kept.owner_id) == (QuoteState.SENT, REP_ID)


def test_a_lost_quote_says_why(database: Database, quote_id: int) -> None:
    database.execute(ChangeQuoteState(id=quote_id, state=QuoteState.LOST, reason_lost="price"))

    assert (quote(database).state, quote(database).reason_lost) == (QuoteState.LOST, "price")


def test_what_is_heard_later_keeps_what_was_heard_before(database: Database, quote_id: int) -> None:
    database.execute(NoteQuoteFacts(id=quote_id, decision_on=date(2026, 11, 27), probability=60))
    database.execute(NoteQuoteFacts(id=quote_id, competitor="Blum"))

    kept = quote(database)
    assert (kept.decision_on, kept.competitor) == (date(2026, 11, 27), "Blum")
    assert kept.probability == 60


def test_an_order_accepts_its_quote(
    database: Database, ids: IdMaker, customer_id: int, quote_id: int
) -> None:
    database.execute(
        AddOrder(
            id=ids.new(),
            customer_id=customer_id,
            quote_id=quote_id,
            ordered_on=date(2026, 11, 24),
            amount_minor=428_000,
            currency="CHF",
        )
    )

    assert quote(database).state is QuoteState.ACCEPTED
    with database.read() as session:
        order = session.scalars(select(Order)).one()
    assert (order.quote_id, order.author_id) == (quote_id, REP_ID)


def test_nothing_is_known_of_a_quote_that_is_not_there(database: Database) -> None:
    with pytest.raises(QuoteGoneError):
        database.execute(ChangeQuoteState(id=1, state=QuoteState.LOST))
