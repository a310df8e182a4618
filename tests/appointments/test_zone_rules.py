"""The rules by which clocks change, held against the zones themselves."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.appointments.zone_rules import yearly_changes


def test_zurich_changes_on_the_last_sundays_of_march_and_october() -> None:
    spring, autumn = yearly_changes("Europe/Zurich", 2026) or ()
    assert (spring.month, spring.week, spring.weekday, spring.at) == (3, -1, 6, time(2))
    assert (autumn.month, autumn.week, autumn.weekday, autumn.at) == (10, -1, 6, time(3))
    assert (spring.summer, spring.name, spring.after) == (True, "CEST", timedelta(hours=2))


def test_new_york_changes_on_the_second_and_the_first_sunday() -> None:
    spring, autumn = yearly_changes("America/New_York", 2026) or ()
    assert (spring.month, spring.week) == (3, 2)
    assert (autumn.month, autumn.week) == (11, 1)


def test_some_clocks_stand_and_some_follow_no_weekday() -> None:
    assert yearly_changes("Asia/Kolkata", 2026) == ()
    assert yearly_changes("Africa/Casablanca", 2026) is None


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Sydney"])
def test_rules_hold_for_years_that_were_not_tried(zone: str) -> None:
    for year in (2026, 2035):
        for change in yearly_changes(zone, 2026) or ():
            at = datetime(year, change.month, change.day_in(year))
            at = datetime.combine(at, change.at, ZoneInfo(zone))
            hour = timedelta(hours=1)
            assert (at - hour).utcoffset() == change.before
            assert (at + hour).utcoffset() == change.after
