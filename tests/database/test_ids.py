"""Ids never repeat and grow with time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.ids import EPOCH, IdMaker
from tests.fakes import FakeClock


@given(steps=st.lists(st.integers(min_value=-5, max_value=5), max_size=300))
def test_ids_grow_even_when_the_clock_goes_back(steps: list[int]) -> None:
    clock = FakeClock()
    ids = IdMaker(device=3, now=clock)
    given_ids = []
    for milliseconds in steps:
        clock.moment += timedelta(milliseconds=milliseconds)
        given_ids.append(ids.new())
    assert given_ids == sorted(set(given_ids))


def test_a_burst_within_one_millisecond_never_repeats() -> None:
    ids = IdMaker(device=3, now=FakeClock())
    many = ids.new_many(10_000)
    assert len(set(many)) == 10_000


def test_two_devices_never_meet() -> None:
    clock = FakeClock()
    left, right = IdMaker(device=1, now=clock), IdMaker(device=2, now=clock)
    assert not set(left.new_many(5000)) & set(right.new_many(5000))


def test_an_id_holds_63_bits_until_the_year_2163() -> None:
    clock = FakeClock(EPOCH + timedelta(days=139 * 365))
    assert IdMaker(device=1023, now=clock).new() < 1 << 63


@pytest.mark.parametrize("device", [-1, 1024])
def test_a_device_number_has_ten_bits(device: int) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        IdMaker(device=device, now=FakeClock())
