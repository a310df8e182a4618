"""Typed weeks, months and years: "KW 49", "nächste Woche", "Ende Monat", "mid December"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.follow_ups.dates import date_words as words
from app.follow_ups.dates.date_facts import (
    WEEK,
    Facts,
    monday_of,
    month_end,
    month_start,
    next_such_day,
    next_week_numbered,
)
from app.settings.plain_words import is_one_of, meaning

_BEGIN, _MIDDLE = "anfang|beginning|start", "mitte|mid|middle"
PARTS_OF_SPAN = f"{_BEGIN}|{_MIDDLE}|ende|end"


def numbered_week(facts: Facts, match: re.Match[str]) -> None:
    """KW 49: this year's, or next year's once it is over."""
    number, year = int(match[1]), match[2]
    if year:
        facts.set_week(date.fromisocalendar(int(year), number, 1))
    else:
        facts.set_week(next_week_numbered(facts.today, number))


def named_span(facts: Facts, match: re.Match[str]) -> None:
    """This, next or the one after: a week from its Monday, a month or year from its first day."""
    later, span = _distance(match), match["span"]
    if is_one_of(span, words.WEEKS):
        facts.set_week(monday_of(facts.today) + later * WEEK)
    elif is_one_of(span, words.MONTH_COUNTS):
        facts.set_day(max(month_start(facts.today, later), facts.today))
    else:
        facts.set_day(max(date(facts.today.year + later, 1, 1), facts.today))


def part_of_span(facts: Facts, match: re.Match[str]) -> None:
    """Beginning, middle or end of a span; the following span's where that is over already."""
    days = _spans(facts.today, match["span"], _distance(match))
    part = 0 if is_one_of(match["part"], _BEGIN) else 1 if is_one_of(match["part"], _MIDDLE) else 2
    facts.set_day(next(day for span in days if (day := span[part]) >= facts.today))


def _distance(match: re.Match[str]) -> int:
    """Tell how many spans later: 0 this, 1 next, 2 the one after."""
    if match["after"]:
        return 2
    return 1 if match["next"] else 0


def _spans(today: date, span: str, later: int) -> list[tuple[date, date, date]]:
    """Give beginning, middle and end of a span and of the one after it."""
    if is_one_of(span, words.WEEKS):
        mondays = [monday_of(today) + (later + further) * WEEK for further in (0, 1)]
        return [(day, day + timedelta(days=2), day + timedelta(days=4)) for day in mondays]
    if is_one_of(span, words.YEARS):
        years = [today.year + later + further for further in (0, 1)]
        return [(date(year, 1, 1), date(year, 7, 1), date(year, 12, 31)) for year in years]
    if is_one_of(span, words.MONTH_COUNTS):
        firsts = [month_start(today, later + further) for further in (0, 1)]
    else:
        this = next_such_day(month_start(today), 1, meaning(words.MONTHS, span))
        firsts = [this, month_start(this, 12)]
    return [(first, first.replace(day=15), month_end(first)) for first in firsts]
