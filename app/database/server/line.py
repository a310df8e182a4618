"""What is known of the server, shared by all threads of the program."""

from __future__ import annotations

import threading
from collections.abc import Callable

from app.clock import Clock
from app.database.server import link as rules
from app.database.server.link import Link

Listener = Callable[[Link], None]


class Line:
    """Holds the link; may be used from any thread. Of a local file it is always live.

    trouble: set where somebody lost the server, so that the watch looks at once.
    ended: set at the end; whoever still waits for the server gives up.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._link = Link()
        self._listeners: list[Listener] = []
        self.trouble = threading.Event()
        self.ended = threading.Event()

    @property
    def link(self) -> Link:
        """How things stand."""
        return self._link

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` after each change, on the thread that noticed it."""
        self._listeners.append(listener)

    def lost(self) -> None:
        """Hear of a broken connection; the watch finds out what it means."""
        self._become(lambda link: rules.lost(link, self._clock()))
        self.trouble.set()

    def failed(self) -> None:
        """Hear of a try in vain."""
        self._become(lambda link: rules.failed(link, self._clock()))

    def reached(self) -> None:
        """Hear that the server answers."""
        self._become(rules.reached)

    def outdated(self) -> None:
        """Hear that the server's tables are another version's."""
        self._become(rules.outdated)

    def settled(self) -> None:
        """Hear that the return was told and nothing waits any more."""
        self._become(rules.settled)

    def _become(self, rule: Callable[[Link], Link]) -> None:
        with self._lock:
            before, self._link = self._link, rule(self._link)
            after = self._link
        if after != before:
            for listener in self._listeners:
                listener(after)
