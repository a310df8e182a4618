"""Tells trouble that people can do something about from bugs, in either database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.database.errors import (
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseUnavailableError,
    DiskTroubleError,
)
from app.errors import UserError

# Primary result codes of SQLite (sqlite.org/rescode.html).
_BUSY = {5, 6}  # SQLITE_BUSY, SQLITE_LOCKED
_DISK = {8, 10, 13}  # SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL
_UNREACHABLE = {14}  # SQLITE_CANTOPEN
_DAMAGED = {11, 26}  # SQLITE_CORRUPT, SQLITE_NOTADB
_PRIMARY = 0xFF

_LOCK_NOT_AVAILABLE = "55P03"
_NO_RESOURCES = "53"  # class of PostgreSQL's codes: disk full, out of memory, too many connections


@contextmanager
def as_user_error(engine: Engine, path: Path | None) -> Iterator[None]:
    """Raise what a database refuses as a UserError, where people can help; else as it is.

    path: of a local file, None on a server.
    """
    try:
        yield
    except DBAPIError as error:
        address = engine.url.render_as_string(hide_password=True)
        trouble = user_error(error, address if path is None else str(path))
        if trouble is None:
            raise
        raise trouble from error


def user_error(error: DBAPIError, where: str) -> UserError | None:
    """Give the trouble that an error of the database means; None for a bug of ours."""
    detail = str(error.orig).strip().partition("\n")[0]
    if error.connection_invalidated:
        return DatabaseUnavailableError(where, detail)
    original: Any = error.orig
    state = getattr(original, "sqlstate", None)
    if state == _LOCK_NOT_AVAILABLE:
        return DatabaseBusyError(where)
    if state is not None and state.startswith(_NO_RESOURCES):
        return DiskTroubleError(where, detail)
    return sqlite_trouble(original, where)


def sqlite_trouble(error: BaseException | None, where: str) -> UserError | None:
    """Give the trouble that an error of SQLite's driver means; None for a bug of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code in _BUSY:
        return DatabaseBusyError(where)
    if code in _DISK:
        return DiskTroubleError(where, str(error))
    if code in _UNREACHABLE:
        return DatabaseUnavailableError(where, str(error))
    if code in _DAMAGED:
        return DamagedDatabaseError(where, [str(error)])
    return None
