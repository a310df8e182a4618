"""A burst of notices is one reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.gathering import LONGEST_S, QUIET_S, Gathering


def test_two_hundred_notices_of_one_save_are_told_once_for_each_kind() -> None:
    gathering = Gathering()
    for number in range(200):
        gathering.add(("call", "customer")[number % 2], 10 + number / 10_000)

    assert gathering.due(10.1) == []
    assert gathering.due(10.2) == ["call", "customer"]
    assert gathering.due(10.3) == []


def test_one_notice_waits_only_for_the_pause_after_it() -> None:
    gathering = Gathering()
    gathering.add("call", 10.0)

    assert gathering.wait_s(10.0) == pytest.approx(QUIET_S)
    assert gathering.due(10.0 + QUIET_S) == ["call"]


def test_where_nothing_waits_nothing_is_due() -> None:
    assert Gathering().due(10.0) == []
    assert Gathering().wait_s(10.0, 0.25) == 0.25


@given(st.lists(st.floats(0, 5), min_size=1))
def test_nothing_waits_longer_than_a_second_whatever_comes(moments: list[float]) -> None:
    gathering = Gathering()
    first: float | None = None
    waits = []
    for step in range(600):
        now = step / 100
        for moment in sorted(moments):
            if now <= moment < now + 0.01:
                gathering.add("call", now)
                first = now if first is None else first
        if gathering.due(now):
            assert first is not None
            waits.append(now - first)
            first = None
    assert first is None
    assert max(waits) <= LONGEST_S + 0.02
