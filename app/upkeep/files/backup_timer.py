"""Backs the local database up every half hour while the window is open."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background, Job
from app.database.backup import Backups
from app.database.backup_rules import Backup
from app.database.database import Database

log = logging.getLogger(__name__)

EVERY_MS = 30 * 60 * 1000


class BackupTimer(QObject):
    """Takes a backup every half hour in which something changed.

    backup_failed: Exception; told once until one succeeds again, since it will fail each time.
    """

    backup_failed = Signal(object)

    def __init__(
        self, background: Background, backups: Backups, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._backups = backups
        self._told = False

        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up)
        self._timer.start(EVERY_MS)

    @Slot()
    def back_up(self) -> None:
        """Back up now, on a thread of its own, unless nothing changed since the last time."""
        self._background.run(self, self._take, then=self._done, failed=self._failed)

    def _take(self, database: Database, job: Job) -> Backup | None:
        return self._backups.take_if_changed()

    def _done(self, taken: Backup | None) -> None:
        self._told = False

    def _failed(self, error: Exception) -> None:
        log.warning("no backup was taken: %s", type(error).__name__)
        if not self._told:
            self._told = True
            self.backup_failed.emit(error)
