"""How far a follow-up is."""

from __future__ import annotations

from enum import StrEnum


class FollowUpState(StrEnum):
    """A follow-up is planned, done, or dropped with a reason."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
