"""Dates of lists that name no single day: "Okt 2026", "Ende Mai", "KW 45", "Q1 2027", "next week".

A plan gets its first working day, "Ende" its last one; the middle of a month is the 15th, as in
typed dates. What is past is kept as the first day that can be meant: of an "end" the last third
begins. Words that count from today are those of ``typed_dates``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from app.exchange.values.dates import MOST_OVERDUE, DateHabit, Day, full_year, month_number, week_of
from app.follow_ups.dates import date_words as words
from app.follow_ups.dates.date_facts import WEEK, monday_of, month_start
from app.follow_ups.dates.past_dates import read_past_date
from app.follow_ups.dates.typed_dates import TypedDate, read_date
from app.settings.plain_words import WEEKDAYS, alternatives, is_one_of, plain

_DAY = timedelta(days=1)
_YEARS_AROUND = 2
_BEGIN = "anfangs?|anf\\.?|beginn|beginning|start|early"
_MIDDLE = "mitte|mid|middle"
_PART = re.compile(rf"({_BEGIN}|{_MIDDLE}|ende|end|late)[ -](?:of |the |der |des |vom |von )*")
_YEAR = r"(?:[ /.-]*(?P<year>\d{4})|[ /.-]?['’](?P<short>\d{2})|[/.-](?P<brief>\d{2}))?"
_MONTH_NAME = re.compile(rf"(?P<month>[a-z]{{3,10}})\.?{_YEAR}")
_MONTH_NUMBER = re.compile(
    r"(?P<month>\d{1,2}) ?[./-] ?(?P<year>\d{4})|(?P<first>\d{4})[./-](?P<second>\d{1,2})"
)
_QUARTER = re.compile(
    rf"(?:(?P<first>\d{{4}})[ /.-]*)?(?:q ?(?P<q>[1-4])|(?P<n>[1-4])\.? ?(?:quartal|quarter))"
    rf"(?:{_YEAR}| (?P<bare>\d{{2}}))"
)
_DAY_OR_YEAR = re.compile(r"([a-z]{3,10})\.? (\d{2})")
_NEXT = f"{words.NEXT}|kommende[nrsm]?|folgende[nrsm]?|coming"
_LAST = "letzte[nrsm]?|vergangene[nrsm]?|last"
_WEEKS, _MONTHS, _QUARTERS = "woche|week", "monats?|month", "quartals?|quarter"
_RELATIVE = re.compile(
    rf"(?:(?P<after>{words.AFTER_NEXT}) |(?P<next>{_NEXT}) |(?P<last>{_LAST}) "
    rf"|(?P<this>diese[nrsm]?|this) )?(?P<unit>{_WEEKS}|{_MONTHS}|{_QUARTERS}|jahre?s?|year)"
)
_UNITS = f"(?:{words.DAYS}|{words.WEEKS}|{words.MONTH_COUNTS}|{words.YEARS})"
_COUNTED = re.compile(
    rf"(?:{alternatives(words.DAYS_FROM_TODAY)})(?: |$)|(?:in|vor) \S+ {_UNITS}$|\S+ {_UNITS} ago$"
    rf"|(?:{_NEXT}|{_LAST}) (?:{alternatives(WEEKDAYS)})(?: |$)"
)


@dataclass(frozen=True)
class Span:
    """Days of which one is meant.

    goal: the day from which a working day is looked for, backwards for an "end". first: the first
    day that can be meant.
    """

    first: date
    goal: date
    backwards: bool = False

    def working_day(self, is_free: Callable[[date], bool]) -> date:
        """Give the working day that stands for it. is_free: tells holidays."""
        day = self.goal
        while day.isoweekday() > 5 or is_free(day):
            day += -_DAY if self.backwards else _DAY
        return day


@lru_cache(maxsize=8192)
def read_span(typed: str, habit: DateHabit) -> Span | None:
    """Read what names a week, month, quarter or a part of one; None for anything else."""
    text = plain(typed)
    found = _PART.match(text)
    part, rest = (found[1], text[found.end() :]) if found else ("", text)
    try:
        return (
            _month(rest, part, habit)
            or _quarter(rest, part, habit)
            or _week(rest, part, habit)
            or _relative(rest, part, habit)
            or _part_of_year(rest, part)
        )
    except (ValueError, OverflowError):  # month 13, week 77
        return None


@lru_cache(maxsize=8192)
def read_counted(typed: str, habit: DateHabit) -> Day | None:
    """Read a day that counts from today: "morgen", "in 2 Wochen", "next fri"; else None."""
    if not _COUNTED.match(plain(typed)):
        return None
    start_of_day = datetime.combine(habit.today, time(), UTC)
    read = read_date if habit.ahead else read_past_date
    found = read(typed, start_of_day, "UTC")
    return Day(found.on, found.at) if isinstance(found, TypedDate) else None


def is_day_or_year(typed: str, habit: DateHabit) -> bool:
    """Tell whether nobody can say if a day or a year is named: "Okt 26", but by Americans."""
    found = _DAY_OR_YEAR.fullmatch(plain(typed))
    if habit.month_first or not found or not month_number(found[1]):
        return False
    return _may_be_year(found[2], habit)


def _may_be_year(figures: str, habit: DateHabit) -> bool:
    return abs(full_year(figures) - habit.today.year) <= _YEARS_AROUND


def _month(text: str, part: str, habit: DateHabit) -> Span | None:
    if found := _MONTH_NUMBER.fullmatch(text):
        month, year = found["month"] or found["second"], found["year"] or found["first"]
        return _span(date(int(year), int(month), 1), 1, part)
    found = _MONTH_NAME.fullmatch(text)
    number = month_number(found["month"]) if found else None
    if not found or not number:
        return None
    if found["brief"] and not _may_be_year(found["brief"], habit):  # "Dec-03" is a day as well
        return None
    return _with_year(lambda year: _span(date(year, number, 1), 1, part), _named(found), habit)


def _quarter(text: str, part: str, habit: DateHabit) -> Span | None:
    found = _QUARTER.fullmatch(text)
    if not found:
        return None
    first_month = int(found["q"] or found["n"]) * 3 - 2
    year = found["first"] or found["bare"] or _named(found)
    return _with_year(lambda year: _span(date(year, first_month, 1), 3, part), year, habit)


def _week(text: str, part: str, habit: DateHabit) -> Span | None:
    monday = week_of(text, habit)
    return _of_week(monday, part) if monday else None


def _relative(text: str, part: str, habit: DateHabit) -> Span | None:
    found = _RELATIVE.fullmatch(text)
    if not found or not (part or any(found[name] for name in ("after", "next", "last", "this"))):
        return None
    later = 2 if found["after"] else 1 if found["next"] else -1 if found["last"] else 0
    today, unit = habit.today, found["unit"]
    if is_one_of(unit, _WEEKS):
        span = _of_week(monday_of(today) + later * WEEK, part)
    elif unit.startswith("mon"):
        span = _span(month_start(today, later), 1, part)
    elif unit.startswith("q"):
        this = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        span = _span(month_start(this, later * 3), 3, part)
    else:
        span = _span(date(today.year + later, 1, 1), 12, part)
    if later == 0 and not part:
        return Span(span.first, max(span.goal, today))
    return span


def _part_of_year(text: str, part: str) -> Span | None:
    """Read "Ende 2026"; a year alone is too little to plan by."""
    is_year = part and len(text) == 4 and text.isdecimal()
    return _span(date(int(text), 1, 1), 12, part) if is_year else None


def _named(found: re.Match[str]) -> str | None:
    return found["year"] or found["short"] or found["brief"]


def _with_year(in_year: Callable[[int], Span], year: str | None, habit: DateHabit) -> Span:
    """Without a year: the first that is a plan still, or the last that is past."""
    if year:
        return in_year(full_year(year))
    spans = [in_year(habit.today.year + further) for further in (-1, 0, 1)]
    if habit.ahead:
        return next(span for span in spans if span.goal >= habit.today - MOST_OVERDUE)
    return next(span for span in reversed(spans) if span.first <= habit.today)


def _span(first: date, months: int, part: str) -> Span:
    middle = first.replace(day=15) if months == 1 else month_start(first, months // 2)
    return _part_of(first, middle, month_start(first, months) - _DAY, part)


def _of_week(monday: date, part: str) -> Span:
    return _part_of(monday, monday + 2 * _DAY, monday + 6 * _DAY, part)


def _part_of(first: date, middle: date, last: date, part: str) -> Span:
    if not part or re.fullmatch(_BEGIN, part):
        return Span(first, first)
    if is_one_of(part, _MIDDLE):
        return Span(middle, middle)
    last_third = first + (last - first + _DAY) * 2 // 3
    return Span(last_third, last, backwards=True)
