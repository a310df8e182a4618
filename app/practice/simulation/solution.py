"""A model solution with its scorecard: the same scenario walked through with the best choices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.practice.scoring.scorecard import Scorecard, score
from app.practice.simulation.model_talk import best_choice
from app.practice.simulation.run import Choice, End, Run
from app.practice.simulation.simulator import begin_again, choices, pick, replay, talk_of

MAX_ALTERNATIVES = 120
"""Talks tried besides the first one; after them the best so far is shown."""

GOOD_ENOUGH = 95
"""From this score on there is nothing to look for any more."""

_GOOD_ENDS = {End.WON: 2, End.ENDED_CALL: 1}


@dataclass(frozen=True)
class Solution:
    """A finished run that shows how the talk can be led, and how it would be scored."""

    run: Run
    card: Scorecard


def solve(run: Run, alternatives: int = MAX_ALTERNATIVES) -> Solution:
    """Look for a good talk through the same case, line by line; the same case gives the same.

    It begins with the talk in which every line is the best one for the moment. Then, from the
    first line on, every other choice is tried and kept if the whole talk scores better.
    """
    best = _finished(begin_again(run))
    turn = 0
    while turn < best.run.trainee_lines and alternatives > 0 and not _is_model(best):
        tried = [_finished(pick(before, choice)) for before, choice in _others(best.run, turn)]
        alternatives -= len(tried)
        best = max([best, *tried], key=_worth)
        turn += 1
    return best


def _others(run: Run, turn: int) -> Iterator[tuple[Run, Choice]]:
    """Give the choices that were not taken at this turn, each with the run before it."""
    before = replay(run, turn)
    taken = run.answers[turn].choice
    return ((before, choice) for choice in choices(before) if choice.id != taken)


def _finished(run: Run) -> Solution:
    while run.ended is None:
        run = pick(run, best_choice(run))
    return Solution(run, score(talk_of(run)))


def _is_model(solution: Solution) -> bool:
    return solution.run.ended is End.WON and solution.card.total >= GOOD_ENOUGH


def _worth(solution: Solution) -> tuple[int, int]:
    """Won before ended rightly before lost; then the score, a point off for each line it took."""
    end = _GOOD_ENDS.get(solution.run.ended, 0) if solution.run.ended else 0
    return end, solution.card.total - solution.run.trainee_lines
