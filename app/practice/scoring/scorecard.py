"""The scorecard of a practice talk: nine criteria, a total of 100, knock-outs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.practice.scoring import rubric_answers, rubric_counts, rubric_needs
from app.practice.scoring.criteria import Criterion, Result
from app.practice.scoring.knock_outs import KnockedOut, knock_out
from app.practice.talk import Talk

KNOCK_OUT_CAP = 40
"""Points that a talk with a knock-out can have at most."""

_JUDGES = (
    rubric_counts.opener,
    rubric_counts.steps,
    rubric_needs.questions,
    rubric_counts.data,
    rubric_needs.benefit,
    rubric_answers.technique,
    rubric_answers.ladder,
    rubric_counts.next_step,
    rubric_needs.times,
)


@dataclass(frozen=True)
class Scorecard:
    """How a talk was, criterion by criterion, in the order of ``Criterion``."""

    results: tuple[Result, ...]
    knocked_out: KnockedOut | None = None

    @property
    def points(self) -> float:
        """What was earned, in halves."""
        return sum(result.points for result in self.results if result.applicable)

    @property
    def of(self) -> int:
        """What could be earned: the criteria that apply."""
        return sum(result.of for result in self.results if result.applicable)

    @property
    def rescaled(self) -> int:
        """Points of 100; a half goes up. 0 where nothing applies."""
        whole = self.of
        return int((200 * self.points + whole) // (2 * whole)) if whole else 0

    @property
    def total(self) -> int:
        """The score, from 0 to 100: rescaled, and after a knock-out at most 40."""
        return min(KNOCK_OUT_CAP, self.rescaled) if self.knocked_out else self.rescaled

    def result(self, criterion: Criterion) -> Result:
        """One criterion's result."""
        return next(result for result in self.results if result.criterion is criterion)


def score(talk: Talk) -> Scorecard:
    """Judge a talk as far as it has come, by the rubric of 100 points (DOMAIN.md, 6)."""
    return Scorecard(tuple(judge(talk) for judge in _JUDGES), knock_out(talk))


def overridden(card: Scorecard, points: Mapping[Criterion, float]) -> Scorecard:
    """The card with a coach's points instead of the computed ones.

    A criterion that did not apply stays out. Raises ValueError for points below 0, above the
    criterion's maximum or finer than halves.
    """
    return replace(card, results=tuple(_override(result, points) for result in card.results))


def _override(result: Result, points: Mapping[Criterion, float]) -> Result:
    given = points.get(result.criterion)
    if given is None or not result.applicable:
        return result
    if not 0 <= given <= result.of or given * 2 != int(given * 2):
        raise ValueError(f"{given} are no points of {result.of}")
    return replace(result, points=float(given))
