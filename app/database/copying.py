"""Copies a local database as a whole, and looks whether a copy is sound."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from app.database.engines import BUSY_MS
from app.database.errors import BackupFailedError, DamagedDatabaseError, DatabaseLockedError
from app.database.half_written import being_written
from app.database.keys import FileKey, key_for, key_words, look_anew, unlock
from app.database.troubles import sqlite_trouble

PART = ".part"
PRIVATE = 0o600  # customers' data: nobody else on the machine reads it


def write_copy(source: Path, target: Path) -> None:
    """Write a sound copy of a database, as of now; ``target`` is there whole or not at all.

    Others may read and write the source meanwhile. An existing target is replaced. The copy of an
    encrypted database is encrypted with the same key.
    Raises DamagedDatabaseError where the source is none or cannot be read through,
    DatabaseLockedError where its key is not known, BackupFailedError where the target cannot be
    written.
    """
    write_converted(source, target, key_for(source))


def write_converted(source: Path, target: Path, key: FileKey | None) -> None:
    """Write such a copy encrypted with this key; None: not encrypted. Raises as above."""
    part = target.with_name(f"{target.name}{PART}")
    with being_written(part):
        _replace_by_copy(source, target, part, key)


def _replace_by_copy(source: Path, target: Path, part: Path, key: FileKey | None) -> None:
    try:
        _write_part(source, part, key)
        os.replace(part, target)
        look_anew(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise BackupFailedError(str(target), error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)
        look_anew(part)


def problems_of(path: Path) -> list[str]:
    """Look through the pages of a database; an empty list means that it is sound.

    Also the problem that it cannot be read at all.
    """
    from sqlcipher3 import dbapi2

    try:
        with reading(path) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA quick_check(20)")]
    except dbapi2.Error as error:
        return [str(error)]
    except DatabaseLockedError:
        return ["encrypted with a key that is not known here"]
    return [] if found == ["ok"] else found


def revision_of(path: Path) -> str | None:
    """Tell which migration a database is at; None for one without our tables."""
    found = _first_row(path, "SELECT version_num FROM alembic_version")
    return None if found is None else str(found[0])


def journal_end(path: Path) -> tuple[Any, ...] | None:
    """Tell how far the journal of a database goes; equal ends mean equal contents.

    Every write leaves a command or evidence of a change. None where it cannot be read.
    """
    ends = (
        "SELECT (SELECT max(seq) FROM command), (SELECT max(seq) FROM change), "
        # The numbers alone begin anew in a restored file.
        "(SELECT uuid FROM command ORDER BY seq DESC LIMIT 1), version_num"
    )
    return _first_row(path, f"{ends} FROM alembic_version")


def _first_row(path: Path, statement: str) -> tuple[Any, ...] | None:
    from sqlcipher3 import dbapi2

    try:
        with reading(path) as connection:
            row: tuple[Any, ...] | None = connection.execute(statement).fetchone()
    except (dbapi2.Error, DatabaseLockedError):
        return None
    return row


def _write_part(source: Path, part: Path, key: FileKey | None) -> None:
    from sqlcipher3 import dbapi2

    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    try:
        with reading(source) as connection:
            if key == key_for(source):
                connection.execute("VACUUM INTO ?", (str(part),))
            else:
                _export(connection, part, key)
    except dbapi2.Error as error:
        trouble = sqlite_trouble(error, str(source))
        if isinstance(trouble, DamagedDatabaseError):
            raise trouble from error
        raise BackupFailedError(str(part.with_suffix("")), str(error)) from error
    sync(part)
    if problems := problems_of(part):
        raise DamagedDatabaseError(str(source), problems)


def _export(connection: Any, part: Path, key: FileKey | None) -> None:
    """Copy everything under another key; ``VACUUM INTO`` knows that of the source alone."""
    place = f"file:{quote(str(part))}?mode=rw"
    connection.execute("ATTACH ? AS made KEY ?", (place, key_words(key)))
    connection.execute("PRAGMA made.synchronous=OFF")  # brought to the disk as a whole afterwards
    connection.execute("SELECT sqlcipher_export('made')")
    connection.execute("DETACH made")


@contextmanager
def reading(path: Path) -> Iterator[Any]:
    """Give a connection that reads, and sees the log, but cannot write into the file.

    Raises DatabaseLockedError where the key of an encrypted file is not known.
    """
    from sqlcipher3 import dbapi2

    key = key_for(path)
    connection = dbapi2.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
    try:
        unlock(connection, key)
        connection.isolation_level = None  # VACUUM must stand alone
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        connection.execute("PRAGMA temp_store=MEMORY")  # nothing of an encrypted file lies about
        yield connection
    finally:
        connection.close()


def sync(path: Path) -> None:
    """Bring a file to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Bring a rename to disk; Windows has no such thing and does it by itself."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
