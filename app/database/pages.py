"""Looks through the pages of a local file for damage."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

CHECKED_AT_OPENING_BYTES = 32 << 20
"""Up to this size nobody notices the look; of a million customers it takes several seconds."""

_MOST_PROBLEMS = 20


def checked_at_opening(path: Path) -> bool:
    """Tell whether a file is small enough to be looked through before it is worked with."""
    return path.stat().st_size <= CHECKED_AT_OPENING_BYTES


def damaged_pages(connection: Connection) -> list[str]:
    """Name what is damaged, the first problems only; empty means that the file is sound."""
    found = connection.exec_driver_sql(f"PRAGMA quick_check({_MOST_PROBLEMS})").scalars().all()
    return [] if found == ["ok"] else [str(problem) for problem in found]
