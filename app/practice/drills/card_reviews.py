"""How the cards that came up in a talk were answered; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.practice.cards import CardKey
from app.practice.kinds import Answered, CardKind
from app.practice.scoring.ladder import missteps
from app.practice.tags import Tag
from app.practice.talk import Line, Speaker, Talk


@dataclass(frozen=True)
class CardAnswer:
    """How one card was answered, and how long that took."""

    key: CardKey
    answered: Answered
    seconds: float


def card_answers(talk: Talk, persona: str, *, ended_badly: bool) -> list[CardAnswer]:
    """Give the first answer to each objection and attack of a talk, in their order.

    ended_badly: the customer hung up; the last answer then made things worse.
    """
    found: dict[CardKey, CardAnswer] = {}
    for cue, answer, after in _exchanges(talk):
        is_last = after is None or after.number == len(talk.lines)
        attacked = after is not None and after.attack is not None
        worse = attacked or (is_last and ended_badly)
        for key in _keys(cue, persona):
            answered = _answered(talk, cue, answer, key, worse=worse)
            found.setdefault(key, CardAnswer(key, answered, answer.seconds))
    return list(found.values())


def _exchanges(talk: Talk) -> Iterator[tuple[Line, Line, Line | None]]:
    """Give each objection or attack with its answer, and what the customer said to that."""
    lines = talk.lines
    for at, line in enumerate(lines):
        resists = line.objection is not None or line.attack is not None
        if resists and at + 1 < len(lines) and lines[at + 1].who is Speaker.TRAINEE:
            yield line, lines[at + 1], lines[at + 2] if at + 2 < len(lines) else None


def _keys(cue: Line, persona: str) -> Iterator[CardKey]:
    if cue.objection is not None:
        yield CardKey(persona, CardKind.OBJECTION, cue.objection)
    if cue.attack is not None:
        yield CardKey(persona, CardKind.ATTACK, cue.attack)


def _answered(talk: Talk, cue: Line, answer: Line, key: CardKey, *, worse: bool) -> Answered:
    if Tag.COUNTER_ATTACK in answer.tags:
        return Answered.ESCALATED
    if key.kind is CardKind.ATTACK:
        wrong = any(one.attack.number == cue.number for one in missteps(talk))
        return Answered.WRONG if wrong else Answered.BEST
    fit = talk.fits.get(key.name)
    if fit is not None and answer.tags & fit.best:
        return Answered.BEST
    if fit is not None and answer.tags & fit.acceptable:
        return Answered.ACCEPTABLE
    return Answered.ESCALATED if worse else Answered.WRONG
