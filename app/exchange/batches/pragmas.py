"""Settings of SQLite's writing connection while an import is on its way."""

from __future__ import annotations

from app.database.database import Database


def set_pragma(database: Database, pragma: str) -> None:
    """Execute a PRAGMA on the writing connection of a local file, outside a transaction."""
    with database.writer.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None, "a connection that was just given is open"
        raw.execute(f"PRAGMA {pragma}").fetchall()
