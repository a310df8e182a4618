"""The threads beside the window; each does the jobs of one lane, in their order."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.database.database import Database
    from app.database.server.link import Link
    from app.jobs import Job

    Lane = queue.SimpleQueue[Job | None]
    Answered = Callable[[Job, Any, Exception | None], None]

log = logging.getLogger(__name__)

READING_WORKERS = 2
MOST_UNSURE = 5


class Workers:
    """Readers, one writer, one for files, one that interrupts; long work has a thread for itself.

    answered: is called on the worker, with the job and its answer or its error. hung: too, while
    it is not known whether a command was executed and the server is away.
    """

    def __init__(
        self, database: Database, answered: Answered, hung: Callable[[Exception], None]
    ) -> None:
        self._database = database
        self._answered = answered
        self.questions: Lane = queue.SimpleQueue()
        self.commands: Lane = queue.SimpleQueue()
        self.files: Lane = queue.SimpleQueue()
        self.interrupts: Lane = queue.SimpleQueue()
        self._unsure = _Unsure(database, self.commands, hung)
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin with what lies in the lanes."""
        self._threads = [
            *(self._start(f"reader {n}", self.questions) for n in range(READING_WORKERS)),
            self._start("writer", self.commands),
            self._start("files", self.files),
        ]
        threading.Thread(target=self._interrupt_all, name="interrupter", daemon=True).start()

    def run_alone(self, job: Job) -> None:
        """Do a job on a thread of its own."""
        lane: Lane = queue.SimpleQueue()
        lane.put(job)
        lane.put(None)
        self._start(f"job {job.number}", lane)

    def finish(self) -> None:
        """Let the workers do what lies in their lanes, and end then."""
        for _ in range(READING_WORKERS):
            self.questions.put(None)
        for lane in (self.commands, self.files, self.interrupts):
            lane.put(None)

    def wait(self, seconds: float | None = None) -> None:
        """Wait for their end, so long at most; long work is not waited for."""
        until = None if seconds is None else time.monotonic() + seconds
        for thread in self._threads:
            thread.join(None if until is None else max(0.0, until - time.monotonic()))

    def _start(self, name: str, lane: Lane) -> threading.Thread:
        thread = threading.Thread(target=self._work, args=(lane,), name=name, daemon=True)
        thread.start()
        return thread

    def _work(self, lane: Lane) -> None:
        while (job := lane.get()) is not None:
            answer, error = None, None
            if not (job.asks and job.cancelled.is_set()):
                try:
                    answer = job.work(self._database, job)
                except Exception as trouble:
                    error = trouble
            if lane is self.commands and self._unsure.put_off(job, error):
                continue
            self._answered(job, answer, error)

    def _interrupt_all(self) -> None:
        while (job := self.interrupts.get()) is not None:
            try:
                job.interrupt()
            except Exception:  # a server that is away cannot be told anything
                log.info("a statement could not be interrupted")


class _Unsure:
    """Commands of which it is not known whether they were executed.

    They are sent again under their uuids when the server is back; whoever asked waits for that,
    so that nothing is entered twice.
    """

    def __init__(self, database: Database, lane: Lane, hung: Callable[[Exception], None]) -> None:
        self._line = database.line
        self._lane = lane
        self._hung = hung
        self._jobs: deque[Job] = deque()
        self._line.listen(self._send_again)

    def put_off(self, job: Job, error: Exception | None) -> bool:
        """Keep a job whose command may have been executed or not; tell whether it is one."""
        from app.database.errors import OutcomeUnknownError

        if not isinstance(error, OutcomeUnknownError) or job.unsure >= MOST_UNSURE:
            return False
        job.unsure += 1
        self._jobs.append(job)
        if self._line.link.connected:
            self._send_again()
        else:
            self._hung(error)
        return True

    def _send_again(self, link: Link | None = None) -> None:
        if link is None or link.connected:
            while self._jobs:
                self._lane.put(self._jobs.popleft())
