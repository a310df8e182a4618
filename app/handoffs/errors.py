"""What can be in the way of a handoff."""

from __future__ import annotations

from app.errors import UserError
from app.handoffs.rules import HandoffState


class HandoffGoneError(UserError):
    """There is no such handoff, any more or yet."""

    def __init__(self, handoff_id: int) -> None:
        super().__init__(handoff_id)
        self.handoff_id = handoff_id


class HandoffChangedError(UserError):
    """Somebody has changed the handoff since it was shown. state: how it stands now."""

    def __init__(self, state: HandoffState, by: str) -> None:
        super().__init__(state, by)
        self.state = state
        self.by = by


class BriefingIncompleteError(UserError):
    """What the receiver must know is missing. names: of the briefing's fields."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(names)
        self.names = names


class StepNotPossibleError(UserError):
    """The step does not fit how the handoff stands."""

    def __init__(self, state: HandoffState) -> None:
        super().__init__(state)
        self.state = state
