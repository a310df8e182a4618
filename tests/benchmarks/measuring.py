"""What every benchmark measures and how it tells: our time, the best possible one, their ratio.

Single milliseconds vary with the machine from hour to hour; the ratio of two that were measured in
turn hardly does. Targets are those of DESIGN.md, 7.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import msgspec


class Report(Protocol):
    """Takes one measured row."""

    def __call__(
        self,
        work: str,
        ours: float,
        best: float,
        target: float | None = None,
        *,
        unit: str = "ms",
        faster_is_more: bool = False,
    ) -> None: ...


class Row(msgspec.Struct, frozen=True):
    """One line of a table.

    faster_is_more: figures are a speed, so the ratio is to be at least the target.
    """

    work: str
    ours: float
    best: float
    target: float | None = None
    unit: str = "ms"
    faster_is_more: bool = False

    @property
    def ratio(self) -> float:
        """Ours against the best that is possible."""
        return self.ours / self.best

    @property
    def missed(self) -> bool:
        """Tell whether the target was missed."""
        if self.target is None:
            return False
        return self.ratio < self.target if self.faster_is_more else self.ratio > self.target


HEAD = f"{'work':44}{'ours':>12}{'best':>12}   {'ratio':>7}  target"


def line(row: Row) -> str:
    """Write one line of a table below ``HEAD``."""
    wanted = "" if row.target is None else f"{'>=' if row.faster_is_more else '<='} {row.target:g}"
    figures = f"{_figure(row.ours)}{row.unit:<3}{_figure(row.best)}{row.unit:<3}"
    return f"{row.work:44}{figures}   {row.ratio:5.2f} x  {wanted:8}{' missed' * row.missed}"


def _figure(value: float) -> str:
    return f"{value:9,.0f} ".replace(",", "'") if value >= 1000 else f"{value:9.2f} "


class Table:
    """Prints rows as they come and keeps them.

    as_json: one JSON object a line instead, for the command that runs all benchmarks.
    """

    def __init__(self, title: str, *, as_json: bool = False) -> None:
        self.rows: list[Row] = []
        self._as_json = as_json
        if not as_json:
            print(f"{title}\n{HEAD}", flush=True)

    def add(
        self,
        work: str,
        ours: float,
        best: float,
        target: float | None = None,
        *,
        unit: str = "ms",
        faster_is_more: bool = False,
    ) -> None:
        """Take one row."""
        row = Row(work, ours, best, target, unit, faster_is_more)
        self.rows.append(row)
        print(msgspec.json.encode(row).decode() if self._as_json else line(row), flush=True)


def read_rows(printed: str) -> Iterator[Row]:
    """Read what a table printed as JSON; other lines are passed over."""
    for text in printed.splitlines():
        if text.startswith("{"):
            yield msgspec.json.decode(text, type=Row)


def medians(
    ours: Callable[[], Any], best: Callable[[], Any], times: int = 30
) -> tuple[float, float]:
    """Give the medians in milliseconds of runs in turn, after three for warming up.

    In turn, so that what else the machine does falls on both.
    """
    taken: tuple[list[float], list[float]] = ([], [])
    for run in range(times + 3):
        for do, its in zip((ours, best), taken, strict=True):
            began = time.perf_counter()
            do()
            if run >= 3:
                its.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken[0]), statistics.median(taken[1])
