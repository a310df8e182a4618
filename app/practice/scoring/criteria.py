"""What a talk is judged by: the nine criteria, their points and why they were given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Criterion(StrEnum):
    """The rubric of 100 points, in the order of a talk (DOMAIN.md, 6)."""

    OPENER = "opener"
    STEPS = "steps"
    QUESTIONS = "questions"
    DATA = "data"
    BENEFIT = "benefit"
    TECHNIQUE = "technique"
    LADDER = "ladder"
    NEXT_STEP = "next_step"
    TIMES = "times"


MAXIMUM = {
    Criterion.OPENER: 10,
    Criterion.STEPS: 10,
    Criterion.QUESTIONS: 15,
    Criterion.DATA: 10,
    Criterion.BENEFIT: 10,
    Criterion.TECHNIQUE: 15,
    Criterion.LADDER: 10,
    Criterion.NEXT_STEP: 15,
    Criterion.TIMES: 5,
}


class Reason(StrEnum):
    """Why a criterion has its points; what ``Remark.details`` hold stands behind it."""

    OPENER_SAID = "opener_said"  # tags
    OPENER_MISSING = "opener_missing"  # tags
    STEPS_DONE = "steps_done"
    STEPS_MISSING = "steps_missing"  # steps of the script
    DEEP_QUESTIONS = "deep_questions"
    ONE_DEEP_QUESTION = "one_deep_question"
    NO_DEEP_QUESTION = "no_deep_question"
    FEW_OPEN_QUESTIONS = "few_open_questions"
    ONLY_OPEN_QUESTIONS = "only_open_questions"
    NO_QUESTIONS = "no_questions"
    DATA_CAPTURED = "data_captured"
    DATA_MISSING = "data_missing"  # fields of the script
    BENEFIT_FOR_NEED = "benefit_for_need"
    BENEFIT_UNASKED = "benefit_unasked"
    NO_NEED_FOUND = "no_need_found"
    NO_BENEFIT = "no_benefit"
    ANSWERS_FIT = "answers_fit"  # tags
    ANSWERS_MISS = "answers_miss"  # ids of objections
    LADDER_CLIMBED = "ladder_climbed"
    RUNG_LEFT_OUT = "rung_left_out"  # rungs
    RUNG_TOO_EARLY = "rung_too_early"  # rungs
    COUNTER_ATTACKED = "counter_attacked"
    NEXT_STEP_AGREED = "next_step_agreed"  # tags
    NEXT_STEP_MISSING = "next_step_missing"  # tags
    NO_NEXT_STEP = "no_next_step"
    TIMES_KEPT = "times_kept"
    TOO_LONG = "too_long"  # phases
    TOO_SHORT = "too_short"  # phases

    # why a criterion does not apply
    LEFT_SCRIPT = "left_script"
    NOTHING_REQUIRED = "nothing_required"
    NO_OBJECTION = "no_objection"
    NO_ATTACK = "no_attack"
    NO_TIME_SPENT = "no_time_spent"


WELL_DONE = frozenset(
    {
        Reason.OPENER_SAID,
        Reason.STEPS_DONE,
        Reason.DEEP_QUESTIONS,
        Reason.DATA_CAPTURED,
        Reason.BENEFIT_FOR_NEED,
        Reason.ANSWERS_FIT,
        Reason.LADDER_CLIMBED,
        Reason.NEXT_STEP_AGREED,
        Reason.TIMES_KEPT,
    }
)
"""What costs no points by itself."""


@dataclass(frozen=True)
class Remark:
    """A reason and what it names."""

    reason: Reason
    details: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Result:
    """One criterion of a talk.

    points: 0 to ``of``, in halves; 0 where the criterion does not apply.
    earned, cost: numbers of the lines that did.
    retry_from: number of the line after which the trainee can do better, 0 for the beginning.
    """

    criterion: Criterion
    points: float
    remarks: tuple[Remark, ...]
    applicable: bool = True
    earned: tuple[int, ...] = ()
    cost: tuple[int, ...] = ()
    retry_from: int = 0

    @property
    def of(self) -> int:
        """Points that can be had; they count for the total only where the criterion applies."""
        return MAXIMUM[self.criterion]

    @property
    def lost(self) -> float:
        """Points that were not earned."""
        return self.of - self.points if self.applicable else 0.0


def share_of(criterion: Criterion, got: int, whole: int) -> float:
    """Points for ``got`` of ``whole``, rounded to halves; a quarter goes up."""
    return (4 * MAXIMUM[criterion] * got + whole) // (2 * whole) / 2


def not_applicable(criterion: Criterion, why: Reason) -> Result:
    """A criterion that this talk left no room for."""
    return Result(criterion=criterion, points=0.0, remarks=(Remark(why),), applicable=False)
