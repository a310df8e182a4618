"""When a zone's clocks change, as rules for every year.

Calendar programs keep a zone by its name as they first read it, so what a file says of it has to
hold for files of other years too.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_YEARS_TRIED = 6  # in so many, each weekday rule shows whether it is one
_LAST = -1
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """Clocks change once a year.

    week: the which of its weekday in the month; -1: the last. weekday: 0 is Monday.
    at: by the clock before it. before, after: how far the clock is ahead of UTC.
    """

    month: int
    week: int
    weekday: int
    at: time
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    def day_in(self, year: int) -> int:
        """Give the day of the month in a year."""
        first, length = monthrange(year, self.month)
        days = list(range(1 + (self.weekday - first) % 7, length + 1, 7))
        return days[self.week if self.week == _LAST else self.week - 1]


@cache
def yearly_changes(zone: str, year: int) -> tuple[Change, ...] | None:
    """Give the changes of every year from ``year`` on; none where the clocks stand.

    None where no rule of weekdays says it, as with dates that follow the moon.
    Raises ZoneInfoNotFoundError.
    """
    by_year = [_instants(zone, year + more) for more in range(_YEARS_TRIED)]
    if not any(by_year):
        return ()
    found = []
    for at in by_year[0]:
        rule = next((one for one in _rules(zone, at) if _holds(one, zone, by_year, year)), None)
        if rule is None:
            return None
        found.append(rule)
    return tuple(found) if all(len(one) == len(found) for one in by_year) else None


def _holds(rule: Change, zone: str, by_year: list[list[datetime]], first: int) -> bool:
    return all(
        any(rule in _rules(zone, at) and at.year == first + more for at in instants)
        for more, instants in enumerate(by_year)
    )


def _rules(zone: str, at: datetime) -> list[Change]:
    """Give the rules that a change could follow: the last of its weekday, or the so-and-so-many."""
    here = ZoneInfo(zone)
    after = at.astimezone(here)
    before = (at - _DAY).astimezone(here).utcoffset() or timedelta()
    local = (at + before).replace(tzinfo=None)
    last = local.day + 7 > monthrange(local.year, local.month)[1]
    weeks = [_LAST] if last else []
    return [
        Change(
            month=local.month,
            week=week,
            weekday=local.weekday(),
            at=local.time(),
            before=before,
            after=after.utcoffset() or timedelta(),
            name=after.tzname() or "",
            summer=bool(after.dst()),
        )
        for week in [*weeks, (local.day - 1) // 7 + 1]
    ]


def _instants(zone: str, year: int) -> list[datetime]:
    """Give the instants of a year, in UTC, at which the offset becomes another."""
    here = ZoneInfo(zone)
    day, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    found = []
    while day < end:
        if _offset(day, here) != _offset(day + _DAY, here):
            found.append(_first_other(day, here))
        day += _DAY
    return found


def _first_other(day: datetime, here: ZoneInfo) -> datetime:
    """Give the minute within a day from which on the offset is another."""
    before, low, high = _offset(day, here), 0, 24 * 60
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(day + timedelta(minutes=middle), here) == before:
            low = middle
        else:
            high = middle
    return day + timedelta(minutes=high)


def _offset(moment: datetime, here: ZoneInfo) -> timedelta | None:
    return moment.astimezone(here).utcoffset()
