"""Words of what is kept of practice."""

from __future__ import annotations

from enum import StrEnum


class RunMode(StrEnum):
    """How the trainee answered."""

    PICK = "pick"  # one of the lines offered
    FREE = "free"  # typed
    OPEN = "open"  # as either, with the scorecard open during the talk
    TWO_PEOPLE = "two_people"  # at one screen; a coach played the customer


class CardKind(StrEnum):
    """What a card asks for."""

    OBJECTION = "objection"
    ATTACK = "attack"
    OWN = "own"  # an objection met in a real call; its name is the drill's id


class Grade(StrEnum):
    """How well a card was answered."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


class Answered(StrEnum):
    """How an answer fits what the customer said, by the fits of the persona."""

    BEST = "best"
    ACCEPTABLE = "acceptable"
    WRONG = "wrong"
    ESCALATED = "escalated"  # it made things worse: the customer attacks or hangs up
