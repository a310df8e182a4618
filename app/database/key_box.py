"""Key files: a database's key behind a passphrase, in a small encrypted SQLite file.

``talktrack.db.key`` lies beside the database, a copy with the backups. SQLCipher makes guessing
slow (256,000 rounds) and tells a wrong passphrase for sure.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.database.copying import PRIVATE, sync
from app.database.errors import BackupFailedError, DatabaseLockedError, Locked
from app.database.keys import (
    SALT_BYTES,
    SECRET_BYTES,
    FileKey,
    be_silent,
    opens,
    read_recovery_text,
    salt_of,
)
from app.whole_files import sync_folder, write_whole

ENDING = ".key"
_PART = ".part"
_FOLDER = "backups"
_MOST_BOXES = 12  # each try takes a quarter of a second


def box_of(database: Path) -> Path:
    """Give where the key file of a database lies."""
    return database.with_name(f"{database.name}{ENDING}")


def box_with_backups(database: Path, key: FileKey) -> Path:
    """Give where a copy lies for the backups; it stays, since old backups need an old key."""
    return database.parent / _FOLDER / f"{database.name}.{key.salt[:4].hex()}{ENDING}"


def write_boxes(database: Path, key: FileKey, passphrase: str) -> None:
    """Put a key behind a passphrase, beside the database and with its backups.

    What was there for this key is replaced, whole or not at all. Raises BackupFailedError.
    """
    copy = box_with_backups(database, key)
    try:
        copy.parent.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise BackupFailedError(str(copy.parent), error.strerror or str(error)) from error
    for place in (copy, box_of(database)):
        _write_box(place, key, passphrase)


def set_box_aside(database: Path) -> None:
    """Let go of the key file beside a database; it goes to the backups, and is never lost.

    Raises OSError.
    """
    box = box_of(database)
    if not box.is_file():
        return
    mark = hashlib.sha256(box.read_bytes()).hexdigest()[:8]
    folder = database.parent / _FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    os.replace(box, folder / f"{database.name}.{mark}{ENDING}")
    sync_folder(folder)


def bring_box(backup: Path, database: Path, key: FileKey) -> None:
    """Put the key file of an encrypted backup beside the database that it becomes.

    Where there is none, the recovery key or the keyring opens it, as with the backup. Raises
    OSError.
    """
    by_salt = backup.with_name(box_with_backups(database, key).name)
    found = next((box for box in (by_salt, box_of(backup)) if box.is_file()), None)
    if found is None:
        return
    content = found.read_bytes()
    set_box_aside(database)
    copy = box_with_backups(database, key)
    copy.parent.mkdir(mode=0o700, exist_ok=True)
    for place in (copy, box_of(database)):
        write_whole(place, content)


def read_box(box: Path, passphrase: str) -> FileKey | None:
    """Give the key in a key file; None where the passphrase is not the right one."""
    from sqlcipher3 import dbapi2

    try:
        with _opened(box, passphrase, "ro") as connection:
            row = connection.execute("SELECT salt, secret FROM box.file_key").fetchone()
    except dbapi2.Error:
        return None
    if row is None or (len(row[0]), len(row[1])) != (SALT_BYTES, SECRET_BYTES):
        return None
    return FileKey(bytes(row[0]), bytes(row[1]))


def key_by(typed: str, database: Path) -> FileKey:
    """Find the key of an encrypted file by what a person typed: passphrase or recovery key.

    database: may be a backup, too. Raises DatabaseLockedError, which says what is wrong.
    """
    salt = salt_of(database)
    assert salt is not None, "only an encrypted file is unlocked"
    if (secret := read_recovery_text(typed)) is not None:
        key = FileKey(salt, secret)
        if opens(database, key):
            return key
        raise DatabaseLockedError(str(database), Locked.OTHER_KEY)
    boxes = list(_boxes_near(database))
    others = False
    for box in boxes:
        found = read_box(box, typed)
        if found is not None and found.salt == salt and opens(database, found):
            return found
        others = others or found is not None
    if others:
        raise DatabaseLockedError(str(database), Locked.OTHER_KEY)
    raise DatabaseLockedError(str(database), Locked.WRONG if boxes else Locked.NO_KEY_FILE)


def _boxes_near(database: Path) -> Iterator[Path]:
    """Give key files that may fit, the likeliest first; a database may have been renamed."""
    folder = database.parent
    found = [box_of(database)]
    for place in (folder, folder / _FOLDER, folder.parent if folder.name == _FOLDER else folder):
        found += sorted(place.glob(f"*{ENDING}"), key=_age, reverse=True)
    return iter([box for box in dict.fromkeys(found) if box.is_file()][:_MOST_BOXES])


def _age(box: Path) -> float:
    try:
        return box.stat().st_mtime
    except OSError:
        return 0.0


def _write_box(box: Path, key: FileKey, passphrase: str) -> None:
    from sqlcipher3 import dbapi2

    part = box.with_name(f"{box.name}{_PART}")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
        with _opened(part, passphrase, "rw") as connection:
            connection.execute("CREATE TABLE box.file_key (salt BLOB, secret BLOB)")
            connection.execute("INSERT INTO box.file_key VALUES (?, ?)", (key.salt, key.secret))
        sync(part)
        if read_box(part, passphrase) != key:  # what locks a person out is found out before
            raise BackupFailedError(str(box), "the key file cannot be read back")
        os.replace(part, box)
        sync_folder(box.parent)
    except dbapi2.Error as error:
        raise BackupFailedError(str(box), str(error)) from error
    except OSError as error:
        raise BackupFailedError(str(box), error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _opened(box: Path, passphrase: str, mode: str) -> Iterator[Any]:
    from urllib.parse import quote

    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:", uri=True)
    try:
        connection.isolation_level = None
        be_silent(connection)
        place = f"file:{quote(str(box))}?mode={mode}"
        connection.execute("ATTACH ? AS box KEY ?", (place, _words(passphrase)))
        yield connection
    finally:
        connection.close()


def _words(passphrase: str) -> str:
    """Give a passphrase as SQLCipher takes it: however it was typed, and never a raw key."""
    return f"passphrase:{unicodedata.normalize('NFC', passphrase)}"
