"""Expected contribution, worked out by hand; and who deserves a visit for it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.rules import Segment
from app.database.database import Database
from app.handoffs.decisions.visit_overview import overview
from app.handoffs.worth.expected import Expected, OpenQuote, Sale, contribution_share, expected
from app.handoffs.worth.visit_advice import Advice, Why
from app.handoffs.worth.visit_words import (
    advice_text,
    break_even_text,
    expected_text,
    visit_cost_text,
    worth_text,
)
from app.quotes.commands import AddQuote
from app.settings.cost_commands import KeepCostRates, KeptExchangeRate
from app.settings.cost_rates import CostRate
from app.settings.exchange_rates import ExchangeRate
from tests.example_customers import add_customer
from tests.handoffs.worth.test_visit_figures import (
    TODAY,
    ZONE,
    activity,
    knows,
    order,
    plain,
    set_rates,
    weigh,
)
from tests.seeding import working_as

HALF = Fraction(1, 2)


def test_a_quote_is_weighed_by_its_probability_and_the_share_of_contribution() -> None:
    # 86'000 x 50 % = 43'000; half of a sale is contribution: 21'500
    found = expected([OpenQuote(86_000_00, 50)], HALF, None)
    assert found == Expected(quotes=1, weighed_minor=43_000_00, minor=21_500_00)


@pytest.mark.parametrize(
    ("quotes", "own", "team", "wanted"),
    [
        ([], HALF, HALF, Expected()),
        # 10'000 x 20 % + 4'000 x 75 % = 2'000 + 3'000; a quarter of it is contribution
        (
            [OpenQuote(10_000_00, 20), OpenQuote(4_000_00, 75)],
            Fraction(1, 4),
            HALF,
            Expected(quotes=2, weighed_minor=5_000_00, minor=1_250_00),
        ),
        # nobody said how likely the second one is: it is in no figure
        (
            [OpenQuote(1_000_00, 10), OpenQuote(9_999_00, None)],
            None,
            HALF,
            Expected(quotes=1, unweighed=1, weighed_minor=100_00, minor=50_00, own_share=False),
        ),
        # what share is contribution nobody knows
        (
            [OpenQuote(1_000_00, 10)],
            None,
            None,
            Expected(quotes=1, weighed_minor=100_00, minor=None, own_share=False),
        ),
        ([OpenQuote(5_000_00, None)], HALF, None, Expected(unweighed=1)),
        ([OpenQuote(1, 50)], HALF, None, Expected(quotes=1, weighed_minor=1, minor=0)),
    ],
)
def test_expected_contribution_by_hand(
    quotes: list[OpenQuote], own: Fraction | None, team: Fraction | None, wanted: Expected
) -> None:
    assert expected(quotes, own, team) == wanted


@pytest.mark.parametrize(
    ("sales", "share"),
    [
        ([Sale(40_000_00, 20_000_00)], HALF),
        ([Sale(30_000_00, 3_000_00), Sale(10_000_00, 7_000_00)], Fraction(1, 4)),
        ([], None),
        ([Sale(0, 500_00)], None),
        ([Sale(1_000_00, 5_000_00)], Fraction(1)),  # never more than all of it
        ([Sale(1_000_00, -500_00)], Fraction(-1, 2)),  # sales can lose money
    ],
)
def test_the_share_of_contribution_by_hand(sales: list[Sale], share: Fraction | None) -> None:
    assert contribution_share(sales) == share


@given(
    st.lists(st.builds(OpenQuote, st.integers(0, 10**12), st.none() | st.integers(0, 100))),
    st.fractions(0, 1),
)
def test_never_more_is_expected_than_is_quoted(quotes: list[OpenQuote], share: Fraction) -> None:
    found = expected(quotes, share, None)
    quoted = sum(one.amount_minor for one in quotes if one.probability is not None)
    assert 0 <= (found.minor or 0) <= found.weighed_minor <= quoted
    assert found.quotes + found.unweighed == len(quotes)


def quote(database: Database, customer_id: int, amount: int, **facts: Any) -> None:
    values = {"currency": "CHF", "sent_on": TODAY, "probability": 50, **facts}
    database.execute(
        AddQuote(id=database.ids.new(), customer_id=customer_id, amount_minor=amount, **values)
    )


@pytest.fixture
def tanner(database: Database) -> int:
    """The customer of the card in the design: a quote of CHF 86'000, half likely."""
    id_ = add_customer(database, company="Metallbau Tanner", segment=Segment.B)
    set_rates(database, CostRate(from_on=date(2026, 1, 1), visit_minor=520_00, contact_minor=75_00))
    quote(database, id_, 86_000_00)
    return id_


def test_the_card_says_what_a_visit_costs_and_what_is_expected(
    database: Database, tanner: int
) -> None:
    order(database, tanner, date(2025, 12, 1), amount_minor=4_000_00, contribution_minor=2_000_00)
    found = weigh(database, tanner)
    assert found.expected == Expected(quotes=1, weighed_minor=43_000_00, minor=21_500_00)
    assert plain(visit_cost_text(found)) == (
        "Visit about CHF 520, expected contribution CHF 21500, contribution of 12 months CHF 2000."
    )
    # 10 % of 21'500 + 2'000 is 2'350: four visits of 520
    assert (found.advice.advice, found.advice.affordable) == (Advice.VISIT, 4)
    assert plain(advice_text(found)).startswith("Visits are affordable: 4 a year, planned 0 (exp")
    assert plain(expected_text(found)) == (
        "Open quotes 1, by their probability CHF 43000 · contribution in it CHF 21500, as in the "
        "customer's orders"
    )
    # one order brings 2'000: 75 / 2'000 = 3.75 %, 520 / 2'000 = 26 %, (520 - 75) / 2'000 = 22.25 %
    assert "in 4 of 100, a visit in 26" in plain(break_even_text(found))
    assert "visits need 23 more" in plain(break_even_text(found))


def test_who_never_ordered_is_weighed_by_the_orders_of_the_team(
    database: Database, tanner: int
) -> None:
    found = weigh(database, tanner)
    assert found.advice.why is Why.NO_CONTRIBUTION
    assert "no order says how much" in expected_text(found)
    other = add_customer(database, company="Andere AG")
    order(database, other, TODAY, amount_minor=10_000_00, contribution_minor=2_500_00)
    found = weigh(database, tanner)
    assert (found.expected.minor, found.expected.own_share) == (10_750_00, False)
    assert plain(worth_text(found)) == "expected contribution CHF 10750"
    assert found.advice.affordable == 2  # 1'075 by 520
    assert expected_text(found).endswith("as in the team's orders")


def test_the_own_accounting_says_the_share_where_orders_do_not(
    database: Database, tanner: int
) -> None:
    knows(database, tanner, turnover_minor=100_000_00, contribution_minor=30_000_00)
    found = weigh(database, tanner)
    assert found.expected.minor == 12_900_00  # 30 % of 43'000
    assert found.worth_minor == 42_900_00
    assert found.advice.affordable == 8  # 4'290 by 520


def test_quotes_of_other_currencies_count_by_the_rate_of_their_month(
    database: Database, tanner: int
) -> None:
    order(database, tanner, TODAY, amount_minor=4_000_00, contribution_minor=2_000_00)
    quote(database, tanner, 10_000_00, currency="EUR", sent_on=date(2026, 10, 20))
    assert weigh(database, tanner).expected.weighed_minor == 43_000_00
    kept = ExchangeRate(month=date(2026, 10, 1), currency="EUR", target="CHF", micro=950_000)
    with working_as(database, "lead") as leads:
        rate = KeptExchangeRate(id=leads.ids.new(), rate=kept)
        leads.execute(KeepCostRates(exchange=(rate,)))
    # 86'000 x 50 % + 9'500 x 50 % = 47'750
    assert weigh(database, tanner).expected.weighed_minor == 47_750_00


def deserve(database: Database) -> list[str]:
    with database.read() as session:
        return [one.company for one in overview(session, TODAY, ZONE).deserve]


def test_orders_and_open_quotes_let_customers_deserve_a_visit(
    database: Database, tanner: int
) -> None:
    """Nobody's contribution is kept: it stands in the orders, and is expected of quotes."""
    buyer = add_customer(database, company="Kauft viel")
    for days in (10, 100, 200):
        order(
            database,
            buyer,
            TODAY - timedelta(days=days),
            amount_minor=8_000_00,
            contribution_minor=4_000_00,
        )
    small = add_customer(database, company="Kauft wenig")
    order(database, small, TODAY, amount_minor=9_000_00, contribution_minor=4_500_00)
    assert deserve(database) == ["Metallbau Tanner", "Kauft viel"]  # 21'500, 12'000; 4'500: none
    quote(database, small, 2_800_00)  # 4'500 and 700 expected afford one visit of 520
    assert deserve(database) == ["Metallbau Tanner", "Kauft viel", "Kauft wenig"]
    activity_of(database, buyer)
    assert deserve(database) == ["Metallbau Tanner", "Kauft wenig"]


def activity_of(database: Database, customer_id: int) -> None:
    from app.history.rules import ActivityKind

    activity(database, customer_id, ActivityKind.VISIT, TODAY - timedelta(days=5))


def test_where_no_order_can_pay_for_a_visit_calls_are_better(database: Database) -> None:
    """40 orders of 300: 12'000 a year, but (500 - 75) / 300 is above 100 %."""
    id_ = add_customer(database, company="Viele kleine")
    for at in range(40):
        order(
            database,
            id_,
            TODAY - timedelta(days=at),
            amount_minor=600_00,
            contribution_minor=300_00,
        )
    assert weigh(database, id_).advice.affordable == 2
    assert deserve(database) == []
    order(database, id_, TODAY, amount_minor=40_000_00, contribution_minor=6_000_00)
    assert weigh(database, id_).per_order_minor == 439_02  # 18'000 / 41
    assert deserve(database) == ["Viele kleine"]  # 425 / 439.02 = 96.8 %


def test_another_rate_leaves_what_was_as_it_was(database: Database) -> None:
    id_ = add_customer(database, company="Bäckerei Klein")
    activity_of(database, id_)
    before = weigh(database, id_).cost
    assert before == {"CHF": 500_00}
    set_rates(database, CostRate(from_on=TODAY, visit_minor=900_00, contact_minor=90_00))
    found = weigh(database, id_)
    assert (found.cost, found.rate.visit_minor) == (before, 900_00)
