"""What of a script's use is kept with a call: version, way taken, captured fields.

A draft also keeps where captured fields belong besides the call (``store`` in the script), so that
saving needs no script.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from app.scripts.drafts import save_state
from app.scripts.engine import Move, Place, State, captured, phase_of, start
from app.scripts.queries import PublishedScript

IN_THE_CALL = "call"
"""The ``store`` of a field that is kept with the call alone."""


def kept(used: PublishedScript, state: State) -> dict[str, Any]:
    """Give what a draft keeps of a script."""
    stored = {
        used.script.fields[name].store: canonical
        for name, canonical in captured(state).items()
        if name in used.script.fields and used.script.fields[name].store != IN_THE_CALL
    }
    return {
        "version_id": used.version_id,
        "state": save_state(state).decode(),
        "stored": stored,
    }


def kept_again(
    used: PublishedScript, path: Sequence[str], answers: Mapping[str, str]
) -> dict[str, Any]:
    """Give what a draft would keep of a script whose use is saved: its way and its fields."""
    known = [target for target in path if _is_there(used, target)]
    state = start(used.script)
    if known:
        place = Place(known[-1])
        state = msgspec.structs.replace(
            state,
            place=place,
            phase=phase_of(used.script, place),
            moves=tuple(Move(Place(target)) for target in known[:-1]),
        )
    return kept(used, msgspec.structs.replace(state, typed=dict(answers)))


def _is_there(used: PublishedScript, target: str) -> bool:
    objection = Place(target).objection
    return target in used.script.steps if objection is None else objection in used.script.objections


def state_of(script: dict[str, Any] | None) -> State | None:
    """Read the state a draft kept; None where no script was used."""
    if script is None:
        return None
    return msgspec.json.decode(script["state"], type=State)


def version_id_of(script: dict[str, Any] | None) -> int | None:
    """Give the version that was used."""
    return None if script is None else int(script["version_id"])


def stored_of(script: dict[str, Any] | None) -> Mapping[str, str]:
    """Give what belongs elsewhere: "quote.decision_on" -> "2026-11-27", in canonical form."""
    return {} if script is None else script.get("stored", {})


def path_of(script: dict[str, Any] | None) -> tuple[str, ...]:
    """Give the steps in the order they were shown, the present one last."""
    state = state_of(script)
    if state is None:
        return ()
    return (*(move.place.target for move in state.moves), state.place.target)


def answers_of(script: dict[str, Any] | None) -> dict[str, Any]:
    """Give the captured fields by name, in canonical form."""
    state = state_of(script)
    return {} if state is None else dict(captured(state))
