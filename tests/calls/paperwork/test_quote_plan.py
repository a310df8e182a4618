from __future__ import annotations

from datetime import UTC, date, datetime

from app.calls.paperwork.quote_plan import (
    Asker,
    MovedStep,
    OpenQuoteStep,
    QuoteDates,
    plan_of_changed,
    plan_of_new,
    quote_days,
)
from app.clock import Appointment
from app.follow_ups.moving import QueueOwner
from app.settings.working_time import CallingHours, Place, WorkDays

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)
ZONE = "Europe/Zurich"


def asker(now: datetime = TUESDAY) -> Asker:
    return Asker(QueueOwner(1, ZONE, WorkDays(), CallingHours()), Place(ZONE), now)


def step(day: int, *, quote_id: int | None = 7, promised: bool = False) -> OpenQuoteStep:
    due = Appointment(date(2026, 11, day), None, ZONE)
    return OpenQuoteStep(day, quote_id, due, promised)


def on(month: int, day: int) -> Appointment:
    return Appointment(date(2026, month, day), None, ZONE)


def test_a_quote_is_asked_after_five_working_days_on_and_before_it_ends() -> None:
    dates = QuoteDates(date(2026, 11, 24), date(2026, 12, 24))
    assert quote_days(dates, WorkDays()) == (date(2026, 12, 1), date(2026, 12, 22))


def test_one_that_ends_soon_is_asked_after_once_before_its_end() -> None:
    dates = QuoteDates(date(2026, 11, 24), date(2026, 11, 30))
    assert quote_days(dates, WorkDays()) == (date(2026, 11, 26),)


def test_never_on_the_day_it_was_sent() -> None:
    dates = QuoteDates(date(2026, 11, 24), date(2026, 11, 24))
    assert quote_days(dates, WorkDays()) == (date(2026, 11, 25),)


def test_without_dates_nothing_is_planned() -> None:
    assert quote_days(QuoteDates(None, None), WorkDays()) == ()


def test_absences_are_no_working_days() -> None:
    away = WorkDays(absences=((date(2026, 11, 30), date(2026, 12, 4)),))
    assert quote_days(QuoteDates(date(2026, 11, 24), None), away) == (date(2026, 12, 8),)


def test_an_old_quote_is_asked_after_today_once() -> None:
    plan = plan_of_new(QuoteDates(date(2026, 9, 1), date(2026, 10, 1)), [], asker())
    assert plan.new == (on(11, 24),)


def test_what_waited_for_the_quote_is_taken_over_and_not_doubled() -> None:
    waiting = step(25, quote_id=None)
    plan = plan_of_new(QuoteDates(date(2026, 11, 24), None), [waiting, step(27)], asker())
    assert plan.new == ()
    assert plan.moved == (MovedStep(25, on(12, 1), on(11, 25)),)


def test_a_promise_keeps_its_day() -> None:
    waiting = step(25, quote_id=None, promised=True)
    plan = plan_of_new(QuoteDates(date(2026, 11, 24), None), [waiting], asker())
    assert plan.moved == (MovedStep(25, on(11, 25), on(11, 25)),)


def test_a_longer_quote_is_asked_after_later_and_the_other_step_stays() -> None:
    before = QuoteDates(date(2026, 11, 3), date(2026, 11, 27))
    dates = QuoteDates(date(2026, 11, 3), date(2026, 12, 11))
    plan = plan_of_changed(before, dates, [step(25)], asker())
    assert plan.moved == (MovedStep(25, on(12, 9), on(11, 25)),)
    assert plan.new == ()


def test_an_end_that_is_named_later_brings_its_step() -> None:
    before = QuoteDates(date(2026, 11, 24), None)
    dates = QuoteDates(date(2026, 11, 24), date(2026, 12, 24))
    first = OpenQuoteStep(1, 7, on(12, 1), promised=False)
    plan = plan_of_changed(before, dates, [first], asker())
    assert plan.days == (date(2026, 12, 1), date(2026, 12, 22))


def test_other_facts_leave_the_plan_alone() -> None:
    dates = QuoteDates(date(2026, 11, 3), date(2026, 12, 11))
    assert plan_of_changed(dates, dates, [], asker()).days == ()
