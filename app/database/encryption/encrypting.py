"""Encrypts a local database, or switches its encryption off: by a checked copy in its place.

Whenever it is broken off, the file is either the old or the new one, whole. Key files are written
before; a backup of before is taken first.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from app.database.backup import Backups, make_one_file
from app.database.copying import PART, reading, write_converted
from app.database.errors import BackupFailedError, DamagedDatabaseError
from app.database.half_written import remove_left
from app.database.key_box import set_box_aside, write_boxes
from app.database.keys import FileKey, key_for, key_words, look_anew, remember, salt_of
from app.whole_files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

CONVERTING = "converting"
PLAIN = "plain"
_ASIDE = (PLAIN, "replaced", "damaged")
_CHUNK = b"\0" * (1 << 20)


def encrypt(backups: Backups, key: FileKey, passphrase: str) -> None:
    """Encrypt a database; nobody may have it open.

    The file of before stays beside it as ``.plain`` until ``remove_plain``, where the disk can
    give one file two names; it is in the newest backup, too. Raises DatabaseBusyError,
    BackupFailedError, DamagedDatabaseError; nothing is replaced then.
    """
    remember(key)
    make_one_file(backups.database)
    backups.take()
    _free_box(backups.database)
    write_boxes(backups.database, key, passphrase)
    _convert(backups.database, key)


def decrypt(backups: Backups) -> None:
    """Switch the encryption off; backups of before stay encrypted, and their key file with them.

    Raises as ``encrypt`` does.
    """
    make_one_file(backups.database)
    backups.take()
    _convert(backups.database, None)
    _free_box(backups.database)


def plain_copies(backups: Backups) -> list[Path]:
    """List what lies unencrypted beside an encrypted database; nothing beside a plain one.

    A plain database is as its backups are, and one of those beside it may be the same file.
    """
    return [] if salt_of(backups.database) is None else plain_beside(backups)


def plain_beside(backups: Backups) -> list[Path]:
    """List backups and files set aside that are not encrypted, whatever the database is."""
    database = backups.database
    aside: Iterable[Path] = (
        path for word in _ASIDE for path in database.parent.glob(f"{database.name}.{word}*")
    )
    found = [backup.path for backup in backups.all()] + sorted(aside)
    return [path for path in found if path.is_file() and salt_of(path) is None]


def tidy(database: Path) -> None:
    """Remove what a program left that was killed in between; the database is whole all the same.

    Raises OSError.
    """
    endings = (f"{CONVERTING}{PART}", CONVERTING)
    remove_left(database.with_name(f"{database.name}.{ending}") for ending in endings)
    plain = database.with_name(f"{database.name}.{PLAIN}")
    if plain.exists() and database.exists() and plain.samefile(database):
        plain.unlink()


def remove_plain(backups: Backups) -> list[Path]:
    """Overwrite and delete those; give the ones that could not be.

    An encrypted backup is taken first where none is there. Raises BackupFailedError,
    DamagedDatabaseError; nothing is deleted then.
    """
    backups.take()
    left = []
    for path in plain_copies(backups):
        try:
            _erase(path)
        except OSError:
            left.append(path)
    return left


def _free_box(database: Path) -> None:
    try:
        set_box_aside(database)
    except OSError as error:
        raise BackupFailedError(str(database.parent), error.strerror or str(error)) from error


def _convert(database: Path, key: FileKey | None) -> None:
    ready = database.with_name(f"{database.name}.{CONVERTING}")
    plain = database.with_name(f"{database.name}.{PLAIN}")
    try:
        write_converted(database, ready, key)
        if problems := _differences(database, ready):
            raise DamagedDatabaseError(str(database), problems)
        if key is not None:
            _give_second_name(database, plain)
        os.replace(ready, database)
        sync_folder(database.parent)
    except OSError as error:
        raise BackupFailedError(str(database), error.strerror or str(error)) from error
    finally:
        ready.unlink(missing_ok=True)
        look_anew(database)


def _give_second_name(database: Path, plain: Path) -> None:
    """Keep hold of the old bytes, so that they can be overwritten."""
    plain.unlink(missing_ok=True)
    try:
        os.link(database, plain)
    except OSError:
        return  # such as a stick's FAT; the backup has everything all the same


def _differences(database: Path, made: Path) -> list[str]:
    """Compare tables, indexes, triggers and the number of rows."""
    with reading(database) as connection:
        place = f"file:{quote(str(made))}?mode=ro"
        connection.execute("ATTACH ? AS made KEY ?", (place, key_words(key_for(made))))
        if _parts(connection, "main") != _parts(connection, "made"):
            return ["the tables of the copy differ"]
        tables = [name for type_, name, _ in _parts(connection, "main") if type_ == "table"]
        return [
            f"{table}: the copy has other rows"
            for table in tables
            if _rows(connection, "main", table) != _rows(connection, "made", table)
        ]


def _parts(connection: Any, schema: str) -> set[tuple[str, str, str]]:
    wanted = f"SELECT type, name, sql FROM {schema}.sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    return set(connection.execute(wanted))


def _rows(connection: Any, schema: str, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM {schema}."{table}"').fetchone()[0])


def _erase(path: Path) -> None:
    """Overwrite a file and delete it; how well that works is up to the disk."""
    with path.open("rb+") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(_CHUNK[: min(left, len(_CHUNK))])
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
