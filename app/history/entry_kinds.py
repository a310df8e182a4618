"""The kinds of entries that history itself puts into the timeline."""

from __future__ import annotations

from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry is; values of contacts are those of ``ActivityKind``."""

    CALL_OUT = "call_out"
    CALL_IN = "call_in"
    NOTE = "note"
    VISIT = "visit"
    PLANNED_VISIT = "planned_visit"
    EMAIL = "email"
    LETTER = "letter"
    PHONE_MESSAGE = "phone_message"
    COUNTER_TALK = "counter_talk"
    PAST_CALL = "past_call"
    LINK = "link"
    COMPLAINT = "complaint"
    COMPLAINT_SOLVED = "complaint_solved"
