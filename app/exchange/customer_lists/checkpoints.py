"""Keeping the commits of an import short: SQLite's own checkpoints would happen inside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.database.database import Database
from app.exchange.batches.pragmas import set_pragma

_EVERY = 4  # transactions; about what SQLite itself lets the log grow to
_USUAL_PAGES = 1000


@contextmanager
def between_transactions(database: Database) -> Iterator[Callable[[], None]]:
    """Give what to call after each transaction; now and then it brings them into the main file.

    A passive checkpoint takes no lock that others need. On a server there is nothing to do.
    """
    if database.kind == "postgresql":
        yield lambda: None
        return
    done = 0

    def finished_one() -> None:
        nonlocal done
        done += 1
        if done % _EVERY == 0:
            set_pragma(database, "wal_checkpoint(PASSIVE)")

    set_pragma(database, "wal_autocheckpoint=0")
    try:
        yield finished_one
    finally:
        set_pragma(database, f"wal_autocheckpoint={_USUAL_PAGES}")
