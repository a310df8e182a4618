"""What was done last, so that one key takes it back wherever it was done."""

from __future__ import annotations

from collections.abc import Callable

BY_HAND = "by hand"
"""The place of what is done to the customer one looks at, wherever the keyboard is."""


class LastDone:
    """Keeps one way back for each place where something is done: a list, a tab, the customer."""

    def __init__(self) -> None:
        self._ways: dict[str, Callable[[], None]] = {}  # the newest last

    def keep(self, place: str, take_back: Callable[[], None]) -> Callable[[], None]:
        """Hear that something was done, and how it is taken back; the one before stays done.

        Gives the way back for a button beside the key: whichever comes first, it goes once.
        """
        gone = False

        def once() -> None:
            nonlocal gone
            if self._ways.get(place) is once:
                del self._ways[place]
            if not gone:
                gone = True
                take_back()

        self._ways.pop(place, None)
        self._ways[place] = once
        return once

    def take_back(self, *places: str) -> None:
        """Take back the newest of these places, of all where none is named; each only once."""
        newest = next((one for one in reversed(self._ways) if not places or one in places), None)
        if newest is not None:
            self._ways[newest]()
