"""A model solution: the talk that picking well gives, found by looking one line ahead."""

from __future__ import annotations

from collections.abc import Callable

from app.practice.simulation.following import required_data
from app.practice.simulation.run import Choice, End, Run
from app.practice.simulation.simulator import begin_again, choices, pick
from app.practice.tags import MISTAKES, Tag
from app.practice.talk import Fit, Line

_HARMS = MISTAKES | {Tag.ANNOUNCE_END}
_ENDS = {End.WON: 500, End.ENDED_CALL: 0, End.LOST: -500, End.TIME_UP: -500, End.HUNG_UP: -1000}
GAP = "…"
"""What a script leaves to the caller to say; a model says it."""

_WORST = -10_000


def model_solution(run: Run) -> Run:
    """Play the same case as well as its choices allow, from the customer's first words."""
    return _played(begin_again(run), best_choice)


def worst_solution(run: Run) -> Run:
    """Play the same case as badly as its choices allow, for the checker."""
    return _played(begin_again(run), worst_choice)


def best_choice(run: Run) -> Choice:
    """Give the choice after which the talk stands best."""
    return max(choices(run), key=lambda choice: _worth(run, choice))


def worst_choice(run: Run) -> Choice:
    """Give the choice after which the talk stands worst."""
    return min(choices(run), key=lambda choice: _worth(run, choice))


def _played(run: Run, chooses: Callable[[Run], Choice]) -> Run:
    while run.ended is None:
        run = pick(run, chooses(run))
    return run


def _worth(run: Run, choice: Choice) -> float:
    """Tell how good the talk stands after a choice: mood, steps, facts, needs, and how it ends."""
    after = pick(run, choice)
    said = after.lines[len(run.lines)]
    worth = after.mood.trust - after.mood.irritation + 2 * after.mood.interest
    worth += 25 * (len(after.done) - len(run.done)) + 10 * (len(after.told) - len(run.told))
    worth += 30 * len((after.told - run.told) & set(required_data(run)))
    worth += 15 * (len(after.needs) - len(run.needs)) + 200 * (after.agreed - run.agreed)
    worth += _fit(run, said) - 60 * len(said.tags & _HARMS) - 20 * (after.refused - run.refused)
    worth += 10 * len(said.tags & {Tag.NEXT_STEP_WHO, Tag.NEXT_STEP_WHAT, Tag.NEXT_STEP_WHEN})
    if GAP in choice.text and Tag.SILENCE not in said.tags:
        worth -= 30
    if said.knock_out is not None:
        worth += _WORST
    return worth + (_ENDS.get(after.ended, 0) if after.ended else 0)


def _fit(run: Run, said: Line) -> int:
    if run.objection is None:
        return 0
    fit: Fit = run.case.objections[run.objection].fit
    return 60 if said.tags & fit.best else 20 if said.tags & fit.acceptable else -60
