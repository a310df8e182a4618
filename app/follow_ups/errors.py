"""What can be in the way of changing a follow-up."""

from __future__ import annotations

from app.clock import Appointment
from app.errors import UserError


class FollowUpGoneError(UserError):
    """There is no such follow-up, any more or yet."""

    def __init__(self, follow_up_id: int) -> None:
        super().__init__(follow_up_id)
        self.follow_up_id = follow_up_id


class FollowUpFinishedError(UserError):
    """Somebody has finished the follow-up, so it cannot be moved or handed on."""

    def __init__(self, follow_up_id: int) -> None:
        super().__init__(follow_up_id)
        self.follow_up_id = follow_up_id


class MovedByOthersError(UserError):
    """Somebody else has moved the follow-up since it was shown.

    due: where it stands now.
    """

    def __init__(self, follow_up_id: int, due: Appointment) -> None:
        super().__init__(follow_up_id, due)
        self.follow_up_id = follow_up_id
        self.due = due


class StillToComeError(UserError):
    """What is written down as over is still to come."""


class NotLeadError(UserError):
    """Only a team lead distributes other people's customers."""
