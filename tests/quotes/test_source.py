from __future__ import annotations

from datetime import UTC, date, datetime

from app.database.database import Database
from app.database.ids import IdMaker
from app.history.commands import AddNote
from app.history.source import HISTORY
from app.history.timeline import EntryGroup, merged, merged_of_group, source_of, total
from app.quotes.commands import AddOrder
from app.quotes.source import SALES
from app.quotes.words import amount_text
from tests.fakes import FakeClock

SOURCES = (HISTORY, SALES)


def test_notes_and_orders_stand_in_one_timeline_and_can_be_told_apart(
    database: Database, clock: FakeClock, ids: IdMaker, customer_id: int
) -> None:
    for day in (20, 22, 24):
        clock.set(datetime(2026, 11, day, 9, tzinfo=UTC))
        database.execute(AddNote(id=ids.new(), customer_id=customer_id, text=f"note {day}"))
        database.execute(
            AddOrder(
                id=ids.new(),
                customer_id=customer_id,
                ordered_on=date(2026, 11, day - 1),
                subject=f"order {day - 1}",
                number="A-1",
                amount_minor=100,
                currency="CHF",
            )
        )

    with database.read() as session:
        first = merged(session, SOURCES, customer_id, None, 4)
        rest = merged(session, SOURCES, customer_id, first.entries[-1].place, 4)
        orders = merged_of_group(session, SOURCES, customer_id, None, 2, EntryGroup.BUSINESS)
        last = merged_of_group(
            session, SOURCES, customer_id, orders.entries[-1].place, 2, EntryGroup.BUSINESS
        )
        assert total(session, SOURCES, customer_id) == 6
    assert [entry.text for entry in (*first.entries, *rest.entries)] == [
        "note 24",
        "order 23",
        "note 22",
        "order 21",
        "note 20",
        "order 19",
    ]
    assert (first.more, rest.more) == (True, False)
    assert [entry.text for entry in orders.entries] == ["order 23", "order 21"]
    assert [entry.text for entry in last.entries] == ["order 19"]
    assert (orders.more, last.more) == (True, False)
    title = source_of(SOURCES, orders.entries[0]).title(orders.entries[0])
    assert title == f"Order A-1 · {amount_text(100, 'CHF')}"
