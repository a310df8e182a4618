"""How each tag of the trainee's line moves a customer's mood, unless the persona says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.practice.format import Move, Verdict
from app.practice.tags import Tag
from app.practice.talk import Mood

MOVES: Mapping[Tag, Move] = {
    Tag.QUESTION_OPEN: Move(trust=1, interest=2),
    Tag.QUESTION_ALTERNATIVE: Move(interest=2),
    Tag.QUESTION_SITUATION: Move(interest=1),
    Tag.QUESTION_PROBLEM: Move(trust=2, interest=5),
    Tag.QUESTION_IMPLICATION: Move(trust=3, interest=8),
    Tag.QUESTION_NEED_PAYOFF: Move(trust=2, interest=7),
    Tag.TECHNIQUE_CLARIFY: Move(trust=4, interest=3),
    Tag.TECHNIQUE_ISOLATE: Move(trust=3, interest=5),
    Tag.TECHNIQUE_WHAT_IF: Move(trust=2, interest=6),
    Tag.TECHNIQUE_BOOMERANG: Move(irritation=2, interest=4),
    Tag.TECHNIQUE_REFRAME: Move(trust=2, interest=4),
    Tag.TECHNIQUE_BREAK_DOWN_PRICE: Move(trust=2, interest=8),
    Tag.TECHNIQUE_REFERENCE: Move(trust=4, interest=3),
    Tag.TECHNIQUE_PRE_EMPT: Move(trust=3, interest=2),
    Tag.TECHNIQUE_PARK: Move(irritation=2),
    Tag.TECHNIQUE_CONCEDE_OFFSET: Move(trust=4, interest=4),
    Tag.ACKNOWLEDGE: Move(trust=6, irritation=-8),
    Tag.CONCEDE: Move(trust=4, irritation=-5),
    Tag.APOLOGISE: Move(trust=5, irritation=-8),
    Tag.COUNTER_ATTACK: Move(trust=-20, irritation=25),
    Tag.BOUNDARY: Move(trust=2, irritation=-6),
    Tag.ANNOUNCE_END: Move(irritation=-2, interest=-5),
    Tag.JARGON: Move(trust=-3, irritation=4, interest=-4),
    Tag.BENEFIT_FOR_NEED: Move(trust=4, interest=12),
    Tag.BENEFIT_UNASKED: Move(trust=-4, irritation=7, interest=-8),
    Tag.FACT_NOTED: Move(trust=3),
    Tag.TIME_CHECK: Move(trust=3, irritation=-6),
    Tag.REASON_GIVEN: Move(trust=3, interest=2),
    Tag.NAME_GIVEN: Move(trust=1),
    Tag.COMPANY_GIVEN: Move(trust=1),
    Tag.SILENCE: Move(trust=1, irritation=-3),
    Tag.PRICE_GIVEN_AWAY: Move(trust=-6, interest=-8),
    Tag.BLOCK_CONFIRMED: Move(trust=10, irritation=-30),
}
"""Tags that are not named move nothing by themselves."""

ANSWERED: Mapping[Verdict, Move] = {
    Verdict.BEST: Move(trust=4, irritation=-6, interest=6),
    Verdict.ACCEPTABLE: Move(irritation=-2, interest=2),
    Verdict.POOR: Move(trust=-4, irritation=8, interest=-3),
}
"""What the answer to an objection moves besides its tags."""

ASKED_TWICE = Move(trust=-4, irritation=8)
REPEATED = Move(trust=-3, irritation=8, interest=-4)
"""The same sentence once more: its tags move nothing then."""

INTERRUPTED = Move(irritation=8, interest=-4)
REFUSED = Move(irritation=4)
MISSED_OPENER = Move(trust=-3, irritation=4)
"""Somebody who begins without saying who calls."""


def matrix(own: Mapping[Tag, Move]) -> Mapping[Tag, Move]:
    """Give the moves of a persona: its own, and the usual ones for all other tags."""
    return {**MOVES, **own}


def moved(mood: Mood, moves: Iterable[Move]) -> Mood:
    """Give the mood after some moves; each value stays from 0 to 100."""
    trust, irritation, interest = mood.trust, mood.irritation, mood.interest
    for move in moves:
        trust += move.trust
        irritation += move.irritation
        interest += move.interest
    return Mood(_within(trust), _within(irritation), _within(interest))


def _within(value: int) -> int:
    return min(100, max(0, value))
