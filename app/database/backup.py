"""Backups of the local database: taken by themselves, kept by a rule, restored on wish.

They lie in the folder ``backups`` beside the file. Nothing here deletes a database: what is
replaced or damaged stays beside it under another name.
"""

from __future__ import annotations

import logging
import os
from datetime import datetime, timedelta
from pathlib import Path

from app.clock import Clock
from app.database.backup_rules import Backup, moment_of, stamp, to_keep
from app.database.copying import (
    PART,
    journal_end,
    problems_of,
    revision_of,
    write_converted,
    write_copy,
)
from app.database.engines import BUSY_MS
from app.database.errors import (
    BackupExistsError,
    BackupFailedError,
    BackupUnusableError,
    DamagedDatabaseError,
    DatabaseBusyError,
)
from app.database.half_written import ENDINGS, being_written, remove_left
from app.database.key_box import box_of, bring_box
from app.database.keys import is_locked, key_for, look_anew, salt_of, unlock
from app.database.schema import HEAD
from app.database.troubles import sqlite_trouble
from app.whole_files import write_whole

log = logging.getLogger(__name__)

FOLDER = "backups"
PRIVATE = 0o700
_BACKUP, _REPLACED, _DAMAGED = "backup", "replaced", "damaged"
_COMPANIONS = ("-wal", "-shm", "")  # the log first: it says more than the file alone
_RESTORING = "restoring"
_A_SECOND = timedelta(seconds=1)
_PART_MAY_GROW = timedelta(hours=1)  # what is older was left by a killed program, wherever it ran


class Backups:
    """The backups of one local database. Each call may come from any thread.

    database: the file; it may be open, in this program and in others.
    """

    def __init__(self, database: Path, clock: Clock) -> None:
        self.database = database
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Where the backups lie; the same as the profile's for the profile's own database."""
        return self.database.parent / FOLDER

    def all(self) -> list[Backup]:
        """List the backups that are there, the newest first."""
        return self._files("")

    def take(self) -> Backup:
        """Back the database up now, then let go of what the rule does not keep.

        Before a migration and at the end of a day. Raises BackupFailedError,
        DamagedDatabaseError; earlier backups are then all still there.
        """
        at = self._clock()
        while (target := self.folder / self._name(at)).exists():
            at += _A_SECOND  # as fine as names tell; an earlier one is never overwritten
        try:
            self.folder.mkdir(mode=PRIVATE, exist_ok=True)
        except OSError as error:
            raise BackupFailedError(str(self.folder), error.strerror or str(error)) from error
        write_copy(self.database, target)
        self._let_go()
        return Backup(target, at, target.stat().st_size)

    def take_if_changed(self) -> Backup | None:
        """Back up unless the newest backup holds everything already; for the exit, half-hourly.

        Raises BackupFailedError, DamagedDatabaseError.
        """
        newest = next(iter(self.all()), None)
        if newest is not None and journal_end(newest.path) == journal_end(self.database):
            return None
        return self.take()

    def newest_good(self) -> Backup | None:
        """Give the newest backup that can be restored, to be offered for a damaged database."""
        return next((one for one in self.all() if not _why_unusable(one.path)), None)

    def set_damaged_aside(self) -> Path:
        """Rename a damaged database to ``.damaged-TIME`` and tell its new path.

        Only on the user's yes; afterwards a backup is restored, or a new database begun.
        """
        return self._set_aside(_DAMAGED)

    def restore(self, backup: Path) -> Path | None:
        """Let a backup be the database; nobody may have it open.

        What was there is backed up as far as it can be read, and kept beside it. An encrypted
        database stays so, with the same key, and an encrypted backup makes one.
        Returns where (``.replaced-TIME``, or ``.damaged-TIME``), None if there was none. Raises
        BackupUnusableError, DatabaseBusyError, BackupFailedError, DatabaseLockedError where the
        backup's key is not known; nothing is replaced then.
        """
        with being_written(self._ready):
            return self._restore(backup)

    def remove_left(self) -> None:
        """Remove what was left half written by a program that was killed; for a start.

        A backup of the moment, or one that was to take the database's place: nobody reads it, the
        next one may never come, and it has customers' data. Raises OSError.
        """
        parts = {
            path.with_name(f"{path.name.removesuffix(ending).removesuffix(PART)}{PART}")
            for ending in ENDINGS
            for path in self._named(f"{PART}{ending}")
        }
        ready = self._ready
        remove_left([*sorted(parts), ready.with_name(f"{ready.name}{PART}"), ready])

    @property
    def _ready(self) -> Path:
        """Where a backup lies that is about to take the database's place."""
        return self.database.with_name(f"{self.database.name}.{_RESTORING}")

    def _restore(self, backup: Path) -> Path | None:
        key, ready = key_for(backup), self._ready
        if problems := _why_unusable(backup):
            raise BackupUnusableError(str(backup), problems)
        try:
            present = None if is_locked(self.database) else key_for(self.database)
            # Before the present one is backed up, which may let the backup go.
            write_converted(backup, ready, present or key)
            if present is None and key is not None:
                bring_box(backup, self.database, key)
            aside = self._set_present_aside()
            os.replace(ready, self.database)
            look_anew(self.database)
        except DamagedDatabaseError as error:
            raise BackupUnusableError(str(backup), error.problems) from error
        except OSError as error:
            raise BackupFailedError(str(self.database), error.strerror or str(error)) from error
        finally:
            ready.unlink(missing_ok=True)
        return aside

    def _name(self, at: datetime) -> str:
        return f"{self.database.name}.{_BACKUP}-{stamp(at)}"

    def _files(self, ending: str) -> list[Backup]:
        """List the files of the folder that are named like a backup plus ``ending``."""
        found = [Backup(path, at, path.stat().st_size) for path, at in self._named(ending).items()]
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def _named(self, ending: str) -> dict[Path, datetime]:
        prefix, found = f"{self.database.name}.{_BACKUP}-", {}
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            name = path.name.removesuffix(ending)
            at = moment_of(name.removeprefix(prefix)) if name.startswith(prefix) else None
            if at is not None and path.name.endswith(ending):
                found[path] = at
        return found

    def _let_go(self) -> None:
        now, backups = self._clock(), self.all()
        kept = to_keep(backups, now, self.database.stat().st_size)
        killed = [part for part in self._files(PART) if now - part.at > _PART_MAY_GROW]
        for backup in (*backups, *killed):
            if backup not in kept:
                backup.path.unlink(missing_ok=True)

    def _set_present_aside(self) -> Path | None:
        if not self.database.exists():
            return None
        if is_locked(self.database):  # nobody can read it, here and now
            return self._set_aside(_DAMAGED)
        make_one_file(self.database)
        try:
            self.take_if_changed()
        except DamagedDatabaseError:
            return self._set_aside(_DAMAGED)
        except BackupFailedError as error:  # such as a full disk: it stays beside all the same
            log.warning("no backup before a restore: %s", error.detail)
        return self._set_aside(_REPLACED)

    def _set_aside(self, word: str) -> Path:
        target = self._free_name(f"{self.database.name}.{word}-{stamp(self._clock())}")
        for ending in _COMPANIONS:
            part = Path(f"{self.database}{ending}")
            if part.exists():
                part.rename(f"{target}{ending}")
        return target

    def _free_name(self, name: str) -> Path:
        target, number = self.database.with_name(name), 1
        while target.exists():
            number += 1
            target = self.database.with_name(f"{name}-{number}")
        return target


def export_copy(database: Path, target: Path) -> None:
    """Write a backup to a place of one's own; of an encrypted one with its key file beside it.

    Raises BackupExistsError, DamagedDatabaseError, BackupFailedError.
    """
    if target.exists():
        raise BackupExistsError(str(target))
    write_copy(database, target)
    if salt_of(target) is not None and (box := box_of(database)).exists():
        try:
            write_whole(box_of(target), box.read_bytes())
        except OSError as error:
            raise BackupFailedError(str(box_of(target)), error.strerror or str(error)) from error


def _why_unusable(path: Path) -> list[str]:
    if problems := problems_of(path):
        return problems
    revision = revision_of(path)
    if revision is None:
        return ["no tables of Talktrack"]
    return [f"tables {revision}, newer than {HEAD}"] if revision > HEAD else []


def make_one_file(database: Path) -> None:
    """Bring the log into the file and make sure that nobody has it open.

    Only who is alone can leave SQLite's way of writing ahead. A damaged file stays as it is.
    Raises DatabaseBusyError, DatabaseLockedError.
    """
    from sqlcipher3 import dbapi2

    key = key_for(database)
    connection = dbapi2.connect(str(database))
    try:
        unlock(connection, key)
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        connection.execute("PRAGMA journal_mode=DELETE")
    except dbapi2.Error as error:
        trouble = sqlite_trouble(error, str(database))
        if isinstance(trouble, DatabaseBusyError):
            raise trouble from error
    finally:
        connection.close()
