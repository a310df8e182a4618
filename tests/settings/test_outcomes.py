from __future__ import annotations

import pytest

from app.settings.outcomes import (
    FIXED_KEYS,
    OUTCOME_RULES,
    Consequence,
    FollowUpKind,
    Outcome,
    When,
    days,
    hours,
    working_days,
)


def test_every_outcome_has_its_rule():
    assert set(OUTCOME_RULES) == set(Outcome)
    assert len(Outcome) == 22
    assert all(rule.outcome is outcome for outcome, rule in OUTCOME_RULES.items())


def test_keys_one_to_four_mean_the_same_everywhere():
    assert FIXED_KEYS == {
        1: Outcome.NO_ANSWER,
        2: Outcome.VOICEMAIL,
        3: Outcome.GATEKEEPER,
        4: Outcome.CALLBACK,
    }


def test_only_four_outcomes_leave_the_attempts_alone():
    free = {outcome for outcome, rule in OUTCOME_RULES.items() if not rule.counts_as_attempt}
    assert free == {
        Outcome.BUSY,
        Outcome.WRONG_NUMBER,
        Outcome.WRONG_PERSON,
        Outcome.CALLBACK,
    }


def test_whoever_is_reached_was_connected():
    assert all(
        rule.connected for rule in OUTCOME_RULES.values() if rule.reaches(target_talked=True)
    )


@pytest.mark.parametrize("target_talked", [True, False])
@pytest.mark.parametrize("outcome", [Outcome.CALLBACK, Outcome.MESSAGE])
def test_a_callback_reaches_only_if_the_target_talked(outcome, target_talked):
    rule = OUTCOME_RULES[outcome]
    assert rule.reaches(target_talked=target_talked) is target_talked


@pytest.mark.parametrize(
    ("outcome", "goal", "accepted", "success"),
    [
        (Outcome.ORDER, (), False, True),
        (Outcome.QUOTE_REQUESTED, (Outcome.ORDER,), False, False),
        (Outcome.QUOTE_REQUESTED, (Outcome.QUOTE_REQUESTED,), False, True),
        (Outcome.VISIT_BOOKED, (Outcome.VISIT_BOOKED,), False, True),
        (Outcome.HANDOFF, (Outcome.HANDOFF,), False, False),
        (Outcome.HANDOFF, (), True, True),
        (Outcome.CARE_HELD, (Outcome.CARE_HELD,), True, False),
    ],
)
def test_success_depends_on_the_goal_of_the_script(outcome, goal, accepted, success):
    assert OUTCOME_RULES[outcome].converts(goal, accepted=accepted) is success


def test_not_reached_is_tried_in_three_hours_then_on_the_next_working_day():
    (retry,) = OUTCOME_RULES[Outcome.NO_ANSWER].next_steps
    assert retry.delays == (hours(3), working_days(1))
    assert retry.retry


def test_a_callback_needs_its_exact_time_and_is_a_promise():
    (step,) = OUTCOME_RULES[Outcome.CALLBACK].next_steps
    assert (step.kind, step.when, step.promised) == (
        FollowUpKind.CALLBACK,
        When.EXACT_TIME,
        True,
    )


def test_rests_are_those_of_the_handbook():
    rests = {outcome: rule.rest for outcome, rule in OUTCOME_RULES.items() if rule.rest}
    assert rests == {Outcome.NOT_INTERESTED: days(180), Outcome.HUNG_UP: working_days(10)}


def test_whoever_wants_no_calls_is_blocked_and_left_alone():
    rule = OUTCOME_RULES[Outcome.DO_NOT_CALL]
    assert rule.consequences == (Consequence.BLOCK, Consequence.CANCEL_ALL_STEPS)
    assert not rule.next_steps


def test_only_outcomes_that_end_the_care_come_without_a_next_step():
    without = {outcome for outcome, rule in OUTCOME_RULES.items() if not rule.next_steps}
    assert without == {
        Outcome.NOT_INTERESTED,
        Outcome.DO_NOT_CALL,
        Outcome.HUNG_UP,
        Outcome.CLOSED_DOWN,
    }
