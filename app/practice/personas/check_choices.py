"""Checking whether there is enough to pick, good and bad, wherever a talk can stand."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.format import ANY, ChoiceLine, Scenario, words
from app.practice.personas.check_scope import Scope
from app.practice.personas.problems import Problem, Remark
from app.practice.simulation.choosing import CALM
from app.practice.simulation.following import usual_way
from app.scripts.format import Script

_MIN_BESIDE_SCRIPT = 2
_MIN_AT_ATTACK = 3


def choice_findings(scope: Scope) -> Iterator[Remark]:
    """Find objections, attacks and steps with too little to pick."""
    for name, scenario in scope.persona.scenarios.items():
        choices = [choice for choice in scope.choices_of(scenario) if choice.text]
        yield from _objections(scope, scenario, choices)
        yield from _attacks(scope, choices)
        script = scope.scripts.get(scenario.script)
        if script is not None:
            yield from _steps(name, scenario, script, choices)
    yield from _unused(scope)


def _objections(scope: Scope, scenario: Scenario, choices: list[ChoiceLine]) -> Iterator[Remark]:
    raised = {line.objection for line in scope.lines_of(scenario)}
    for name, objection in scope.persona.objections.items():
        here = [choice for choice in choices if choice.objection in (name, ANY)]
        place = f"objections.{name}"
        if name not in raised:
            continue
        if len(here) < _MIN_BESIDE_SCRIPT:
            yield Remark(place, Problem.NO_CHOICES, name)
        if not any(set(choice.tags) & set(objection.best) for choice in here):
            yield Remark(place, Problem.NO_GOOD_CHOICE, name)
        fitting = {*objection.best, *objection.acceptable}
        if here and all(set(choice.tags) & fitting for choice in here):
            yield Remark(place, Problem.NO_MISTAKE, name)


def _attacks(scope: Scope, choices: list[ChoiceLine]) -> Iterator[Remark]:
    for name in scope.persona.attacks:
        here = [choice for choice in choices if choice.attack in (name, ANY)]
        place = f"attacks.{name}"
        if len(here) < _MIN_AT_ATTACK:
            yield Remark(place, Problem.NO_CHOICES, name)
        if not any(CALM & set(choice.tags) for choice in here):
            yield Remark(place, Problem.NO_GOOD_CHOICE, name)
        if here and all(CALM & set(choice.tags) for choice in here):
            yield Remark(place, Problem.NO_MISTAKE, name)


def _steps(
    name: str, scenario: Scenario, script: Script, choices: list[ChoiceLine]
) -> Iterator[Remark]:
    for step in scenario.way or usual_way(script):
        if step not in script.steps:
            continue
        phase = script.steps[step].phase
        here = [one for one in choices if step in words(one.step) or phase in words(one.phase)]
        if len(here) < _MIN_BESIDE_SCRIPT:
            yield Remark(f"scenarios.{name}", Problem.NO_CHOICES, step, "way")


def _unused(scope: Scope) -> Iterator[Remark]:
    """A choice at a step that no way takes; a do-not-call step comes without being on the way."""
    for place, choice, scenarios in scope.choices():
        taken: set[str] = set()
        for scenario in scenarios:
            script = scope.scripts.get(scenario.script)
            taken |= set(scenario.way or (usual_way(script) if script is not None else ()))
            steps = script.steps.items() if script is not None else ()
            taken |= {name for name, step in steps if step.outcome == "do_not_call"}
            taken |= {line.go for line in scope.lines_of(scenario)}
        only_steps = not (choice.objection or choice.attack or choice.phase)
        if only_steps and choice.step and not taken & set(words(choice.step)):
            yield Remark(place, Problem.UNUSED_CHOICE, ", ".join(words(choice.step)))
