"""Counts for a lead what slipped through, from the start of the window on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.follow_ups.exceptions.exception_queries import Exceptions, LateHandoffs, exceptions

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock

KINDS = {"customer", "follow_up", "call", "complaint", "handoff", "import", "team"}
"""What changes exceptions."""

GATHER_CHANGES_MS = 300
_A_MINUTE_MS = 60_000  # requests grow old without anybody's doing


class ExceptionsCounter(QObject):
    """Says how many there are, and again when that may have changed."""

    counted = Signal(int)  # of all kinds together

    def __init__(
        self,
        background: Background,
        clock: Clock,
        zone: str,
        parent: QObject | None = None,
        *,
        late_handoffs: LateHandoffs = lambda session, now: (),
    ) -> None:
        """zone: whose calendar "today" follows."""
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._zone = zone
        self._late_handoffs = late_handoffs
        self._job: Job | None = None
        self.count: int | None = None
        self._changes = QTimer(self, singleShot=True, interval=GATHER_CHANGES_MS)
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self._changes.timeout.connect(self._ask)
        self._minute.timeout.connect(self._ask)
        background.changed.connect(self._hear)
        self._minute.start()
        self._ask()

    @Slot()
    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        question = partial(
            exceptions,
            kind=None,
            now=self._clock(),
            zone=self._zone,
            late_handoffs=self._late_handoffs,
        )
        self._job = self._background.ask(self, question, then=self._tell)

    def _tell(self, found: Exceptions) -> None:
        self._job = None
        self.count = sum(found.counts.values())
        self.counted.emit(self.count)

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in KINDS:
            self._changes.start()
