"""Opens the database on a thread, beside the window's first paint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

from app.errors import UserError
from app.startup.local_file import Restored, newest_backup, prepare
from app.startup.opening import Step, open_for_work, with_password

if TYPE_CHECKING:
    from app.database.backup_rules import Backup
    from app.options import Options
    from app.startup.chosen import Chosen
    from app.startup.surroundings import Surroundings


class Opener(QThread):
    """Imports the rooms, too, so that the window's thread need not wait for them."""

    step = Signal(object)  # Step
    opened = Signal(object)  # Database
    refused = Signal(object)  # Exception
    restored = Signal(object)  # Restored
    protected = Signal(object)  # Protected

    def __init__(self, asked: Options, around: Surroundings, chosen: Chosen) -> None:
        super().__init__()
        self._asked = asked
        self._around = around
        self._chosen = replace(chosen)  # as it is now
        self.newest_backup: Backup | None = None  # where the local file cannot be opened

    def run(self) -> None:
        """Open, then import what the pages need."""
        around = self._around
        try:
            chosen = self._chosen
            place = with_password(chosen.place, chosen.password, keep=chosen.keep_key)
            if chosen.protect is not None:
                on = chosen.protect.key is not None
                self.step.emit(Step.ENCRYPTING if on else Step.DECRYPTING)
            done = prepare(chosen, around.profile.database, around.clock)
            if isinstance(done, Restored):
                self.restored.emit(done)
            elif done is not None:
                self.protected.emit(done)
            demo = self._asked.demo or chosen.examples
            database = open_for_work(
                replace(self._asked, demo=demo),
                around.profile,
                around.clock,
                around.language,
                self.step.emit,
                place=place,
            )
            if not demo:
                from app.startup.seal import take_seal

                take_seal(database, around.profile)
            import app.startup.rooms  # noqa: F401
        except Exception as error:
            if isinstance(error, UserError):
                self.newest_backup = newest_backup(self._chosen, around.clock)
            self.refused.emit(error)
        else:
            self.opened.emit(database)
