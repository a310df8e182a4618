"""Words of what was."""

from __future__ import annotations

from enum import StrEnum


class Direction(StrEnum):
    """Who called whom."""

    OUT = "out"
    IN = "in"


class ActivityKind(StrEnum):
    """What happened with a customer besides calls."""

    NOTE = "note"
    VISIT = "visit"
    PLANNED_VISIT = "planned_visit"
    EMAIL = "email"
    LETTER = "letter"
    PHONE_MESSAGE = "phone_message"
    COUNTER_TALK = "counter_talk"


class ComplaintState(StrEnum):
    """How far a complaint is."""

    OPEN = "open"
    SOLVED = "solved"
