"""What a line of the trainee is made of, named as in the persona files."""

from __future__ import annotations

from enum import StrEnum


class Tag(StrEnum):
    """One property of what the trainee said; a line may have several.

    What each means, with its bounds: the page "How a line is read" of the help.
    """

    QUESTION_OPEN = "question_open"
    QUESTION_CLOSED = "question_closed"
    QUESTION_ALTERNATIVE = "question_alternative"
    QUESTION_SITUATION = "question_situation"
    QUESTION_PROBLEM = "question_problem"
    QUESTION_IMPLICATION = "question_implication"
    QUESTION_NEED_PAYOFF = "question_need_payoff"
    FACT_ASKED = "fact_asked"

    TECHNIQUE_CLARIFY = "technique_clarify"
    TECHNIQUE_ISOLATE = "technique_isolate"
    TECHNIQUE_WHAT_IF = "technique_what_if"
    TECHNIQUE_BOOMERANG = "technique_boomerang"
    TECHNIQUE_REFRAME = "technique_reframe"
    TECHNIQUE_BREAK_DOWN_PRICE = "technique_break_down_price"
    TECHNIQUE_REFERENCE = "technique_reference"
    TECHNIQUE_PRE_EMPT = "technique_pre_empt"
    TECHNIQUE_PARK = "technique_park"
    TECHNIQUE_CONCEDE_OFFSET = "technique_concede_offset"

    ACKNOWLEDGE = "acknowledge"
    CONCEDE = "concede"
    APOLOGISE = "apologise"
    COUNTER_ATTACK = "counter_attack"
    BOUNDARY = "boundary"
    ANNOUNCE_END = "announce_end"
    JARGON = "jargon"
    HIDES_PURPOSE = "hides_purpose"
    FALSE_PROMISE = "false_promise"

    BENEFIT_FOR_NEED = "benefit_for_need"
    BENEFIT_UNASKED = "benefit_unasked"
    FACT_NOTED = "fact_noted"

    TIME_CHECK = "time_check"
    REASON_GIVEN = "reason_given"
    NEXT_STEP_WHO = "next_step_who"
    NEXT_STEP_WHAT = "next_step_what"
    NEXT_STEP_WHEN = "next_step_when"

    NAME_GIVEN = "name_given"
    COMPANY_GIVEN = "company_given"
    SILENCE = "silence"
    PRICE_GIVEN_AWAY = "price_given_away"
    FAREWELL = "farewell"
    BLOCK_CONFIRMED = "block_confirmed"


KNOCKING_OUT = (Tag.HIDES_PURPOSE, Tag.FALSE_PROMISE)
"""What caps the score of the whole talk (talk.KnockOut names it alike)."""

MISTAKES = frozenset(
    {
        *(Tag.COUNTER_ATTACK, Tag.JARGON, Tag.BENEFIT_UNASKED, Tag.PRICE_GIVEN_AWAY),
        *KNOCKING_OUT,
    }
)
"""What harms almost whenever it is said."""

DEPENDS = frozenset(
    {
        *(Tag.QUESTION_CLOSED, Tag.CONCEDE, Tag.BOUNDARY, Tag.ANNOUNCE_END),
        *(Tag.SILENCE, Tag.FAREWELL),
    }
)
"""What is right at one moment and wrong at another; all other tags are well said."""

ELEMENTS_OF_OPENER = (Tag.NAME_GIVEN, Tag.COMPANY_GIVEN, Tag.REASON_GIVEN, Tag.TIME_CHECK)
"""What belongs into the first 30 seconds."""

ELEMENTS_OF_NEXT_STEP = (Tag.NEXT_STEP_WHO, Tag.NEXT_STEP_WHAT, Tag.NEXT_STEP_WHEN)
"""What an agreed next step names."""

FORMS_OF_QUESTION = (Tag.QUESTION_OPEN, Tag.QUESTION_CLOSED, Tag.QUESTION_ALTERNATIVE)
"""How a question is put; a line with two questions has the form of each."""
