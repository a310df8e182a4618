"""Two people's changes come together; nobody's is set back unknowingly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.changes.merging import (
    LONGEST_STAND,
    Choice,
    both,
    choices_of,
    chosen_value,
    merge,
    safe_choice,
    same,
    stand_after,
)
from app.customers.fields import Value

FIELDS = ("city", "zip", "street", "du")
VALUES: st.SearchStrategy[Value] = st.sampled_from(
    [None, "", " ", "Chur", " Chur ", "Zürich", "Zu\u0308rich", "7000", True, False, 5]
)
ROWS = st.fixed_dictionaries(dict.fromkeys(FIELDS, VALUES))
LINES = st.one_of(st.none(), st.text("ab ·", max_size=LONGEST_STAND))


@given(seen=ROWS, mine=ROWS)
def test_where_nobody_interfered_my_changes_are_written(
    seen: dict[str, Value], mine: dict[str, Value]
) -> None:
    merged = merge(seen, seen, mine)
    assert not merged.contested
    assert all(same({**seen, **merged.values}[field], mine[field]) for field in FIELDS)


@given(seen=ROWS, now=ROWS)
def test_what_i_did_not_change_stays_theirs(seen: dict[str, Value], now: dict[str, Value]) -> None:
    merged = merge(seen, now, seen)
    assert (merged.values, merged.contested) == ({}, ())


@given(seen=ROWS, now=ROWS, mine=ROWS)
def test_only_what_was_seen_is_ever_replaced(
    seen: dict[str, Value], now: dict[str, Value], mine: dict[str, Value]
) -> None:
    merged = merge(seen, now, mine)
    assert all(same(now[field], seen[field]) for field in merged.values)
    assert not set(merged.values) & set(merged.contested)
    for field in FIELDS:
        if field in merged.contested:
            assert len({str(same(a, b)) for a, b in _pairs(seen, now, mine, field)}) == 1
        else:
            after = {**now, **merged.values}[field]
            assert same(after, mine[field]) or same(mine[field], seen[field])


def _pairs(
    seen: dict[str, Value], now: dict[str, Value], mine: dict[str, Value], field: str
) -> list[tuple[Value, Value]]:
    return [(seen[field], now[field]), (now[field], mine[field]), (seen[field], mine[field])]


@given(seen=ROWS, now=ROWS, mine=ROWS)
def test_a_merge_done_twice_is_done_once(
    seen: dict[str, Value], now: dict[str, Value], mine: dict[str, Value]
) -> None:
    first = merge(seen, now, mine)
    after = {**now, **first.values}
    again = merge(seen, after, {field: mine[field] for field in first.values})
    assert (again.values, again.contested) == ({}, ())


@given(seen=ROWS, mine=ROWS, theirs=ROWS)
def test_changes_of_different_fields_never_meet(
    seen: dict[str, Value], mine: dict[str, Value], theirs: dict[str, Value]
) -> None:
    now = {**seen, "city": theirs["city"], "du": theirs["du"]}
    wanted = {"zip": mine["zip"], "street": mine["street"]}
    merged = merge(seen, now, wanted)
    assert not merged.contested
    assert set(merged.values) <= {"zip", "street"}


def test_the_safe_choice_comes_first_and_loses_nothing() -> None:
    assert choices_of("city") == (Choice.THEIRS, Choice.MINE)
    assert choices_of("reachable")[0] is safe_choice("reachable") is Choice.BOTH
    assert chosen_value(Choice.BOTH, "before 7", "never Monday") == "before 7; never Monday"
    assert chosen_value(Choice.BOTH, None, "never Monday") == "never Monday"
    assert chosen_value(Choice.THEIRS, "Bern", "Basel") == "Bern"
    assert chosen_value(Choice.MINE, "Bern", None) is None


@given(theirs=st.text("ab"), mine=st.text("ab"))
def test_both_texts_are_there_in_full(theirs: str, mine: str) -> None:
    text = both(theirs, mine, "; ")
    assert theirs in text
    assert mine in text


@pytest.mark.parametrize(
    ("seen", "now", "mine", "after"),
    [
        (None, None, "Decides Friday", "Decides Friday"),
        ("Compares", "Compares", "Decides Friday", "Decides Friday"),
        ("Compares", "Has budget", "Compares", "Has budget"),
        ("Compares", "Has budget", "Decides Friday", "Has budget · Decides Friday"),
        ("Compares", "Has budget", None, "Has budget"),
        ("Compares", "Compares", None, None),
        ("Compares", None, "Decides Friday", "Decides Friday"),
        ("Compares", "Decides Friday", "Decides Friday", "Decides Friday"),
    ],
)
def test_how_things_stand_keeps_what_two_people_wrote(
    seen: str | None, now: str | None, mine: str | None, after: str | None
) -> None:
    assert stand_after(seen, now, mine) == after


@given(seen=LINES, now=LINES, mine=LINES)
def test_the_line_always_fits_and_never_loses_the_newest_words(
    seen: str | None, now: str | None, mine: str | None
) -> None:
    line = stand_after(seen, now, mine)
    assert len(line or "") <= LONGEST_STAND
    if mine and not same(mine, seen) and not same(mine, now):
        assert mine in (line or "")
