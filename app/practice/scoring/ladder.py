"""The attack ladder: what follows upon an attack, one rung after the other (DOMAIN.md, 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.practice.scoring.criteria import Reason
from app.practice.scoring.spoken import answer_to, of_customer, of_trainee
from app.practice.tags import FORMS_OF_QUESTION, Tag
from app.practice.talk import Line, Talk


class Rung(StrEnum):
    """Rungs that can be heard, from below; a pause and letting the other vent come before."""

    ACKNOWLEDGE = "acknowledge"
    QUESTION = "question"
    BOUNDARY = "boundary"
    ANNOUNCE_END = "announce_end"
    END = "end"


RUNGS = tuple(Rung)
QUESTION = 2  # rungs are counted from 1

TAGS_OF_RUNG = {
    Rung.ACKNOWLEDGE: frozenset({Tag.ACKNOWLEDGE, Tag.APOLOGISE}),
    Rung.QUESTION: frozenset({*FORMS_OF_QUESTION, Tag.FACT_ASKED}),
    Rung.BOUNDARY: frozenset({Tag.BOUNDARY}),
    Rung.ANNOUNCE_END: frozenset({Tag.ANNOUNCE_END}),
    Rung.END: frozenset({Tag.FAREWELL, Tag.ANNOUNCE_END}),
}
"""Who says sorry accepts the feeling too; what announces the end once more is the end."""

CALM_LINES = 2
"""After so many lines of the customer's without an attack the ladder may begin anew."""


@dataclass(frozen=True)
class Misstep:
    """Where the ladder was left: upon which attack, with which answer, and how."""

    attack: Line
    answer: Line
    reason: Reason
    rung: Rung


@dataclass(frozen=True)
class _Attack:
    """An attack, what the trainee said until the next one, and what came before.

    had: rungs taken before. at_least: rungs that the answer has to climb beyond.
    """

    line: Line
    answers: tuple[Line, ...]
    had: int
    at_least: int
    last: bool


def attacks_of(talk: Talk) -> list[Line]:
    """The attacks that were answered; of several before one answer the last.

    What ends a talk nobody can answer any more.
    """
    by_answer: dict[int, Line] = {}
    for line in of_customer(talk):
        answer = answer_to(talk, line.number)
        if line.attack and answer:
            by_answer[answer.number] = line
    return list(by_answer.values())


def missteps(talk: Talk) -> list[Misstep]:
    """Rungs left out or taken too early, at most one per attack; none if all was in order.

    A new attack asks for a higher rung than the last one, unless the customer had calmed down.
    """
    lines, had = attacks_of(talk), 0
    found: list[Misstep | None] = []
    for index, line in enumerate(lines):
        calm = _calm_between(talk, lines[index - 1] if index else None, line)
        until = lines[index + 1].number if index + 1 < len(lines) else talk.lines[-1].number + 1
        answers = [one for one in of_trainee(talk) if line.number < one.number < until]
        attack = _Attack(
            line, tuple(answers), had, 0 if calm else had, last=index + 1 == len(lines)
        )
        had = max(attack.at_least, _climbed(attack, answers))
        found.append(_misstep(attack))
    return [one for one in found if one]


def _calm_between(talk: Talk, before: Line | None, attack: Line) -> bool:
    if before is None:
        return True
    between = [one for one in of_customer(talk) if before.number < one.number < attack.number]
    return len(between) >= CALM_LINES


def _misstep(attack: _Attack) -> Misstep | None:
    early = _too_early(attack)
    if early:
        return early
    first, taken = attack.answers[0], _climbed(attack, attack.answers)
    silent = Tag.SILENCE in first.tags
    if not _climbed(attack, [first]) and not silent:
        return _left_out(attack, first, attack.at_least)
    if taken <= attack.at_least < len(RUNGS) and not (silent and len(attack.answers) == 1):
        return _left_out(attack, first, attack.at_least)
    if attack.last and taken == 1 and len(attack.answers) > 1:
        return _left_out(attack, attack.answers[1], 1)
    return None


def _left_out(attack: _Attack, answer: Line, below: int) -> Misstep:
    rung = RUNGS[min(below, len(RUNGS) - 1)]
    return Misstep(attack.line, answer, Reason.RUNG_LEFT_OUT, rung)


def _too_early(attack: _Attack) -> Misstep | None:
    """A boundary or an announced end before its turn.

    Later on the end may have other grounds than the attack, a second refusal for one.
    """
    for count, answer in enumerate(attack.answers):
        had = max(attack.had, _climbed(attack, attack.answers[:count]))
        taken = max(attack.had, _climbed(attack, attack.answers[: count + 1]))
        for rung in _rungs(answer, had):
            if rung > max(taken, QUESTION) and (count == 0 or rung == QUESTION + 1):
                return Misstep(attack.line, answer, Reason.RUNG_TOO_EARLY, RUNGS[rung - 1])
    return None


def _climbed(attack: _Attack, answers: Sequence[Line]) -> int:
    """How many rungs were taken in their turn."""
    taken = 0
    for answer in answers:
        had = max(taken, attack.had)
        for rung in _rungs(answer, had):
            if rung <= had + 1 or rung == taken + 1:
                taken = max(taken, rung)
    return taken


def _rungs(answer: Line, had: int) -> list[int]:
    """The rungs of a line from below, counted from 1; the end only once it was announced."""
    known = RUNGS if had >= len(RUNGS) - 1 else RUNGS[:-1]
    return [at for at, rung in enumerate(known, 1) if answer.tags & TAGS_OF_RUNG[rung]]
