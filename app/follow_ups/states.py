"""How far a follow-up is."""

from __future__ import annotations

from enum import StrEnum

TEXT_LENGTH = 300
"""How many characters the words of a follow-up may have."""


class FollowUpState(StrEnum):
    """A follow-up is planned, done, or dropped with a reason."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
