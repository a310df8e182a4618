"""Which script fits a customer's situation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.scripts.format import Choose, Head
from app.scripts.rules import Purpose


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What is known when a call is prepared.

    new: has never ordered. follow_up: kind of the follow-up that is the reason of the call, or
    empty. advertising_allowed: False where only service calls are possible (blocked customers).
    """

    segment: str = ""
    open_quote: bool = False
    dormant: bool = False
    new: bool = False
    complaint: bool = False
    follow_up: str = ""
    advertising_allowed: bool = True


_FACTS = ("segment", "open_quote", "dormant", "new", "complaint")


def proposed_script(scripts: Iterable[Head], situation: Situation) -> str | None:
    """Choose the script that fits best; None where none does.

    Where selling is not allowed, or a complaint is open, a service script or none. Else the
    script for the kind of follow-up that the call was planned as; else, of those whose other
    conditions are all met, the one with most of them, then the first by id; else a care script.
    """
    heads = sorted(scripts, key=lambda head: head.id)
    if not situation.advertising_allowed or situation.complaint:
        return _first(head for head in heads if head.purpose is Purpose.SERVICE)
    planned = _first(head for head in heads if situation.follow_up in head.choose.follow_up)
    if planned:
        return planned
    fitting = [head for head in heads if _fits(head.choose, situation)]
    fitting.sort(key=lambda head: len(_named(head.choose)), reverse=True)
    return _first(fitting) or _first(head for head in heads if head.purpose is Purpose.CARE)


def _first(heads: Iterable[Head]) -> str | None:
    return next((head.id for head in heads), None)


def _named(choose: Choose) -> list[str]:
    return [name for name in _FACTS if getattr(choose, name) not in (None, ())]


def _fits(choose: Choose, situation: Situation) -> bool:
    named = _named(choose)
    return bool(named) and all(
        _is_met(getattr(choose, name), getattr(situation, name)) for name in named
    )


def _is_met(wanted: tuple[str, ...] | bool, is_so: str | bool) -> bool:
    return is_so in wanted if isinstance(wanted, tuple) else is_so is wanted
