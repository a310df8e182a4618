"""Work beside the window: reads on two workers, writes one after another on their own.

Only the workers are threads of the program's own (workers.py). Answers come home over one
long-lived signal: a QObject for each job would crash when it is deleted while its worker emits.
"""

from __future__ import annotations

import itertools
import uuid as uuids
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from app.interrupting import interruptible
from app.jobs import Failed, Then
from app.jobs import Job as Job
from app.workers import Workers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.database.database import Database
    from app.database.journal import Changed
    from app.database.waiting.outbox import Outbox
    from app.workers import Lane

CLOSING_S = 3.5
"""So long the end of the program waits for a server with work that is under way."""

GIVING_UP_S = 0.5

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
        from app.database.waiting.sending import Sender

        self.database = database
        self.outbox = outbox
        self._sender = Sender(database, outbox)
        self._numbers = itertools.count(1)
        self._open = 0
        self._unfinished: dict[str, Any] = {}  # commands by uuid
        self._workers = Workers(database, self._send_home, self._tell_unsure)
        self._answered.connect(self._deliver)
        self._told.connect(self._announce)
        database.listen(self._told.emit)
        database.line.listen(self.link_changed.emit)
        if outbox is not None:
            outbox.listen(self.outbox_changed.emit)
        self._workers.start()

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

        return self._enqueue(self._workers.questions, asker, work, then, failed)

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
        return self._enqueue(self._workers.commands, asker, work, then or _nothing, failed)

    def send_waiting(self) -> Job:
        """Send what waits in the outbox, behind the commands that were given before."""

        def work(database: Database, job: Job) -> None:
            self._sender.send_waiting()

        return self._enqueue(self._workers.commands, self, work, _nothing, None)

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

        return self._enqueue(self._workers.commands, asker, with_database, then, failed)

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
        job = self._job(asker, work, then, failed)
        self._workers.run_alone(job)
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

        return self._enqueue(self._workers.files, asker, without_database, then, failed)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come; for tests and for closing."""
        return self._open > 0

    def stop(self) -> None:
        """Let the workers finish what was asked and end them; commands are all executed.

        Where a server does not let them finish in time they give it up: what may wait is in the
        outbox then.
        """
        self._workers.finish()
        if self.database.kind == "postgresql":
            self._workers.wait(CLOSING_S)
            self.database.line.ended.set()
            self._workers.wait(GIVING_UP_S)
            self._sender.keep(dict(self._unfinished))
        else:
            self._workers.wait()

    def _enqueue(
        self,
        lane: Lane,
        asker: QObject,
        work: Callable[[Database, Job], Any],
        then: Then,
        failed: Failed | None,
    ) -> Job:
        job = self._job(asker, work, then, failed, asks=lane is self._workers.questions)
        lane.put(job)
        return job

    def _job(
        self,
        asker: QObject,
        work: Callable[[Database, Job], Any],
        then: Then,
        failed: Failed | None,
        *,
        asks: bool = False,
    ) -> Job:
        number, interrupts = next(self._numbers), self._workers.interrupts
        self._open += 1
        return Job(number, asker, work, then, failed or self._unexpected, interrupts, asks)

    def _send_home(self, job: Job, answer: Any, error: Exception | None) -> None:
        """Bring an answer from the worker to the window."""
        if shiboken6.isValid(self):
            self._answered.emit(job, answer, error)

    def _tell_unsure(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            self.troubled.emit(error)

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
