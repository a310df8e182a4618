from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.typed.reachable_hours import (
    ReachableHours,
    Span,
    hours_text,
    is_reachable,
    next_reachable,
)
from app.customers.typed.typed_hours import read_hours

ZONE = "Europe/Zurich"
WEDNESDAY = frozenset({3})
WEEKDAYS = frozenset(range(1, 6))
ALL_WEEK = frozenset(range(1, 8))


def only(*spans: Span) -> ReachableHours:
    return ReachableHours(only=spans)


def never(*spans: Span) -> ReachableHours:
    return ReachableHours(never=spans)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("", ReachableHours()),
        ("before 7", only(Span(ends=420))),
        ("vor 7 Uhr", only(Span(ends=420))),
        ("before 7:30 am", only(Span(ends=450))),
        ("ab 14 Uhr", only(Span(begins=840))),
        ("after 2pm", only(Span(begins=840))),
        ("2-4pm", only(Span(begins=840, ends=960))),
        ("never Wednesday afternoon", never(Span(WEDNESDAY, 720, 1080))),
        ("nie Mittwochnachmittag", never(Span(WEDNESDAY, 720, 1080))),
        ("nie mittwoch nachmittags", never(Span(WEDNESDAY, 720, 1080))),
        ("never on wednesdays", never(Span(WEDNESDAY))),
        ("Mo-Fr 9-11", only(Span(WEEKDAYS, 540, 660))),
        ("Mo – Fr 9.30 – 11 Uhr", only(Span(WEEKDAYS, 570, 660))),
        ("Mo bis Fr von 9 bis 11", only(Span(WEEKDAYS, 540, 660))),
        ("werktags zwischen 9 und 11", only(Span(WEEKDAYS, 540, 660))),
        ("only Tue", only(Span(frozenset({2})))),
        ("nur Di, Do vormittags", only(Span(frozenset({2, 4}), 0, 720))),
        ("Sa-Di", only(Span(frozenset({6, 7, 1, 2})))),
        (
            "Mo 9-11, Di 14-16",
            only(Span(frozenset({1}), 540, 660), Span(frozenset({2}), 840, 960)),
        ),
        (
            "Mo-Fr 8-12; nie Mi",
            ReachableHours((Span(WEEKDAYS, 480, 720),), (Span(WEDNESDAY),)),
        ),
        ("8-12, 14-17", only(Span(begins=480, ends=720), Span(begins=840, ends=1020))),
    ],
)
def test_hours_are_read_in_both_languages(typed, hours):
    assert read_hours(typed) == hours


@pytest.mark.parametrize(
    "typed", ["maybe", "9", "nie", "22-6", "9-25", "9:75-10", "Mo-Fr 9-11 ask for Ruth", "x" * 201]
)
def test_what_is_unclear_is_said_to_be(typed):
    assert read_hours(typed) is None


@given(st.text(max_size=60))
def test_no_text_is_too_much(text):
    assert isinstance(read_hours(text), ReachableHours | None)


SPANS = st.builds(
    lambda days, minutes: Span(days, min(minutes), max(minutes)),
    st.frozensets(st.integers(1, 7), min_size=1),
    st.sets(st.integers(0, 1440), min_size=2, max_size=2),
)
HOURS = st.builds(
    ReachableHours,
    st.lists(SPANS, max_size=3).map(tuple),
    st.lists(SPANS, max_size=2).map(tuple),
)


@given(HOURS, st.sampled_from(["de", "en"]))
def test_what_is_written_reads_the_same(hours, language):
    assert read_hours(hours_text(hours, language)) == hours


def test_hours_are_written_in_both_languages():
    hours = ReachableHours((Span(WEEKDAYS, 540, 660),), (Span(WEDNESDAY, 720, 1440),))
    assert hours_text(hours, "de") == "Mo-Fr 9:00-11:00; nie Mi ab 12:00"
    assert hours_text(hours, "en") == "Mon-Fri 9:00-11:00; never Wed from 12:00"


def test_hours_are_those_of_the_customers_clock():
    hours = only(Span(begins=540, ends=660))
    assert is_reachable(hours, datetime(2026, 11, 23, 8, 0, tzinfo=UTC), ZONE)
    assert not is_reachable(hours, datetime(2026, 11, 23, 10, 0, tzinfo=UTC), ZONE)
    assert is_reachable(hours, datetime(2026, 7, 1, 7, 0, tzinfo=UTC), ZONE)


@pytest.mark.parametrize(
    ("typed", "moment", "reachable"),
    [
        ("Mo-Fr 9-11", "2026-11-23T09:42", "2026-11-23T09:42"),
        ("Mo-Fr 9-11", "2026-11-27T10:00", "2026-11-30T08:00"),
        ("nie Mi nachmittag", "2026-11-25T12:00", "2026-11-25T17:00"),
        ("nur Mo; nie Mo", "2026-11-25T12:00", None),
        ("So 2-4", "2026-03-28T12:00", "2026-03-29T01:00"),
    ],
)
def test_the_next_reachable_moment(typed, moment, reachable):
    asked = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    hours = read_hours(typed)
    assert hours is not None
    found = next_reachable(hours, asked, ZONE)
    assert found == (reachable and datetime.fromisoformat(reachable).replace(tzinfo=UTC))


@given(HOURS, st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))
def test_the_next_reachable_moment_is_the_first(hours, naive):
    moment = naive.replace(second=0, microsecond=0, tzinfo=UTC)
    found = next_reachable(hours, moment, "UTC")
    quarters = (moment + timedelta(minutes=15 * step) for step in range(4 * 24 * 7))
    first = next((at for at in quarters if is_reachable(hours, at, "UTC")), None)
    if found is None:
        assert first is None
    else:
        assert found >= moment
        assert is_reachable(hours, found, "UTC")
        assert first is None or found <= first
