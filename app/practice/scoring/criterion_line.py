"""A criterion of the scorecard as it is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class CriterionLine:
    """A criterion as it is shown.

    percent: None where it does not apply, or before there is anything to score. why: points and
    reason in one line. lines: the lines of the talk that earned or cost points.
    """

    name: str
    title: str
    percent: int | None
    why: str
    lines: tuple[int, ...] = ()
