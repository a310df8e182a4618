"""Words of the team."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person may do; names as in the command line."""

    REP = "rep"
    TRAINEE = "trainee"
    COACH = "coach"
    FIELD = "field"
    LEAD = "lead"
    PRIVACY_OFFICER = "privacy_officer"
    ADMIN = "admin"


def initials(name: str) -> str:
    """Give up to two letters for a name: "Martina Baumann" is MB."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in ends)
