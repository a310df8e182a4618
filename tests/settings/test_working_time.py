from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Appointment
from app.settings import zones
from app.settings.outcomes import Delay, DelayUnit, days, hours, working_days
from app.settings.public_holidays import Region, is_holiday
from app.settings.working_time import (
    CallingHours,
    Moved,
    MoveReason,
    OffLimits,
    WorkDays,
    after,
    next_open,
    off_limits,
    place_of,
)

CHUR = place_of("CH", "Graubünden")
ZURICH = ZoneInfo("Europe/Zurich")
OFFICE = WorkDays(Region("CH", "ZH"))
HOURS = CallingHours()
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))


def local(on: str, at: str) -> datetime:
    return datetime.fromisoformat(f"{on}T{at}").replace(tzinfo=ZURICH)


@pytest.mark.parametrize(
    ("on", "at", "why"),
    [
        ("2026-11-23", "07:59", OffLimits.HOURS),
        ("2026-11-23", "08:00", None),
        ("2026-11-23", "12:30", None),
        ("2026-11-23", "20:00", None),
        ("2026-11-23", "20:00:30", None),
        ("2026-11-23", "20:01", OffLimits.HOURS),
        ("2026-11-28", "08:59", OffLimits.HOURS),
        ("2026-11-28", "09:00", None),
        ("2026-11-28", "16:00", None),
        ("2026-11-28", "16:01", OffLimits.HOURS),
        ("2026-11-29", "11:00", OffLimits.SUNDAY),
        ("2026-12-25", "11:00", OffLimits.HOLIDAY),
        ("2026-12-26", "11:00", OffLimits.HOLIDAY),
    ],
)
def test_nobody_is_called_outside_the_hard_limit(on, at, why):
    assert off_limits(local(on, at), CHUR) is why


def test_the_customers_clock_counts_not_mine():
    nine_in_zurich = local("2026-11-23", "09:00")
    assert off_limits(nine_in_zurich, place_of("US")) is OffLimits.HOURS
    assert off_limits(nine_in_zurich, place_of("GB")) is None


def test_a_moment_without_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        off_limits(datetime(2026, 11, 23, 9), CHUR)


@pytest.mark.parametrize(
    ("day", "limit"),
    [("2026-03-30", None), ("2026-03-29", OffLimits.SUNDAY), ("2026-10-26", None)],
)
def test_eight_is_eight_after_the_change_of_clocks(day, limit):
    assert off_limits(local(day, "08:00"), CHUR) is limit


def test_all_known_zones_exist():
    assert set(zones._ZONES.values()) <= available_timezones()


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        (date(2026, 11, 23), 1, date(2026, 11, 24)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 29), 1, date(2026, 11, 30)),
        (date(2026, 11, 29), 0, date(2026, 11, 30)),
        (date(2026, 11, 27), 0, date(2026, 11, 27)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), -1, date(2026, 11, 27)),
    ],
)
def test_working_days_skip_weekends_and_holidays(start, amount, end):
    assert OFFICE.add(start, amount) == end


def test_own_absences_are_no_working_days():
    away = WorkDays(absences=((date(2026, 11, 24), date(2026, 11, 25)),))
    assert away.add(date(2026, 11, 23), 1) == date(2026, 11, 26)
    assert away.why_off(date(2026, 11, 25)) is MoveReason.ABSENCE


def test_part_time_counts_its_own_days():
    part_time = WorkDays(weekdays=frozenset({2, 3}))
    assert part_time.add(date(2026, 11, 25), 1) == date(2026, 12, 1)


@given(DAYS, st.integers(1, 60))
def test_adding_working_days_is_what_counting_says(start, amount):
    end = OFFICE.add(start, amount)
    assert OFFICE.is_working(end)
    assert OFFICE.between(start, end) == amount
    assert OFFICE.between(start, start) == OFFICE.between(end, start) == 0


@pytest.mark.parametrize(
    ("on", "at", "moved_on", "moved_at", "reason"),
    [
        ("2026-11-27", "10:00", "2026-11-27", "10:00", None),
        ("2026-11-27", None, "2026-11-27", None, None),
        ("2026-11-28", None, "2026-11-30", None, MoveReason.WEEKEND),
        ("2026-11-28", "10:00", "2026-11-30", "10:00", MoveReason.WEEKEND),
        ("2026-12-25", "10:00", "2026-12-28", "10:00", MoveReason.HOLIDAY),
        ("2026-11-27", "07:00", "2026-11-27", "08:00", MoveReason.CLOSED_HOURS),
        ("2026-11-27", "12:00", "2026-11-27", "13:30", MoveReason.CLOSED_HOURS),
        ("2026-11-27", "17:30", "2026-11-30", "08:00", MoveReason.CLOSED_HOURS),
        ("2026-12-31", "18:00", "2027-01-04", "08:00", MoveReason.CLOSED_HOURS),
    ],
)
def test_appointments_move_off_closed_days_and_hours(on, at, moved_on, moved_at, reason):
    wished = Appointment(date.fromisoformat(on), time.fromisoformat(at) if at else None)
    moved = Appointment(
        date.fromisoformat(moved_on), time.fromisoformat(moved_at) if moved_at else None
    )
    assert next_open(wished, CHUR, OFFICE, HOURS) == Moved(moved, reason)


def test_a_task_moves_off_days_only():
    late = Appointment(date(2026, 11, 27), time(19))
    assert next_open(late, CHUR, OFFICE) == Moved(late)


def test_holidays_of_both_places_are_closed():
    labour_day = Appointment(date(2026, 5, 1))  # worked in Graubünden, a holiday in Zurich
    assert next_open(labour_day, CHUR, OFFICE, HOURS).reason is MoveReason.HOLIDAY


@given(DAYS, st.none() | st.times())
def test_a_moved_appointment_is_open_and_stays(on, at):
    wished = Appointment(on, at)
    moved = next_open(wished, CHUR, OFFICE, HOURS)
    found = moved.appointment
    assert (found.on, found.at or time.min) >= (wished.on, wished.at or time.min)
    assert OFFICE.is_working(found.on)
    assert not is_holiday(CHUR.region, found.on)
    assert (found.at is None) is (at is None)
    assert found.at is None or HOURS.is_open(datetime.combine(found.on, found.at))
    assert (moved.reason is None) is (found == wished)
    assert next_open(found, CHUR, OFFICE, HOURS) == Moved(found)


@pytest.mark.parametrize(
    ("delay", "on", "at"),
    [
        (hours(3), date(2026, 11, 23), time(13, 45)),
        (Delay(30, DelayUnit.MINUTES), date(2026, 11, 23), time(11, 15)),
        (days(90), date(2027, 2, 21), None),
        (working_days(0), date(2026, 11, 23), None),
        (working_days(10), date(2026, 12, 7), None),
    ],
)
def test_a_delay_leads_to_an_appointment(delay, on, at):
    moment = local("2026-11-23", "10:42")
    assert after(moment, delay, "Europe/Zurich", OFFICE) == Appointment(on, at)


def test_hours_pass_on_the_real_clock_across_summer_time():
    before_the_change = local("2026-03-29", "00:30")
    later = after(before_the_change, hours(3), "Europe/Zurich", OFFICE)
    assert later == Appointment(date(2026, 3, 29), time(4, 30))


@given(st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 31)), st.integers(0, 600))
def test_minutes_end_on_the_next_full_five(naive, amount):
    moment = naive.replace(tzinfo=UTC)
    later = after(moment, Delay(amount, DelayUnit.MINUTES), "UTC", OFFICE).instant()
    assert later is not None
    assert timedelta() <= later - moment - timedelta(minutes=amount) < timedelta(minutes=5)
    assert later.minute % 5 == 0
