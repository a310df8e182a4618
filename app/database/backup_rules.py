"""Which backups are kept, and what their files are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

ALL_OF = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
TIMES_THE_DATABASE = 3
ALWAYS_ALLOWED_BYTES = 5_000_000_000
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Backup:
    """A backup of the local database as it was at one moment (UTC)."""

    path: Path
    at: datetime
    bytes: int


def to_keep(backups: Iterable[Backup], now: datetime, database_bytes: int) -> set[Backup]:
    """Choose the backups that stay; all others may go.

    All of the last 2 days, and the newest of each of the 12 latest days, 10 latest weeks and
    9 latest months that have one (UTC). Together they take no more than three times the
    database or 5 GB, whichever is more: then those of the 2 days go first that stand for no
    day, week or month, then the oldest. The newest of all always stays.
    Source: DESIGN.md 3, "Local database".
    """
    newest_first = sorted(backups, key=lambda backup: backup.at, reverse=True)
    spread = {
        *_newest_of_each(newest_first, DAILY, lambda at: (at.year, at.month, at.day)),
        *_newest_of_each(newest_first, WEEKLY, lambda at: at.isocalendar()[:2]),
        *_newest_of_each(newest_first, MONTHLY, lambda at: (at.year, at.month)),
    }
    wanted = [backup for backup in newest_first if backup in spread]
    wanted += [b for b in newest_first if b not in spread and now - b.at < ALL_OF]
    allowed = max(TIMES_THE_DATABASE * database_bytes, ALWAYS_ALLOWED_BYTES)
    return set(_within(wanted, allowed))


def _newest_of_each(
    newest_first: list[Backup], count: int, period: Callable[[datetime], tuple[int, ...]]
) -> list[Backup]:
    newest: dict[tuple[int, ...], Backup] = {}
    for backup in newest_first:
        newest.setdefault(period(backup.at.astimezone(UTC)), backup)
    return list(newest.values())[:count]


def _within(wanted: list[Backup], allowed_bytes: int) -> list[Backup]:
    total = 0
    for count, backup in enumerate(wanted):
        total += backup.bytes
        if count and total > allowed_bytes:
            return wanted[:count]
    return wanted


def stamp(at: datetime) -> str:
    """Write a moment as it stands in file names, in UTC: 20261124T090000Z."""
    return at.astimezone(UTC).strftime(_STAMP)


def moment_of(written: str) -> datetime | None:
    """Read a moment out of a file name; None for what is no such moment."""
    try:
        return datetime.strptime(written, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
