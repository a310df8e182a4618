"""The next steps of a wrap-up while they are typed: each keeps how it was understood."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from app.calls.draft import StepDraft
from app.calls.next_steps.read_steps import ReadSteps, proposed, taken_up
from app.follow_ups.dates.typed_dates import DateRemark
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import Calendar, CallingHours, MoveReason, Place, WorkDays

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CALENDAR = Calendar(Place(), WorkDays(), CallingHours())
CALL = StepDraft(1, FollowUpKind.CALL, on=date(2026, 11, 27))
TASK = StepDraft(2, FollowUpKind.TASK, on=date(2026, 11, 30))
BOTH = taken_up((CALL, TASK))


def test_what_is_typed_changes_its_own_step_alone() -> None:
    steps = BOTH.typed(0, "thu 10", NOW, CALENDAR)

    assert (steps.steps[0].on, steps.steps[0].at) == (date(2026, 11, 26), time(10))
    assert steps.readings[1] is BOTH.readings[1]


def test_what_is_not_understood_has_no_day() -> None:
    reading = BOTH.typed(0, "soonish", NOW, CALENDAR).readings[0]

    assert not reading.understood
    assert reading.step.on is None


def test_other_words_leave_standing_how_the_moment_was_understood() -> None:
    before = BOTH.typed(0, "20.11.2026", NOW, CALENDAR)
    after = before.changed(0, text="Ask about the quote")

    assert before.readings[0].remark is DateRemark.PAST
    assert after.readings[0].remark is DateRemark.PAST
    assert after.steps[0].text == "Ask about the quote"


def test_a_proposed_step_says_why_it_was_moved() -> None:
    steps = proposed((CALL, TASK), (MoveReason.HOLIDAY, None))
    assert [one.moved for one in steps.readings] == [MoveReason.HOLIDAY, None]


def test_steps_are_added_at_the_end_found_by_their_id_and_taken_away() -> None:
    steps = ReadSteps().and_one(CALL).and_one(TASK)

    assert steps.number_of(TASK.id) == 1
    assert steps.without(0).steps == (TASK,)
    assert steps.without(0).number_of(CALL.id) is None
