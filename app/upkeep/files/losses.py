"""What would be lost if a backup became the database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from app.database.copying import reading
from app.database.errors import BackupUnusableError, DamagedDatabaseError, DatabaseUnavailableError
from app.database.keys import key_for, key_words
from app.database.troubles import sqlite_trouble

if TYPE_CHECKING:
    from typing import Any

_TABLES = ("customer", "contact", "call", "activity", "follow_up", "quote", "orders")


@dataclass(frozen=True)
class Losses:
    """How many records are in the database and not in the backup, and what was done since.

    commands: everything that was saved after the backup, changes of older records too.
    """

    customers: int
    people: int
    calls: int
    contacts: int
    follow_ups: int
    quotes: int
    orders: int
    commands: int

    @property
    def nothing(self) -> bool:
        """Tell whether the backup holds all there is."""
        return not self.commands


def losses(database: Path, backup: Path) -> Losses:
    """Compare the database, which may be open, with a backup.

    Raises BackupUnusableError where the backup cannot be read, DamagedDatabaseError or
    DatabaseUnavailableError where the database cannot; DatabaseLockedError without its key.
    """
    from sqlcipher3 import dbapi2

    key = key_words(key_for(backup))
    try:
        with reading(database) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            try:
                place = f"file:{quote(str(backup))}?mode=ro"
                connection.execute("ATTACH ? AS kept KEY ?", (place, key))
                connection.execute("SELECT count(*) FROM kept.sqlite_master").fetchone()
            except dbapi2.Error as error:
                raise BackupUnusableError(str(backup), [str(error)]) from error
            customers, people, calls, contacts, follow_ups, quotes, orders = (
                _missing(connection, table) for table in _TABLES
            )
            since = _commands_since(connection)
    except dbapi2.Error as error:
        trouble = sqlite_trouble(error, str(database))
        if isinstance(trouble, DamagedDatabaseError):
            raise trouble from error
        raise DatabaseUnavailableError(str(database), str(error)) from error
    return Losses(customers, people, calls, contacts, follow_ups, quotes, orders, since)


def _missing(connection: Any, table: str) -> int:
    wanted = f"SELECT count(*) FROM main.{table} WHERE id NOT IN (SELECT id FROM kept.{table})"
    return int(connection.execute(wanted).fetchone()[0])


def _commands_since(connection: Any) -> int:
    """Count by uuid: after an earlier restore the numbers begin anew."""
    wanted = "SELECT count(*) FROM main.command WHERE uuid NOT IN (SELECT uuid FROM kept.command)"
    return int(connection.execute(wanted).fetchone()[0])
