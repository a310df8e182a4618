"""Dates as lists write them: German, French, Italian, English and American, ISO, weeks, serials.

Whether 03/04/2026 is April or March is decided over a whole column, never per cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from app.database.fold import fold

_MONTHS = """
    jan januar january janvier gennaio janner gen janv
    feb februar february fevrier febbraio feber fevr febr fev
    mar marz march mars marzo mrz maer
    apr april avril aprile avr
    may mai maggio mag
    jun juni june juin giugno giu
    jul juli july juillet luglio lug juil
    aug august aout agosto ago
    sep september septembre settembre sept set
    oct oktober october octobre ottobre okt ott
    nov november novembre
    dec dezember december decembre dicembre dez dic
"""
_MONTH_OF = {
    fold(word): number
    for number, words in enumerate(_MONTHS.strip().splitlines(), 1)
    for word in words.split()
}
_WEEKDAY = re.compile(r"^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-zé]*[.,]?\s+", re.I)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2})?)?")
_DAY_MONTH = re.compile(r"(\d{1,2})[.\s-]*\s?([^\W\d]{3,10})\.?[\s,-]*(\d{4}|\d{2})?")
_MONTH_DAY = re.compile(r"([^\W\d]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_WEEK = re.compile(
    r"(?:kw|week|woche|wk|w|cw|sem|semaine|settimana)\.?\s*(\d{1,2})(?:[\s/.-]+(\d{4}|\d{2}))?"
    r"|(\d{1,2})\.\s?(?:kw|woche)(?:[\s/.-]+(\d{4}|\d{2}))?|(\d{4})-w(\d{1,2})",
    re.I,
)
_COMPACT = re.compile(r"(19|20)(\d\d)(\d\d)(\d\d)")
_SERIAL = re.compile(r"[2-7]\d{4}")
_TIME = re.compile(
    r"[\s,T]+(?:um\s+|at\s+)?(\d{1,2})[:.h](\d{2})?(?::\d{2}(?:\.\d+)?)?\s*(?:uhr|h|Z)?\s*(am|pm)?$",
    re.I,
)
_EXCEL_DAY_0 = date(1899, 12, 30)
MOST_OVERDUE = timedelta(days=92)  # a plan of last week was missed, it is not next year's
_CENTURY_TURNS_AT = 70  # 69 is 2069, 70 is 1970, as in POSIX


@dataclass(frozen=True)
class DateHabit:
    """How a column writes dates.

    month_first: 3/4/2026 is the 4th of March; only where slashes or hyphens divide.
    today: completes dates without a year. ahead: such dates lie ahead (plans) or are overdue by
    a quarter at most, else behind.
    """

    month_first: bool
    today: date
    ahead: bool


@dataclass(frozen=True)
class Day:
    """A date, and the time that stood beside it, if any."""

    on: date
    at: time | None = None

    def __str__(self) -> str:
        return self.on.isoformat() + (f" {self.at:%H:%M}" if self.at else "")


def month_comes_first(cells: Iterable[str], default: bool) -> bool:
    """Decide over a column whether 3/4/2026 means the 4th of March.

    A day above 12 decides; the more frequent evidence wins; without any, ``default`` holds.
    """
    first = second = 0
    for cell in cells:
        found = _NUMBERS.match(_WEEKDAY.sub("", cell.strip()))
        if found and found[2] != ".":
            first += int(found[1]) > 12
            second += int(found[3]) > 12
    return default if first == second else second > first


@lru_cache(maxsize=8192)
def read_date(typed: str, habit: DateHabit) -> Day | None:
    """Read a date, perhaps with a time; None where it names no possible day."""
    text = _WEEKDAY.sub("", typed.strip())
    clock = _TIME.search(text)
    if clock and clock.start() > 0:
        at = _time(clock)
        on = _date(text[: clock.start()].strip(" ,"), habit)
        return Day(on, at) if on and at is not None else None
    on = _date(text, habit)
    return Day(on) if on else None


def _time(found: re.Match[str]) -> time | None:
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _date(text: str, habit: DateHabit) -> date | None:
    try:
        return (
            _year_first(text)
            or _by_numbers(text, habit)
            or _by_month_name(text, habit)
            or week_of(text, habit)
        )
    except ValueError:  # 31.02.2026
        return None


def _year_first(text: str) -> date | None:
    for form in (_ISO, _YEAR_FIRST):
        if found := form.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _COMPACT.fullmatch(text):
        return date(int(found[1] + found[2]), int(found[3]), int(found[4]))
    if _SERIAL.fullmatch(text):  # a day number, as spreadsheets count
        return _EXCEL_DAY_0 + timedelta(days=int(text))
    return None


def _by_numbers(text: str, habit: DateHabit) -> date | None:
    found = _NUMBERS.fullmatch(text)
    if not found:
        return None
    first, second = int(found[1]), int(found[3])
    if habit.month_first and found[2] != ".":
        first, second = second, first
    return _complete(found[4], second, first, habit)


def month_number(word: str) -> int | None:
    """Give the number of a month by its name in four languages, or the beginning of it."""
    return _MONTH_OF.get(fold(word))


def _by_month_name(text: str, habit: DateHabit) -> date | None:
    if found := _DAY_MONTH.fullmatch(text):
        day, name, year = found[1], found[2], found[3]
    elif found := _MONTH_DAY.fullmatch(text):
        name, day, year = found[1], found[2], found[3]
    else:
        return None
    month = month_number(name)
    return _complete(year, month, int(day), habit) if month else None


def week_of(text: str, habit: DateHabit) -> date | None:
    """Give the Monday of a calendar week; None where none is named.

    "KW 45/46" names two weeks, no year: only a year near enough counts in two digits.
    Raises ValueError for a week that does not exist.
    """
    found = _WEEK.fullmatch(text)
    if not found:
        return None
    week = int(found[1] or found[3] or found[6])
    typed = found[2] or found[4] or found[5]
    if typed:
        year = full_year(typed)
        if len(typed) == 2 and not _is_near(year, habit):
            return None
        return date.fromisocalendar(year, week, 1)
    return _in_some_year(lambda year: date.fromisocalendar(year, week, 1), habit)


def _is_near(year: int, habit: DateHabit) -> bool:
    earliest = habit.today.year - (1 if habit.ahead else 20)
    return earliest <= year <= habit.today.year + 5


def _complete(year: str | None, month: int, day: int, habit: DateHabit) -> date:
    if year:
        return date(full_year(year), month, day)
    return _in_some_year(lambda year: date(year, month, day), habit)


def _in_some_year(in_year: Callable[[int], date], habit: DateHabit) -> date:
    """Give the first day that is a plan still, or the last one that is past."""
    days = []
    for year in range(habit.today.year - 1, habit.today.year + 2):
        with suppress(ValueError):  # 29 February, week 53
            days.append(in_year(year))
    if habit.ahead:
        return min(day for day in days if day >= habit.today - MOST_OVERDUE)
    return max(day for day in days if day <= habit.today)


def full_year(digits: str) -> int:
    """Complete a year of two digits."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year < _CENTURY_TURNS_AT else 1900)


def midnight(day: Day) -> datetime:
    """Give the local moment of a day; of a date alone, its start."""
    return datetime.combine(day.on, day.at or time())
