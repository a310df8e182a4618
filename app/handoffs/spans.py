"""Twelve months, as whole days of somebody's calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

YEAR = timedelta(days=365)


def moments(span: tuple[date, date], zone: str) -> tuple[datetime, datetime]:
    """Give the instants at which the day after each of two days begins."""
    first, last = (
        datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)) for day in span
    )
    return first, last
