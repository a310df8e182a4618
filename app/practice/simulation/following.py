"""Where the script stands while the talk goes on: the pane follows by itself."""

from __future__ import annotations

from app.practice.format import words
from app.practice.simulation.run import Case, Run
from app.practice.talk import Branch
from app.scripts import engine
from app.scripts.format import Script
from app.scripts.rules import Phase, Question


def way_of(case: Case) -> tuple[str, ...]:
    """Give the steps a good talk takes.

    Where the script was changed since the persona was written, steps that are gone are left out
    and new required ones are taken in the order of the file. A scenario that is a branch from
    its first word on has its own way.
    """
    steps = case.script.steps
    way = case.scenario.way or usual_way(case.script)
    kept = [name for name in way if name in steps]
    required = required_in(case.script) if case.scenario.branch is None else ()
    missing = {name for name in required if name not in kept}
    if not missing and len(kept) == len(way):
        return tuple(kept)
    order = list(steps)
    return tuple(sorted({*kept, *missing}, key=order.index))


def usual_way(script: Script) -> tuple[str, ...]:
    """Give the way where a scenario names none, in the order of the file.

    The required steps, the questions for a problem, what it leads to and what its end would bring,
    a benefit, and the recap of an outcome that is the script's goal.
    """
    deep = (Question.PROBLEM, Question.IMPLICATION, Question.NEED_PAYOFF)
    steps = script.steps
    wanted = set(required_in(script))
    wanted |= {name for name, step in steps.items() if step.question in deep}
    wanted |= {name for name in [engine.first_step(script, Phase.BENEFIT)] if name}
    recaps = [name for name, step in steps.items() if step.phase is Phase.RECAP]
    goals = [name for name in recaps if steps[name].outcome in script.head.goal]
    return tuple(name for name in steps if name in {*wanted, *(goals or recaps)[:1]})


def required_in(script: Script) -> tuple[str, ...]:
    """Give the required steps of a script; the recap of one kind of end is none of all talks."""
    return tuple(
        name for name, step in script.steps.items() if step.required and step.phase != Phase.RECAP
    )


def required_steps(run: Run) -> tuple[str, ...]:
    """Give the steps asked for: of the branch where the talk left the script, else all.

    A drill asks for none, nor for data.
    """
    if run.case.drill is not None:
        return ()
    if run.branch in (None, Branch.SERVICE):
        return required_in(run.case.script)
    named = run.case.scenario.branch_steps.get(run.branch)
    known = named if named is not None else _usual_of(run.branch, run.case.script)
    return tuple(name for name in known if name in run.case.script.steps)


def required_data(run: Run) -> tuple[str, ...]:
    """Give the fields to be captured; a branch that ends the talk asks for none."""
    without = (Branch.DO_NOT_CALL, Branch.ENDED, Branch.CALLBACK)
    if run.case.drill is not None or run.branch in without:
        return ()
    fields = run.case.script.fields
    if run.case.scenario.data:
        return tuple(name for name in run.case.scenario.data if name in fields)
    return tuple(name for name, field in fields.items() if field.required)


def next_step(run: Run) -> str:
    """Give the step to be said next: the first of the way not done yet after the last done.

    The recap comes when something is agreed; before that the talk stays at what is open.
    """
    way, steps = way_of(run.case), run.case.script.steps
    recap = [name for name in way if steps[name].phase is Phase.RECAP]
    talk = [name for name in way if name not in recap]
    if run.agreed and recap:
        return recap[-1]
    last = max((talk.index(name) for name in run.done if name in talk), default=-1)
    open_ = [name for name in talk[last + 1 :] if name not in run.done]
    open_ += [name for name in talk if name not in run.done]
    return (open_ or talk[-1:] or recap or [run.case.script.head.start])[0]


def stand_at(run: Run, go: str = "") -> engine.State:
    """Give the script's state for what is to be answered or said now.

    go: the step that the customer's line names, if it exists.
    """
    script = run.case.script
    if run.forbidden:
        return engine.turn_to(script, run.state, do_not_call_step(script) or next_step(run))
    if run.objection is not None:
        named = run.case.objections[run.objection].script or run.objection
        if named in script.objections:
            return engine.open_objection(script, run.state, named)
    if go in script.steps:
        return engine.turn_to(script, run.state, go)
    return engine.turn_to(script, run.state, next_step(run))


def do_not_call_step(script: Script) -> str | None:
    """Give the step at which the block is confirmed."""
    found = (
        name
        for name, step in script.steps.items()
        if step.outcome == "do_not_call" and step.answers
    )
    return next(found, None)


def current_step(run: Run) -> str:
    """Give the step at which the talk stands, below any objection."""
    target = run.state.place.target
    if target in run.case.script.steps:
        return target
    below = [place.target for place in run.state.returns if place.objection is None]
    return below[-1] if below else next_step(run)


def phase_after(run: Run, steps: tuple[str, ...]) -> Phase:
    """Give the phase of a line: of the step it does, else where the script stands."""
    known = [name for name in words(steps) if name in run.case.script.steps]
    if known:
        return run.case.script.steps[known[-1]].phase
    return engine.phase_of(run.case.script, run.state.place)


def _usual_of(branch: Branch, script: Script) -> tuple[str, ...]:
    opener = tuple(name for name in required_in(script) if script.steps[name].phase is Phase.OPENER)
    if branch is Branch.DO_NOT_CALL:
        return (*opener, do_not_call_step(script) or "")
    return opener
