"""Talks kept as drafts: a state as JSON, and back for the present version of the script."""

from __future__ import annotations

import msgspec

from app.scripts.engine import Place, State, captured, first_step, start, wordings
from app.scripts.format import Script


def save_state(state: State) -> bytes:
    """Write a state as JSON, for drafts."""
    return msgspec.json.encode(state)


def restore_state(script: Script, saved: bytes | str) -> State:
    """Read a saved state for this version of the script.

    Of another version, or with a place that is no longer there, the talk goes on at the start
    of the phase it was in; what was captured stays in every case. An unreadable state is a
    fresh start.
    """
    try:
        state = msgspec.json.decode(saved, type=State)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return start(script)
    if state.script == script.id and state.version == script.head.version and _fits(script, state):
        return state
    target = first_step(script, state.phase) or script.head.start
    fresh = State(script.id, script.head.version, Place(target), script.steps[target].phase)
    return msgspec.structs.replace(fresh, typed=captured(state))


def _fits(script: Script, state: State) -> bool:
    places = [state.place, *state.returns]
    for move in state.moves:
        places += [move.place, *move.returns]
    return all(_exists(script, place) for place in places)


def _exists(script: Script, place: Place) -> bool:
    names = script.steps if place.objection is None else script.objections
    if (place.objection or place.target) not in names:
        return False
    return 0 <= place.wording < wordings(script, place)
