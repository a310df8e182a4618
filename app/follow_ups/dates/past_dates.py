"""Reads dates of the past as people type them: "gestern 14:00", "last fri", "vor 2 Stunden".

The words are those of ``typed_dates``, looked at from the other side:

- A weekday is the last one, today included; "letzten Freitag", "last fri" is before today.
- A day without a year is the last such day, today included.
- "2 days" is two days ago. A time alone is today, or yesterday if it is still to come.
- "now", "eben" is this moment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.follow_ups.dates import date_words as words
from app.follow_ups.dates.date_facts import (
    WEEK,
    Facts,
    UnclearError,
    last_such_day,
    monday_of,
    months_later,
)
from app.follow_ups.dates.date_grammar import LONG_UNITS, MANY, NUMBER, compiled, find_facts
from app.follow_ups.dates.typed_dates import (
    FARTHEST,
    LONGEST,
    DateRemark,
    NotUnderstood,
    TypedDate,
    after_delay,
    settle_numbers,
)
from app.settings.plain_words import WEEKDAYS, alternatives, is_one_of, meaning, plain

_DAY = timedelta(days=1)
_LAST = "letzte[nrsm]?|vergangene[nrsm]?|last"
_JUST_NOW = "jetzt|eben|gerade|soeben|now|just now"


@dataclass
class PastFacts(Facts):
    """What a text says of a moment that is over; ``next_weekday`` means: before today."""

    def set_yearless_day(self, day: int, month: int) -> None:
        """Keep the last such day, today included."""
        self.set_day(last_such_day(self.today, day, month))
        self.rolled = (month, day) > (self.today.month, self.today.day)


def read_past_date(text: str, now: datetime, zone: str) -> TypedDate | NotUnderstood:
    """Read when something was; never raises for any text.

    now, zone: as in ``read_date``. What is still to come is given with the remark FUTURE.
    """
    local = now.astimezone(ZoneInfo(zone))
    typed = plain(text)
    if not typed or len(text) > LONGEST:
        return NotUnderstood(text)
    try:
        found = _resolve(find_facts(typed, PastFacts(local.date()), _PATTERNS), local)
    except (UnclearError, ValueError, OverflowError):
        return NotUnderstood(text)
    return found if abs(found.on - local.date()) <= FARTHEST else NotUnderstood(text)


def _resolve(facts: PastFacts, local: datetime) -> TypedDate:
    settle_numbers(facts)
    if facts.delay is not None:
        return _with_future(after_delay(facts, local), local)
    at = facts.at or facts.part_of_day
    still_to_come = at is not None and at > local.time()
    on, remark = _day(facts, still_to_come=still_to_come)
    if on is None:
        if at is None:
            raise UnclearError
        on = facts.today - _DAY if still_to_come else facts.today
    return _with_future(TypedDate(on, at, remark), local)


def _day(facts: PastFacts, *, still_to_come: bool) -> tuple[date | None, DateRemark | None]:
    """Give the day that is meant, None if none is named."""
    if facts.weekday is None:
        return facts.day, DateRemark.LAST_YEAR if facts.rolled else None
    if facts.week is not None:
        return facts.week + (facts.weekday - 1) * _DAY, None
    if facts.day is not None:
        differs = facts.day.isoweekday() != facts.weekday
        return facts.day, DateRemark.WEEKDAY_DIFFERS if differs else None
    back = (facts.today.isoweekday() - facts.weekday) % 7
    if back == 0 and (facts.next_weekday or still_to_come):
        back = 7
    return facts.today - back * _DAY, None


def _with_future(found: TypedDate, local: datetime) -> TypedDate:
    later_today = found.at is not None and found.at > local.time()
    if found.on > local.date() or (found.on == local.date() and later_today):
        return TypedDate(found.on, found.at, DateRemark.FUTURE)
    return found


# --- what is said only of the past --------------------------------------------------------------


def _ago(facts: PastFacts, match: re.Match[str]) -> None:
    amount = int(match["n"]) if match["n"].isdigit() else meaning(words.NUMBERS, match["n"])
    unit = match["unit"]
    if is_one_of(unit, words.MINUTES):
        facts.set_delay(timedelta(minutes=-amount))
    elif is_one_of(unit, words.HOURS):
        facts.set_delay(timedelta(hours=-amount))
    elif is_one_of(unit, words.DAYS):
        facts.set_day(facts.today - amount * _DAY)
    elif is_one_of(unit, words.WEEKS):
        facts.set_day(facts.today - amount * WEEK)
        facts.week = monday_of(facts.today - amount * WEEK)
    else:
        months = amount * (12 if is_one_of(unit, words.YEARS) else 1)
        facts.set_day(months_later(facts.today, -months))


def _half_hour_ago(facts: PastFacts, _match: re.Match[str]) -> None:
    facts.set_delay(timedelta(minutes=-30))


def _just_now(facts: PastFacts, _match: re.Match[str]) -> None:
    facts.set_delay(timedelta())


def _last_week(facts: PastFacts, _match: re.Match[str]) -> None:
    facts.set_day(facts.today - WEEK)
    facts.week = monday_of(facts.today - WEEK)


def _last_weekday(facts: PastFacts, match: re.Match[str]) -> None:
    facts.once("weekday")
    facts.weekday = meaning(WEEKDAYS, match["day"])
    facts.next_weekday = True


_UNITS = rf"(?P<unit>{LONG_UNITS}|h|{MANY})"
_PATTERNS = compiled(
    (
        (r"(?:vor einer halben stunde|half an hour ago)", _half_hour_ago),
        (rf"vor (?P<n>{NUMBER}) ?{_UNITS}", _ago),
        (rf"(?P<n>{NUMBER}) ?{_UNITS} ago", _ago),
        (rf"(?P<n>{NUMBER}) ?(?P<unit>{LONG_UNITS}|{MANY})", _ago),
        (rf"(?:{_JUST_NOW})", _just_now),
        (rf"(?:{_LAST}) (?:{words.WEEKS})", _last_week),
        (rf"(?:{_LAST}) (?P<day>{alternatives(WEEKDAYS)})\.?", _last_weekday),
    )
)
