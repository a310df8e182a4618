"""Work beside the window: reads on two workers, writes one after another on their own.

Only this module has threads of its own. Answers come home over one long-lived signal: a QObject
for each job would crash when it is deleted while its worker emits.
"""

from __future__ import annotations

import itertools
import logging
import queue
import threading
import time
import uuid as uuids
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from app.jobs import Failed, Then
from app.jobs import Job as Job

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.database.database import Database
    from app.database.journal import Changed
    from app.database.link import Link
    from app.database.outbox import Outbox

log = logging.getLogger(__name__)

READING_WORKERS = 2
CLOSING_S = 3.5
"""So long the end of the program waits for a server with work that is under way."""

GIVING_UP_S = 0.5

CANCELLING_S = 3.0
MOST_UNSURE = 5

T = TypeVar("T")


class Background(QObject):
    """Asks questions and executes commands off the UI thread.

    changed: kind and ids of what a command changed, here or elsewhere; no ids means
    "re-read what is visible".
    """

    changed = Signal(str, object)
    idle = Signal()
    link_changed = Signal(object)  # Link: how the team's server is
    outbox_changed = Signal()  # something waits, was sent, or was refused
    troubled = Signal(object)  # DatabaseTroubleError that nobody else tells the person
    _answered = Signal(object, object, object)  # job, answer, error
    _told = Signal(object)  # Changed, from whichever thread

    def __init__(
        self, database: Database, parent: QObject | None = None, outbox: Outbox | None = None
    ) -> None:
        """Start the workers; outbox: where commands wait while a server is away."""
        super().__init__(parent)
        from app.database.sending import Sender

        self.database = database
        self.outbox = outbox
        self._sender = Sender(database, outbox)
        self._numbers = itertools.count(1)
        self._open = 0
        self._unfinished: dict[str, Any] = {}  # commands by uuid
        self._questions: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._commands: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._files: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._interrupts: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._answered.connect(self._deliver)
        self._told.connect(self._announce)
        database.listen(self._told.emit)
        self._unsure: deque[Job] = deque()
        database.line.listen(self._ask_unsure)
        database.line.listen(self.link_changed.emit)
        if outbox is not None:
            outbox.listen(self.outbox_changed.emit)
        self._workers = [
            *(self._start(f"reader {n}", self._questions) for n in range(READING_WORKERS)),
            self._start("writer", self._commands),
            self._start("files", self._files),
        ]
        self._interrupter = threading.Thread(
            target=self._interrupt_all, name="interrupter", daemon=True
        )
        self._interrupter.start()

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
            with database.read() as session, interruptible(job, session):
                return question(session)

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
        named = uuid or str(uuids.uuid4())

        def work(database: Database, job: Job) -> Any:
            try:
                return self._sender.execute(command, named)
            finally:
                self._unfinished.pop(named, None)  # sent twice, it is there once

        self._unfinished[named] = command
        return self._enqueue(self._commands, asker, work, then or _nothing, failed)

    def send_waiting(self) -> Job:
        """Send what waits in the outbox, behind the commands that were given before."""

        def work(database: Database, job: Job) -> None:
            self._sender.send_waiting()

        return self._enqueue(self._commands, self, work, _nothing, None)

    def write(
        self,
        asker: QObject,
        work: Callable[[Database], T],
        *,
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> Job:
        """Run a small write that is no command, such as a claim, in order with the commands."""

        def with_database(database: Database, job: Job) -> T:
            return work(database)

        return self._enqueue(self._commands, asker, with_database, then, failed)

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
        """Let the workers finish what was asked and end them; commands are all executed.

        Where a server does not let them finish in time they give it up: what may wait is in the
        outbox then.
        """
        for _ in range(READING_WORKERS):
            self._questions.put(None)
        self._commands.put(None)
        self._files.put(None)
        self._interrupts.put(None)
        if self.database.kind == "postgresql":
            self._join_within(CLOSING_S)
            self.database.line.ended.set()
            self._join_within(GIVING_UP_S)
            self._sender.keep(dict(self._unfinished))
        else:
            for worker in self._workers:
                worker.join()

    def _join_within(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        for worker in self._workers:
            worker.join(max(0.0, until - time.monotonic()))

    def _enqueue(
        self,
        lane: queue.SimpleQueue[Job | None],
        asker: QObject,
        work: Callable[[Database, Job], Any],
        then: Then,
        failed: Failed | None,
    ) -> Job:
        number = next(self._numbers)
        asks = lane is self._questions
        job = Job(number, asker, work, then, failed or self._unexpected, self._interrupts, asks)
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
            if not (job.asks and job.cancelled.is_set()):
                try:
                    answer = job.work(self.database, job)
                except Exception as trouble:
                    error = trouble
            if lane is self._commands and self._put_off(job, error):
                continue
            if shiboken6.isValid(self):
                self._answered.emit(job, answer, error)

    def _put_off(self, job: Job, error: Exception | None) -> bool:
        """Answer nobody while it is not known whether a command was executed.

        It is sent again under its uuid when the server is back; whoever asked waits for that, so
        that nothing is entered twice.
        """
        from app.database.errors import OutcomeUnknownError

        if not isinstance(error, OutcomeUnknownError) or job.unsure >= MOST_UNSURE:
            return False
        job.unsure += 1
        self._unsure.append(job)
        if self.database.line.link.connected:
            self._ask_unsure()
        elif shiboken6.isValid(self):
            self.troubled.emit(error)
        return True

    def _ask_unsure(self, link: Link | None = None) -> None:
        if link is None or link.connected:
            while self._unsure:
                self._commands.put(self._unsure.popleft())

    def _interrupt_all(self) -> None:
        while (job := self._interrupts.get()) is not None:
            try:
                job.interrupt()
            except Exception:  # a server that is away cannot be told anything
                log.info("a statement could not be interrupted")

    @Slot(object, object, object)
    def _deliver(self, job: Job, answer: Any, error: Exception | None) -> None:
        self._open -= 1
        if not job.cancelled.is_set() and shiboken6.isValid(job.asker):
            if error is None:
                job.then(answer)
            else:
                self._tell_failure(job, error)
        if not self._open:
            self.idle.emit()

    @Slot(object)
    def _announce(self, changed: Changed) -> None:
        from app.database.journal import EVERYTHING, KINDS

        for change in changed:
            for kind in KINDS if change.kind == EVERYTHING else (change.kind,):
                self.changed.emit(kind, change.ids)

    def _tell_failure(self, job: Job, error: Exception) -> None:
        """Call who asked; what only the database's trouble hinders is told calmly, by a line.

        A question that meets no server leaves what is shown; it is asked again when it is back.
        """
        from app.database.errors import DatabaseTroubleError

        try:
            job.failed(error)
        except DatabaseTroubleError as trouble:
            if not (job.asks and self.is_away(trouble)):
                self.troubled.emit(trouble)

    def is_away(self, trouble: Exception) -> bool:
        """Tell whether this says only that the team's server is away; the status bar says so."""
        from app.database.errors import DatabaseUnavailableError

        return self.database.kind == "postgresql" and isinstance(trouble, DatabaseUnavailableError)

    def _unexpected(self, error: Exception) -> None:
        """Hand an error that nobody expected to the program's hook, as if raised here."""
        raise error


def _nothing(changed: Changed) -> None:
    """Serve a caller whom the event ``changed`` tells enough."""


@contextmanager
def interruptible(job: Job, session: Session) -> Iterator[None]:
    """Let the statement that runs be interrupted where its job is cancelled."""
    job.running_on(_interrupter(session))
    try:
        yield
    finally:
        job.running_on(None)


def _interrupter(session: Session) -> Callable[[], None]:
    raw = cast("Any", session.connection().connection.driver_connection)
    interrupt: Callable[[], None] | None = getattr(raw, "interrupt", None)
    return interrupt or partial(raw.cancel_safe, timeout=CANCELLING_S)
