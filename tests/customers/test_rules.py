from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.rules import (
    Cadence,
    Segment,
    SegmentOverride,
    Status,
    abc_classes,
    cadence_of,
    confirmed_segment,
    dormant_since,
    is_dormant,
    needs_next_step,
    weeks_between,
)

LARGE_ID = 2**53
DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))


def test_only_active_customers_need_a_next_step():
    assert [status for status in Status if needs_next_step(status)] == [Status.ACTIVE]


@pytest.mark.parametrize(
    ("segment", "own_days", "cadence"),
    [
        (Segment.KEY, None, Cadence(14, 21)),
        (Segment.B, None, Cadence(56, 70)),
        (Segment.C, None, Cadence(182, 210)),
        (None, None, Cadence(182, 210)),
        (Segment.B, 28, Cadence(28, 42)),
        (Segment.C_PLUS, 140, Cadence(140, 168)),
    ],
)
def test_care_follows_the_segment_unless_agreed_otherwise(segment, own_days, cadence):
    assert cadence_of(segment, own_days) == cadence


def test_a_rhythm_of_no_days_is_refused():
    with pytest.raises(ValueError, match="0 days"):
        cadence_of(Segment.A, 0)


def test_the_next_care_call_keeps_the_weekday_across_the_year_end():
    of_b = cadence_of(Segment.B)
    assert of_b.next_on(date(2026, 11, 23)) == date(2027, 1, 18)
    assert of_b.latest_on(date(2026, 11, 23)) == date(2027, 2, 1)


@pytest.mark.parametrize(("days", "weeks"), [(-3, 0), (0, 0), (6, 0), (7, 1), (188, 26)])
def test_weeks_are_full_weeks(days, weeks):
    start = date(2026, 1, 1)
    assert weeks_between(start, start + timedelta(days=days)) == weeks


def test_who_crosses_a_limit_stays_in_the_higher_class():
    worth = {LARGE_ID: 79, LARGE_ID + 1: 15, LARGE_ID + 2: 3, LARGE_ID + 3: 3, LARGE_ID + 4: 0}
    assert list(abc_classes(worth).values()) == [
        Segment.A,
        Segment.A,
        Segment.B,
        Segment.C,
        Segment.C,
    ]


def test_exactly_eighty_percent_ends_the_a_customers():
    assert abc_classes({1: 80, 2: 20}) == {1: Segment.A, 2: Segment.B}


def test_losses_are_c_and_do_not_shift_the_others():
    assert abc_classes({1: -500, 2: 100}) == {1: Segment.C, 2: Segment.A}


@given(st.dictionaries(st.integers(1, 2**62), st.integers(-1000, 10**9)))
def test_more_worth_is_never_a_lower_class(worth):
    classes = abc_classes(worth)
    assert classes.keys() == worth.keys()
    falling = sorted(worth, key=lambda id_: (-worth[id_], id_))
    letters = [classes[id_] for id_ in falling]
    assert letters == sorted(letters)
    earned = sum(value for value in worth.values() if value > 0)
    of_a = sum(worth[id_] for id_ in falling if classes[id_] is Segment.A)
    assert not earned or of_a * 100 >= 80 * earned


@pytest.mark.parametrize(
    ("current", "last_quarter", "this_quarter", "result"),
    [
        (Segment.B, Segment.A, Segment.A, Segment.A),
        (Segment.B, Segment.B, Segment.A, Segment.B),
        (Segment.A, Segment.C, Segment.C, Segment.C),
        (Segment.KEY, Segment.C, Segment.C, Segment.KEY),
        (Segment.C_PLUS, Segment.C, Segment.C, Segment.C_PLUS),
        (Segment.C_PLUS, Segment.B, Segment.B, Segment.B),
    ],
)
def test_a_segment_changes_only_if_confirmed_twice(current, last_quarter, this_quarter, result):
    assert confirmed_segment(current, last_quarter, this_quarter) is result


def test_an_override_ends_by_itself_and_needs_a_reason():
    override = SegmentOverride(Segment.A, "opens a second plant", date(2026, 12, 31))
    assert override.holds(date(2026, 12, 31))
    assert not override.holds(date(2027, 1, 1))
    with pytest.raises(ValueError, match="reason"):
        SegmentOverride(Segment.A, " ", date(2026, 12, 31))


@pytest.mark.parametrize(
    ("orders", "since"),
    [
        ([], None),
        ([date(2025, 3, 1)], date(2026, 3, 2)),
        ([date(2024, 2, 29)], date(2025, 3, 1)),
        ([date(2026, 1, day) for day in (1, 11, 21, 31)], date(2026, 2, 21)),
        ([date(2026, 1, 1)] * 4, date(2027, 1, 2)),
    ],
)
def test_dormant_is_measured_by_the_own_rhythm(orders, since):
    assert dormant_since(orders) == since
    if since is not None:
        assert is_dormant(orders, since)
        assert not is_dormant(orders, since - timedelta(days=1))


@given(st.lists(DAYS, min_size=1, max_size=12), st.randoms())
def test_nobody_is_dormant_on_the_day_of_an_order(orders, chance):
    shuffled = list(orders)
    chance.shuffle(shuffled)
    assert dormant_since(shuffled) == dormant_since(orders)
    assert not is_dormant(orders, max(orders))
