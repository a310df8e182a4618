"""Gathers what others tell: a single change is told at once, what follows closely together."""

from __future__ import annotations

QUIET_S = 0.15
"""In a burst told so long after the last change of a kind …"""

LONGEST_S = 0.7
"""… and at the latest so long after its first: everything is there within a second."""


class Gathering:
    """Kinds that changed and were not told yet. Moments are seconds of any clock that only runs.

    What was not told of for ``LONGEST_S`` is due at once; what follows it closely waits.
    """

    def __init__(self) -> None:
        self._first: dict[str, float] = {}
        self._last: dict[str, float] = {}
        self._told: dict[str, float] = {}

    def add(self, kind: str, now: float) -> None:
        """Take a change in."""
        self._first.setdefault(kind, now)
        self._last[kind] = now

    def due(self, now: float) -> list[str]:
        """Give the kinds to be told now, the earliest first; they are told once."""
        kinds = [kind for kind in self._first if self._due_at(kind) <= now]
        for kind in kinds:
            del self._first[kind]
            self._told[kind] = now
        return kinds

    def wait_s(self, now: float, longest: float = LONGEST_S) -> float:
        """Tell how long nothing is due; ``longest`` where nothing waits."""
        ends = (self._due_at(kind) for kind in self._first)
        return max(0.0, min([longest, *(end - now for end in ends)]))

    def _due_at(self, kind: str) -> float:
        first = self._first[kind]
        told = self._told.get(kind)
        if told is None or first - told >= LONGEST_S:
            return first
        return min(self._last[kind] + QUIET_S, first + LONGEST_S)
