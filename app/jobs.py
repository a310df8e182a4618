"""Pieces of work that are done beside the window."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.database.database import Database

Then = Callable[[Any], None]
Failed = Callable[[Exception], None]


@dataclass(eq=False)
class Job:
    """One piece of work; whoever asked may cancel it until the answer is there."""

    number: int
    asker: QObject
    work: Callable[[Database, Job], Any]
    then: Then
    failed: Failed
    interrupts: queue.SimpleQueue[Job | None]
    asks: bool = False
    unsure: int = 0  # how often the server was lost while it saved this
    cancelled: threading.Event = field(default_factory=threading.Event)
    _interrupt: Callable[[], None] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def cancel(self) -> None:
        """Drop the answer and have the statement interrupted that is running for it, if any.

        Returns at once: telling a server may take a while, or find nobody there.
        """
        self.cancelled.set()
        if self._interrupt is not None:
            self.interrupts.put(self)

    def interrupt(self) -> None:
        """Interrupt the statement that is still running; on a thread that may wait."""
        with self._lock:
            if self._interrupt is not None:
                self._interrupt()

    def running_on(self, interrupt: Callable[[], None] | None) -> None:
        """Say how the statement now running can be interrupted; None: none is running."""
        with self._lock:
            self._interrupt = interrupt
