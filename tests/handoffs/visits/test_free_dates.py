"""Free dates to propose: only when the visitor works, is not taken, and the customer is there."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.clock import Appointment
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.handoffs.visits.free_date_queries import free_dates_of
from app.handoffs.visits.free_dates import TRAVEL, Busy, free_dates
from app.history.commands import AddActivity
from app.history.rules import ActivityKind
from app.settings.own_hours import OwnHours
from app.settings.public_holidays import Region
from app.settings.working_time import Place, WorkDays
from app.team.absences import KeepMyDays, KeptAbsence
from tests.handoffs.conftest import Hands
from tests.people import COLLEAGUE_ID

ZONE = "Europe/Zurich"
HERE = Place(ZONE, Region("CH", "SG"))
TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)  # 10:00 there
WEEK = WorkDays(Region("CH", "SG"))


def said(dates: list[Appointment]) -> list[str]:
    return [f"{one.on:%a %d} {one.at:%H:%M}" for one in dates]


def at(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


def test_one_a_day_mornings_and_afternoons_in_turn() -> None:
    found = free_dates(WEEK, ZONE, HERE, (), TUESDAY, 60)
    assert said(found) == ["Wed 25 08:00", "Thu 26 13:30", "Fri 27 08:00"]


def test_what_is_taken_is_left_out_with_the_way_there() -> None:
    busy = [Busy(at(25, 8, 30), at(25, 9, 30)), Busy(at(26, 13), at(26, 18))]
    found = free_dates(WEEK, ZONE, HERE, busy, TUESDAY, 60)
    # 9:30 and half an hour of travelling; no room on Thursday afternoon, so its morning.
    assert said(found) == ["Wed 25 10:00", "Thu 26 08:00", "Fri 27 08:00"]


def test_days_off_and_own_hours_count() -> None:
    hours = OwnHours(((5, ((time(9), time(11)),)),), ZONE)
    away = ((date(2026, 11, 25), date(2026, 11, 26)),)
    days = WorkDays(Region("CH", "SG"), frozenset({3, 4, 5}), away, hours)
    found = free_dates(days, ZONE, HERE, (), TUESDAY, 60)
    assert said(found) == ["Fri 27 09:00", "Wed 02 13:30", "Thu 03 08:00"]


def test_nobody_visits_on_a_holiday_of_the_customer() -> None:
    there = Place("Europe/Berlin", Region("DE", "BY"))
    before = datetime(2027, 1, 5, 9, tzinfo=UTC)  # Epiphany is no holiday of the own office
    office = WorkDays(Region("CH", "BE"))
    assert free_dates(office, ZONE, there, (), before, 60)[0].on == date(2027, 1, 7)


def test_a_full_month_has_none() -> None:
    busy = [Busy(TUESDAY, TUESDAY + timedelta(days=60))]
    assert free_dates(WEEK, ZONE, HERE, busy, TUESDAY, 60) == []


MOMENTS = st.integers(0, 60 * 24 * 8)


@given(st.lists(st.tuples(MOMENTS, st.integers(5, 300)), max_size=25), st.integers(15, 240))
def test_no_proposal_touches_what_is_taken(taken: list[tuple[int, int]], minutes: int) -> None:
    busy = [
        Busy(begins, begins + timedelta(minutes=length))
        for offset, length in taken
        if (begins := TUESDAY + timedelta(minutes=offset))
    ]
    for one in free_dates(WEEK, ZONE, HERE, busy, TUESDAY, minutes):
        begins = one.instant()
        assert begins is not None
        assert WEEK.is_working(one.on)
        ends = begins + timedelta(minutes=minutes)
        assert all(b.ends + TRAVEL <= begins or b.begins - TRAVEL >= ends for b in busy)


def test_visits_plans_and_absences_of_the_receiver_count(hands: Hands) -> None:
    with hands.as_("colleague") as reto:
        away = KeptAbsence(id=hands.ids.new(), from_on=date(2026, 11, 27), to_on=date(2026, 11, 27))
        reto.database.execute(KeepMyDays(id=hands.ids.new(), absences=(away,)))
        reto.database.execute(
            AddActivity(
                id=hands.ids.new(),
                customer_id=hands.customer_id,
                kind=ActivityKind.PLANNED_VISIT,
                happened_at=at(25, 8),
                text="",
            )
        )
        reto.database.execute(
            PlanFollowUp(
                id=hands.ids.new(),
                customer_id=hands.customer_id,
                kind=FollowUpKind.CALLBACK,
                due=Appointment(date(2026, 11, 26), time(13, 45), ZONE),
                owner_id=COLLEAGUE_ID,
            )
        )
    hands.draft(visit=Appointment(date(2026, 11, 30), time(8), ZONE))
    hands.offer()
    with hands.database.read() as session:
        found = free_dates_of(session, COLLEAGUE_ID, hands.customer_id, TUESDAY)
    # Wed 8 to 9 and the way; Thu 13:45 to 14:00 and the way; Fri away; Mon 8 to 9 and the way.
    assert said(found) == ["Wed 25 09:30", "Thu 26 14:30", "Mon 30 09:30"]


def test_a_customer_that_is_gone_has_no_dates(hands: Hands) -> None:
    with hands.database.read() as session:
        assert free_dates_of(session, COLLEAGUE_ID, 1, TUESDAY) == []
