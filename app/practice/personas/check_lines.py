"""Checking what a persona says and offers: conditions, names, what a line carries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.practice.format import (
    ANY,
    ChoiceLine,
    CustomerLine,
    Deed,
    Goal,
    Scenario,
    Start,
    When,
    words,
)
from app.practice.personas.check_scope import Scope, facts_of
from app.practice.personas.problems import Problem, Remark
from app.practice.simulation.conditions import COMPARISON, compares, weight
from app.scripts.rules import Phase

_MOODS = ("trust", "irritation", "interest")
_WHOLE = re.compile(
    rf"\s*{COMPARISON.pattern}(\s+{COMPARISON.pattern.replace('?P<', '?P<second_')})?\s*"
)
_GRADES = range(1, 4)


def line_findings(scope: Scope) -> Iterator[Remark]:
    """Find what is wrong with single lines, choices, objections and attacks."""
    for place, line, scenarios in scope.lines():
        yield from _carried(scope, place, line, scenarios)
        yield from _when(scope, place, line.when, scenarios)
    for place, choice, scenarios in scope.choices():
        yield from _choice(scope, place, choice, scenarios)
        yield from _when(scope, place, choice.when, scenarios)
    yield from _parts(scope)


def goal_findings(place: str, name: str, goal: Goal) -> Iterator[Remark]:
    """Find what is wrong with the goal of a scenario."""
    if goal == Goal():
        yield Remark(place, Problem.NO_GOAL, name, name)
    yield from _comparisons(place, goal)


def mood_findings(place: str, mood: Start) -> Iterator[Remark]:
    """Find moods out of range."""
    for name in _MOODS:
        if not 0 <= getattr(mood, name) <= 100:
            yield Remark(place, Problem.BAD_MOOD, f"{name} = {getattr(mood, name)}", "mood")


def _carried(
    scope: Scope, place: str, line: CustomerLine, scenarios: tuple[Scenario, ...]
) -> Iterator[Remark]:
    carried = [word for word in (line.objection, line.attack, line.does or "") if word]
    if len(carried) > 1 or (line.tells and (line.objection or line.attack)):
        yield Remark(place, Problem.TWO_THINGS, ", ".join((*carried, *line.tells)))
    if line.objection and line.objection not in scope.persona.objections:
        yield Remark(place, Problem.UNKNOWN_OBJECTION, line.objection)
    if line.attack and line.attack not in scope.persona.attacks:
        yield Remark(place, Problem.UNKNOWN_ATTACK, line.attack)
    if line.does is Deed.DO_NOT_CALL and not weight(line.when):
        yield Remark(place, Problem.NO_CONDITION)
    yield from _known(place, line.tells, facts_of(scenarios), Problem.UNKNOWN_FACT)
    yield from _known(place, words(line.go), scope.steps(scenarios), Problem.UNKNOWN_STEP)


def _choice(
    scope: Scope, place: str, choice: ChoiceLine, scenarios: tuple[Scenario, ...]
) -> Iterator[Remark]:
    steps = scope.steps(scenarios)
    if not (choice.step or choice.objection or choice.attack or choice.phase):
        yield Remark(place, Problem.NO_PLACE)
    if not choice.text and not choice.step:
        yield Remark(place, Problem.MISSING_TEXT, "text")
    yield from _known(place, words(choice.step), steps, Problem.UNKNOWN_STEP)
    yield from _known(place, words(choice.does), steps, Problem.UNKNOWN_STEP)
    yield from _known(place, words(choice.asks), facts_of(scenarios), Problem.UNKNOWN_FACT)
    yield from _named(scope, place, choice.objection, choice.attack)
    when = choice.when
    if when.said or when.asked or when.answered:  # nothing was said yet where choices are offered
        yield Remark(place, Problem.NEVER_HOLDS, "said, asked, answered")


def _when(
    scope: Scope, place: str, when: When, scenarios: tuple[Scenario, ...]
) -> Iterator[Remark]:
    yield from _comparisons(place, when)
    yield from _named(scope, place, when.objection, when.attack)
    facts = facts_of(scenarios)
    asked = words(when.asked) if when.asked != ANY else ()
    yield from _known(place, (*asked, *words(when.told)), facts, Problem.UNKNOWN_FACT)
    yield from _known(place, words(when.step), scope.steps(scenarios), Problem.UNKNOWN_STEP)
    if when.objection and when.attack:  # only one is open at a time
        yield Remark(place, Problem.NEVER_HOLDS, f"{when.objection}, {when.attack}")
    if when.answered and when.attack:
        yield Remark(place, Problem.NEVER_HOLDS, f"{when.attack}, answered")
    yield from _phase_of_step(scope, place, when, scenarios)


def _phase_of_step(
    scope: Scope, place: str, when: When, scenarios: tuple[Scenario, ...]
) -> Iterator[Remark]:
    """A line waiting for a step and another phase than the step's is never said."""
    if not when.step or not when.phase:
        return
    phases = {
        script.steps[name].phase
        for scenario in scenarios
        if (script := scope.scripts.get(scenario.script)) is not None
        for name in words(when.step)
        if name in script.steps
    } | {Phase.OBJECTIONS}
    if not phases & set(words(when.phase)):
        yield Remark(place, Problem.NEVER_HOLDS, f"{', '.join(words(when.step))}, phase")


def _comparisons(place: str, wanted: When | Goal) -> Iterator[Remark]:
    for name in _MOODS:
        comparison = getattr(wanted, name)
        if comparison and not _WHOLE.fullmatch(comparison):
            yield Remark(place, Problem.BAD_COMPARISON, comparison)
        elif not any(compares(comparison, value) for value in range(101)):
            yield Remark(place, Problem.NEVER_HOLDS, f"{name} {comparison}", comparison)


def _named(scope: Scope, place: str, objection: str, attack: str) -> Iterator[Remark]:
    if objection and objection != ANY and objection not in scope.persona.objections:
        yield Remark(place, Problem.UNKNOWN_OBJECTION, objection)
    if attack and attack != ANY and attack not in scope.persona.attacks:
        yield Remark(place, Problem.UNKNOWN_ATTACK, attack)


def _known(
    place: str, names: tuple[str, ...], known: set[str], problem: Problem
) -> Iterator[Remark]:
    for name in names:
        if name not in known:
            yield Remark(place, problem, name)


def _parts(scope: Scope) -> Iterator[Remark]:
    raised = {line.objection or line.attack for _, line, _ in scope.lines()}
    for name, objection in scope.persona.objections.items():
        place = f"objections.{name}"
        if not objection.best:
            yield Remark(place, Problem.NO_FIT, name)
        if objection.times < 1:
            yield Remark(place, Problem.BAD_NUMBER, f"times = {objection.times}", "times")
        if name not in raised:
            yield Remark(place, Problem.NEVER_RAISED, name)
    for name, attack in scope.persona.attacks.items():
        place = f"attacks.{name}"
        if attack.grade not in _GRADES or attack.times < 1:
            number = f"grade = {attack.grade}, times = {attack.times}"
            yield Remark(place, Problem.BAD_NUMBER, number)
        if name not in raised:
            yield Remark(place, Problem.NEVER_RAISED, name)
