"""Which script fits a customer's situation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.scripts.format import Choose, Head
from app.scripts.rules import Purpose


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What is known when a call is prepared.

    follow_up: kind of the follow-up that is the reason of the call, or empty.
    advertising_allowed: False where only service calls are possible (blocked customers).
    """

    segment: str = ""
    open_quote: bool = False
    dormant: bool = False
    new: bool = False
    complaint: bool = False
    follow_up: str = ""
    advertising_allowed: bool = True


def proposed_script(scripts: Iterable[Head], situation: Situation) -> str | None:
    """Choose the script that fits best; None where none does.

    A script fits when all conditions of its ``choose`` table are met; the one with most
    conditions wins, then the first by id. Without any fitting one a care script is used, and
    where selling is not allowed, or a complaint is open, a service script or none.
    """
    heads = sorted(scripts, key=lambda head: head.id)
    if not situation.advertising_allowed or situation.complaint:
        return _first_of(heads, Purpose.SERVICE)
    selling = [head for head in heads if head.purpose is not Purpose.SERVICE]
    fitting = [head for head in selling if _fits(head.choose, situation)]
    best = max(fitting, key=lambda head: len(_conditions(head.choose)), default=None)
    return best.id if best else _first_of(heads, Purpose.CARE)


def _first_of(heads: list[Head], purpose: Purpose) -> str | None:
    return next((head.id for head in heads if head.purpose is purpose), None)


def _conditions(choose: Choose) -> list[str]:
    names = ("segment", "open_quote", "dormant", "new", "complaint", "follow_up")
    return [name for name in names if getattr(choose, name) not in (None, ())]


def _fits(choose: Choose, situation: Situation) -> bool:
    named = _conditions(choose)
    return bool(named) and all(
        getattr(situation, name) in wanted
        if isinstance(wanted := getattr(choose, name), tuple)
        else getattr(situation, name) is wanted
        for name in named
    )
