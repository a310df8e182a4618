"""Which wording a customer's line is said in: the most fitting, and none twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from app.practice.format import CustomerLine
from app.practice.simulation.conditions import Situation, holds, weight
from app.practice.simulation.run import Drill, Run
from app.practice.simulation.saying import filled, wordings_of


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


def holding(run: Run, now: Situation) -> Iterator[tuple[int, CustomerLine]]:
    """Give the lines whose condition holds, with their number."""
    return ((n, line) for n, line in enumerate(run.case.lines) if holds(line.when, now))


def drilled(run: Run, drill: Drill) -> Said:
    """Give the objection or attack that is drilled, whatever its condition."""
    wanted = (drill.objection or "", drill.attack or "")
    lines = enumerate(run.case.lines)
    return pick(run, [n for n, line in lines if (line.objection, line.attack) == wanted])


def pick(run: Run, numbers: Sequence[int]) -> Said:
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
