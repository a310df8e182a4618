"""What caps a score at 40 points, and where it happened."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.practice.scoring.spoken import of_customer, of_trainee
from app.practice.tags import KNOCKING_OUT, Tag
from app.practice.talk import KnockOut, Line, Talk

SELLING = frozenset(
    {
        *(tag for tag in Tag if tag.startswith("technique_")),
        Tag.BENEFIT_FOR_NEED,
        Tag.BENEFIT_UNASKED,
        Tag.PRICE_GIVEN_AWAY,
        Tag.QUESTION_PROBLEM,
        Tag.QUESTION_IMPLICATION,
        Tag.QUESTION_NEED_PAYOFF,
        Tag.NEXT_STEP_WHEN,
    }
)
"""What nobody says any more to someone who wants no calls."""

TAKEN_AT_THEIR_WORD = frozenset({Tag.BLOCK_CONFIRMED, Tag.FAREWELL, Tag.ANNOUNCE_END})


@dataclass(frozen=True)
class KnockedOut:
    """What was done, and the number of the trainee's line."""

    reason: KnockOut
    line: int


def knocking_out(tags: Collection[Tag]) -> KnockOut | None:
    """Tell which knock-out a line is by its tags."""
    return next((KnockOut(tag.value) for tag in KNOCKING_OUT if tag in tags), None)


def tags_of(knock_out: KnockOut | None) -> frozenset[Tag]:
    """Give the tag that such a line carries; to pass over a do-not-call is none."""
    return frozenset(tag for tag in KNOCKING_OUT if knock_out and tag.value == knock_out.value)


def sells(tags: Collection[Tag]) -> bool:
    """Tell whether a line goes on selling; one that confirms the block does not."""
    return not SELLING.isdisjoint(tags) and Tag.BLOCK_CONFIRMED not in tags


def knock_out(talk: Talk) -> KnockedOut | None:
    """Find the first one: what a line is known to be, or a do-not-call that was passed over."""
    found = [KnockedOut(line.knock_out, line.number) for line in talk.lines if line.knock_out]
    ignored = _ignored_wish(talk)
    if ignored is not None:
        found.append(KnockedOut(KnockOut.IGNORES_DO_NOT_CALL, ignored.number))
    return min(found, key=lambda one: one.line, default=None)


def _ignored_wish(talk: Talk) -> Line | None:
    """The line that goes on selling, or the answer if the wish is never taken up."""
    wish = next((line.number for line in of_customer(talk) if line.do_not_call), None)
    if wish is None:
        return None
    after = [line for line in of_trainee(talk) if line.number > wish]
    selling = next((line for line in after if sells(line.tags)), None)
    if selling is not None:
        return selling
    heard = any(line.tags & TAKEN_AT_THEIR_WORD for line in after)
    return None if heard or not after else after[0]
