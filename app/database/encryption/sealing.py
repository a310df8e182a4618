"""Small files beside a database that are encrypted as it is: what is being typed, what waits.

A sealed file is a small SQLCipher database with one row. It begins with the salt of its key, as
an encrypted database does, so a file says itself whether it is sealed and by which key.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from app.database.errors import DamagedDatabaseError, DatabaseLockedError
from app.database.keys import FileKey, be_silent, known_key, salt_in
from app.whole_files import UNFINISHED, private, write_whole


def write_file(path: Path, content: bytes, key: FileKey | None) -> None:
    """Replace a file as ``write_whole`` does, sealed where there is a key.

    What is not sealed never touches the disk then. Raises OSError.
    """
    if key is None:
        write_whole(path, content)
        return
    from sqlcipher3 import dbapi2

    new = path.with_name(path.name + UNFINISHED)
    try:
        new.unlink(missing_ok=True)
        os.close(private(str(new), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        with _attached(new, key, "rw") as connection:
            connection.execute("PRAGMA sealed.journal_mode=OFF")
            connection.execute("PRAGMA sealed.synchronous=OFF")  # brought to the disk below
            connection.execute("BEGIN")
            connection.execute("CREATE TABLE sealed.content (bytes BLOB)")
            connection.execute("INSERT INTO sealed.content VALUES (?)", (content,))
            connection.execute("COMMIT")
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(path)
    except dbapi2.Error as error:
        raise OSError(errno.EIO, str(error), str(path)) from error
    finally:
        new.unlink(missing_ok=True)


def read_file(path: Path) -> bytes:
    """Give what a file says, sealed or not.

    Raises DatabaseLockedError where its key is not known, DamagedDatabaseError where a sealed one
    is broken, OSError.
    """
    content = path.read_bytes()
    salt = salt_in(content)
    if salt is None:
        return content
    key = known_key(salt)
    if key is None:
        raise DatabaseLockedError(str(path))
    return _unsealed(path, key)


def seal_of(path: Path) -> bytes | None:
    """Tell by the salt of its key how a file is sealed; None for a plain one. Raises OSError."""
    return salt_in(path.read_bytes())


def salts_below(*folders: Path) -> set[bytes]:
    """Find the salts of all sealed files; what cannot be read has none."""
    found = set()
    for folder in folders:
        for path in folder.rglob("*"):
            try:
                found.add(seal_of(path) if path.is_file() else None)
            except OSError:
                continue
    return {salt for salt in found if salt is not None}


def _unsealed(path: Path, key: FileKey) -> bytes:
    from sqlcipher3 import dbapi2

    try:
        with _attached(path, key, "ro") as connection:
            row = connection.execute("SELECT bytes FROM sealed.content").fetchone()
    except dbapi2.Error as error:
        raise DamagedDatabaseError(str(path), [str(error)]) from error
    if row is None:
        raise DamagedDatabaseError(str(path), ["nothing in it"])
    return bytes(row[0])


@contextmanager
def _attached(path: Path, key: FileKey, mode: str) -> Iterator[Any]:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:", uri=True)
    try:
        connection.isolation_level = None
        be_silent(connection)
        place = f"file:{quote(str(path))}?mode={mode}"
        connection.execute("ATTACH ? AS sealed KEY ?", (place, key.spec))
        yield connection
    finally:
        connection.close()
