"""What a visit and a contact cost, worked out by hand, and from which day on a rate counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert

from app.database.database import Database
from app.database.errors import NotAllowedError
from app.settings.cost_commands import KeepCostRates, KeptRate
from app.settings.cost_queries import cost_rates
from app.settings.cost_rates import USUAL, CostRate, contact_cost, rate_on, visit_cost
from app.settings.models import CostRateRow
from tests.seeding import seeding, working_as

JULY = CostRate(from_on=date(2026, 7, 1), visit_minor=520_00, contact_minor=80_00)
JANUARY = CostRate(
    from_on=date(2027, 1, 1), visit_minor=300_00, contact_minor=45_00, currency="EUR"
)
DAY = timedelta(days=1)

amounts = st.integers(0, 10**12)


def test_a_visit_costs_its_hours_of_a_reps_year() -> None:
    # 130'000 / 690 h = 188.41 an hour; 1.5 hours of it are 282.61
    assert visit_cost(130_000_00, selling_hours=690, minutes=90) == 282_61


def test_a_contact_carries_the_attempts_that_failed() -> None:
    # 60 hours at 45.00 for 300 attempts that reached 36 people: 2'700 / 36
    assert contact_cost(2_700_00, reached=36) == 75_00


def test_half_of_the_smallest_coin_goes_up() -> None:
    assert contact_cost(5, reached=2) == 3
    assert contact_cost(4, reached=3) == 1


def test_nothing_is_divided_by_nothing() -> None:
    with pytest.raises(ValueError, match="selling hours"):
        visit_cost(130_000_00, selling_hours=0, minutes=90)
    with pytest.raises(ValueError, match="reached"):
        contact_cost(2_700_00, reached=0)


@given(amounts, st.integers(1, 9_000), st.integers(0, 6_000), amounts)
def test_a_dearer_rep_never_makes_cheaper_visits(
    yearly: int, hours: int, minutes: int, more: int
) -> None:
    cost = visit_cost(yearly, hours, minutes)
    assert 0 <= cost <= visit_cost(yearly + more, hours, minutes)
    assert cost >= visit_cost(yearly, hours + 1, minutes)


@given(amounts, st.integers(1, 10**6), st.integers(0, 10**6))
def test_who_reaches_more_pays_no_more_for_each(phone: int, reached: int, more: int) -> None:
    assert 0 <= contact_cost(phone, reached + more) <= contact_cost(phone, reached)


def test_a_rate_counts_from_its_day_on() -> None:
    rates = [JANUARY, JULY]
    assert rate_on(rates, JULY.from_on - DAY) == USUAL
    assert rate_on(rates, JULY.from_on) == JULY
    assert rate_on(rates, JANUARY.from_on - DAY) == JULY
    assert rate_on(rates, date(2030, 1, 1)) == JANUARY
    assert (USUAL.visit_minor, USUAL.contact_minor) == (500_00, 75_00)


@pytest.mark.parametrize(
    "change", [{"visit_minor": 0}, {"contact_minor": -1}, {"visit_percent": 101}]
)
def test_a_rate_that_means_nothing_is_none(change: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"costs nothing|no share"):
        replace(JULY, **change)  # type: ignore[arg-type]


def keep(database: Database, *rates: CostRate, gone: tuple[date, ...] = ()) -> None:
    kept = tuple(KeptRate(id=database.ids.new(), rate=rate) for rate in rates)
    database.execute(KeepCostRates(rates=kept, gone=gone))


def kept(database: Database) -> list[CostRate]:
    with database.read() as session:
        return cost_rates(session)


def test_leads_set_rates_change_them_and_take_them_away(leads_database: Database) -> None:
    assert kept(leads_database) == []
    keep(leads_database, JANUARY, JULY)
    assert kept(leads_database) == [JULY, JANUARY]
    dearer = replace(JULY, visit_minor=611_50)
    keep(leads_database, dearer)
    assert kept(leads_database) == [dearer, JANUARY]
    keep(leads_database, gone=(JULY.from_on, date(1999, 1, 1)))
    assert kept(leads_database) == [JANUARY]


def test_of_a_team_only_leads_set_rates(database: Database) -> None:
    if database.kind == "sqlite":
        pytest.skip("a local file belongs to who works with it")
    with working_as(database, "lead") as leads:
        keep(leads, JULY)
    for change in ({"rates": (JANUARY,)}, {"rates": (replace(JULY, visit_minor=1),)}):
        with pytest.raises(NotAllowedError):
            keep(database, *change["rates"])
    with pytest.raises(NotAllowedError):
        keep(database, gone=(JULY.from_on,))
    assert kept(database) == [JULY]


def test_a_row_of_another_hand_that_means_nothing_is_left_out(database: Database) -> None:
    with seeding(database) as connection:
        for id_, rate in enumerate((JULY, JANUARY), start=1):
            values = {**vars(rate), "visit_minor": 0} if rate is JANUARY else vars(rate)
            connection.execute(insert(CostRateRow).values(id=id_, **values))
    assert kept(database) == [JULY]
