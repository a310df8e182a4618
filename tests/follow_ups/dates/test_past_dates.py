"""When something was, as people type it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.follow_ups.dates.past_dates import read_past_date
from app.follow_ups.dates.typed_dates import DateRemark, NotUnderstood, TypedDate, typed_form

ZONE = "Europe/Zurich"
NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)  # Tuesday 10:42 in Zurich
TODAY = date(2026, 11, 24)

UNDERSTOOD = """
gestern = 2026-11-23
gestern 14:00 = 2026-11-23 14:00
yesterday at 3 pm = 2026-11-23 15:00
vorgestern Nachmittag = 2026-11-22 14:00
heute = 2026-11-24
heute 9:15 = 2026-11-24 09:15
heute morgen = 2026-11-24 09:00
di 9 = 2026-11-24 09:00
Tuesday = 2026-11-24
di 14:00 = 2026-11-17 14:00
fr = 2026-11-20
fri 10 = 2026-11-20 10:00
letzten Freitag = 2026-11-20
letzten Dienstag = 2026-11-17
last tue 16:00 = 2026-11-17 16:00
letzte Woche Freitag = 2026-11-20
last week = 2026-11-17
vor 2 Tagen = 2026-11-22
2 days ago = 2026-11-22
2 Tage = 2026-11-22
vor einer Woche = 2026-11-17
vor 2 Wochen Montag = 2026-11-09
a month ago = 2026-10-24
vor 2 Stunden = 2026-11-24 08:42
2h ago = 2026-11-24 08:42
vor einer halben Stunde = 2026-11-24 10:12
20 min ago = 2026-11-24 10:22
eben = 2026-11-24 10:42
just now = 2026-11-24 10:42
9:30 = 2026-11-24 09:30
16:00 = 2026-11-23 16:00
12.11. = 2026-11-12
12.11. 14:30 = 2026-11-12 14:30
24.11. = 2026-11-24
3 March 2026 = 2026-03-03
2026-11-02 8:00 = 2026-11-02 08:00
"""


@pytest.mark.parametrize("case", UNDERSTOOD.strip().splitlines())
def test_a_moment_of_the_past_is_read(case: str) -> None:
    typed, _, meant = case.partition(" = ")
    day, _, clock = meant.partition(" ")
    found = read_past_date(typed, NOW, ZONE)
    expected = TypedDate(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)
    assert found == expected


@pytest.mark.parametrize(
    ("typed", "on", "remark"),
    [
        ("27.11.", date(2025, 11, 27), DateRemark.LAST_YEAR),
        ("Mo 20.11.", date(2026, 11, 20), DateRemark.WEEKDAY_DIFFERS),
        ("morgen", date(2026, 11, 25), DateRemark.FUTURE),
        ("heute 15:00", date(2026, 11, 24), DateRemark.FUTURE),
        ("in 2 weeks", date(2026, 12, 8), DateRemark.FUTURE),
        ("in 2h", date(2026, 11, 24), DateRemark.FUTURE),
        ("27.11.2026", date(2026, 11, 27), DateRemark.FUTURE),
    ],
)
def test_what_is_remarkable_is_said(typed: str, on: date, remark: DateRemark) -> None:
    found = read_past_date(typed, NOW, ZONE)
    assert isinstance(found, TypedDate)
    assert (found.on, found.remark) == (on, remark)


@pytest.mark.parametrize("typed", ["", "when", "31.2.", "vor", "ago", "x" * 100, "fr mo"])
def test_what_is_no_moment_is_not_guessed(typed: str) -> None:
    assert read_past_date(typed, NOW, ZONE) == NotUnderstood(typed)


@given(st.text(max_size=30))
def test_no_text_is_trouble(text: str) -> None:
    assert isinstance(read_past_date(text, NOW, ZONE), TypedDate | NotUnderstood)


@given(st.dates(date(2007, 1, 1), TODAY), st.times().map(lambda at: at.replace(second=0)))
def test_what_the_program_writes_it_reads_again(on: date, at: time) -> None:
    at = min(at.replace(microsecond=0), time(10, 42)) if on == TODAY else at.replace(microsecond=0)
    found = read_past_date(typed_form(on, at, TODAY, "de"), NOW, ZONE)
    assert isinstance(found, TypedDate)
    assert (found.on, found.at) == (on, at)
