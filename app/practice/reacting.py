"""What the customer says next: the first kind of line that is due, its most fitting wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from app.practice.conditions import Situation, holds, is_reached, mood_meets, weight
from app.practice.format import CustomerLine, Deed, Verdict, words
from app.practice.hearing import Heard
from app.practice.run import MAX_TURNS, Run
from app.practice.saying import filled, wordings_of
from app.practice.tags import Tag
from app.scripts.rules import Phase

MAX_REFUSALS = 3
"""A next step refused so often ends the talk."""

HANG_UP_AT = 100
"""Nobody stays on the line with more irritation than there is."""


class Said(NamedTuple):
    """A line chosen: its number in the case, its wording's number, the filled text."""

    line: CustomerLine
    number: int
    wording: int
    text: str

    @property
    def mark(self) -> str:
        """How the run remembers that it was said."""
        return f"{self.number}.{self.wording}"


def greeting(run: Run, now: Situation) -> Said:
    """Give how the customer answers the telephone."""
    return _pick(run, [n for n, line in _holding(run, now) if line.is_greeting])


def reaction(run: Run, heard: Heard, now: Situation) -> Said:
    """Give the customer's next line after a line of the trainee, moods moved already."""
    for numbers in _due(run, heard, now):
        if numbers:
            return _pick(run, numbers)
    return _pick(run, [n for n, line in _holding(run, now) if line.does is Deed.FAREWELL])


def ends_now(run: Run, heard: Heard, now: Situation) -> Deed | None:
    """Tell how the customer ends the talk now, or that the trainee did; None where it goes on."""
    scenario = run.case.scenario
    if run.forbidden and heard.knock_out is not None:
        return Deed.HANGS_UP
    if run.mood.irritation >= HANG_UP_AT or is_reached(scenario.lost, now):
        return Deed.HANGS_UP
    if heard.tags & {Tag.FAREWELL} or is_over(run) or run.refused >= MAX_REFUSALS:
        return Deed.FAREWELL
    return Deed.FAREWELL if run.forbidden and Tag.BLOCK_CONFIRMED in heard.tags else None


def is_over(run: Run) -> bool:
    """Tell whether the customer has to go."""
    return run.seconds >= run.case.seconds or run.trainee_lines >= MAX_TURNS


def agrees(run: Run, now: Situation) -> bool:
    """Tell whether the customer agrees to a next step that is proposed."""
    won = run.case.scenario.won
    reached = set(words(won.told)) <= now.told and won.need in (None, bool(now.needs))
    return mood_meets(won, now.mood) and reached


def proposes(heard: Heard) -> bool:
    """Tell whether a line proposes a next step."""
    return Tag.NEXT_STEP_WHAT in heard.tags


def _due(run: Run, heard: Heard, now: Situation) -> Iterator[list[int]]:
    """Give the lines that are due, the most urgent kind first; empty where there is none."""
    ready = list(_holding(run, now))
    end = ends_now(run, heard, now)
    if end is not None:
        yield _doing(ready, end)
        return
    if not run.forbidden:
        yield _doing(ready, Deed.DO_NOT_CALL, special=True)
        yield [] if run.agreed else _attacks(run, ready)
    if run.monologue >= run.case.persona.head.patience:
        yield _doing(ready, Deed.INTERRUPTS)
    if proposes(heard) and not run.agreed and not run.forbidden:
        yield from _on_proposal(run, ready, now)
    if heard.asks_again(run.told):
        yield _doing(ready, Deed.ASKED_TWICE)
    yield _telling(run, heard, ready)
    if heard.verdict is not None:
        yield from _on_answer(run, heard, ready)
    elif not run.agreed and not run.forbidden:
        yield _objections(run, ready, now)
    yield [n for n, line in ready if line.is_reply and not line.is_greeting]


def _on_proposal(
    run: Run, ready: list[tuple[int, CustomerLine]], now: Situation
) -> Iterator[list[int]]:
    if agrees(run, now):
        yield _doing(ready, Deed.AGREES)
    else:
        yield _objections(run, ready, now)
        yield _doing(ready, Deed.REFUSES)


def _on_answer(
    run: Run, heard: Heard, ready: list[tuple[int, CustomerLine]]
) -> Iterator[list[int]]:
    """Give what follows an answer to an objection: it comes again, or the answer is taken."""
    again = run.raised.count(run.objection or "") < run.case.objections[run.objection or ""].times
    if heard.verdict is Verdict.POOR and again:
        yield [n for n, line in ready if line.objection == run.objection] or [
            n for n, line in enumerate(run.case.lines) if line.objection == run.objection
        ]
    yield [n for n, line in ready if line.is_reply and (line.when.answered or line.when.objection)]


def _telling(run: Run, heard: Heard, ready: list[tuple[int, CustomerLine]]) -> list[int]:
    """Give the lines that tell most of what was asked and is not known yet."""
    wanted = {name for name in heard.asks if name not in run.told}
    told = {n: len(wanted & set(line.tells)) for n, line in ready if line.tells}
    most = max(told.values(), default=0)
    return [n for n, count in told.items() if count == most] if most else []


def _objections(run: Run, ready: list[tuple[int, CustomerLine]], now: Situation) -> list[int]:
    """Give objections that are due: none twice, and in the opener only those that name it."""
    return [
        n
        for n, line in ready
        if line.objection
        and line.objection not in run.raised
        and (now.phase is not Phase.OPENER or Phase.OPENER in words(line.when.phase))
    ]


def _attacks(run: Run, ready: list[tuple[int, CustomerLine]]) -> list[int]:
    """Give the attacks that are due, the mildest grade first."""
    attacks = run.case.attacks
    due = [
        (attacks[line.attack].grade, n)
        for n, line in ready
        if line.attack and run.raised.count(line.attack) < attacks[line.attack].times
    ]
    mildest = min(due, default=(0, 0))[0]
    return [n for grade, n in due if grade == mildest]


def _doing(
    ready: list[tuple[int, CustomerLine]], deed: Deed, *, special: bool = False
) -> list[int]:
    """Give the lines with this deed; special: only those with a condition."""
    return [n for n, line in ready if line.does is deed and (not special or weight(line.when))]


def _holding(run: Run, now: Situation) -> Iterator[tuple[int, CustomerLine]]:
    return ((n, line) for n, line in enumerate(run.case.lines) if holds(line.when, now))


def _pick(run: Run, numbers: Sequence[int]) -> Said:
    """Pick a wording: the most special lines first, none twice while another is left.

    The order of wordings is fixed and the seed tells where it begins, so that runs with
    neighbouring seeds say different things.
    """
    case = run.case
    groups: dict[int, list[tuple[int, int]]] = {}
    for n in numbers:
        wordings = range(len(wordings_of(case.lines[n].say, case)))
        groups.setdefault(-weight(case.lines[n].when), []).extend((n, w) for w in wordings)
    pools = [groups[key] for key in sorted(groups)]
    for pool in pools:
        turned = _turned(pool, case.seed)
        fresh = [(n, w) for n, w in turned if f"{n}.{w}" not in run.used]
        if fresh:
            return _said(run, *fresh[0])
    pool = pools[0]
    return _said(run, *min(_turned(pool, case.seed), key=lambda one: _last_use(run, one)))


def _turned(pool: list[tuple[int, int]], seed: int) -> list[tuple[int, int]]:
    mixed = sorted(pool)
    Random(f"{mixed}").shuffle(mixed)
    start = seed % len(mixed)
    return mixed[start:] + mixed[:start]


def _last_use(run: Run, one: tuple[int, int]) -> int:
    mark = f"{one[0]}.{one[1]}"
    return max(index for index, used in enumerate(run.used) if used == mark)


def _said(run: Run, number: int, wording: int) -> Said:
    line = run.case.lines[number]
    return Said(line, number, wording, filled(wordings_of(line.say, run.case)[wording], run.case))
