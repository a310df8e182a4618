"""Many values are taken some at a time, and none is lost at the edges."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.parts import AT_ONCE, in_parts


@pytest.mark.parametrize(
    ("number", "sizes"),
    [
        (0, []),
        (1, [1]),
        (AT_ONCE - 1, [AT_ONCE - 1]),
        (AT_ONCE, [AT_ONCE]),
        (AT_ONCE + 1, [AT_ONCE, 1]),
        (2 * AT_ONCE, [AT_ONCE, AT_ONCE]),
    ],
)
def test_a_part_is_full_before_another_begins(number: int, sizes: list[int]) -> None:
    assert [len(part) for part in in_parts(range(number))] == sizes


@given(values=st.lists(st.integers(), max_size=30), at_once=st.integers(1, 12))
def test_all_values_come_once_and_in_order(values: list[int], at_once: int) -> None:
    parts = list(in_parts(values, at_once))
    assert [value for part in parts for value in part] == values
    assert all(len(part) == at_once for part in parts[:-1])


def test_a_stream_is_read_only_as_far_as_asked() -> None:
    stream = count()
    assert next(in_parts(stream, 3)) == [0, 1, 2]
    assert next(stream) == 3


def test_nothing_at_once_is_refused_instead_of_losing_all() -> None:
    with pytest.raises(ValueError, match="0 at once"):
        next(in_parts([1], 0))
