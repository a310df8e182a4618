"""One's own hours: read as typed, and proposals lie within them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Appointment
from app.settings.own_hours import Blocks, OwnHours, blocks_text, hours_from, read_blocks
from app.settings.working_time import CallingHours, OwnDays, Place, WorkDays, next_open

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
ZURICH = "Europe/Zurich"


def span(begins: str, ends: str) -> tuple[time, time]:
    return time.fromisoformat(begins), time.fromisoformat(ends)


@pytest.mark.parametrize(
    ("typed", "blocks"),
    [
        ("", ()),
        ("  ", ()),
        ("8-12", (span("08:00", "12:00"),)),
        ("8:00–12:00, 13.30 bis 17:15", (span("08:00", "12:00"), span("13:30", "17:15"))),
        ("8-12 und 13-17", (span("08:00", "12:00"), span("13:00", "17:00"))),
        ("12-8", None),
        ("8-12, 11-17", None),
        ("8-12, 12-17", None),
        ("8-25", None),
        ("mornings", None),
        ("8-12 maybe", None),
        (",", ()),
    ],
)
def test_hours_are_read_as_they_are_typed(typed: str, blocks: Blocks | None) -> None:
    assert read_blocks(typed) == blocks


@given(st.lists(st.times().map(lambda at: at.replace(second=0, microsecond=0)), unique=True))
def test_written_hours_are_read_again(moments: list[time]) -> None:
    ends = sorted(moments)[: len(moments) // 2 * 2]
    blocks = tuple(zip(ends[::2], ends[1::2], strict=True))
    assert read_blocks(blocks_text(blocks)) == blocks


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    read_blocks(text)


def test_a_setting_that_cannot_be_read_is_no_limit() -> None:
    kept = {"1": "8-12", "9": "8-12", "x": "8-12", "2": "nonsense"}
    assert hours_from(kept, ZURICH) == OwnHours(((1, (span("08:00", "12:00"),)),), ZURICH)


MORNINGS = WorkDays(hours=OwnHours(((1, (span("09:00", "12:00"),)),), ZURICH))


@pytest.mark.parametrize(
    ("wished", "becomes"),
    [
        (Appointment(MONDAY, time(8)), Appointment(MONDAY, time(9))),
        (Appointment(MONDAY, time(10)), Appointment(MONDAY, time(10))),
        (Appointment(MONDAY, time(14)), Appointment(TUESDAY, time(8))),
        (Appointment(TUESDAY, time(14)), Appointment(TUESDAY, time(14))),
        (Appointment(MONDAY), Appointment(MONDAY)),
    ],
)
def test_a_call_is_proposed_within_ones_own_hours(
    wished: Appointment, becomes: Appointment
) -> None:
    assert next_open(wished, Place(), MORNINGS, CallingHours()).appointment == becomes


def test_ones_own_hours_count_by_ones_own_clock() -> None:
    london = Appointment(MONDAY, time(8), "Europe/London")
    found = next_open(london, Place("Europe/London"), MORNINGS, CallingHours())
    assert found.appointment == Appointment(MONDAY, time(8), "Europe/London")
    late = Appointment(MONDAY, time(11), "Europe/London")  # noon in Zurich
    found = next_open(late, Place("Europe/London"), MORNINGS, CallingHours())
    assert found.appointment.on == TUESDAY


def test_hours_without_any_calling_hour_are_no_limit() -> None:
    nights = WorkDays(hours=OwnHours(((1, (span("20:00", "23:00"),)),), ZURICH))
    found = next_open(Appointment(MONDAY, time(9)), Place(), nights, CallingHours())
    assert found.appointment == Appointment(MONDAY, time(9))


def test_whoever_was_handed_ones_days_has_the_present_ones() -> None:
    days = OwnDays.like(WorkDays())
    assert days.is_working(MONDAY)
    days.follow(WorkDays(absences=((MONDAY, MONDAY),), hours=MORNINGS.hours))
    assert not days.is_working(MONDAY)
    assert days.hours.ends_at(1) == time(12)
    assert days.hours.ends_at(2) is None
