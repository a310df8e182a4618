"""Looks a large local file through for damage while it is worked with: nobody waits for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background, Job
from app.database.database import Database
from app.database.errors import DamagedDatabaseError
from app.database.pages import checked_at_opening, damaged_pages
from app.interrupting import interruptible

AFTER_MS = 10_000
"""The lists are filled by then."""


class PageCheck(QObject):
    """Looks once, some seconds after the start; smaller files were looked through at opening."""

    damaged = Signal(object)  # DamagedDatabaseError

    def __init__(self, background: Background, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._path = path
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.look)
        if not checked_at_opening(path):
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Look now, on a thread of its own."""
        self._job = self._background.run(self, self._look, then=lambda _: None, failed=self._failed)

    def stop(self) -> None:
        """Leave off, also in the middle."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _look(self, database: Database, job: Job) -> None:
        with database.read() as session, interruptible(job, session):
            if problems := damaged_pages(session.connection()):
                raise DamagedDatabaseError(str(self._path), problems)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DamagedDatabaseError):
            raise error
        self.damaged.emit(error)
