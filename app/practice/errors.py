"""What can be in the way of keeping practice."""

from __future__ import annotations

from enum import StrEnum

from app.errors import UserError


class PracticeTrouble(StrEnum):
    """Why something of practice was not kept."""

    RUN_GONE = "run_gone"
    NOT_SENT = "not_sent"
    NOT_YOURS = "not_yours"
    GONE = "gone"
    NO_REASON = "no_reason"
    NO_CONSENT = "no_consent"
    NO_TRAINEE = "no_trainee"
    NOT_THEIR_COACH = "not_their_coach"
    NOT_RELEASED = "not_released"


class PracticeRefusedError(UserError):
    """A wish about practice was refused; nothing was changed."""

    def __init__(self, trouble: PracticeTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble
