"""Walking through a script: every action gives a new state, nothing is changed in place.

A key without meaning at the present place (an answer that is not offered, back at the start)
gives the same state: a wrong key in a call must do nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.scripts.facts import FIELD_PREFIX, FactValue, holds
from app.scripts.fields import is_canonical, value
from app.scripts.format import BACK, OBJECTION_PREFIX, Answer, Objection, Script, Step
from app.scripts.rules import MAX_ANSWERS, Phase

MAX_NESTED = 20
"""Objections open one above the other; far more than any talk has."""


class Place(msgspec.Struct, frozen=True):
    """Where one stands: a step's name or ``objection.NAME``, and which wording is shown."""

    target: str
    wording: int = 0

    @property
    def objection(self) -> str | None:
        """The objection's name, or None in a step."""
        if self.target.startswith(OBJECTION_PREFIX):
            return self.target.removeprefix(OBJECTION_PREFIX)
        return None


class Move(msgspec.Struct, frozen=True):
    """One thing done: from where, with which answer (index in the file), what it told."""

    place: Place
    returns: tuple[Place, ...] = ()
    answer: int | None = None
    told: dict[str, str] = {}


class State(msgspec.Struct, frozen=True):
    """A talk so far. ``returns`` are the places objections lead back to, the nearest last."""

    script: str
    version: int
    place: Place
    phase: Phase
    returns: tuple[Place, ...] = ()
    moves: tuple[Move, ...] = ()
    typed: dict[str, str] = {}


def start(script: Script) -> State:
    """Begin a script at its first step."""
    first = script.head.start
    return State(script.id, script.head.version, Place(first), script.steps[first].phase)


def step_at(script: Script, place: Place) -> Step | Objection:
    """Give the step or objection at a place."""
    if place.objection is not None:
        return script.objections[place.objection]
    return script.steps[place.target]


def offered(script: Script, state: State, facts: Mapping[str, FactValue]) -> list[Answer]:
    """Give the answers in the order of their keys, without those whose condition is not met.

    An objection without answers of its own leads back, by ``back``.
    """
    known = {**facts, **captured_facts(script, state)}
    answers = script.answers_of(state.place.target)
    return [answer for answer in answers if holds(answer.when, known)][:MAX_ANSWERS]


def choose(script: Script, state: State, number: int, facts: Mapping[str, FactValue]) -> State:
    """Take the answer with this key, counted from 1."""
    answers = offered(script, state, facts)
    if not 1 <= number <= len(answers):
        return state
    answer = answers[number - 1]
    index = script.answers_of(state.place.target).index(answer)
    return _go(script, state, answer.go, answer=index, told=answer.set)


def return_from_objection(script: Script, state: State) -> State:
    """Come back to the step (or objection) from which the present objection was opened."""
    return _go(script, state, BACK) if state.returns else state


def back(script: Script, state: State) -> State:
    """Undo the last move; what was typed into fields since stays."""
    if not state.moves:
        return state
    last = state.moves[-1]
    return _at(script, state, last.place, last.returns, state.moves[:-1])


def jump(script: Script, state: State, phase: Phase) -> State:
    """Go to the first step of a phase."""
    first = first_step(script, phase)
    return state if first is None else _go(script, state, first)


def turn_to(script: Script, state: State, step: str) -> State:
    """Go to a step by its name, as a practised talk does; no move where one stands there."""
    if step not in script.steps or step == state.place.target:
        return state
    return _go(script, state, step)


def open_objection(script: Script, state: State, name: str) -> State:
    """Turn to an objection; ``back`` among its answers leads to the present place again."""
    target = OBJECTION_PREFIX + name
    if name not in script.objections or target == state.place.target:
        return state
    return _go(script, state, target)


def wordings(script: Script, place: Place) -> int:
    """Tell how many wordings there are at a place."""
    here = step_at(script, place)
    if isinstance(here, Objection):
        return max(1, len(here.replies))
    return 2 if here.also else 1


def next_wording(script: Script, state: State) -> State:
    """Show the next wording, after the last one the first again."""
    place = state.place
    wording = (place.wording + 1) % wordings(script, place)
    return msgspec.structs.replace(state, place=Place(place.target, wording))


def capture(state: State, name: str, canonical: str | None) -> State:
    """Keep a field's value in canonical form (fields.parse); None takes it away again."""
    typed = {key: value for key, value in state.typed.items() if key != name}
    if canonical is not None:
        typed[name] = canonical
    return msgspec.structs.replace(state, typed=typed)


def captured(state: State) -> dict[str, str]:
    """Give all captured values; what was typed counts more than what an answer told."""
    told: dict[str, str] = {}
    for move in state.moves:
        told.update(move.told)
    return told | state.typed


def captured_facts(script: Script, state: State) -> dict[str, FactValue]:
    """Give the captured values for conditions, as ``field.NAME``.

    A value that an older version of the script captured in another type is left out.
    """
    return {
        FIELD_PREFIX + name: value(script.fields[name], canonical)
        for name, canonical in captured(state).items()
        if name in script.fields and is_canonical(script.fields[name], canonical)
    }


def first_step(script: Script, phase: Phase) -> str | None:
    """Give the first step of a phase in the order of the file."""
    return next((name for name, step in script.steps.items() if step.phase is phase), None)


def phases_done(script: Script, state: State) -> set[Phase]:
    """Give the phases that were visited and are not the present one."""
    seen = {phase_of(script, move.place) for move in state.moves}
    return seen - {state.phase}


def phase_of(script: Script, place: Place) -> Phase:
    """Give the phase of a place; every objection belongs to the objections."""
    here = step_at(script, place)
    return Phase.OBJECTIONS if isinstance(here, Objection) else here.phase


def is_ended(script: Script, state: State) -> bool:
    """Tell whether the talk is at an end: a step that nothing follows."""
    return state.place.objection is None and not script.answers_of(state.place.target)


def proposed_outcome(script: Script, state: State) -> str | None:
    """Give the outcome that the way so far speaks for; the last step that names one counts."""
    for place in (state.place, *(move.place for move in reversed(state.moves))):
        here = step_at(script, place)
        if isinstance(here, Step) and here.outcome is not None:
            return here.outcome
    return None


def open_fields(script: Script, state: State) -> list[str]:
    """Give the fields to ask for here that have no value yet."""
    here = step_at(script, state.place)
    if isinstance(here, Objection):
        return []
    known = captured(state)
    return [name for name in here.ask if name not in known]


def _go(
    script: Script,
    state: State,
    target: str,
    *,
    answer: int | None = None,
    told: dict[str, str] | None = None,
) -> State:
    """Move on; a step ends all open objections, an objection opens one more."""
    place = Place(target)
    returns: tuple[Place, ...] = ()
    if target == BACK:
        if not state.returns:
            return state
        place, returns = state.returns[-1], state.returns[:-1]
    elif place.objection is not None:
        returns = (*state.returns, state.place)[-MAX_NESTED:]
    move = Move(state.place, state.returns, answer, told or {})
    return _at(script, state, place, returns, (*state.moves, move))


def _at(
    script: Script,
    state: State,
    place: Place,
    returns: tuple[Place, ...],
    moves: tuple[Move, ...],
) -> State:
    return msgspec.structs.replace(
        state, place=place, phase=phase_of(script, place), returns=returns, moves=moves
    )
