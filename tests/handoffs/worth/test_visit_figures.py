"""What a customer cost and brought in twelve months, counted by hand; and the card that says it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, update

from app.background import Background
from app.clock import Appointment
from app.customers.models import Customer
from app.customers.rules import Segment
from app.database.database import Database
from app.handoffs.course.commands import DraftHandoff
from app.handoffs.worth.visit_advice import Advice, Why
from app.handoffs.worth.visit_card import VisitCard
from app.handoffs.worth.visit_figures import VisitOrCall, visit_or_call
from app.handoffs.worth.visit_words import advice_text, break_even_text, year_text
from app.history.calls import void_call
from app.history.models import Activity
from app.history.rules import ActivityKind, Direction, VoidReason
from app.quotes.commands import AddOrder
from app.settings.cost_commands import KeepCostRates, KeptRate
from app.settings.cost_rates import CostRate
from tests.fakes import FakeClock
from tests.history.example_calls import call, unreached
from tests.in_handler import as_handler
from tests.people import REP_ID
from tests.seeding import seeding, working_as

TODAY = date(2026, 11, 24)
A_YEAR_AGO = TODAY - timedelta(days=365)
ZONE = "Europe/Zurich"


def at_nine(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=UTC)


def activity(database: Database, customer_id: int, kind: ActivityKind, day: date) -> None:
    with seeding(database) as connection:
        values = {"kind": kind, "happened_at": at_nine(day), "text": "", "author_id": REP_ID}
        values |= {"id": database.ids.new(), "customer_id": customer_id}
        connection.execute(insert(Activity).values(values))


def order(database: Database, customer_id: int, day: date, **facts: Any) -> None:
    values = {"customer_id": customer_id, "ordered_on": day, "currency": "CHF", **facts}
    database.execute(AddOrder(id=database.ids.new(), **values))


def knows(database: Database, customer_id: int, **facts: Any) -> None:
    with seeding(database) as connection:
        connection.execute(update(Customer).where(Customer.id == customer_id).values(**facts))


def weigh(database: Database, customer_id: int) -> VisitOrCall:
    with database.read() as session:
        found = visit_or_call(session, customer_id, TODAY, ZONE)
    assert found is not None
    return found


def plain(text: str) -> str:
    """Give a text without what regions group figures by."""
    return re.sub(r"(?<=\d)[,’'](?=\d{3})", "", text).replace("\N{NO-BREAK SPACE}", " ")


def set_rates(database: Database, *rates: CostRate) -> None:
    with working_as(database, "lead") as leads:
        kept = tuple(KeptRate(id=leads.ids.new(), rate=rate) for rate in rates)
        leads.execute(KeepCostRates(rates=kept))


def test_nothing_is_said_of_whom_nothing_is_known(database: Database, customer_id: int) -> None:
    found = weigh(database, customer_id)
    assert found.nothing_known
    assert (found.cost, found.turnover, found.contribution_minor) == ({}, {}, None)
    assert year_text(found) == "12 months: by phone 0, visits 0 · orders 0"
    with database.read() as session:
        assert visit_or_call(session, 4711, TODAY, ZONE) is None


def test_a_year_of_contacts_costs_what_a_hand_counts(database: Database, customer_id: int) -> None:
    for months in (1, 2, 3, 4):
        call(database, customer_id, started_at=at_nine(TODAY - timedelta(days=30 * months)))
    call(database, customer_id, started_at=at_nine(TODAY), direction=Direction.IN, reached=False)
    unreached(database, customer_id)  # its cost is in that of the contacts
    undone = call(database, customer_id)
    as_handler(database, lambda session: void_call(session, undone, VoidReason.UNDONE))
    call(database, customer_id, started_at=at_nine(A_YEAR_AGO))
    activity(database, customer_id, ActivityKind.VISIT, A_YEAR_AGO)
    activity(database, customer_id, ActivityKind.VISIT, A_YEAR_AGO + timedelta(days=1))
    activity(database, customer_id, ActivityKind.NOTE, TODAY)
    order(database, customer_id, A_YEAR_AGO, contribution_minor=9_000_00)
    order(database, customer_id, TODAY, amount_minor=2_000_00, contribution_minor=500_00)
    order(
        database,
        customer_id,
        A_YEAR_AGO + timedelta(days=1),
        **{"amount_minor": 2_280_00, "contribution_minor": 700_00},
    )

    found = weigh(database, customer_id)
    assert (found.calls, found.visits, found.orders) == (5, 1, 2)
    assert found.cost == {"CHF": 5 * 75_00 + 500_00}
    assert found.turnover == {"CHF": 4_280_00}
    assert (found.contribution_minor, found.per_order_minor) == (1_200_00, 600_00)
    assert plain(year_text(found)) == (
        "12 months: by phone 5, visits 1 · cost CHF 875 · orders 2, CHF 4280 · "
        "contribution CHF 1200, CHF 200 per contact"
    )
    assert plain(break_even_text(found)) == (
        "An order brings CHF 600: a call pays with an order in 13 of 100, a visit in 84; "
        "to beat calls, visits need 71 more orders in 100."
    )


def test_each_contact_costs_what_it_did_on_its_day(database: Database, customer_id: int) -> None:
    july = date(2026, 7, 1)
    set_rates(
        database,
        CostRate(from_on=july, visit_minor=520_00, contact_minor=80_00),
        CostRate(
            from_on=TODAY, visit_minor=300_00, contact_minor=45_00, visit_percent=20, currency="EUR"
        ),
    )
    for day in (july - timedelta(days=1), july, TODAY - timedelta(days=1), TODAY):
        call(database, customer_id, started_at=at_nine(day))
    found = weigh(database, customer_id)
    assert found.cost == {"CHF": 75_00 + 80_00 + 80_00, "EUR": 45_00}
    assert "cost CHF 235 + EUR 45" in plain(year_text(found))
    assert found.rate.visit_percent == 20


def test_what_another_currency_brought_is_named_and_counted_nowhere(
    database: Database, customer_id: int
) -> None:
    order(database, customer_id, TODAY, currency="EUR", contribution_minor=90_000_00)
    found = weigh(database, customer_id)
    assert (found.contribution_minor, found.elsewhere) == (None, {"EUR": 90_000_00})
    assert found.advice.why is Why.OTHER_CURRENCY
    assert found.per_order_minor is None
    order(database, customer_id, TODAY, contribution_minor=100_00)
    found = weigh(database, customer_id)
    assert found.contribution_minor == 100_00
    assert (found.advice.why, found.advice.affordable) == (Why.NONE_AFFORDABLE, 0)
    assert "CHF 100 + EUR 90000" in plain(year_text(found))


@pytest.mark.parametrize(
    ("told", "ordered", "known"),
    [(8_000_00, 600_00, 8_000_00), (500_00, 600_00, 600_00), (-500_00, None, -500_00)],
)
def test_of_accounting_and_orders_whoever_knows_more_is_believed(
    database: Database, customer_id: int, told: int, ordered: int | None, known: int
) -> None:
    knows(database, customer_id, contribution_minor=told)
    order(database, customer_id, TODAY, contribution_minor=ordered)
    assert weigh(database, customer_id).contribution_minor == known


def test_visits_that_are_entered_are_held_against_what_is_affordable(
    database: Database, customer_id: int
) -> None:
    knows(database, customer_id, contribution_minor=5_000_00, currency="CHF")
    found = weigh(database, customer_id)
    assert (found.advice.advice, found.advice.affordable) == (Advice.VISIT, 1)
    for days in (-1, 0, 366):  # past, today, too far away
        activity(database, customer_id, ActivityKind.PLANNED_VISIT, TODAY + timedelta(days=days))
    assert weigh(database, customer_id).advice.planned == 1
    for on in (TODAY, TODAY + timedelta(days=40)):  # today's is entered twice
        visit = Appointment(on, None, ZONE)
        database.execute(DraftHandoff(id=database.ids.new(), customer_id=customer_id, visit=visit))
    found = weigh(database, customer_id)
    assert (found.advice.why, found.advice.planned) == (Why.TOO_MANY_PLANNED, 2)
    assert plain(advice_text(found)) == (
        "Phone instead of visit: planned 2, affordable a year 1 (contribution of 12 months "
        "CHF 5000); calls in place of the others save CHF 425."
    )
    knows(database, customer_id, complaint_since=at_nine(TODAY))
    assert weigh(database, customer_id).advice.why is Why.COMPLAINT


def test_the_card_follows_rates_and_customer(
    qtbot: QtBot, background: Background, clock: FakeClock, customer_id: int
) -> None:
    database = background.database
    card = VisitCard(background, clock, ZONE)
    qtbot.addWidget(card)
    card.show_customer(customer_id)
    qtbot.waitUntil(lambda: not background.busy)
    assert card.isHidden()

    knows(database, customer_id, contribution_minor=4_000_00, segment=Segment.A)
    card.show_customer(customer_id)
    qtbot.waitUntil(lambda: card._mark.text() == "by phone")
    assert not card.isHidden()
    assert card._even.isHidden()

    set_rates(database, CostRate(from_on=TODAY, visit_minor=100_00, contact_minor=10_00))
    background.changed.emit("setting", ())
    qtbot.waitUntil(lambda: card._mark.text() == "visit")
    assert "planned 4" in card._advice.text()
