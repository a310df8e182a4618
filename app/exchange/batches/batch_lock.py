"""Who is importing now: tells a batch that still runs from one whose program was killed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLockFile

from app.database.database import Database
from app.errors import UserError


class ImportRunningError(UserError):
    """Another program is importing into this file; two would wait for each other."""


@contextmanager
def batch_lock(database: Database, batch_id: int) -> Iterator[None]:
    """Hold what shows that this import is alive; the system frees it when the program dies.

    Raises ImportRunningError where another import writes into the same local file.
    """
    if database.kind == "postgresql":
        with database.writer.connect() as connection:
            connection.exec_driver_sql("SELECT pg_advisory_lock(%s)", (batch_id,))
            connection.commit()  # the lock is the session's; no transaction stays open
            try:
                yield
            finally:
                connection.exec_driver_sql("SELECT pg_advisory_unlock(%s)", (batch_id,))
        return
    lock = _file_lock(database)
    if not lock.tryLock(0):
        raise ImportRunningError
    try:
        yield
    finally:
        lock.unlock()


@contextmanager
def abandoned(database: Database, batch_id: int) -> Iterator[bool]:
    """Tell whether nobody works on a batch any more, and keep it so meanwhile."""
    if database.kind == "postgresql":
        with database.writer.connect() as connection:
            question = "SELECT pg_try_advisory_lock(%s)"
            free = bool(connection.exec_driver_sql(question, (batch_id,)).scalar())
            connection.commit()
            try:
                yield free
            finally:
                if free:
                    connection.exec_driver_sql("SELECT pg_advisory_unlock(%s)", (batch_id,))
        return
    lock = _file_lock(database)
    free = lock.tryLock(0)
    try:
        yield free
    finally:
        if free:
            lock.unlock()


def _file_lock(database: Database) -> QLockFile:
    assert database.path is not None, "a local database has a file"
    lock = QLockFile(f"{database.path}.import-lock")
    lock.setStaleLockTime(0)  # however long an import takes; a dead process frees it all the same
    return lock
