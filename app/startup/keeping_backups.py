"""Backs a local file up while it is worked with; a server is backed up by its own."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.database.backup import Backups
from app.database.network_paths import is_network_path
from app.database.words import describe, network_warning
from app.errors import UserError
from app.upkeep.files.backup_timer import BackupTimer
from app.upkeep.files.page_check import PageCheck
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from app.startup.workplace import Workplace

log = logging.getLogger(__name__)


class KeepingBackups(QObject):
    """Takes one by the clock and one at the end; says what endangers the file."""

    backups_wanted = Signal()  # to be shown, so that one can take the file's place

    def __init__(self, work: Workplace, database: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = work.around.window.messages
        self._backups = Backups(database, work.around.clock)
        timer = BackupTimer(work.background, self._backups, self)
        timer.backup_failed.connect(self._tell_failed)
        self._pages = PageCheck(work.background, database, self)
        self._pages.damaged.connect(self._tell_damaged)
        if is_network_path(database):
            text = network_warning(database)
            self._messages.show_message(Message(text=text, tone=Tone.WARNING))

    def stop(self) -> None:
        """Leave off what still runs by itself."""
        self._pages.stop()

    def take_at_end(self) -> None:
        """Back up what changed since the last one; nobody is there to hear of trouble."""
        try:
            self._backups.take_if_changed()
        except UserError as error:
            log.warning("no backup at the end: %s", type(error).__name__)

    def _tell_damaged(self, error: UserError) -> None:
        answers = (Answer(self.tr("Backups…"), self.backups_wanted.emit),)
        text = describe(error)
        message = Message(text=text, tone=Tone.DANGER, answers=answers, key="damaged")
        self._messages.show_message(message)

    def _tell_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            message = Message(text=describe(error), tone=Tone.WARNING, key="backup")
            self._messages.show_message(message)
