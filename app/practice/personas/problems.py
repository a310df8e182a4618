"""What can be wrong with a persona, as the checker reports it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.errors import UserError


class Problem(StrEnum):
    """Kinds of problems; words.py has the sentence for each."""

    NOT_READABLE = "not_readable"
    TOO_LARGE = "too_large"
    NOT_TOML = "not_toml"
    WRONG_FORM = "wrong_form"
    UNKNOWN_WORD = "unknown_word"
    BAD_ID = "bad_id"
    BAD_LEVEL = "bad_level"
    BAD_MOOD = "bad_mood"
    BAD_NUMBER = "bad_number"
    BAD_COMPARISON = "bad_comparison"
    NEVER_HOLDS = "never_holds"
    NO_CONDITION = "no_condition"
    TWO_THINGS = "two_things"
    NO_SCENARIOS = "no_scenarios"
    UNKNOWN_SCRIPT = "unknown_script"
    UNKNOWN_STEP = "unknown_step"
    MISSING_STEP = "missing_step"
    NO_RECAP = "no_recap"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_FACT = "unknown_fact"
    NEVER_TOLD = "never_told"
    NEVER_ASKED = "never_asked"
    UNKNOWN_OBJECTION = "unknown_objection"
    UNKNOWN_ATTACK = "unknown_attack"
    NEVER_RAISED = "never_raised"
    NO_FIT = "no_fit"
    NO_CHOICES = "no_choices"
    NO_GOOD_CHOICE = "no_good_choice"
    NO_MISTAKE = "no_mistake"
    NO_PLACE = "no_place"
    UNUSED_CHOICE = "unused_choice"
    MISSING_LINE = "missing_line"
    FEW_WORDINGS = "few_wordings"
    NO_GOAL = "no_goal"
    NEVER_WON = "never_won"
    NEVER_LOST = "never_lost"
    MISSING_TEXT = "missing_text"
    BAD_TEXT_KEY = "bad_text_key"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    MISSING_VALUE = "missing_value"
    STRAY_BRACE = "stray_brace"
    DUPLICATE = "duplicate"
    SWISS_WORD = "swiss_word"


WARNINGS = frozenset(
    {
        Problem.NEVER_ASKED,
        Problem.NO_MISTAKE,
        Problem.UNUSED_CHOICE,
        Problem.FEW_WORDINGS,
        Problem.MISSING_VALUE,
        Problem.DUPLICATE,
        Problem.SWISS_WORD,
    }
)
"""Problems with which a persona can be played all the same."""


@dataclass(frozen=True, order=True)
class Finding:
    """A problem and where it is.

    line: counted from 1; 0 where the file could not be read at all.
    place: "lines.3", "choices.12", "objections.price", "scenarios.quote-price", or empty.
    detail: the word in question.
    """

    line: int
    place: str
    problem: Problem
    detail: str = ""

    @property
    def is_warning(self) -> bool:
        """Tell whether the persona can be played all the same."""
        return self.problem in WARNINGS


class Remark(NamedTuple):
    """A problem at a place; ``near`` is a text of the file by which its line is found."""

    place: str
    problem: Problem
    detail: str = ""
    near: str = ""


class PersonaFaultyError(UserError):
    """A persona cannot be played as long as these errors are in it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(*findings)
        self.findings = findings
