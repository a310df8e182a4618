"""Finding things in a talk: who said what, after which line, and where to try again."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.practice.tags import Tag
from app.practice.talk import Line, Speaker, Talk
from app.scripts.rules import PHASES, Phase


def of_trainee(talk: Talk) -> list[Line]:
    """What the trainee said."""
    return [line for line in talk.lines if line.who is Speaker.TRAINEE]


def of_customer(talk: Talk) -> list[Line]:
    """What the customer said."""
    return [line for line in talk.lines if line.who is Speaker.CUSTOMER]


def numbers(lines: Iterable[Line]) -> tuple[int, ...]:
    """The lines' numbers."""
    return tuple(line.number for line in lines)


def carrying(lines: Iterable[Line], tags: Collection[Tag]) -> list[Line]:
    """Lines with at least one of these tags."""
    return [line for line in lines if not line.tags.isdisjoint(tags)]


def answer_to(talk: Talk, number: int) -> Line | None:
    """What the trainee says next after this line; None if nothing more is said.

    Lines are numbered from 1 without gaps, so the later ones begin at that index.
    """
    return next((line for line in talk.lines[number:] if line.who is Speaker.TRAINEE), None)


def cue_before(talk: Talk, number: int) -> int:
    """The customer's line which this one answers; 0 where the trainee begins."""
    return max((line.number for line in of_customer(talk) if line.number < number), default=0)


def last_cue(talk: Talk, until: Phase = Phase.RECAP) -> int:
    """The last line of the customer's, up to this phase, that the trainee could still answer.

    0 if there is none: then the way is from the beginning.
    """
    late = PHASES.index(until)
    spoken = max(numbers(of_trainee(talk)), default=0)
    cues = [line for line in of_customer(talk) if line.number < spoken]
    return max(numbers(cue for cue in cues if PHASES.index(cue.phase) <= late), default=0)
