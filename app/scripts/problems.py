"""What can be wrong with a script, as the checker reports it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.errors import UserError


class Problem(StrEnum):
    """Kinds of problems; words.py has the sentence for each."""

    NOT_READABLE = "not_readable"
    TOO_LARGE = "too_large"
    NOT_TOML = "not_toml"
    WRONG_FORM = "wrong_form"
    BAD_ID = "bad_id"
    NO_STEPS = "no_steps"
    UNKNOWN_TARGET = "unknown_target"
    BACK_OUTSIDE_OBJECTION = "back_outside_objection"
    UNREACHABLE = "unreachable"
    DEAD_END = "dead_end"
    NO_WAY_OUT = "no_way_out"
    ALL_ANSWERS_CONDITIONAL = "all_answers_conditional"
    TOO_MANY_ANSWERS = "too_many_answers"
    MISSING_TEXT = "missing_text"
    TOO_LONG = "too_long"
    BAD_TEXT_KEY = "bad_text_key"
    MISSING_DU = "missing_du"
    SWISS_WORD = "swiss_word"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    STRAY_BRACE = "stray_brace"
    UNKNOWN_OUTCOME = "unknown_outcome"
    FIXED_OUTCOME_KEY = "fixed_outcome_key"
    TOO_MANY_OUTCOME_KEYS = "too_many_outcome_keys"
    UNKNOWN_FIELD = "unknown_field"
    UNUSED_FIELD = "unused_field"
    BAD_VALUE = "bad_value"
    BAD_STORE = "bad_store"
    MISSING_CHOICES = "missing_choices"
    UNKNOWN_CONDITION = "unknown_condition"
    DUPLICATE = "duplicate"
    MISSING_PHASE = "missing_phase"
    PHASE_ORDER = "phase_order"
    FEW_REPLIES = "few_replies"


WARNINGS = frozenset(
    {
        Problem.MISSING_DU,
        Problem.SWISS_WORD,
        Problem.FIXED_OUTCOME_KEY,
        Problem.UNUSED_FIELD,
        Problem.DUPLICATE,
        Problem.MISSING_PHASE,
        Problem.PHASE_ORDER,
        Problem.FEW_REPLIES,
    }
)
"""Problems with which a script can be published all the same."""


@dataclass(frozen=True, order=True)
class Finding:
    """A problem and where it is.

    step: "greet", "objection.price", "field.amount", or empty for the script as a whole.
    line: counted from 1; 0 where the file could not be read at all.
    detail: the word in question.
    """

    line: int
    step: str
    problem: Problem
    detail: str = ""

    @property
    def is_warning(self) -> bool:
        """Tell whether the script can be used all the same."""
        return self.problem in WARNINGS


class ScriptFaultyError(UserError):
    """A script cannot be used as long as these errors are in it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(*findings)
        self.findings = findings
