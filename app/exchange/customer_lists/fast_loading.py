"""Loading the first list into an empty local file: indexes and search are built at the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exists, select, text
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.database.base import table_of
from app.database.database import Database
from app.database.on_server import on_server
from app.exchange.batches.pragmas import set_pragma
from app.exchange.batches.rows import Rows

_SEARCH_TRIGGER = "tt_search_insert"
_CACHE_KB = 256 * 1024  # private memory, so only while loading
_USUAL_CACHE_KB = 2_000


def is_empty(session: Session) -> bool:
    """Tell whether this is a local file without any customer."""
    local = not on_server(session)
    return local and not session.scalar(select(exists().select_from(Customer)))


@contextmanager
def fast_loading(session: Session) -> Iterator[None]:
    """Leave indexes and the search index aside while rows are inserted, in one transaction.

    SQLite's definitions are part of the transaction: whatever ends it early leaves them as they
    were.
    """
    tables = [table_of(model).name for model in Rows.ORDER]
    names = ", ".join(f"'{name}'" for name in tables)
    indexes = session.execute(
        text(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
            f"AND tbl_name IN ({names}) AND sql NOT LIKE 'CREATE UNIQUE%'"
        )
    ).all()
    trigger = session.scalar(
        text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": _SEARCH_TRIGGER}
    )
    for name, _ in indexes:
        session.execute(text(f'DROP INDEX "{name}"'))
    session.execute(text(f"DROP TRIGGER {_SEARCH_TRIGGER}"))
    session.execute(text(f"PRAGMA cache_size=-{_CACHE_KB}"))
    with _no_search_for_cycles():
        yield
    for _, sql in indexes:
        session.connection().exec_driver_sql(sql)
    session.connection().exec_driver_sql(str(trigger))
    session.execute(text("INSERT INTO customer_fts (customer_fts) VALUES ('rebuild')"))


def release_cache(database: Database) -> None:
    """Give the memory of the large cache back, after the transaction: its pages are clean then."""
    set_pragma(database, f"cache_size=-{_USUAL_CACHE_KB}")
    set_pragma(database, "shrink_memory")


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Rows hold no cycles; searching the growing heap for some takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
