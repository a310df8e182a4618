from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Appointment, local_day
from app.follow_ups.marks import DueMark, Urgency, Words, due_mark
from app.follow_ups.rules import DueGroup, due_group

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # 10:42 in Zurich
ZONES = st.sampled_from(
    ["Europe/Zurich", "America/New_York", "Asia/Tokyo", "Pacific/Auckland", "UTC"]
)
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 31), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("on", "at", "mark"),
    [
        (date(2026, 11, 20), None, (Words.WEEKDAY, Urgency.LATE)),
        (date(2026, 11, 16), None, (Words.DATE, Urgency.LATE)),  # last Monday is no "Mon"
        (MONDAY, None, (Words.TODAY, Urgency.TODAY)),
        (MONDAY, time(10, 40), (Words.NOW, Urgency.LATE)),
        (MONDAY, time(9), (Words.TIME, Urgency.LATE)),
        (MONDAY, time(11), (Words.TIME, Urgency.SOON)),
        (MONDAY, time(14), (Words.TIME, Urgency.TODAY)),
        (date(2026, 11, 25), time(9), (Words.WEEKDAY, Urgency.AHEAD)),
        (date(2026, 11, 30), None, (Words.DATE, Urgency.AHEAD)),
    ],
)
def test_the_pill_says_when_and_how_it_presses(
    on: date, at: time | None, mark: tuple[Words, Urgency]
) -> None:
    assert due_mark(Appointment(on, at), NOW, MONDAY) == DueMark(*mark)


@given(DAYS, ZONES, INSTANTS, ZONES)
def test_a_date_stays_a_date_across_zones_and_summer_time(
    on: date, its_zone: str, now: datetime, my_zone: str
) -> None:
    due = Appointment(on, None, its_zone)
    today = local_day(now, my_zone)

    assert due.instant() is None  # no instant, so nothing could shift it
    mark = due_mark(due, now, today)
    assert (mark.words is Words.TODAY) is (on == today)
    assert (mark.urgency is Urgency.LATE) is (due_group(on, today) is DueGroup.OVERDUE)


@given(DAYS, st.times(), ZONES)
def test_an_appointment_keeps_its_wall_clock_across_summer_time(
    on: date, at: time, zone: str
) -> None:
    at = at.replace(microsecond=0, fold=0)
    today, tomorrow = (Appointment(day, at, zone).instant() for day in (on, on + timedelta(days=1)))

    assert today is not None
    assert tomorrow is not None
    # a day is 23, 24 or 25 hours long; skipped and doubled times move by an hour at most
    assert timedelta(hours=22) <= tomorrow - today <= timedelta(hours=26)
    assert local_day(today, zone) in (on, on + timedelta(days=1))


@pytest.mark.parametrize(
    ("on", "utc_hour"),
    [(date(2026, 3, 28), 9), (date(2026, 3, 29), 8), (date(2026, 10, 25), 9)],
)
def test_ten_in_zurich_is_ten_before_and_after_the_clocks_change(on: date, utc_hour: int) -> None:
    instant = Appointment(on, time(10), "Europe/Zurich").instant()

    assert instant == datetime(on.year, on.month, on.day, utc_hour, tzinfo=UTC)
