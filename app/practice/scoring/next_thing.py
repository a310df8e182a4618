"""The one thing to practise next, and from where in the talk."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.scoring.criteria import WELL_DONE, Remark, Result
from app.practice.scoring.scorecard import Scorecard
from app.practice.scoring.spoken import cue_before, of_customer
from app.practice.talk import KnockOut, Talk


@dataclass(frozen=True)
class NextThing:
    """What weighed most, and the customer's line after which to try again.

    why: the knock-out, or the remark of the criterion that cost most points.
    after_line: number of the line; 0 for the beginning. A branched run keeps all up to it.
    sentence: which of the customer's sentences that is, counted from 1; 0 for the beginning.
    """

    why: KnockOut | Remark
    after_line: int
    sentence: int


def next_thing(talk: Talk, card: Scorecard) -> NextThing | None:
    """What to practise next: a knock-out before all, else what lost most points.

    Of two that weigh the same, the one that comes first in a talk. None if nothing was lost.
    """
    if card.knocked_out:
        cue = cue_before(talk, card.knocked_out.line)
        return _at(talk, card.knocked_out.reason, cue)
    worst = max(card.results, key=lambda result: result.lost, default=None)
    if worst is None or not worst.lost:
        return None
    return _at(talk, _weak_point(worst), worst.retry_from)


def retry_line(talk: Talk, card: Scorecard, chosen: int | None) -> int:
    """Give the customer's line after which to try again; 0 for the beginning.

    chosen: a line to go by; None for what is to be practised next.
    """
    if chosen is not None:
        return max((one.number for one in of_customer(talk) if one.number <= chosen), default=0)
    following = next_thing(talk, card)
    return 0 if following is None else following.after_line


def _weak_point(result: Result) -> Remark:
    weak = [remark for remark in result.remarks if remark.reason not in WELL_DONE]
    return (weak or list(result.remarks))[0]


def _at(talk: Talk, why: KnockOut | Remark, cue: int) -> NextThing:
    """Give the place; one can go on only after a line of the customer's."""
    heard = [line.number for line in of_customer(talk) if line.number <= cue]
    return NextThing(why, after_line=heard[-1] if heard else 0, sentence=len(heard))
