"""Until when reminders were given, kept from one start to the next beside the window's sizes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings

_KEY = "reminders/seen_until"


def kept_moment(file: Path) -> datetime | None:
    """Give the moment kept by the last start; None at the first or where it cannot be read."""
    kept = QSettings(str(file), QSettings.Format.IniFormat).value(_KEY)
    try:
        moment = datetime.fromisoformat(str(kept))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def keep_moment(file: Path, moment: datetime) -> None:
    """Keep the moment for the next start."""
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue(_KEY, moment.isoformat())
    settings.sync()
