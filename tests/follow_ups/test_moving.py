from __future__ import annotations

from datetime import UTC, date, datetime, time

from app.clock import Appointment
from app.follow_ups.dates.typed_dates import DateRemark, NotUnderstood
from app.follow_ups.moving import DayLoad, Movable, TypedMove, preset_moves, typed_move
from app.follow_ups.rules import FollowUpKind, MovePreset
from app.settings.working_time import Moved, MoveReason
from tests.follow_ups.example_owner import REP

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # Monday, 10:42 in Zurich
CALL = Movable(FollowUpKind.CALL, Appointment(date(2026, 11, 20)), "CH", "GR")
CALLBACK = Movable(FollowUpKind.CALLBACK, Appointment(date(2026, 11, 20), time(11)), "CH", "GR")
TASK = Movable(FollowUpKind.TASK, Appointment(date(2026, 11, 20)))


def test_every_preset_leads_to_an_open_day_with_its_time() -> None:
    moves = dict(preset_moves(CALLBACK, NOW, REP))

    assert list(moves) == list(MovePreset)
    assert moves[MovePreset.TOMORROW] == Moved(Appointment(date(2026, 11, 24), time(11)))
    assert moves[MovePreset.NEXT_WEEK].appointment.on == date(2026, 11, 30)


def test_a_typed_day_keeps_the_time_that_stood_unless_another_is_typed() -> None:
    kept = typed_move("fri", CALLBACK, NOW, REP)
    other = typed_move("fri 10", CALLBACK, NOW, REP)

    assert kept == TypedMove(Moved(Appointment(date(2026, 11, 27), time(11))))
    assert other == TypedMove(Moved(Appointment(date(2026, 11, 27), time(10))))


def test_a_holiday_at_the_customers_place_is_avoided_and_said() -> None:
    christmas = typed_move("25.12.", CALL, NOW, REP)

    assert christmas == TypedMove(Moved(Appointment(date(2026, 12, 28)), MoveReason.HOLIDAY))


def test_calls_are_moved_into_calling_hours_and_tasks_are_not() -> None:
    call, task = (typed_move("fri 7", movable, NOW, REP) for movable in (CALL, TASK))

    assert call == TypedMove(
        Moved(Appointment(date(2026, 11, 27), time(8)), MoveReason.CLOSED_HOURS)
    )
    assert task == TypedMove(Moved(Appointment(date(2026, 11, 27), time(7))))


def test_what_is_no_day_is_said_to_be_none() -> None:
    assert isinstance(typed_move("soonish", CALL, NOW, REP), NotUnderstood)


def test_a_remark_is_handed_on() -> None:
    past = typed_move("yesterday", TASK, NOW, REP)

    assert isinstance(past, TypedMove)
    assert past.remark is DateRemark.PAST


def test_a_day_nobody_planned_for_is_free() -> None:
    load = DayLoad({date(2026, 11, 27): 12}, usual=20)

    assert (load.on(date(2026, 11, 27)), load.on(date(2026, 11, 28))) == (12, 0)
