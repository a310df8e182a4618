"""Words of call scripts, named as in the script files."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What a script is for; ``service`` sells nothing and may be used for blocked customers."""

    CARE = "care"
    REACTIVATION = "reactivation"
    QUOTE = "quote"
    ACQUISITION = "acquisition"
    SERVICE = "service"


class Phase(StrEnum):
    """The phases of a talk, in their order."""

    PREPARATION = "preparation"
    OPENER = "opener"
    NEEDS = "needs"
    BENEFIT = "benefit"
    OBJECTIONS = "objections"
    CLOSE = "close"
    RECAP = "recap"


PHASES = tuple(Phase)


class Question(StrEnum):
    """Kinds of questions; the last four are those of SPIN selling."""

    OPEN = "open"
    CLOSED = "closed"
    ALTERNATIVE = "alternative"
    CONTROL = "control"
    SITUATION = "situation"
    PROBLEM = "problem"
    IMPLICATION = "implication"
    NEED_PAYOFF = "need_payoff"


class Technique(StrEnum):
    """Ways to answer an objection."""

    CLARIFY = "clarify"
    ISOLATE = "isolate"
    WHAT_IF = "what_if"
    BOOMERANG = "boomerang"
    REFRAME = "reframe"
    BREAK_DOWN = "break_down"
    REFERENCE = "reference"
    PRE_EMPT = "pre_empt"
    PARK = "park"
    OFFSET = "offset"


class FieldType(StrEnum):
    """What a captured field holds."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


MAX_ANSWERS = 9
"""Answers have the keys Ctrl+1 to Ctrl+9."""

MAX_OUTCOME_KEYS = 5
"""A script's outcomes have the keys Alt+5 to Alt+9."""

MAX_SCRIPT_BYTES = 1_000_000
"""A longer file is no call script; the longest shipped one has about 40 kB."""
