"""Days and times at which people work and call."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from random import Random
from zoneinfo import ZoneInfo

from app.settings.public_holidays import Region, is_holiday, region_of
from app.settings.working_time import MONDAY_TO_FRIDAY

OFFICE = Region("CH", "SG")
_DAY = timedelta(days=1)
_CALLING_MINUTES: tuple[int, ...] = (
    *range(8 * 60 + 2, 11 * 60 + 50),
    *range(13 * 60 + 32, 17 * 60 + 15),
)


@lru_cache(maxsize=256)
def place_region(country: str, region: str) -> Region:
    """Give the region whose holidays hold at an address."""
    return region_of(country, region)


@lru_cache(maxsize=100_000)
def is_open(on: date, there: Region) -> bool:
    """Tell whether both we and the customer work on a day."""
    return (
        on.isoweekday() in MONDAY_TO_FRIDAY
        and not is_holiday(OFFICE, on)
        and not is_holiday(there, on)
    )


def open_until(on: date, there: Region) -> date:
    """Give the day itself, or the last open day before it."""
    while not is_open(on, there):
        on -= _DAY
    return on


def open_from(on: date, there: Region) -> date:
    """Give the day itself, or the next open day."""
    while not is_open(on, there):
        on += _DAY
    return on


def open_days(on: date, amount: int, there: Region) -> date:
    """Go so many open days on, back where ``amount`` is negative."""
    step = _DAY if amount > 0 else -_DAY
    for _ in range(abs(amount)):
        on += step
        while not is_open(on, there):
            on += step
    return on


def calling_time(chance: Random) -> int:
    """Give a minute of the day within the calling hours."""
    return chance.choice(_CALLING_MINUTES)


def instant(on: date, minute: int, zone: str) -> datetime:
    """Give the instant of a minute of a local day, in UTC."""
    return datetime.combine(on, time(minute // 60, minute % 60), _zone(zone)).astimezone(UTC)


@lru_cache(maxsize=16)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
