"""Work beside the window: reads on two workers, writes one after another on their own.

Only this module has threads of its own. Answers come home over one long-lived signal: a QObject
for each job would crash when it is deleted while its worker emits.
"""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.database.database import Database
    from app.database.journal import Changed

log = logging.getLogger(__name__)

READING_WORKERS = 2

T = TypeVar("T")
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
    cancelled: threading.Event = field(default_factory=threading.Event)
    _interrupt: Callable[[], None] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def cancel(self) -> None:
        """Drop the answer and interrupt the statement that is running for it, if any."""
        self.cancelled.set()
        with self._lock:
            if self._interrupt is not None:
                self._interrupt()

    def running_on(self, interrupt: Callable[[], None] | None) -> None:
        """Say how the statement now running can be interrupted; None: none is running."""
        with self._lock:
            self._interrupt = interrupt


class Background(QObject):
    """Asks questions and executes commands off the UI thread.

    changed: kind and ids of what a command changed, here or elsewhere; no ids means
    "re-read what is visible".
    """

    changed = Signal(str, object)
    idle = Signal()
    _answered = Signal(object, object, object)  # job, answer, error
    _told = Signal(object)  # Changed, from whichever thread

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.database = database
        self._numbers = itertools.count(1)
        self._open = 0
        self._questions: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._commands: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._files: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._answered.connect(self._deliver)
        self._told.connect(self._announce)
        database.listen(self._told.emit)
        self._workers = [
            *(self._start(f"reader {n}", self._questions) for n in range(READING_WORKERS)),
            self._start("writer", self._commands),
            self._start("files", self._files),
        ]

    def ask(
        self,
        asker: QObject,
        question: Callable[[Session], T],
        *,
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> Job:
        """Run ``question`` in a read transaction on a worker, then call ``then`` here.

        Nobody is called when the job was cancelled or the asker is gone.
        """

        def work(database: Database, job: Job) -> Any:
            with database.read() as session:
                job.running_on(_interrupter(session))
                try:
                    return question(session)
                finally:
                    job.running_on(None)

        return self._enqueue(self._questions, asker, work, then, failed)

    def do(
        self,
        asker: QObject,
        command: Any,
        *,
        then: Callable[[Changed], None] | None = None,
        failed: Failed | None = None,
        uuid: str | None = None,
    ) -> Job:
        """Execute a command on the writing worker; commands keep their order.

        A save is never cancelled; cancelling only drops the answer.
        """

        def work(database: Database, job: Job) -> Any:
            return database.execute(command, uuid=uuid)

        return self._enqueue(self._commands, asker, work, then or _nothing, failed)

    def run(
        self,
        asker: QObject,
        work: Callable[[Database, Job], T],
        *,
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> Job:
        """Run longer work, such as an import, on a thread of its own.

        The work looks at ``job.cancelled`` at fitting moments.
        """
        lane: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        job = self._enqueue(lane, asker, work, then, failed)
        lane.put(None)
        self._start(f"job {job.number}", lane)
        return job

    def store(
        self,
        asker: QObject,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> Job:
        """Write files on a worker of their own, one after another; never cancelled."""

        def without_database(database: Database, job: Job) -> T:
            return work()

        return self._enqueue(self._files, asker, without_database, then, failed)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come; for tests and for closing."""
        return self._open > 0

    def stop(self) -> None:
        """Let the workers finish what was asked and end them; commands are all executed."""
        for _ in range(READING_WORKERS):
            self._questions.put(None)
        self._commands.put(None)
        self._files.put(None)
        for worker in self._workers:
            worker.join()

    def _enqueue(
        self,
        lane: queue.SimpleQueue[Job | None],
        asker: QObject,
        work: Callable[[Database, Job], Any],
        then: Then,
        failed: Failed | None,
    ) -> Job:
        job = Job(next(self._numbers), asker, work, then, failed or self._unexpected)
        self._open += 1
        lane.put(job)
        return job

    def _start(self, name: str, lane: queue.SimpleQueue[Job | None]) -> threading.Thread:
        worker = threading.Thread(target=self._work, args=(lane,), name=name, daemon=True)
        worker.start()
        return worker

    def _work(self, lane: queue.SimpleQueue[Job | None]) -> None:
        while (job := lane.get()) is not None:
            answer, error = None, None
            reading = lane is self._questions
            if not (reading and job.cancelled.is_set()):
                try:
                    answer = job.work(self.database, job)
                except Exception as trouble:
                    error = trouble
            if shiboken6.isValid(self):
                self._answered.emit(job, answer, error)

    @Slot(object, object, object)
    def _deliver(self, job: Job, answer: Any, error: Exception | None) -> None:
        self._open -= 1
        if not job.cancelled.is_set() and shiboken6.isValid(job.asker):
            if error is None:
                job.then(answer)
            else:
                job.failed(error)
        if not self._open:
            self.idle.emit()

    @Slot(object)
    def _announce(self, changed: Changed) -> None:
        for change in changed:
            self.changed.emit(change.kind, change.ids)

    def _unexpected(self, error: Exception) -> None:
        """Hand an error that nobody expected to the program's hook, as if raised here."""
        raise error


def _nothing(changed: Changed) -> None:
    """Serve a caller whom the event ``changed`` tells enough."""


def _interrupter(session: Session) -> Callable[[], None]:
    raw = cast("Any", session.connection().connection.driver_connection)
    interrupt: Callable[[], None] = getattr(raw, "interrupt", None) or raw.cancel
    return interrupt
