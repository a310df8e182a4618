"""Small talks, line by line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.practice.talk import Line, Speaker, Talk
from app.scripts.rules import Phase


def says(*tags: str, phase: Phase = Phase.NEEDS, **also: Any) -> Line:
    """A line of the trainee's; its number is set by ``talk_of``."""
    return _line(Speaker.TRAINEE, phase, tags=frozenset(tags), **also)


def hears(phase: Phase = Phase.NEEDS, **also: Any) -> Line:
    """A line of the customer's."""
    return _line(Speaker.CUSTOMER, phase, **also)


def talk_of(lines: Iterable[Line], **also: Any) -> Talk:
    """A talk of these lines, numbered from 1."""
    numbered = tuple(replace(line, number=number) for number, line in enumerate(lines, 1))
    return Talk(lines=numbered, **{"required_steps": (), "required_data": (), **also})


def _line(who: Speaker, phase: Phase, **also: Any) -> Line:
    return Line(**{"number": 0, "who": who, "phase": phase, "text": "…", "seconds": 5.0, **also})
