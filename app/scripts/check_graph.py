"""Checking the ways through a script: targets, reachability, dead ends, ways out, phases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.scripts.engine import first_step
from app.scripts.format import BACK, OBJECTION_PREFIX, Answer, Script
from app.scripts.problems import Problem
from app.scripts.remarks import Remark, places
from app.scripts.rules import MAX_ANSWERS, PHASES, Phase


def graph_findings(script: Script) -> Iterator[Remark]:
    """Find what is wrong with the ways through a script that has at least one step."""
    yield from _targets(script)
    if script.head.start in script.steps:
        yield from _unreachable(script)
    yield from _ends(script)
    yield from _answers(script)
    yield from _phases(script)


def _known(script: Script) -> set[str]:
    return {name for name, _ in places(script)}


def _targets(script: Script) -> Iterator[Remark]:
    if script.head.start not in script.steps:
        yield Remark("", Problem.UNKNOWN_TARGET, script.head.start)
    known = _known(script)
    for place, answers in places(script):
        for target in dict.fromkeys(answer.go for answer in answers):
            if target == BACK and place in script.steps:
                yield Remark(place, Problem.BACK_OUTSIDE_OBJECTION, near=f'"{BACK}"')
            elif target != BACK and target not in known:
                yield Remark(place, Problem.UNKNOWN_TARGET, target, f'"{target}"')


def _unreachable(script: Script) -> Iterator[Remark]:
    """A step is reached from the start, the preparation, or an objection.

    Objections open by key from everywhere, so they are always reached.
    """
    preparation = first_step(script, Phase.PREPARATION)
    waiting = [script.head.start, *([preparation] if preparation else [])]
    waiting += [OBJECTION_PREFIX + name for name in script.objections]
    known, seen = _known(script), set(waiting)
    while waiting:
        for answer in script.answers_of(waiting.pop()):
            if answer.go in known and answer.go not in seen:
                seen.add(answer.go)
                waiting.append(answer.go)
    for name in script.steps:
        if name not in seen:
            yield Remark(name, Problem.UNREACHABLE)


def _ends(script: Script) -> Iterator[Remark]:
    for name, step in script.steps.items():
        if not step.answers and step.phase is not Phase.RECAP:
            yield Remark(name, Problem.DEAD_END)
    ending = {
        name
        for name, step in script.steps.items()
        if not step.answers  # a dead end is reported above, not again for all that lead there
    }
    ending = _leading_to(script, ending)
    returning = {
        place
        for place, answers in places(script)
        if place not in script.steps and (not answers or BACK in _sure(answers))
    }
    returning = _leading_to(script, returning, only_objections=True)
    for place, answers in places(script):
        if answers and all(answer.when for answer in answers):
            yield Remark(place, Problem.ALL_ANSWERS_CONDITIONAL)
        elif place not in ending and place not in returning:
            yield Remark(place, Problem.NO_WAY_OUT)


def _sure(answers: Iterable[Answer]) -> set[str]:
    """Give the targets that do not hang on a condition."""
    return {answer.go for answer in answers if not answer.when}


def _leading_to(script: Script, goal: set[str], *, only_objections: bool = False) -> set[str]:
    """Give all places from which one of the goal is surely reached."""
    reached = set(goal)
    ways = {
        place: _sure(answers)
        for place, answers in places(script)
        if not (only_objections and place in script.steps)
    }
    while True:
        more = {place for place, targets in ways.items() if targets & reached} - reached
        if not more:
            return reached
        reached |= more


def _answers(script: Script) -> Iterator[Remark]:
    for place, answers in places(script):
        if len(answers) > MAX_ANSWERS:
            yield Remark(place, Problem.TOO_MANY_ANSWERS, str(len(answers)))
        texts: set[tuple[str, str]] = set()
        for answer in answers:
            for entry in answer.text.items():
                if entry in texts:
                    yield Remark(place, Problem.DUPLICATE, entry[1])
                texts.add(entry)


def _phases(script: Script) -> Iterator[Remark]:
    order = list(dict.fromkeys(step.phase for step in script.steps.values()))
    for phase in PHASES:
        if phase not in order:
            yield Remark("", Problem.MISSING_PHASE, phase.value)
    latest = -1
    for phase in order:
        if PHASES.index(phase) < latest:
            first = first_step(script, phase)
            yield Remark(first or "", Problem.PHASE_ORDER, phase.value)
        latest = max(latest, PHASES.index(phase))
