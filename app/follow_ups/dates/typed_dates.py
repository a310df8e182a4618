"""Reads dates as people type them: "fri 10", "in 2 Wochen", "morgen 14:30", "27.11.".

German and English are always both understood. dateparser and parsedatetime were tried: of 21
German and Swiss cases they read 12 and 9 (both take "fri 10" for the 10th), hence this grammar.

Where words have more than one sense:

- A weekday is the next one after today, never today. "next fri", "nächsten Freitag" is that of
  next week; "this fri", "diesen Freitag" the coming one. Beside a week ("KW 49", "in 2 weeks")
  it names the day of that week.
- A day without a year is the next such day, today included.
- "27.11" and 27/11 put the day first. "14.30" is a time, and so is "10.11" once a day is named.
- "fri 10" is ten o'clock. "10h" is a time, "in 10h" a delay, "3d" a delay.
- A time alone is today, or tomorrow if it has gone by.
- A part of the day is its usual hour: "vormittag" 9:00, "nachmittag" 14:00.
- "Ende Monat" is its last day, "Mitte" the 15th, "Ende Woche" Friday; weeks begin on Monday.

All of it is shown as it was read, so that nobody is surprised.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.follow_ups.dates.date_facts import WEEK, Facts, UnclearError, monday_of
from app.follow_ups.dates.date_grammar import find_facts
from app.settings.plain_words import plain, short_weekday

LONGEST = 80
FARTHEST = timedelta(days=20 * 366)
_DAY = timedelta(days=1)


class DateRemark(StrEnum):
    """What the read-back should point out."""

    PAST = "past"
    NEXT_YEAR = "next_year"  # this year's day is over
    LAST_YEAR = "last_year"  # this year's day is still to come
    FUTURE = "future"  # typed where something of the past was asked
    WEEKDAY_DIFFERS = "weekday_differs"  # "Mo 27.11.", which is a Friday; the date counts


@dataclass(frozen=True)
class TypedDate:
    """A date as it was understood, in the customer's local time; ``at`` None: only a day."""

    on: date
    at: time | None = None
    remark: DateRemark | None = None


@dataclass(frozen=True)
class NotUnderstood:
    """What was typed and from where on nothing could be made of it; "" if it is a whole."""

    text: str


def read_date(text: str, now: datetime, zone: str) -> TypedDate | NotUnderstood:
    """Read what somebody typed; never raises for any text.

    now: aware instant. zone: whose clock the text means, as "Europe/Zurich".
    """
    local = now.astimezone(ZoneInfo(zone))
    words = plain(text)
    if not words or len(text) > LONGEST:
        return NotUnderstood(text)
    try:
        found = _resolve(find_facts(words, Facts(local.date())), local)
    except (UnclearError, ValueError, OverflowError):
        return NotUnderstood(text)
    return found if abs(found.on - local.date()) <= FARTHEST else NotUnderstood(text)


def typed_form(on: date, at: time | None, today: date, language: str) -> str:
    """Write a date as it could have been typed: "Fr 27.11. 10:00"; the year if not this one.

    language: "en", or any German one. Reading it gives the same date and time again.
    """
    weekday = short_weekday(on.isoweekday(), language)
    year = "" if on.year == today.year and on >= today else f"{on.year:04}"
    clock = "" if at is None else f" {at:%H:%M}"
    return f"{weekday} {on.day}.{on.month}.{year}{clock}"


def _resolve(facts: Facts, local: datetime) -> TypedDate:
    """Put the facts together."""
    settle_numbers(facts)
    if facts.delay is not None:
        return after_delay(facts, local)
    at = facts.at or facts.part_of_day
    on, remark = _day(facts)
    if on is None:
        if at is None:
            raise UnclearError
        on = facts.today if at > local.time() else facts.today + _DAY
    if on < facts.today or (on == facts.today and at is not None and at <= local.time()):
        remark = DateRemark.PAST
    return TypedDate(on, at, remark)


def settle_numbers(facts: Facts) -> None:
    """Make times or days of numbers that can be both."""
    if facts.dotted is not None:
        first, second = facts.dotted
        if facts.day or facts.weekday or not 1 <= second <= 12 or not 1 <= first <= 31:
            facts.set_time(first, second)
        else:
            facts.set_yearless_day(first, second)
    if facts.number is not None:
        if not (facts.day or facts.weekday):
            raise UnclearError
        facts.set_time(facts.number)


def after_delay(facts: Facts, local: datetime) -> TypedDate:
    """Give the moment a delay leads to, from now; raise UnclearError beside a named day."""
    if (facts.day or facts.today) != facts.today or facts.weekday or facts.part_of_day:
        raise UnclearError
    later = (local.astimezone(UTC) + (facts.delay or timedelta())).astimezone(local.tzinfo)
    return TypedDate(later.date(), later.time().replace(second=0, microsecond=0))


def _day(facts: Facts) -> tuple[date | None, DateRemark | None]:
    """Give the day that is meant, None if none is named."""
    if facts.weekday is None:
        return facts.day, DateRemark.NEXT_YEAR if facts.rolled else None
    if facts.week is not None:
        return facts.week + (facts.weekday - 1) * _DAY, None
    if facts.day is not None:
        differs = facts.day.isoweekday() != facts.weekday
        return facts.day, DateRemark.WEEKDAY_DIFFERS if differs else None
    if facts.next_weekday:
        return monday_of(facts.today) + WEEK + (facts.weekday - 1) * _DAY, None
    ahead = (facts.weekday - facts.today.isoweekday() - 1) % 7 + 1
    return facts.today + ahead * _DAY, None
