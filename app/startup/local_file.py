"""What happens to a local file before it is opened: restored, begun anew, or missed."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.database.encryption.unlocking import unlock_file
from app.database.errors import DatabaseMissingError
from app.errors import UserError

if TYPE_CHECKING:
    from app.clock import Clock
    from app.database.backup import Backups
    from app.database.backup_rules import Backup
    from app.database.encryption.protection import Protected
    from app.startup.chosen import Chosen

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Restored:
    """How a restore ended: where the database of before is kept, or the trouble."""

    backup: Path
    aside: Path | None = None
    trouble: UserError | None = None


def prepare(chosen: Chosen, own: Path, clock: Clock) -> Restored | Protected | None:
    """Do with the file what was chosen, and make sure that it is there; None: nothing to tell.

    own: the profile's file. A restore that fails leaves the file as it was, which is opened
    then. Raises DatabaseMissingError for a file that was there before: it is not made anew
    unasked.
    """
    if chosen.is_team:
        return None
    backups = _backups(chosen, clock)
    _tidy(backups)
    done: Restored | Protected | None = None
    if chosen.restore is not None:
        done = _restore(backups, chosen.restore)
    file = backups.database
    if chosen.begin_anew:
        if file.exists():
            backups.set_damaged_aside()
    elif not (chosen.named or chosen.examples or file.exists()) and (file != own or backups.all()):
        raise DatabaseMissingError(str(file))
    if chosen.protect is not None:
        from app.database.encryption.protection import protect

        done = protect(backups, chosen.protect)
    return done


def newest_backup(chosen: Chosen, clock: Clock) -> Backup | None:
    """Give the newest backup that can be restored, where the file itself cannot be opened."""
    if chosen.is_team:
        return None
    backups = _backups(chosen, clock)
    for backup in backups.all():
        unlock_file(backup.path)
    return backups.newest_good()


def _tidy(backups: Backups) -> None:
    """Take away what a conversion, a backup or a restore left that was broken off."""
    from app.database.encryption.encrypting import tidy

    try:
        tidy(backups.database)
        backups.remove_left()
    except OSError as error:  # it does no harm; what does is told at opening
        log.warning("what was broken off stays: %s", type(error).__name__)


def _backups(chosen: Chosen, clock: Clock) -> Backups:
    from app.database.backup import Backups

    return Backups(Path(chosen.place), clock)


def _restore(backups: Backups, backup: Path) -> Restored:
    unlock_file(backup)  # an old one may have an old key
    try:
        return Restored(backup, aside=backups.restore(backup))
    except UserError as error:
        return Restored(backup, trouble=error)
