from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Appointment
from app.follow_ups.rules import DueGroup, MovePreset, days_late, due_group, move, usual_number
from app.settings.working_time import CallingHours, MoveReason, WorkDays, place_of

MONDAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # 10:42 in Zurich
CHUR = place_of("CH", "GR")
OFFICE = WorkDays()
HOURS = CallingHours()
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("due_on", "today", "group"),
    [
        (date(2026, 11, 20), MONDAY, DueGroup.OVERDUE),
        (MONDAY, MONDAY, DueGroup.TODAY),
        (date(2026, 11, 24), MONDAY, DueGroup.THIS_WEEK),
        (date(2026, 11, 29), MONDAY, DueGroup.THIS_WEEK),
        (date(2026, 11, 30), MONDAY, DueGroup.LATER),
        (date(2026, 11, 30), date(2026, 11, 29), DueGroup.LATER),
        (date(2027, 1, 1), date(2026, 12, 31), DueGroup.THIS_WEEK),
    ],
)
def test_the_queue_is_grouped_by_local_days(due_on, today, group):
    assert due_group(due_on, today) is group


@given(DAYS, DAYS, DAYS)
def test_groups_follow_the_order_of_days(first, second, today):
    order = list(DueGroup)
    earlier, later = sorted((first, second))
    assert order.index(due_group(earlier, today)) <= order.index(due_group(later, today))


@given(DAYS, DAYS)
def test_late_is_what_stands_under_overdue(due_on, today):
    assert (days_late(due_on, today) > 0) is (due_group(due_on, today) is DueGroup.OVERDUE)


def test_friday_is_three_days_late_on_monday():
    assert days_late(date(2026, 11, 20), MONDAY) == 3


@pytest.mark.parametrize(
    ("preset", "at", "result"),
    [
        (MovePreset.LATER_TODAY, None, Appointment(MONDAY, time(13, 30))),
        (MovePreset.TOMORROW, None, Appointment(date(2026, 11, 24))),
        (MovePreset.TOMORROW, time(9), Appointment(date(2026, 11, 24), time(9))),
        (MovePreset.IN_THREE_DAYS, None, Appointment(date(2026, 11, 26))),
        (MovePreset.NEXT_WEEK, None, Appointment(date(2026, 11, 30))),
        (MovePreset.NEXT_MONTH, None, Appointment(date(2026, 12, 1))),
    ],
)
def test_presets_count_from_today_and_keep_the_time(preset, at, result):
    overdue = Appointment(date(2026, 11, 18), at)
    assert move(overdue, preset, MORNING, CHUR, OFFICE, HOURS).appointment == result


@pytest.mark.parametrize(
    ("today", "preset", "on"),
    [
        (date(2026, 12, 24), MovePreset.TOMORROW, date(2026, 12, 28)),
        (date(2026, 12, 31), MovePreset.TOMORROW, date(2027, 1, 4)),
        (date(2026, 12, 31), MovePreset.NEXT_MONTH, date(2027, 1, 4)),
        (date(2028, 1, 31), MovePreset.NEXT_MONTH, date(2028, 2, 1)),
        (date(2026, 11, 29), MovePreset.NEXT_WEEK, date(2026, 11, 30)),
    ],
)
def test_presets_skip_holidays_and_year_ends(today, preset, on):
    noon = datetime.combine(today, time(12), UTC)
    assert move(Appointment(today), preset, noon, CHUR, OFFICE, HOURS).appointment.on == on


def test_later_today_after_hours_is_the_next_morning_and_says_so():
    evening = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
    moved = move(Appointment(MONDAY), MovePreset.LATER_TODAY, evening, CHUR, OFFICE, HOURS)
    assert moved.appointment == Appointment(date(2026, 11, 24), time(8))
    assert moved.reason is MoveReason.CLOSED_HOURS


@given(DAYS, st.sampled_from(MovePreset))
def test_every_preset_ends_in_the_future_on_an_open_day(today, preset):
    now = datetime.combine(today, time(9), UTC)
    moved = move(Appointment(today), preset, now, CHUR, OFFICE, HOURS).appointment
    assert moved.on > today or (moved.on == today and moved.at is not None)
    assert OFFICE.is_working(moved.on)


def _finished(numbers: list[int]) -> dict[date, int]:
    return {OFFICE.add(MONDAY, -1 - back): number for back, number in enumerate(numbers)}


@pytest.mark.parametrize(
    ("numbers", "usual"),
    [
        ([], 20),
        ([30, 31, 32, 33], 20),
        ([30, 31, 32, 33, 34], 32),
        ([30, 0, 31, 32, 33, 34], 32),
        ([10] * 20 + [99] * 40, 10),
    ],
)
def test_the_usual_number_is_the_median_of_the_last_working_days(numbers, usual):
    assert usual_number(_finished(numbers), MONDAY, OFFICE) == usual


def test_weekends_and_today_are_no_measure():
    finished = {MONDAY: 500, MONDAY - timedelta(days=1): 500, **_finished([10, 11, 12, 13, 14])}
    assert usual_number(finished, MONDAY, OFFICE) == 12
