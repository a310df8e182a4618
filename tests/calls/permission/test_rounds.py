from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calls.permission.rounds import (
    LIMITS,
    Attempts,
    CapReason,
    Dial,
    after_cycle,
    attempts,
    cap_reason,
    rounds,
)
from app.customers.rules import Segment
from app.settings.outcomes import Consequence
from app.settings.working_time import WorkDays

OFFICE = WorkDays()
ZONE = "Europe/Zurich"
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def at(day: int, clock: str = "08:00") -> datetime:
    return datetime.fromisoformat(f"2026-11-{day:02}T{clock}").replace(tzinfo=UTC)


DIALS = st.builds(
    Dial,
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 31)).map(lambda t: t.replace(tzinfo=UTC)),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def test_numbers_tried_within_fifteen_minutes_are_one_round():
    dials = [Dial(at(23, clock)) for clock in ("08:00", "08:04", "08:15", "08:16")]
    assert [round_.started_at for round_ in rounds(dials)] == [at(23, "08:00"), at(23, "08:16")]


def test_a_round_counts_if_one_of_its_dials_does():
    busy_then_no_answer = [Dial(at(23), counts=False), Dial(at(23, "08:05"))]
    assert rounds(busy_then_no_answer)[0].counts
    assert not rounds(busy_then_no_answer[:1])[0].counts


@given(st.lists(DIALS, max_size=20), st.randoms())
def test_rounds_do_not_depend_on_the_order_and_never_overlap(dials, chance):
    shuffled = list(dials)
    chance.shuffle(shuffled)
    found = rounds(dials)
    assert rounds(shuffled) == found
    starts = [round_.started_at for round_ in found]
    assert all(b - a > LIMITS.round_length for a, b in pairwise(starts))
    assert {start for start in starts} <= {dial.at for dial in dials}


def test_being_reached_begins_a_new_cycle():
    dials = [Dial(at(2)), Dial(at(3)), Dial(at(4), ends_cycle=True), Dial(at(20))]
    assert attempts(dials, MONDAY).rounds == (at(20),)


def test_sixty_days_of_rest_begin_a_new_cycle():
    long_ago = [Dial(MONDAY - timedelta(days=60 + back)) for back in range(6)]
    assert attempts(long_ago, MONDAY).rounds == ()
    assert len(attempts(long_ago, MONDAY - timedelta(hours=1)).rounds) == 6


def test_one_message_per_cycle_is_remembered():
    assert attempts([Dial(at(20), voicemail=True)], MONDAY).voicemail_left
    before = [Dial(at(19), voicemail=True), Dial(at(20), ends_cycle=True)]
    assert not attempts(before, MONDAY).voicemail_left


@pytest.mark.parametrize(
    ("dials", "now", "reason"),
    [
        ([], at(23), None),
        ([at(23, "08:00")], at(23, "08:10"), None),
        ([at(23, "08:00")], at(23, "08:30"), CapReason.TOO_SOON),
        ([at(23, "08:00")], at(23, "10:59"), CapReason.TOO_SOON),
        ([at(23, "08:00")], at(23, "11:00"), None),
        ([at(23, "07:00"), at(23, "10:00")], at(23, "16:00"), CapReason.ROUNDS_TODAY),
        ([at(23, "07:00"), at(23, "10:00")], at(24, "08:00"), None),
        ([at(d) for d in (16, 17, 18, 19, 20)], at(23), CapReason.CYCLE_TOO_SHORT),
        ([at(d) for d in (10, 12, 16, 18, 20)], at(23), None),
        ([at(d) for d in (9, 10, 12, 16, 18, 20)], at(23), CapReason.CYCLE_USED_UP),
    ],
)
def test_caps_of_a_day_and_a_cycle(dials, now, reason):
    tried = attempts([Dial(moment) for moment in dials], now)
    assert cap_reason(tried, now, ZONE, OFFICE) is reason


def test_what_does_not_count_uses_up_nothing():
    dials = [Dial(at(day), counts=False) for day in range(9, 23)]
    tried = attempts(dials, MONDAY)
    assert tried.rounds == ()
    assert cap_reason(tried, MONDAY, ZONE, OFFICE) is None


def test_the_day_is_that_of_the_customer():
    late = Attempts((at(22, "23:30"), at(23, "02:45")))  # both Monday in Zurich
    assert cap_reason(late, at(23, "22:00"), ZONE, OFFICE) is CapReason.ROUNDS_TODAY
    assert cap_reason(late, at(23, "22:00"), "UTC", OFFICE) is None


@pytest.mark.parametrize(
    ("segment", "consequence"),
    [
        (Segment.KEY, Consequence.HAND_TO_OWNER),
        (Segment.A, Consequence.HAND_TO_OWNER),
        (Segment.B, Consequence.HAND_TO_OWNER),
        (Segment.C_PLUS, Consequence.REST),
        (Segment.C, Consequence.REST),
        (None, Consequence.REST),
    ],
)
def test_after_six_rounds_c_rests_and_a_goes_to_its_owner(segment, consequence):
    assert after_cycle(segment) is consequence
