"""The cost model of visits and calls, against figures worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.rules import Segment
from app.handoffs.worth.visit_advice import Advice, VisitFacts, Why, advise
from app.handoffs.worth.visit_costs import (
    affordable_visits,
    break_even,
    contribution_per_contact,
    saved_by_calling,
    visit_beats_phone_from,
    whole_percent,
)
from app.settings.cost_rates import USUAL, CostRate

amounts = st.integers(-(10**12), 10**12)
counts = st.integers(0, 10**6)
shares = st.fractions(0, 1)
costs = st.integers(1, 10**9)
rates = st.builds(
    CostRate,
    from_on=st.just(date(2026, 1, 1)),
    visit_minor=costs,
    contact_minor=costs,
    visit_percent=st.integers(0, 100),
)


def test_a_visit_beats_a_call_that_sells_to_one_in_five_only_from_91_percent_on() -> None:
    # 20 % + (500 - 75) / 600 = 20 % + 70.83 % = 90.83 %
    least = visit_beats_phone_from(USUAL, 600_00, Fraction(20, 100))
    assert least == Fraction(109, 120)
    assert whole_percent(least) == 91


@pytest.mark.parametrize(
    ("cost", "per_order", "share"),
    [
        (500_00, 600_00, 84),  # 83.33 %
        (75_00, 600_00, 13),  # 12.5 %
        (500_00, 500_00, 100),
        (500_00, 400_00, 125),  # no share is enough
    ],
)
def test_break_even_is_cost_by_contribution_of_an_order(
    cost: int, per_order: int, share: int
) -> None:
    even = break_even(cost, per_order)
    assert even is not None
    assert whole_percent(even) == share


@pytest.mark.parametrize("per_order", [0, -600_00])
def test_orders_that_bring_nothing_pay_for_no_contact(per_order: int) -> None:
    assert break_even(500_00, per_order) is None
    assert visit_beats_phone_from(USUAL, per_order, Fraction(1, 5)) is None


@pytest.mark.parametrize(
    ("contribution", "visits"),
    [(4_999_99, 0), (5_000_00, 1), (21_500_00, 4), (-100_00, 0), (0, 0)],
)
def test_a_tenth_of_the_contribution_pays_for_visits(contribution: int, visits: int) -> None:
    assert affordable_visits(USUAL, contribution) == visits


def test_a_call_in_place_of_a_visit_saves_the_difference() -> None:
    assert saved_by_calling(USUAL, 3) == 1_275_00
    assert saved_by_calling(replace(USUAL, contact_minor=600_00), 3) == 0
    assert saved_by_calling(USUAL, -1) == 0


def test_contacts_share_what_they_brought() -> None:
    assert contribution_per_contact(600_00, 7) == 85_71
    assert contribution_per_contact(-100, 3) == -33
    assert contribution_per_contact(600_00, 0) is None


@given(rates, amounts, st.integers(0, 10**9))
def test_more_contribution_affords_no_fewer_visits(rate: CostRate, worth: int, more: int) -> None:
    visits = affordable_visits(rate, worth)
    assert 0 <= visits <= affordable_visits(rate, worth + more)
    assert visits * rate.visit_minor * 100 <= max(0, worth) * rate.visit_percent


@given(rates, amounts, st.integers(0, 10**9))
def test_dearer_visits_are_never_more(rate: CostRate, worth: int, dearer: int) -> None:
    other = replace(rate, visit_minor=rate.visit_minor + dearer)
    assert affordable_visits(other, worth) <= affordable_visits(rate, worth)
    assert saved_by_calling(other, 4) >= saved_by_calling(rate, 4) >= 0


@given(costs, st.integers(1, 10**9), st.integers(0, 10**9))
def test_better_orders_pay_sooner(cost: int, per_order: int, more: int) -> None:
    sooner, later = break_even(cost, per_order + more), break_even(cost, per_order)
    assert sooner is not None
    assert later is not None
    assert 0 < sooner <= later


@given(rates, st.integers(1, 10**9), shares, shares)
def test_what_sells_better_by_phone_is_harder_to_beat(
    rate: CostRate, per_order: int, share: Fraction, other: Fraction
) -> None:
    low, high = sorted((share, other))
    easy = visit_beats_phone_from(rate, per_order, low)
    hard = visit_beats_phone_from(rate, per_order, high)
    assert easy is not None
    assert hard is not None
    assert easy <= hard
    assert (hard >= high) is (rate.visit_minor >= rate.contact_minor)


@given(amounts, st.integers(-5, 10**6))
def test_a_share_for_each_contact_is_never_divided_by_none(worth: int, contacts: int) -> None:
    each = contribution_per_contact(worth, contacts)
    assert (each is None) is (contacts <= 0)
    if each is not None:
        assert abs(each * contacts - worth) * 2 <= contacts


@pytest.mark.parametrize(
    ("facts", "advice", "why"),
    [
        (VisitFacts(segment=Segment.A), Advice.OPEN, Why.NO_CONTRIBUTION),
        (VisitFacts(segment=None, other_currency=True), Advice.OPEN, Why.OTHER_CURRENCY),
        # A is visited four times a year: 4 x 500 is a tenth of 20'000
        (VisitFacts(segment=Segment.A, contribution_minor=20_000_00), "visit", "affordable"),
        (VisitFacts(segment=Segment.A, contribution_minor=19_999_99), "phone", "too_many_planned"),
        (VisitFacts(segment=Segment.C, contribution_minor=600_00), "phone", "none_affordable"),
        (VisitFacts(segment=Segment.B, contribution_minor=5_000_00), "visit", "affordable"),
        (
            VisitFacts(segment=Segment.B, contribution_minor=5_000_00, entered=2),
            *("phone", "too_many_planned"),
        ),
        (
            VisitFacts(segment=Segment.A, contribution_minor=600_00, complaint=True),
            *("visit", "complaint"),
        ),
    ],
)
def test_the_advice_and_its_reason(facts: VisitFacts, advice: str, why: str) -> None:
    given = advise(USUAL, facts)
    assert (given.advice, given.why) == (advice, why)


@given(rates, st.sampled_from(Segment), st.none() | amounts, counts, st.booleans())
def test_a_visit_is_advised_against_only_for_its_cost(
    rate: CostRate, segment: Segment, worth: int | None, entered: int, complaint: bool
) -> None:
    facts = VisitFacts(
        segment=segment, contribution_minor=worth, entered=entered, complaint=complaint
    )
    given = advise(rate, facts)
    assert given.planned >= entered
    assert (given.advice is Advice.OPEN) is (worth is None)
    if given.advice is Advice.PHONE:
        assert not complaint
        assert given.affordable == 0 or given.planned > given.affordable
