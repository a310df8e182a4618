"""The scorecard: the thirty hand-scored runs, and each rule by example."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from app.practice.scoring.criteria import Criterion, Reason, Remark, Result
from app.practice.scoring.knock_outs import KnockedOut
from app.practice.scoring.next_thing import next_thing
from app.practice.scoring.scorecard import KNOCK_OUT_CAP, overridden, score
from app.practice.simulation.run import MAX_TURNS
from app.practice.tags import Tag
from app.practice.talk import Branch, Fit, KnockOut, Line, Talk
from app.scripts.rules import Phase
from tests.practice.hand_scored import RUNS, by_tagger, read
from tests.practice.talks import hears, says, talk_of

NEAR = 5
FRAME_SECONDS = 0.016
READ_BY_TAGGER = 24
OTHERWISE = {
    "de-run-06": "a what-if was right for this Ex-Kunde; by the trade's table it can be defended",
    "de-run-15": "the half time check did not count by hand; it stands within 30 seconds",
}
"""Runs whose total is farther than 5 points from the hand score, and why."""


@pytest.mark.parametrize("path", RUNS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_total_is_near_the_hand_score(path: Path) -> None:
    run = read(path)
    far = abs(score(run.talk).total - run.score) > NEAR
    assert far == (run.id in OTHERWISE)


def test_at_least_twenty_seven_of_thirty_are_near() -> None:
    assert len(RUNS) == 30
    assert len(OTHERWISE) <= 3


def test_runs_read_by_the_tagger_are_scored_alike() -> None:
    """A floor: what is typed can be corrected by the trainee before it counts.

    Which runs are near changes with each training, mostly by a tag that is missed: a criterion has
    few lines in a talk, and one of them is worth 5 to 15 points.
    """
    runs = [read(path, by_tagger) for path in RUNS]
    near = [run.id for run in runs if abs(score(run.talk).total - run.score) <= NEAR]
    assert len(near) >= READ_BY_TAGGER, sorted({run.id for run in runs} - set(near))


@pytest.mark.parametrize("path", RUNS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_same_criteria_apply_as_by_hand(path: Path) -> None:
    run = read(path)
    applied = {one.criterion.value for one in score(run.talk).results if one.applicable}
    assert applied == set(run.points)


def judged(criterion: Criterion, talk: Talk) -> Result:
    return score(talk).result(criterion)


def reasons(result: Result) -> list[Reason]:
    return [remark.reason for remark in result.remarks]


# --- opener


OPENER = ("name_given", "company_given", "reason_given", "time_check")


@pytest.mark.parametrize("count", range(5))
def test_each_element_of_the_opener_is_a_quarter(count: int) -> None:
    result = judged(Criterion.OPENER, talk_of([says(*map(Tag, OPENER[:count]))]))
    assert result.points == 2.5 * count


def test_what_is_said_after_thirty_seconds_is_no_opener() -> None:
    late = [says(Tag.NAME_GIVEN, seconds=29), hears(seconds=1), says(Tag.COMPANY_GIVEN)]
    in_time = [says(Tag.NAME_GIVEN, seconds=28), hears(seconds=1), says(Tag.COMPANY_GIVEN)]
    assert judged(Criterion.OPENER, talk_of(late)).points == 2.5
    assert judged(Criterion.OPENER, talk_of(in_time)).points == 5


def test_a_reason_that_hides_the_purpose_is_none() -> None:
    hidden = says(*map(Tag, OPENER), knock_out=KnockOut.HIDES_PURPOSE)
    result = judged(Criterion.OPENER, talk_of([hidden]))
    assert result.points == 7.5
    assert result.remarks == (Remark(Reason.OPENER_MISSING, (Tag.REASON_GIVEN,)),)


# --- steps and data


def test_required_steps_count_once_and_only_the_required_ones() -> None:
    lines = [says(steps=("greet", "chat")), hears(), says(steps=("greet",))]
    result = judged(Criterion.STEPS, talk_of(lines, required_steps=("greet", "close", "ask")))
    assert result.points == 3.5
    assert result.remarks == (Remark(Reason.STEPS_MISSING, ("close", "ask")),)
    assert result.earned == (1, 3)


def test_data_count_whoever_says_them_and_missing_ones_are_named() -> None:
    lines = [says(captured=("decider",)), hears(captured=("date",)), says()]
    result = judged(Criterion.DATA, talk_of(lines, required_data=("decider", "date", "budget")))
    assert result.points == 6.5
    assert result.remarks == (Remark(Reason.DATA_MISSING, ("budget",)),)
    assert result.earned == (1, 2)


# --- questions


@pytest.mark.parametrize(
    ("lines", "points"),
    [
        ([says()], 0),
        ([says(Tag.QUESTION_CLOSED)], 0),
        ([says(Tag.QUESTION_OPEN)], 0),  # only open ones
        ([says(Tag.QUESTION_OPEN), says(Tag.QUESTION_CLOSED)], 5),
        ([says(Tag.QUESTION_CLOSED, Tag.QUESTION_PROBLEM)], 5),
        ([says(Tag.QUESTION_OPEN, Tag.QUESTION_CLOSED, Tag.QUESTION_PROBLEM)], 10),
        (
            [
                says(Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM),
                says(Tag.QUESTION_ALTERNATIVE, Tag.QUESTION_IMPLICATION),
            ],
            15,
        ),
        ([says(Tag.QUESTION_OPEN)] * 4 + [says(Tag.QUESTION_CLOSED)], 5),  # 80 % sharp
        ([says(Tag.QUESTION_OPEN)] * 9 + [says(Tag.QUESTION_CLOSED)] * 2, 0),
    ],
)
def test_questions_are_judged_by_depth_and_form(lines: list[Line], points: float) -> None:
    assert judged(Criterion.QUESTIONS, talk_of(lines)).points == points


@pytest.mark.parametrize(
    "criterion", [Criterion.QUESTIONS, Criterion.BENEFIT, Criterion.TIMES], ids=str
)
@pytest.mark.parametrize("branch", list(Branch), ids=str)
def test_a_branch_has_no_room_for_a_needs_analysis(criterion: Criterion, branch: Branch) -> None:
    result = judged(criterion, talk_of([says(Tag.QUESTION_OPEN)], branch=branch))
    assert not result.applicable
    assert reasons(result) == [Reason.LEFT_SCRIPT]


# --- benefit


def test_a_benefit_counts_only_after_the_need_was_named() -> None:
    need, told = hears(needs=("fewer stops",)), says(Tag.BENEFIT_FOR_NEED)
    assert judged(Criterion.BENEFIT, talk_of([told, need])).points == 0
    after = judged(Criterion.BENEFIT, talk_of([says(), need, told]))
    assert (after.points, after.earned) == (10, (3,))


def test_praise_that_nobody_asked_for_is_named_as_the_cause() -> None:
    lines = [says(), hears(needs=("fewer stops",)), says(Tag.BENEFIT_UNASKED)]
    result = judged(Criterion.BENEFIT, talk_of(lines))
    assert reasons(result) == [Reason.BENEFIT_UNASKED]
    assert (result.cost, result.retry_from) == ((3,), 2)
    assert reasons(judged(Criterion.BENEFIT, talk_of(lines[:1]))) == [Reason.NO_NEED_FOUND]


# --- technique


PRICE = {"price": Fit(frozenset({Tag.TECHNIQUE_ISOLATE}), frozenset({Tag.TECHNIQUE_PARK}))}
TOO_MUCH = hears(Phase.OBJECTIONS, objection="price")


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        (says(Tag.TECHNIQUE_ISOLATE, Tag.TECHNIQUE_PARK), 15),
        (says(Tag.TECHNIQUE_PARK), 7.5),
        (says(Tag.BENEFIT_UNASKED), 0),
        (says(), 0),
        (says(Tag.TECHNIQUE_ISOLATE, Tag.COUNTER_ATTACK), 0),
        (says(Tag.TECHNIQUE_ISOLATE, knock_out=KnockOut.FALSE_PROMISE), 0),
    ],
)
def test_an_answer_fits_best_or_can_be_defended_or_misses(answer: Line, points: float) -> None:
    assert judged(Criterion.TECHNIQUE, talk_of([TOO_MUCH, answer], fits=PRICE)).points == points


def test_what_is_said_next_is_the_answer() -> None:
    late = [TOO_MUCH, says(), hears(), says(Tag.TECHNIQUE_ISOLATE)]
    result = judged(Criterion.TECHNIQUE, talk_of(late, fits=PRICE))
    assert result.points == 0
    assert result.remarks == (Remark(Reason.ANSWERS_MISS, ("price",)),)
    assert (result.cost, result.retry_from) == ((2,), 1)


def test_an_objection_that_ends_the_talk_is_not_judged() -> None:
    assert not judged(Criterion.TECHNIQUE, talk_of([says(), TOO_MUCH], fits=PRICE)).applicable
    lines = [TOO_MUCH, says(Tag.TECHNIQUE_ISOLATE), TOO_MUCH]
    assert judged(Criterion.TECHNIQUE, talk_of(lines, fits=PRICE)).points == 15


# --- ladder


ATTACK = hears(attack="insult")
ACKNOWLEDGE, QUESTION = says(Tag.ACKNOWLEDGE), says(Tag.QUESTION_OPEN)
BOUNDARY, ANNOUNCE = says(Tag.BOUNDARY), says(Tag.ANNOUNCE_END)
BOTH = says(Tag.ACKNOWLEDGE, Tag.QUESTION_CLOSED)
PAUSE, BYE, PLAIN = says(Tag.SILENCE), says(Tag.FAREWELL), says()
CALM = hears()


@pytest.mark.parametrize(
    ("lines", "points", "reason"),
    [
        ([ATTACK, BOTH], 10, Reason.LADDER_CLIMBED),
        ([ATTACK, ACKNOWLEDGE, CALM, QUESTION], 10, Reason.LADDER_CLIMBED),
        ([ATTACK, PAUSE, CALM, BOTH], 10, Reason.LADDER_CLIMBED),
        ([ATTACK, ACKNOWLEDGE], 10, Reason.LADDER_CLIMBED),  # the talk ended there
        ([ATTACK, ACKNOWLEDGE, CALM, PLAIN], 5, Reason.RUNG_LEFT_OUT),
        ([ATTACK, QUESTION], 5, Reason.RUNG_LEFT_OUT),
        ([ATTACK, PLAIN, CALM, BOTH], 5, Reason.RUNG_LEFT_OUT),
        ([ATTACK, BOUNDARY, CALM, BOTH], 5, Reason.RUNG_TOO_EARLY),
        ([ATTACK, says(Tag.ACKNOWLEDGE, Tag.BOUNDARY)], 5, Reason.RUNG_TOO_EARLY),
        ([ATTACK, BOTH, ATTACK, BOUNDARY], 10, Reason.LADDER_CLIMBED),
        ([ATTACK, BOTH, ATTACK, BOTH], 5, Reason.RUNG_LEFT_OUT),
        ([ATTACK, BOTH, ATTACK, ANNOUNCE], 5, Reason.RUNG_TOO_EARLY),
        ([ATTACK, BOTH, CALM, PLAIN, CALM, PLAIN, ATTACK, BOTH], 10, Reason.LADDER_CLIMBED),
        (
            [ATTACK, BOTH, ATTACK, BOUNDARY, ATTACK, ANNOUNCE, ATTACK, BYE],
            10,
            Reason.LADDER_CLIMBED,
        ),
        (
            [ATTACK, BOTH, ATTACK, BOUNDARY, ATTACK, ANNOUNCE, ATTACK, PLAIN],
            5,
            Reason.RUNG_LEFT_OUT,
        ),
        ([ATTACK, BOTH, CALM, says(Tag.COUNTER_ATTACK)], 0, Reason.COUNTER_ATTACKED),
    ],
)
def test_the_ladder_is_climbed_rung_by_rung(
    lines: list[Line], points: float, reason: Reason
) -> None:
    result = judged(Criterion.LADDER, talk_of(lines))
    assert (result.points, reasons(result)) == (points, [reason])


def test_the_rung_that_was_missed_is_named() -> None:
    result = judged(Criterion.LADDER, talk_of([ATTACK, BOTH, ATTACK, BOTH]))
    assert result.remarks == (Remark(Reason.RUNG_LEFT_OUT, ("boundary",)),)
    assert (result.earned, result.cost, result.retry_from) == ((2,), (4,), 3)


def test_the_end_after_a_second_refusal_is_no_early_rung() -> None:
    lines = [ATTACK, BOTH, CALM, PLAIN, CALM, ANNOUNCE]
    assert judged(Criterion.LADDER, talk_of(lines)).points == 10


def test_an_attack_that_ends_the_talk_is_not_judged() -> None:
    assert not judged(Criterion.LADDER, talk_of([says(), ATTACK])).applicable


# --- next step


def test_who_what_and_when_are_a_third_each() -> None:
    result = judged(Criterion.NEXT_STEP, talk_of([says(Tag.NEXT_STEP_WHAT, Tag.NEXT_STEP_WHEN)]))
    assert result.points == 10
    assert result.remarks == (Remark(Reason.NEXT_STEP_MISSING, (Tag.NEXT_STEP_WHO,)),)


@pytest.mark.parametrize("branch", [Branch.DO_NOT_CALL, Branch.ENDED], ids=str)
def test_nobody_is_asked_for_a_next_step_where_there_must_be_none(branch: Branch) -> None:
    assert not judged(Criterion.NEXT_STEP, talk_of([says()], branch=branch)).applicable


# --- times


IN_TIME = {
    Phase.OPENER: 10.0,
    Phase.NEEDS: 40.0,
    Phase.BENEFIT: 15.0,
    Phase.OBJECTIONS: 15.0,
    Phase.CLOSE: 15.0,
    Phase.RECAP: 5.0,
}


def timed(objection: str | None = "price", **seconds: float) -> Talk:
    spent = {**IN_TIME, **{Phase(phase): length for phase, length in seconds.items()}}
    lines = [says(phase=phase, seconds=length) for phase, length in spent.items()]
    return talk_of([*lines, hears(Phase.RECAP, seconds=0.0, objection=objection)])


def test_phases_may_take_half_more_or_less() -> None:
    assert judged(Criterion.TIMES, timed()).points == 5
    long = judged(Criterion.TIMES, timed(opener=31.0, needs=19.0))
    assert long.points == 3.5
    assert long.remarks == (
        Remark(Reason.TOO_LONG, ("opener",)),
        Remark(Reason.TOO_SHORT, ("needs",)),
    )


def test_without_an_objection_its_phase_drops_out() -> None:
    without = timed(objection=None, objections=0.0, preparation=600.0)
    assert judged(Criterion.TIMES, without).points == 5
    assert judged(Criterion.TIMES, timed(objections=0.0)).points == 4


def test_no_time_at_all_is_not_judged() -> None:
    result = judged(Criterion.TIMES, talk_of([says(seconds=0.0)]))
    assert reasons(result) == [Reason.NO_TIME_SPENT]


# --- total and knock-outs


def test_an_empty_talk_has_a_card_without_a_division_by_zero() -> None:
    card = score(talk_of([]))
    assert (card.total, card.knocked_out) == (0, None)
    assert [result.criterion for result in card.results] == list(Criterion)


def test_only_what_applies_is_counted_and_a_half_goes_up() -> None:
    card = score(talk_of([says(*map(Tag, OPENER))], branch=Branch.ENDED))
    assert (card.points, card.of, card.total) == (10, 10, 100)
    callback = talk_of([says(*map(Tag, OPENER), Tag.NEXT_STEP_WHEN)], branch=Branch.CALLBACK)
    assert (score(callback).of, score(callback).total) == (25, 60)


@pytest.mark.parametrize("reason", list(KnockOut), ids=str)
def test_a_knock_out_caps_the_score_and_names_its_line(reason: KnockOut) -> None:
    lines = [says(*map(Tag, OPENER)), hears(), says(knock_out=reason)]
    card = score(talk_of(lines, branch=Branch.ENDED))
    assert (card.rescaled, card.total) == (100, KNOCK_OUT_CAP)
    assert card.knocked_out == KnockedOut(reason, 3)


NO_MORE_CALLS = hears(do_not_call=True)


@pytest.mark.parametrize(
    ("after", "line"),
    [
        ([], None),
        ([says(Tag.BLOCK_CONFIRMED)], None),
        ([says(Tag.QUESTION_CLOSED), hears(), says(Tag.BLOCK_CONFIRMED)], None),
        ([says(Tag.FAREWELL)], None),
        ([says()], 2),
        ([says(Tag.BENEFIT_UNASKED)], 2),
        ([says(Tag.BLOCK_CONFIRMED), hears(), says(Tag.NEXT_STEP_WHEN)], 4),
    ],
)
def test_whoever_goes_on_after_do_not_call_is_knocked_out(
    after: list[Line], line: int | None
) -> None:
    found = score(talk_of([NO_MORE_CALLS, *after])).knocked_out
    assert found == (KnockedOut(KnockOut.IGNORES_DO_NOT_CALL, line) if line else None)


# --- a coach's points


def test_a_coach_may_give_other_points_within_the_maximum() -> None:
    card = score(talk_of([says(*map(Tag, OPENER))], branch=Branch.ENDED))
    changed = overridden(card, {Criterion.OPENER: 7.5, Criterion.TIMES: 5})
    assert changed.total == 75
    assert not changed.result(Criterion.TIMES).applicable
    for wrong in (-0.5, 10.5, 2.25):
        with pytest.raises(ValueError, match="points"):
            overridden(card, {Criterion.OPENER: wrong})


def test_a_long_talk_is_scored_well_within_a_frame() -> None:
    """In time of the processor, the best of five: a busy machine does not disturb it."""
    lines = [
        line
        for turn in range(MAX_TURNS)
        for line in (
            hears(attack="insult" if turn % 4 else None, objection=None if turn % 4 else "price"),
            BOTH,
        )
    ]
    talk = talk_of(lines, fits=PRICE, required_steps=("a", "b"), required_data=("c",))

    def seconds() -> float:
        begun = time.process_time()
        next_thing(talk, score(talk))
        return time.process_time() - begun

    assert min(seconds() for _ in range(5)) < FRAME_SECONDS / 2
