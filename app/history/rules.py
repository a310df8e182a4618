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
    LINK = "link"  # its text is a path or an address, nothing else
    PAST_CALL = "past_call"  # on another phone, written down afterwards; in no figure of calls


CONTACTS = frozenset({ActivityKind.VISIT, ActivityKind.COUNTER_TALK, ActivityKind.PAST_CALL})
"""Kinds in which somebody talked with the customer; letters and mails wait for an answer."""


class VoidReason(StrEnum):
    """Why a call does not count."""

    UNDONE = "undone"
    CORRECTED = "corrected"


class ComplaintState(StrEnum):
    """How far a complaint is."""

    OPEN = "open"
    SOLVED = "solved"
    WITHDRAWN = "withdrawn"  # the call in which it came was saved by mistake
