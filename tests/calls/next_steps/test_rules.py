from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calls.next_steps.rules import (
    Effect,
    FinishedCall,
    WrapUp,
    may_correct,
    may_correct_until,
    wrap_up,
)
from app.calls.next_steps.settling import OpenStep
from app.calls.permission.rounds import Attempts
from app.clock import Appointment
from app.customers.rules import Segment, cadence_of
from app.history.rules import Direction
from app.settings.outcomes import OUTCOME_RULES, Assignee, Consequence, Outcome
from app.settings.outcomes import FollowUpKind as Kind
from app.settings.public_holidays import is_holiday
from app.settings.working_time import Calendar, CallingHours, MoveReason, WorkDays, place_of

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # Monday 10:42 in Zurich
ZONE = "Europe/Zurich"
OFFICE = WorkDays()
CALENDAR = Calendar(place_of("CH", "GR"), OFFICE, CallingHours())
LARGE_ID = 2**53 + 1


def proposal(outcome: Outcome, now: datetime = NOW, **fields: object) -> WrapUp:
    values: dict[str, object] = {
        "started_at": now,
        "attempts": Attempts(),
        "cadence": cadence_of(Segment.B),
        **fields,
    }
    return wrap_up(FinishedCall(outcome=outcome, **values), now, CALENDAR)  # type: ignore[arg-type]


def planned(outcome: Outcome, **fields: object) -> list[tuple[Kind, Appointment | None]]:
    return [(step.kind, step.due) for step in proposal(outcome, **fields).steps]


def on(day: int, month: int = 11, at: str | None = None, year: int = 2026) -> Appointment:
    return Appointment(date(year, month, day), time.fromisoformat(at) if at else None)


@pytest.mark.parametrize(
    ("outcome", "steps"),
    [
        (Outcome.NO_ANSWER, [(Kind.CALL, on(23, at="13:45"))]),
        (Outcome.BUSY, [(Kind.CALL, on(23, at="11:15"))]),
        (Outcome.VOICEMAIL, [(Kind.CALL, on(25))]),
        (Outcome.GATEKEEPER, [(Kind.CALL, on(24))]),
        (Outcome.WRONG_NUMBER, [(Kind.RESEARCH, on(23))]),
        (Outcome.WRONG_PERSON, [(Kind.CALL, on(23))]),
        (Outcome.CALLBACK, [(Kind.CALLBACK, None)]),
        (Outcome.CARE_HELD, [(Kind.CARE, on(18, 1, year=2027))]),
        (Outcome.INFO_REQUESTED, [(Kind.TASK, on(23)), (Kind.CALL, on(26))]),
        (Outcome.NEED_LATER, [(Kind.CALL, on(22, 2, year=2027))]),
        (Outcome.DECIDES_LATER, [(Kind.CALL, None)]),
        (Outcome.QUOTE_REQUESTED, [(Kind.TASK, on(24)), (Kind.QUOTE, on(1, 12))]),
        (Outcome.ORDER, [(Kind.TASK, on(23)), (Kind.CALL, on(7, 12))]),
        (Outcome.VISIT_BOOKED, [(Kind.HANDOFF, on(24))]),
        (Outcome.HANDOFF, [(Kind.HANDOFF, on(24))]),
        (Outcome.COMPLAINT, [(Kind.COMPLAINT, on(23, at="16:15")), (Kind.PROMISE, on(24))]),
        (Outcome.NOT_INTERESTED, []),
        (Outcome.DO_NOT_CALL, []),
        (Outcome.HUNG_UP, []),
        (Outcome.ABUSIVE, [(Kind.TASK, on(23))]),
        (Outcome.CLOSED_DOWN, []),
        (Outcome.MESSAGE, [(Kind.TASK, on(23))]),
    ],
)
def test_every_outcome_proposes_its_usual_next_step(outcome, steps):
    assert planned(outcome) == steps


@pytest.mark.parametrize(
    ("outcome", "effects"),
    [
        (Outcome.NO_ANSWER, []),
        (Outcome.WRONG_NUMBER, [Effect(Consequence.NUMBER_INVALID)]),
        (Outcome.NOT_INTERESTED, [Effect(Consequence.REST, until=date(2027, 5, 22))]),
        (Outcome.HUNG_UP, [Effect(Consequence.REST, until=date(2026, 12, 7))]),
        (
            Outcome.DO_NOT_CALL,
            [Effect(Consequence.BLOCK), Effect(Consequence.CANCEL_ALL_STEPS)],
        ),
        (Outcome.COMPLAINT, [Effect(Consequence.COMPLAINT, due=on(23, at="16:15"))]),
        (Outcome.ABUSIVE, [Effect(Consequence.CLEARANCE)]),
    ],
)
def test_consequences_come_with_their_days(outcome, effects):
    assert list(proposal(outcome).effects) == effects


def test_the_second_round_of_a_day_is_tried_again_on_the_next_working_day():
    morning = Attempts((NOW - timedelta(hours=4),), NOW - timedelta(hours=4))
    assert planned(Outcome.NO_ANSWER, attempts=morning) == [(Kind.CALL, on(24))]


def test_a_second_number_in_the_same_round_does_not_count_again():
    just_now = Attempts((NOW - timedelta(minutes=5),), NOW - timedelta(minutes=5))
    assert planned(Outcome.NO_ANSWER, attempts=just_now) == [(Kind.CALL, on(23, at="13:45"))]


def test_a_retry_after_hours_is_moved_and_says_so():
    afternoon = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)  # Friday 16:00
    (step,) = proposal(Outcome.NO_ANSWER, now=afternoon).steps
    assert step.due == on(30, at="08:00")
    assert step.moved is MoveReason.CLOSED_HOURS


def test_another_try_stays_what_was_tried():
    (quote,) = proposal(Outcome.NO_ANSWER, kind=Kind.QUOTE, promised=True).steps
    assert (quote.kind, quote.promised, quote.retry) == (Kind.QUOTE, True, True)
    (callback,) = proposal(Outcome.NO_ANSWER, kind=Kind.CALLBACK, promised=True).steps
    assert (callback.kind, callback.promised) == (Kind.CALL, True)


def test_an_undecided_quote_is_followed_up_as_a_quote():
    assert planned(Outcome.DECIDES_LATER, open_quote=True) == [(Kind.QUOTE, None)]


def test_a_callback_needs_its_time():
    (step,) = proposal(Outcome.CALLBACK).steps
    assert step.needs_time
    assert step.promised


FIVE_DAYS = (9, 11, 13, 17, 19)


def _five_rounds(days: tuple[int, ...] = FIVE_DAYS) -> Attempts:
    began = tuple(datetime(2026, 11, day, 9, tzinfo=UTC) for day in days)
    return Attempts(began, began[-1])


def test_after_six_rounds_a_c_customer_rests_and_is_not_tried_again():
    done = proposal(Outcome.NO_ANSWER, attempts=_five_rounds(), segment=Segment.C)
    assert done.steps == ()
    assert done.effects == (Effect(Consequence.REST, until=date(2027, 1, 22)),)


def test_after_six_rounds_an_a_customer_goes_to_its_owner():
    done = proposal(Outcome.NO_ANSWER, attempts=_five_rounds(), segment=Segment.A)
    assert [(step.assignee, step.due) for step in done.steps] == [(Assignee.OWNER, on(24))]
    assert done.effects == (Effect(Consequence.HAND_TO_OWNER),)


def test_busy_does_not_use_up_the_cycle():
    assert len(proposal(Outcome.BUSY, attempts=_five_rounds()).steps) == 1


def test_the_last_round_waits_until_the_tenth_working_day():
    quick = _five_rounds((17, 18, 19, 20))
    (step,) = proposal(Outcome.NO_ANSWER, attempts=quick).steps
    assert step.due == on(30)


def test_a_second_message_in_a_cycle_is_pointed_out():
    assert not proposal(Outcome.VOICEMAIL).second_message
    assert proposal(Outcome.VOICEMAIL, attempts=Attempts(voicemail_left=True)).second_message


def step(id_: int, kind: Kind, due: int, **flags: bool) -> OpenStep:
    return OpenStep(LARGE_ID + id_, kind, on(due), **flags)


OPEN_STEPS = (
    step(1, Kind.QUOTE, 23),
    step(2, Kind.CALL, 20, retry=True),
    step(3, Kind.CARE, 30),
    step(4, Kind.TASK, 20, promised=True),
    step(5, Kind.CALL, 30),
    step(6, Kind.CALLBACK, 23, promised=True),
    step(7, Kind.PROMISE, 30, promised=True),
)


@pytest.mark.parametrize(
    ("outcome", "fields", "ids"),
    [
        (Outcome.NO_ANSWER, {}, [2]),
        (Outcome.NO_ANSWER, {"follow_up_id": LARGE_ID + 6}, [2, 6]),
        (Outcome.CARE_HELD, {}, [1, 2, 3, 6]),
        (Outcome.NEED_LATER, {}, [1, 2, 6]),
        (Outcome.NOT_INTERESTED, {}, [1, 2, 3, 5, 6]),
        (Outcome.CALLBACK, {"target_talked": False}, [2]),
        (Outcome.INFO_REQUESTED, {"direction": Direction.IN}, [1, 2, 6]),
        (Outcome.GATEKEEPER, {"direction": Direction.IN}, [2]),
    ],
)
def test_what_the_call_settles_is_proposed(outcome, fields, ids):
    done = proposal(outcome, open_steps=OPEN_STEPS, **fields)
    assert [id_ - LARGE_ID for id_ in done.settles] == ids


def test_an_incoming_call_is_no_attempt():
    done = proposal(Outcome.GATEKEEPER, direction=Direction.IN, attempts=_five_rounds())
    assert not done.effects
    assert len(done.steps) == 1


@pytest.mark.parametrize(
    ("recorded", "until"),
    [
        (datetime(2026, 11, 23, 9, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 11, 27, 9, tzinfo=UTC), date(2026, 11, 30)),
        (datetime(2026, 12, 31, 9, tzinfo=UTC), date(2027, 1, 4)),
        (datetime(2026, 11, 26, 23, 30, tzinfo=UTC), date(2026, 11, 30)),
    ],
)
def test_a_call_may_be_corrected_until_the_end_of_the_next_working_day(recorded, until):
    swiss = WorkDays(CALENDAR.place.region)
    assert may_correct_until(recorded, ZONE, swiss) == until
    last_minute = datetime.combine(until, time(22, 59), UTC)  # 23:59 in Zurich
    assert may_correct(recorded, last_minute, ZONE, swiss)
    assert not may_correct(recorded, last_minute + timedelta(minutes=1), ZONE, swiss)


OUTCOMES = st.sampled_from(Outcome)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 15)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)


@given(OUTCOMES, MOMENTS, st.sampled_from(Kind), st.booleans())
def test_proposals_lie_ahead_on_open_days(outcome, now, kind, promised):
    done = proposal(outcome, now=now, kind=kind, promised=promised)
    for one in done.steps:
        if one.due is None:
            continue
        instant = one.due.instant()
        assert instant is None or instant >= now
        assert OFFICE.is_working(one.due.on)
        assert not is_holiday(CALENDAR.place.region, one.due.on)


@given(OUTCOMES, MOMENTS, st.sampled_from([None, *Segment]))
def test_no_active_customer_is_left_without_a_next_step(outcome, now, segment):
    done = proposal(outcome, now=now, segment=segment, attempts=_five_rounds())
    takes_out = {
        Consequence.REST,
        Consequence.ARCHIVE,
        Consequence.BLOCK,
    }
    assert done.steps or takes_out & {effect.consequence for effect in done.effects}
    assert done.needs_reason is OUTCOME_RULES[outcome].needs_reason
