"""What of a script's use is kept with a call: version, way taken, captured fields."""

from __future__ import annotations

from typing import Any

import msgspec

from app.scripts.drafts import save_state
from app.scripts.engine import State, captured


def kept(version_id: int, state: State) -> dict[str, Any]:
    """Give what a draft keeps of a script."""
    return {"version_id": version_id, "state": save_state(state).decode()}


def state_of(script: dict[str, Any] | None) -> State | None:
    """Read the state a draft kept; None where no script was used."""
    if script is None:
        return None
    return msgspec.json.decode(script["state"], type=State)


def version_id_of(script: dict[str, Any] | None) -> int | None:
    """Give the version that was used."""
    return None if script is None else int(script["version_id"])


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
