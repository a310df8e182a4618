"""Connections to a server that do not wait for ever: a server that hangs tells nobody.

The server's own limits (engines.py) end a slow statement, and keepalives find a network that is
gone. Against a machine that takes packets and does nothing, only a limit of our own helps.
"""

from __future__ import annotations

import threading
from collections.abc import Generator
from time import monotonic
from typing import Any

import psycopg

LONGEST_S = 20.0
"""Longer than the server lets any statement run, so only one that hangs comes so far."""


class PatientConnection(psycopg.Connection[Any]):
    """A connection whose waits end after ``longest_s`` seconds, or when the program ends."""

    longest_s: float = LONGEST_S
    ended: threading.Event | None = None

    def wait(self, gen: Any, *arguments: Any, **named: Any) -> Any:
        """Wait as psycopg does, within the limit; then the connection is closed."""
        return super().wait(self._limited(gen), *arguments, **named)

    def _limited(self, gen: Any) -> Generator[Any, Any, Any]:
        until = monotonic() + self.longest_s
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if not ready and self._is_over(until):
                    self.pgconn.finish()
                    raise psycopg.OperationalError("timeout: the server does not answer any more")
                wanted = gen.send(ready)
        except StopIteration as end:
            return end.value
        finally:
            gen.close()

    def _is_over(self, until: float) -> bool:
        return monotonic() > until or (self.ended is not None and self.ended.is_set())
