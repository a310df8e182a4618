"""Checking a scenario by playing it: it must be possible to win it and to lose it."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.personas.check_scope import Scope
from app.practice.personas.problems import Problem, Remark
from app.practice.simulation.model_talk import model_solution, worst_solution
from app.practice.simulation.run import Caller, End
from app.practice.simulation.simulator import start

_NOBODY = Caller(name="Lena Koch", company="Beispiel AG")
_SEEDS = range(3)


def playing_findings(scope: Scope) -> Iterator[Remark]:
    """Play each scenario well and badly; only for personas without other errors."""
    for name, scenario in scope.persona.scenarios.items():
        runs = [
            start(
                scope.persona,
                name,
                scope.scripts[scenario.script],
                seed=seed,
                caller=_NOBODY,
                language=scope.persona.languages[0],
            )
            for seed in _SEEDS
        ]
        place = f"scenarios.{name}"
        if not all(model_solution(run).ended is End.WON for run in runs):
            yield Remark(place, Problem.NEVER_WON, name, "won")
        if all(worst_solution(run).ended is End.WON for run in runs):
            yield Remark(place, Problem.NEVER_LOST, name, "lost")
