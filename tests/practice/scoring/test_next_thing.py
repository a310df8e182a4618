"""What to practise next, and how runs go on."""

from __future__ import annotations

from app.practice.progress.rules import Direction, GoLive, RunResult, go_live, trends
from app.practice.scoring.criteria import MAXIMUM, Criterion, Reason, Remark, Result
from app.practice.scoring.next_thing import NextThing, next_thing
from app.practice.scoring.scorecard import Scorecard, score
from app.practice.tags import Tag
from app.practice.talk import KnockOut
from app.scripts.rules import Phase
from tests.practice.talks import hears, says, talk_of

OPENER = (Tag.NAME_GIVEN, Tag.COMPANY_GIVEN, Tag.REASON_GIVEN, Tag.TIME_CHECK)
STEP = (Tag.NEXT_STEP_WHO, Tag.NEXT_STEP_WHAT, Tag.NEXT_STEP_WHEN)


def test_the_criterion_that_weighs_most_comes_first() -> None:
    lines = [
        hears(Phase.OPENER),
        says(*OPENER, phase=Phase.OPENER),
        hears(captured=("decider",), needs=("less noise",)),
        says(Tag.BENEFIT_FOR_NEED),
        hears(Phase.CLOSE),
        says(Tag.QUESTION_OPEN, phase=Phase.CLOSE),
    ]
    talk = talk_of(lines, required_data=("decider", "date"))
    found = next_thing(talk, score(talk))
    assert found == NextThing(Remark(Reason.NO_DEEP_QUESTION), after_line=3, sentence=2)


def test_missing_data_are_asked_for_before_one_argues() -> None:
    """As the card says: ask for the decision date, again from the second sentence."""
    lines = [
        hears(Phase.OPENER),
        says(*OPENER, Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM, phase=Phase.OPENER),
        hears(needs=("less noise",)),
        says(Tag.QUESTION_CLOSED, Tag.QUESTION_IMPLICATION),
        hears(Phase.OBJECTIONS),
        says(Tag.BENEFIT_FOR_NEED, *STEP, phase=Phase.CLOSE),
    ]
    talk = talk_of(lines, required_data=("decision_on",))
    found = next_thing(talk, score(talk))
    assert found == NextThing(Remark(Reason.DATA_MISSING, ("decision_on",)), 3, sentence=2)


def test_a_knock_out_comes_before_all() -> None:
    talk = talk_of([says(), hears(), says(knock_out=KnockOut.FALSE_PROMISE)])
    assert next_thing(talk, score(talk)) == NextThing(KnockOut.FALSE_PROMISE, 2, sentence=1)


def test_after_a_perfect_run_there_is_none() -> None:
    talk = talk_of([])
    assert next_thing(talk, Scorecard((), None)) is None


# --- over several runs


def card(points: float, *, applicable: bool = True) -> Scorecard:
    """A card with these points everywhere, as a share of ten."""
    return Scorecard(
        tuple(
            Result(
                criterion=criterion,
                points=MAXIMUM[criterion] * points / 10,
                remarks=(Remark(Reason.NO_ATTACK),),
                applicable=applicable,
            )
            for criterion in Criterion
        )
    )


def direction(*points: float) -> Direction:
    return trends([card(one) for one in points])[Criterion.OPENER].direction


def test_the_last_three_runs_are_compared_with_those_before() -> None:
    assert direction(2, 3, 4, 6, 6, 6) is Direction.BETTER
    assert direction(6, 6, 6, 2, 3, 4) is Direction.WORSE
    assert direction(6, 6, 6, 6, 6.2, 6) is Direction.STEADY
    assert direction(0, 0, 6, 6, 6, 6, 6, 6) is Direction.STEADY
    assert direction(2, 8, 8, 8) is Direction.BETTER
    assert direction(2, 9, 9) is Direction.UNKNOWN


def test_runs_in_which_a_criterion_did_not_apply_are_gaps() -> None:
    trend = trends([card(5), card(0, applicable=False), card(10)])[Criterion.LADDER]
    assert trend.shares == (0.5, None, 1.0)
    assert trends([])[Criterion.LADDER].direction is Direction.UNKNOWN


def run(score: int = 75, *, level: int = 3, script: str = "care", out: bool = False) -> RunResult:
    return RunResult(script, level, score, out)


def test_three_good_runs_in_a_row_at_level_three_make_ready() -> None:
    assert go_live([run(), run()])["care"] == GoLive(2, ready=False)
    assert go_live([run(), run(80), run(100, level=5)])["care"] == GoLive(3, ready=True)


def test_a_worse_run_or_a_knock_out_begins_anew() -> None:
    assert go_live([run(), run(), run(74), run()])["care"] == GoLive(1, ready=False)
    assert go_live([run(), run(), run(out=True)])["care"] == GoLive(0, ready=False)


def test_easier_runs_and_other_scripts_do_not_count() -> None:
    runs = [run(), run(20, level=2), run(), run(script="quote"), run(100, level=1)]
    assert go_live(runs) == {"care": GoLive(2), "quote": GoLive(1)}
    assert go_live([run(level=2)] * 5)["care"] == GoLive(0)


def test_who_was_ready_stays_so() -> None:
    assert go_live([run(), run(), run(), run(10)])["care"] == GoLive(0, ready=True)
