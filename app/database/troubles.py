"""Tells trouble that people can do something about from bugs, in either database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.database.errors import (
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseUnavailableError,
    DiskTroubleError,
    NotAllowedError,
    Why,
)
from app.database.server.address import shown_address
from app.database.server.refusals import why_refused
from app.errors import UserError

# Primary result codes of SQLite (sqlite.org/rescode.html).
_BUSY = {5, 6}  # SQLITE_BUSY, SQLITE_LOCKED
_DISK = {8, 10, 13}  # SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL
_UNREACHABLE = {14}  # SQLITE_CANTOPEN
_DAMAGED = {11, 26}  # SQLITE_CORRUPT, SQLITE_NOTADB
_PRIMARY = 0xFF

# PostgreSQL's codes (postgresql.org/docs/current/errcodes-appendix.html).
_OTHERS_FIRST = {"55P03", "40P01", "40001", "57014"}  # lock, deadlock, serialization, too slow
_NOT_ALLOWED = "42501"  # the role has no right, or a policy or guard refuses the row
_NO_RESOURCES = "53"  # class: disk full, out of memory, too many connections
_STOPPING = "57P"  # class: shut down, crashed, starting, database dropped
_READ_ONLY = "25006"  # the server became a standby; another one is the first now
_OTHER_TABLES = {"42P01", "42703", "42883"}  # no such table, column, function


@contextmanager
def as_user_error(engine: Engine, path: Path | None) -> Iterator[None]:
    """Raise what a database refuses as a UserError, where people can help; else as it is.

    path: of a local file, None on a server.
    """
    try:
        yield
    except PoolTimeoutError as error:  # all connections wait for a server that hangs
        raise DatabaseUnavailableError(place_of(engine, path), str(error), Why.NO_ANSWER) from error
    except DBAPIError as error:
        trouble = user_error(error, place_of(engine, path))
        if trouble is None:
            raise
        raise trouble from error


def place_of(engine: Engine, path: Path | None) -> str:
    """Name a database in sentences: its path, or its address without the password."""
    return shown_address(engine.url.render_as_string()) if path is None else str(path)


def became_standby(error: BaseException | None) -> bool:
    """Tell whether the server no longer takes writes: another one is the first now."""
    return isinstance(error, DBAPIError) and _state(error) == _READ_ONLY


def was_cut(error: DatabaseUnavailableError) -> bool:
    """Tell whether a connection broke in the middle: what was last sent may have been done."""
    cause = error.__cause__
    return isinstance(cause, DBAPIError) and cause.connection_invalidated


def means_other_tables(error: BaseException) -> bool:
    """Tell whether the server's tables seem to be another version's."""
    return isinstance(error, DBAPIError) and _state(error) in _OTHER_TABLES


def user_error(error: DBAPIError, where: str) -> UserError | None:
    """Give the trouble that an error of the database means; None for a bug of ours."""
    said = str(error.orig).strip()
    detail = said.partition("\n")[0]
    if error.connection_invalidated:
        return DatabaseUnavailableError(where, detail, Why.NO_ANSWER)
    if _state(error) == _READ_ONLY:
        return DatabaseUnavailableError(where, detail, Why.OTHER)
    if _state(error) == _NOT_ALLOWED:
        return NotAllowedError(detail)
    if isinstance(error, OperationalError) and _of_server(error):
        return _server_trouble(_state(error), where, said)
    return sqlite_trouble(error.orig, where)


def _server_trouble(state: str, where: str, said: str) -> UserError | None:
    detail = said.partition("\n")[0]
    if not state:  # no connection could be made
        return DatabaseUnavailableError(where, detail, why_refused(said))
    if state in _OTHERS_FIRST:
        return DatabaseBusyError(where)
    if state.startswith(_NO_RESOURCES):
        return DiskTroubleError(where, detail)
    if state.startswith(_STOPPING):
        return DatabaseUnavailableError(where, detail, Why.STARTING)
    return None


def _of_server(error: DBAPIError) -> bool:
    return hasattr(error.orig, "sqlstate")


def _state(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""


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
