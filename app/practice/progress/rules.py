"""How runs went one after the other: the trend of each criterion, and who may call live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from app.practice.scoring.criteria import Criterion, Result
from app.practice.scoring.scorecard import Scorecard

MOST_RUNS, HIGHEST_SCORE, HIGHEST_LEVEL = 9, 100, 5


@dataclass(frozen=True)
class LiveRule:
    """When a trainee is ready for live calls: so many runs in a row, from a score, at a level.

    The usual one: three runs in a row from 75 points at level 3 per script, without a knock-out
    [P]; a lead may set another.
    """

    runs: int = 3
    score: int = 75
    level: int = 3


USUAL_RULE = LiveRule()

WINDOW = 3
"""The last runs are compared with as many before them."""

NOTICEABLE = 0.05
"""A smaller change of the share is none."""


class Direction(StrEnum):
    """Where a criterion is going."""

    BETTER = "better"
    STEADY = "steady"
    WORSE = "worse"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Trend:
    """One criterion over the runs, oldest first.

    shares: from 0 to 1, None where the criterion did not apply.
    """

    shares: tuple[float | None, ...]
    direction: Direction


@dataclass(frozen=True)
class RunResult:
    """What the go-live rule needs to know of a finished run.

    level: of the persona, 1 to 5.
    """

    script: str
    level: int
    score: int
    knocked_out: bool


@dataclass(frozen=True)
class GoLive:
    """How far a trainee is with one script.

    in_a_row: good runs since the last one that was none.
    ready: enough in a row have been reached; a worse run later does not take that back.
    """

    in_a_row: int = 0
    ready: bool = False


def trends(cards: Sequence[Scorecard]) -> dict[Criterion, Trend]:
    """The trend of each criterion over these cards, oldest first."""
    return {criterion: _trend(criterion, cards) for criterion in Criterion}


def go_live(runs: Iterable[RunResult], rule: LiveRule = USUAL_RULE) -> Mapping[str, GoLive]:
    """How far the trainee is, by script; runs are given oldest first.

    Only runs at the rule's level or higher count: an easier one in between neither helps nor harms.
    """
    found: dict[str, GoLive] = {}
    for run in runs:
        before = found.get(run.script, GoLive())
        found[run.script] = _counted(before, run, rule) if run.level >= rule.level else before
    return found


def _counted(before: GoLive, run: RunResult, rule: LiveRule) -> GoLive:
    good = run.score >= rule.score and not run.knocked_out
    in_a_row = before.in_a_row + 1 if good else 0
    return GoLive(in_a_row, before.ready or in_a_row >= rule.runs)


def _trend(criterion: Criterion, cards: Sequence[Scorecard]) -> Trend:
    shares = tuple(_share(card.result(criterion)) for card in cards)
    return Trend(shares, _direction([share for share in shares if share is not None]))


def _share(result: Result) -> float | None:
    return result.points / result.of if result.applicable else None


def _direction(shares: Sequence[float]) -> Direction:
    """Compare the last three with the three before, or with what there is of them."""
    last, before = shares[-WINDOW:], shares[-2 * WINDOW : -WINDOW]
    if not before:
        return Direction.UNKNOWN
    change = fmean(last) - fmean(before)
    if abs(change) < NOTICEABLE:
        return Direction.STEADY
    return Direction.BETTER if change > 0 else Direction.WORSE
