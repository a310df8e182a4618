"""Checking the scenarios of a persona: script, way, facts, the lines every talk needs."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.format import Deed, Scenario, words
from app.practice.personas.check_lines import goal_findings, mood_findings
from app.practice.personas.check_scope import Scope
from app.practice.personas.problems import Problem, Remark
from app.practice.simulation.conditions import mood_meets, weight
from app.practice.simulation.following import required_in, usual_way
from app.practice.talk import Mood
from app.scripts.format import Script
from app.scripts.rules import Phase

_LEVELS = range(1, 6)
_NEEDED = (
    Deed.AGREES,
    Deed.REFUSES,
    Deed.INTERRUPTS,
    Deed.ASKED_TWICE,
    Deed.HANGS_UP,
    Deed.FAREWELL,
)
"""What every customer has to be able to say, without a condition."""


def scenario_findings(scope: Scope) -> Iterator[Remark]:
    """Find what is wrong with the scenarios."""
    if not scope.persona.scenarios:
        yield Remark("", Problem.NO_SCENARIOS)
    for name, scenario in scope.persona.scenarios.items():
        place = f"scenarios.{name}"
        yield from goal_findings(place, "won", scenario.won)
        yield from goal_findings(place, "lost", scenario.lost)
        yield from _numbers(place, scenario)
        yield from _needed_lines(scope, place, scenario)
        script = scope.scripts.get(scenario.script)
        if script is None:
            yield Remark(place, Problem.UNKNOWN_SCRIPT, scenario.script)
        else:
            yield from _way(place, scenario, script)
            yield from _facts(scope, place, scenario, script)


def _numbers(place: str, scenario: Scenario) -> Iterator[Remark]:
    if scenario.level is not None and scenario.level not in _LEVELS:
        yield Remark(place, Problem.BAD_LEVEL, str(scenario.level), "level")
    if scenario.minutes < 1:
        yield Remark(place, Problem.BAD_NUMBER, f"minutes = {scenario.minutes}", "minutes")
    if scenario.mood is not None:
        yield from mood_findings(place, scenario.mood)


def _way(place: str, scenario: Scenario, script: Script) -> Iterator[Remark]:
    for step in scenario.way:
        if step not in script.steps:
            yield Remark(place, Problem.UNKNOWN_STEP, step)
    way = scenario.way or usual_way(script)
    for step in required_in(script):
        if step not in way and scenario.branch is None:
            yield Remark(place, Problem.MISSING_STEP, step, "way")
    last = script.steps.get(way[-1]) if way else None
    if last is None or last.phase is not Phase.RECAP:
        yield Remark(place, Problem.NO_RECAP, near="way")
    for steps in scenario.branch_steps.values():
        for step in steps:
            if step not in script.steps:
                yield Remark(place, Problem.UNKNOWN_STEP, step)


def _facts(scope: Scope, place: str, scenario: Scenario, script: Script) -> Iterator[Remark]:
    told = {name for line in scope.lines_of(scenario) for name in line.tells}
    asked = {name for choice in scope.choices_of(scenario) for name in words(choice.asks)}
    asked |= {name for step in script.steps.values() for name in step.ask}
    for name in scenario.data:
        if name not in script.fields:
            yield Remark(place, Problem.UNKNOWN_FIELD, name)
        elif name not in scenario.facts:
            yield Remark(place, Problem.UNKNOWN_FACT, name)
    for name in scenario.facts:
        if name not in told:
            yield Remark(place, Problem.NEVER_TOLD, name)
        if name not in asked:
            yield Remark(place, Problem.NEVER_ASKED, name)


def _needed_lines(scope: Scope, place: str, scenario: Scenario) -> Iterator[Remark]:
    lines = scope.lines_of(scenario)
    start = scenario.mood or scope.persona.head.mood
    mood = Mood(start.trust, start.irritation, start.interest)
    if not any(line.is_greeting and mood_meets(line.when, mood) for line in lines):
        yield Remark(place, Problem.MISSING_LINE, "greeting")
    if not any(line.is_reply and not weight(line.when) for line in lines):
        yield Remark(place, Problem.MISSING_LINE, "reply")
    for deed in _NEEDED:
        if not any(line.does is deed and not weight(line.when) for line in lines):
            yield Remark(place, Problem.MISSING_LINE, deed.value)
