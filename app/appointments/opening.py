"""Files for the calendar program: written for a short while, and opened there."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from app.paths import PRIVATE
from app.whole_files import write_whole

KEPT = timedelta(days=1)
"""A calendar program has read its file long before; it names a customer, so it goes."""


def write_for_now(content: bytes, folder: Path, name: str, now: datetime) -> Path:
    """Write a file that only this person may read, and let go of old ones. Raises OSError."""
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    for old in folder.glob("*.ics"):
        if old.stat().st_mtime < (now - KEPT).timestamp():
            old.unlink(missing_ok=True)
    path = folder / name
    write_whole(path, content)
    return path
