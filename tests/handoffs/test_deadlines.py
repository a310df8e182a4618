from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Appointment
from app.customers.rules import Segment
from app.handoffs.deadlines import after_days, after_hours, due_at, is_overdue
from app.handoffs.rules import HandoffState
from app.settings.own_hours import OwnHours
from app.settings.public_holidays import Region
from app.settings.working_time import WorkDays

ZONE = "Europe/Zurich"
ZURICH = WorkDays(Region("CH", "ZH"))
MOMENTS = st.datetimes(
    datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(ZoneInfo(ZONE))
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


@pytest.mark.parametrize(
    ("segment", "offered", "due"),
    [
        (Segment.B, "2026-11-24 10:00", "2026-11-25 10:00"),
        (Segment.B, "2026-11-27 16:00", "2026-11-30 16:00"),  # over the weekend
        (Segment.B, "2026-11-24 19:30", "2026-11-26 08:00"),  # after work: from the next day on
        (Segment.B, "2026-11-28 11:00", "2026-12-01 08:00"),  # on a Saturday
        (None, "2026-12-24 10:00", "2026-12-28 10:00"),  # Christmas and the weekend
        (Segment.A, "2026-11-24 08:00", "2026-11-24 12:00"),
        (Segment.A, "2026-11-24 10:00", "2026-11-24 15:30"),  # noon is no working time
        (Segment.KEY, "2026-11-27 16:00", "2026-11-30 10:30"),
        (Segment.KEY, "2026-12-24 16:30", "2026-12-28 11:00"),
    ],
)
def test_an_answer_is_due_in_working_time(segment: Segment | None, offered: str, due: str) -> None:
    found = due_at(HandoffState.OFFERED, local(offered), segment, ZURICH, ZONE)
    assert found == local(due)


def test_an_absence_does_not_let_the_customer_wait() -> None:
    away = WorkDays(Region("CH", "ZH"), absences=((date(2026, 11, 24), date(2026, 12, 11)),))
    since = local("2026-11-24 10:00")
    assert due_at(HandoffState.OFFERED, since, None, away, ZONE) == local("2026-11-25 10:00")
    assert due_at(HandoffState.ACCEPTED, since, None, away, ZONE) == local("2026-11-26 10:00")
    assert due_at(HandoffState.VISITED, since, None, away, ZONE) == local("2026-12-16 08:00")


def test_a_report_is_due_two_working_days_after_the_visit() -> None:
    visit = Appointment(date(2026, 11, 26), time(13, 30), ZONE)
    found = due_at(HandoffState.SCHEDULED, local("2026-11-24 10:00"), None, ZURICH, ZONE, visit)
    assert found == local("2026-11-30 17:30")


@pytest.mark.parametrize("state", [HandoffState.DRAFT, HandoffState.FEEDBACK, HandoffState.CLOSED])
def test_what_waits_for_nobody_has_no_deadline(state: HandoffState) -> None:
    assert due_at(state, local("2026-11-24 10:00"), None, ZURICH, ZONE) is None
    assert not is_overdue(None, local("2026-11-24 10:00"))


def test_the_hours_somebody_entered_count() -> None:
    mornings = tuple((day, ((time(8), time(11)),)) for day in range(1, 6))
    days = WorkDays(Region("CH", "ZH"), hours=OwnHours(mornings))
    found = due_at(HandoffState.OFFERED, local("2026-11-24 09:00"), Segment.A, days, ZONE)
    assert found == local("2026-11-25 10:00")


@given(MOMENTS, st.integers(1, 60))
def test_hours_of_work_never_end_outside_of_work(since: datetime, hours: int) -> None:
    found = after_hours(since, timedelta(hours=hours), ZURICH, ZONE).astimezone(ZoneInfo(ZONE))
    assert ZURICH.is_working(found.date())
    assert found > since
    at = found.time()
    assert time(8) < at <= time(12) or time(13, 30) < at <= time(17, 30)


@given(MOMENTS, st.integers(1, 10))
def test_days_of_work_end_on_one(since: datetime, amount: int) -> None:
    found = after_days(since, amount, ZURICH, ZONE).astimezone(ZoneInfo(ZONE))
    assert ZURICH.is_working(found.date())
    assert ZURICH.between(since.date(), found.date()) in (amount, amount + 1)
