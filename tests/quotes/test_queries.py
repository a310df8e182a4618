from __future__ import annotations

from datetime import date
from typing import Any

from app.database.database import Database
from app.history.timeline import at_noon
from app.quotes import queries
from app.quotes.commands import AddOrder, AddQuote
from app.quotes.rules import QuoteState
from app.quotes.sales_entries import SalesEntryKind


def quote(database: Database, customer_id: int, number: str, **facts: Any) -> int:
    id_ = database.ids.new()
    database.execute(
        AddQuote(id=id_, customer_id=customer_id, number=number, currency="CHF", **facts)
    )
    return id_


def test_open_quotes_come_first_each_newest_first(database: Database, customer_id: int) -> None:
    quote(database, customer_id, "old", sent_on=date(2026, 3, 1), state=QuoteState.LOST)
    quote(database, customer_id, "lost", sent_on=date(2026, 11, 20), state=QuoteState.LOST)
    quote(database, customer_id, "open", sent_on=date(2026, 10, 1))
    quote(database, customer_id, "draft", state=QuoteState.DRAFT)

    with database.read() as session:
        found = [row.number for row in queries.of_customer(session, customer_id)]
    assert found == ["draft", "open", "lost", "old"]


def test_an_order_names_the_quote_it_came_from(database: Database, customer_id: int) -> None:
    quote_id = quote(database, customer_id, "Q-2291", sent_on=date(2026, 11, 3))
    for day, from_quote in ((1, None), (24, quote_id)):
        database.execute(
            AddOrder(
                id=database.ids.new(),
                customer_id=customer_id,
                quote_id=from_quote,
                ordered_on=date(2026, 11, day),
                currency="CHF",
                amount_minor=day * 100,
            )
        )

    with database.read() as session:
        found = queries.orders_of_customer(session, customer_id)
    assert [(row.quote_number, row.amount_minor) for row in found] == [
        ("Q-2291", 2400),
        (None, 100),
    ]
    assert found[0].author == "Martina Baumann"


def test_what_was_sent_and_ordered_stands_in_the_timeline(
    database: Database, customer_id: int
) -> None:
    quote(
        database,
        customer_id,
        "Q-2291",
        sent_on=date(2026, 11, 3),
        amount_minor=428_000,
        subject="400 pairs of hinges",
    )
    quote(database, customer_id, "not sent", state=QuoteState.DRAFT)

    with database.read() as session:
        (entry,) = queries.timeline(session, customer_id)
        assert queries.timeline_count(session, customer_id) == 1
        assert queries.timeline(session, customer_id, entry.place) == []
    assert (entry.kind, entry.happened_on) == (SalesEntryKind.QUOTE_SENT, date(2026, 11, 3))
    assert entry.happened_at == at_noon(date(2026, 11, 3))
    assert (entry.value("number"), entry.value("amount_minor")) == ("Q-2291", "428000")
    assert entry.text == "400 pairs of hinges"
