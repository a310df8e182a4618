"""Gathers what others tell, so that a burst of changes is read once."""

from __future__ import annotations

QUIET_S = 0.15
"""Told so long after the last change of a burst …"""

LONGEST_S = 0.7
"""… and at the latest so long after its first: everything is there within a second."""


class Gathering:
    """Kinds that changed and were not told yet. Moments are seconds of any clock that only runs."""

    def __init__(self) -> None:
        self._first: dict[str, float] = {}
        self._last = 0.0

    def add(self, kind: str, now: float) -> None:
        """Take a change in."""
        self._first.setdefault(kind, now)
        self._last = now

    def due(self, now: float) -> list[str]:
        """Give the kinds to be told now, the earliest first; they are told once."""
        if not self._first or self.wait_s(now) > 0:
            return []
        kinds = list(self._first)
        self._first.clear()
        return kinds

    def wait_s(self, now: float, longest: float = LONGEST_S) -> float:
        """Tell how long nothing is due; ``longest`` where nothing waits."""
        if not self._first:
            return longest
        end = min(self._last + QUIET_S, min(self._first.values()) + LONGEST_S)
        return max(0.0, min(longest, end - now))
