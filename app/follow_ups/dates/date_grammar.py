"""The grammar of typed dates: patterns in their order, and what each one says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from app.follow_ups.dates import date_spans as spans
from app.follow_ups.dates import date_words as words
from app.follow_ups.dates.date_facts import WEEK, Facts, UnclearError, monday_of, months_later
from app.settings.plain_words import WEEKDAYS, alternatives, is_one_of, meaning

F = TypeVar("F", bound=Facts)
Handler = Callable[[Any, "re.Match[str]"], None]
Patterns = Sequence[tuple["re.Pattern[str]", Handler]]


def find_facts(text: str, facts: F, first: Patterns = ()) -> F:
    """Read a plain text (lower case, no marks, single blanks) from left to right into ``facts``.

    first: patterns that go before the usual ones.
    Raises UnclearError at the first word that fits no pattern, and ValueError or OverflowError
    for days and times that do not exist.
    """
    position = 0
    while position < len(text):
        for pattern, handle in (*first, *_PATTERNS):
            if match := pattern.match(text, position):
                handle(facts, match)
                position = match.end()
                break
        else:
            raise UnclearError(text[position:])
    return facts


def compiled(sources: Sequence[tuple[str, Handler]]) -> Patterns:
    """Make patterns, each of which ends where a word ends."""
    return tuple((re.compile(rf"{source}(?: |$)"), handle) for source, handle in sources)


def _iso_date(facts: Facts, match: re.Match[str]) -> None:
    facts.set_day(date(int(match[1]), int(match[2]), int(match[3])))


def _keep_day(facts: Facts, day: int, month: int, year: str | None) -> None:
    if year:
        year = year.strip()
        facts.set_day(date(int(year) + (2000 if len(year) == 2 else 0), month, day))
    else:
        facts.set_yearless_day(day, month)


def _dotted_date(facts: Facts, match: re.Match[str]) -> None:
    _keep_day(facts, int(match[1]), int(match[2]), match[3])


def _slashed_date(facts: Facts, match: re.Match[str]) -> None:
    """Read the day first, as all Europe does; 11/27 can only be meant the other way round."""
    day, month = int(match[1]), int(match[2])
    if day <= 12 < month:
        day, month = month, day
    _keep_day(facts, day, month, match[3])


def _day_and_month(facts: Facts, match: re.Match[str]) -> None:
    _keep_day(facts, int(match[1]), meaning(words.MONTHS, match[2]), match[3])


def _month_and_day(facts: Facts, match: re.Match[str]) -> None:
    _keep_day(facts, int(match[2]), meaning(words.MONTHS, match[1]), match[3])


def _month(facts: Facts, match: re.Match[str]) -> None:
    _keep_day(facts, 1, meaning(words.MONTHS, match[1]), match[2])


def _clock_time(facts: Facts, match: re.Match[str]) -> None:
    hour, half = int(match["h"]), match["half"]
    if half:
        if not 1 <= hour <= 12:
            raise UnclearError(match[0])
        hour = hour % 12 + (12 if half == "p" else 0)
    facts.set_time(hour, int(match["m"] or 0))


def _spoken_time(facts: Facts, match: re.Match[str]) -> None:
    total = int(match[2]) * 60 + meaning(words.AROUND_THE_HOUR, match[1])
    facts.set_time(total // 60, total % 60)


def _dotted_number(facts: Facts, match: re.Match[str]) -> None:
    facts.once("dotted")
    facts.dotted = (int(match[1]), int(match[2]))


def _bare_number(facts: Facts, match: re.Match[str]) -> None:
    facts.once("number")
    facts.number = int(match[1])


def _half_hour(facts: Facts, _match: re.Match[str]) -> None:
    facts.set_delay(timedelta(minutes=30))


def _delay(facts: Facts, match: re.Match[str]) -> None:
    amount = int(match["n"]) if match["n"].isdigit() else meaning(words.NUMBERS, match["n"])
    unit = match["unit"] or "d"
    if is_one_of(unit, words.MINUTES):
        facts.set_delay(timedelta(minutes=amount))
    elif is_one_of(unit, words.HOURS):
        facts.set_delay(timedelta(hours=amount))
    elif is_one_of(unit, words.DAYS):
        facts.set_day(facts.today + timedelta(days=amount))
    elif is_one_of(unit, words.WEEKS):
        facts.set_day(facts.today + amount * WEEK)
        facts.week = monday_of(facts.today + amount * WEEK)
    else:
        months = amount * (12 if is_one_of(unit, words.YEARS) else 1)
        facts.set_day(months_later(facts.today, months))


def _from_today(facts: Facts, match: re.Match[str]) -> None:
    """Read "morgen" as tomorrow, but as the morning after a day: "Montag morgen"."""
    if match[1] == "morgen" and (facts.day or facts.weekday):
        _part_of_day(facts, match)
    else:
        facts.set_day(facts.today + timedelta(days=meaning(words.DAYS_FROM_TODAY, match[1])))


def _weekday(facts: Facts, match: re.Match[str]) -> None:
    facts.once("weekday")
    facts.weekday = meaning(WEEKDAYS, match["day"])
    facts.next_weekday = match["next"] is not None


def _weekday_and_part(facts: Facts, match: re.Match[str]) -> None:
    """Read the German compound: "Freitagnachmittag"."""
    facts.once("weekday")
    facts.weekday = meaning(WEEKDAYS, match[1])
    facts.once("part of day")
    facts.part_of_day = meaning(words.PARTS_OF_DAY, match[2])


def _part_of_day(facts: Facts, match: re.Match[str]) -> None:
    """Let a time that stands beside it win: "morgen früh 7:30"."""
    facts.once("part of day")
    facts.part_of_day = meaning(words.PARTS_OF_DAY, match[1])


def _filler(_facts: Facts, _match: re.Match[str]) -> None:
    """Let little words pass."""


_MONTH = alternatives(words.MONTHS)
_PART = alternatives(words.PARTS_OF_DAY)
NUMBER = rf"\d{{1,4}}|(?:{alternatives(words.NUMBERS)})(?= )"  # "a t" is a day, "at" is not
LONG_UNITS = f"{words.MINUTES}|{words.HOURS_LONG}|{words.DAYS}|{words.WEEKS}"
MANY = f"{words.MONTH_COUNTS}|{words.YEARS}"
_SPAN = f"{words.WEEKS}|{MANY}"
_WHICH = rf"(?:(?P<after>{words.AFTER_NEXT}) |(?P<next>{words.NEXT}) |(?:{words.THIS}) )"

_SOURCES: tuple[tuple[str, Handler], ...] = (
    (r"(\d{4})-(\d{1,2})-(\d{1,2})", _iso_date),
    (r"(\d{1,2})\. ?(\d{1,2})\.( ?\d{4}|\d{2})?", _dotted_date),
    (r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?", _slashed_date),
    (r"(?P<h>\d{1,2}):(?P<m>\d{2})(?: ?(?:uhr|h|(?P<half>[ap])\.?m\.?))?", _clock_time),
    (r"(?P<h>\d{1,2})\.(?P<m>\d{2}) ?(?:uhr|h|(?P<half>[ap])\.?m\.?)", _clock_time),
    (r"(?P<h>\d{1,2}) ?h ?(?P<m>\d{2})(?P<half>)", _clock_time),
    (r"(?P<h>\d{1,2}) ?uhr(?: (?P<m>\d{2}))?(?P<half>)", _clock_time),
    (r"(?P<h>\d{1,2})(?P<m>) ?(?P<half>[ap])\.?m\.?", _clock_time),
    (r"in (?:einer halben stunde|half an hour|a half hour)", _half_hour),
    (rf"(?:in |\+ ?)(?P<n>{NUMBER}) ?(?P<unit>{LONG_UNITS}|h|{MANY})", _delay),
    (r"\+ ?(?P<n>\d{1,4})(?P<unit>)", _delay),
    (rf"(?P<n>{NUMBER}) ?(?P<unit>{LONG_UNITS}|{MANY})", _delay),
    (r"(?P<h>\d{1,2}) ?h(?P<m>)(?P<half>)", _clock_time),
    (r"(\d{1,2})\.(\d{1,2})", _dotted_number),
    (rf"(\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?({_MONTH})\.?(?: (\d{{4}}))?", _day_and_month),
    (rf"({_MONTH})\.? (\d{{1,2}})(?:\.|st|nd|rd|th)?(?: (\d{{4}}))?", _month_and_day),
    (r"(?:kw|w|wk|week|woche) ?(\d{1,2})(?:[ /](\d{4}))?", spans.numbered_week),
    (
        rf"(?P<part>{spans.PARTS_OF_SPAN}) (?:of |the |der |des )*{_WHICH}?"
        rf"(?P<span>{_SPAN}|{_MONTH})s?",
        spans.part_of_span,
    ),
    (rf"{_WHICH}(?P<span>{_SPAN})", spans.named_span),
    (r"(?:the )?(?P<span>week) (?P<after>after next)(?P<next>)", spans.named_span),
    (rf"({alternatives(words.DAYS_FROM_TODAY)})", _from_today),
    (
        rf"(?:(?P<next>{words.NEXT}) |(?:{words.THIS}) )?"
        rf"(?P<day>{alternatives(WEEKDAYS)})\.?",
        _weekday,
    ),
    (rf"({alternatives(WEEKDAYS)})({_PART})", _weekday_and_part),
    (rf"({_PART})", _part_of_day),
    (rf"({_MONTH})\.?(?: (\d{{4}}))?", _month),
    (rf"({alternatives(words.AROUND_THE_HOUR)}) (\d{{1,2}})(?: ?uhr)?", _spoken_time),
    (
        r"(?:um|at|gegen|around|ab) (?P<h>\d{1,2})(?P<m>)(?P<half>)(?! ?(?:[hu]|[ap]\.?m))",
        _clock_time,
    ),
    (r"(\d{1,2})", _bare_number),
    (rf"(?:{words.FILLERS})", _filler),
)

_PATTERNS = compiled(_SOURCES)
