"""Expected trouble around calls."""

from __future__ import annotations

from app.errors import UserError


class CorrectionTooLateError(UserError):
    """A call is somebody else's, or the end of the next working day has passed."""

    def __init__(self, call_id: int) -> None:
        super().__init__(call_id)
        self.call_id = call_id
