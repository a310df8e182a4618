"""Trying a connection beside the window, and what came of it."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass
from typing import Protocol

from app.database.server.address import TeamAddress


@dataclass(frozen=True)
class Reached:
    """A team's database that lets this person in.

    name: of the person in the team. version: of PostgreSQL. kept: whether the keyring has the
    password now; None where nobody wanted that.
    """

    name: str
    version: int
    kept: bool | None = None


@dataclass(frozen=True)
class Wish:
    """What is to be tried.

    keep: once it has proved right the password goes into the keyring, or with False an older one
    goes out of it; None leaves the keyring alone.
    """

    address: TeamAddress
    password: str
    keep: bool | None = None


class Connecting(Protocol):
    """Knocks at servers and keeps passwords; every method may take seconds."""

    def reach(self, wish: Wish) -> Reached:
        """Sign in and look; raises the errors of app.database.errors."""

    def can_keep(self) -> bool:
        """Tell whether this computer has a keyring."""


class Attempt:
    """One attempt on a thread of its own; whoever wants its end looks now and then.

    An attempt that nobody waits for any more ends by itself: connecting has a limit of seconds.
    """

    def __init__(self, connecting: Connecting, wish: Wish) -> None:
        self.wish = wish
        self._connecting = connecting
        self._ended: queue.SimpleQueue[Reached | Exception] = queue.SimpleQueue()
        threading.Thread(target=self._run, name="attempt", daemon=True).start()

    def outcome(self) -> Reached | Exception | None:
        """Give what came of it, once; None as long as it goes on."""
        try:
            return self._ended.get_nowait()
        except queue.Empty:
            return None

    def _run(self) -> None:
        try:
            self._ended.put(self._connecting.reach(self.wish))
        except Exception as error:
            self._ended.put(error)
