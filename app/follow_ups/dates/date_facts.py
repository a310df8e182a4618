"""What a typed date says, fact by fact, and the calendar it needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta

WEEK = timedelta(days=7)
_YEARS_TO_TRY = 9  # 29 February and week 53 may be up to eight years away


class UnclearError(ValueError):
    """The words contradict each other, name nothing we know, or a day that does not exist."""


@dataclass
class Facts:
    """What a text says, each thing at most once.

    day: a named day. rolled: it had no year and the day of this year is over.
    week: the Monday of a named week; day is then its usual day.
    weekday: ISO number. next_weekday: that of next week is meant.
    part_of_day: "vormittag", where no time stands beside it.
    delay: minutes or hours from now.
    dotted: "14.30" or "3.11": a time where the day is known, else a day.
    number: a bare number, an hour where the day is known.
    """

    today: date
    day: date | None = None
    rolled: bool = False
    week: date | None = None
    weekday: int | None = None
    next_weekday: bool = False
    at: time | None = None
    part_of_day: time | None = None
    delay: timedelta | None = None
    dotted: tuple[int, int] | None = None
    number: int | None = None
    _found: set[str] = field(default_factory=set)

    def once(self, name: str) -> None:
        """Refuse a second fact of the same name."""
        if name in self._found:
            raise UnclearError(name)
        self._found.add(name)

    def set_day(self, day: date) -> None:
        """Keep a day that was named with its year or counted from today."""
        self.once("day")
        self.day = day

    def set_yearless_day(self, day: int, month: int) -> None:
        """Keep the next such day, today included."""
        self.set_day(next_such_day(self.today, day, month))
        self.rolled = (month, day) < (self.today.month, self.today.day)

    def set_week(self, monday: date) -> None:
        """Keep a week; without a weekday its Monday is meant, or today if that is over."""
        self.set_day(max(monday, self.today) if monday + WEEK > self.today else monday)
        self.week = monday

    def set_time(self, hour: int, minute: int = 0) -> None:
        """Keep a time of day; ValueError for one that does not exist."""
        self.once("time")
        self.at = time(hour, minute)

    def set_delay(self, delay: timedelta) -> None:
        """Keep a delay on the clock."""
        self.once("time")
        self.delay = delay


def monday_of(day: date) -> date:
    """Give the Monday of the ISO week of a day."""
    return day - timedelta(days=day.isoweekday() - 1)


def month_start(day: date, months: int = 0) -> date:
    """Give the first day of the month so many months later."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def month_end(day: date) -> date:
    """Give the last day of the month."""
    return month_start(day, 1) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """Give the same day of a later month, or its last one where it is shorter."""
    last = month_end(month_start(day, months))
    return last.replace(day=min(last.day, day.day))


def next_such_day(today: date, day: int, month: int) -> date:
    """Give the next day with this day and month, today included."""
    for year in range(today.year, today.year + _YEARS_TO_TRY):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise UnclearError(f"{day}.{month}.")


def last_such_day(today: date, day: int, month: int) -> date:
    """Give the last day with this day and month, today included."""
    for year in range(today.year, today.year - _YEARS_TO_TRY, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    raise UnclearError(f"{day}.{month}.")


def next_week_numbered(today: date, number: int) -> date:
    """Give the Monday of the next ISO week with this number, the present one included."""
    year = today.isocalendar().year
    for candidate in range(year, year + _YEARS_TO_TRY):
        try:
            monday = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if monday + WEEK > today:
            return monday
    raise UnclearError(f"week {number}")
