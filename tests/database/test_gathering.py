"""A single change is told at once, a burst is one or two readings."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.gathering import LONGEST_S, QUIET_S, Gathering


def test_a_change_after_a_quiet_time_is_told_at_once() -> None:
    gathering = Gathering()
    gathering.add("call", 10.0)

    assert gathering.wait_s(10.0) == 0
    assert gathering.due(10.0) == ["call"]

    gathering.add("call", 10.01 + LONGEST_S)
    assert gathering.due(10.01 + LONGEST_S) == ["call"]


def test_two_hundred_notices_that_follow_are_told_once_for_each_kind() -> None:
    gathering = Gathering()
    for kind in ("call", "customer"):
        gathering.add(kind, 9.9)
    assert gathering.due(9.9) == ["call", "customer"]

    for number in range(200):
        gathering.add(("call", "customer")[number % 2], 10 + number / 10_000)

    assert gathering.due(10.1) == []
    assert gathering.due(10.2) == ["call", "customer"]
    assert gathering.due(10.3) == []


def test_what_follows_closely_waits_only_for_the_pause_after_it() -> None:
    gathering = Gathering()
    gathering.add("call", 9.9)
    gathering.due(9.9)
    gathering.add("call", 10.0)

    assert gathering.wait_s(10.0) == pytest.approx(QUIET_S)
    assert gathering.due(10.1) == []
    assert gathering.due(10.0 + QUIET_S) == ["call"]


def test_a_burst_of_one_kind_does_not_hold_up_another() -> None:
    gathering = Gathering()
    gathering.add("customer", 9.9)
    gathering.due(9.9)
    gathering.add("customer", 10.0)
    gathering.add("call", 10.05)

    assert gathering.due(10.05) == ["call"]
    assert gathering.wait_s(10.05) == pytest.approx(QUIET_S - 0.05)


def test_where_nothing_waits_nothing_is_due() -> None:
    assert Gathering().due(10.0) == []
    assert Gathering().wait_s(10.0, 0.25) == 0.25


@given(st.lists(st.floats(0, 5), min_size=1))
def test_nothing_waits_longer_than_a_second_and_little_is_read_often(moments: list[float]) -> None:
    gathering = Gathering()
    first: float | None = None
    waits, told = [], []
    for step in range(600):
        now = step / 100
        for moment in sorted(moments):
            if now <= moment < now + 0.01:
                gathering.add("call", now)
                first = now if first is None else first
        if gathering.due(now):
            assert first is not None
            waits.append(now - first)
            told.append(now)
            first = None
    assert first is None
    assert max(waits) <= LONGEST_S + 0.02
    assert all(later - now > QUIET_S - 0.02 for now, later in pairwise(told))
