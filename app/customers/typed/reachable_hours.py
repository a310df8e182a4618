"""When somebody can be reached: "before 7", "nie Mittwochnachmittag", "Mo-Fr 9-11; nie Di".

The text is what people see and keep; ``typed_hours`` reads it, this module asks it and writes it
in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.settings.plain_words import short_weekday
from app.settings.working_time import local_time

MIDNIGHT = 24 * 60
ALL_WEEK = frozenset(range(1, 8))
_DAYS_AHEAD = 8  # a week repeats, so nothing new comes later


@dataclass(frozen=True)
class Span:
    """Hours of some weekdays.

    days: ISO numbers, not empty. begins, ends: minutes of the day, the end not included.
    """

    days: frozenset[int] = ALL_WEEK
    begins: int = 0
    ends: int = MIDNIGHT

    def __post_init__(self) -> None:
        if not self.days or not 0 <= self.begins < self.ends <= MIDNIGHT:
            raise ValueError(f"{self} holds no moment")

    def holds(self, local: datetime) -> bool:
        """Tell whether a local moment lies in these hours."""
        minute = local.hour * 60 + local.minute
        return local.isoweekday() in self.days and self.begins <= minute < self.ends


@dataclass(frozen=True)
class ReachableHours:
    """When somebody is there.

    only: within any of these, always if there are none. never: within none of these.
    """

    only: tuple[Span, ...] = ()
    never: tuple[Span, ...] = ()

    def holds(self, local: datetime) -> bool:
        """Tell whether a local moment is a reachable one."""
        given = not self.only or any(span.holds(local) for span in self.only)
        return given and not any(span.holds(local) for span in self.never)


def is_reachable(hours: ReachableHours, moment: datetime, zone: str) -> bool:
    """Tell whether somebody whose clock is that of ``zone`` can be reached at an instant."""
    return hours.holds(local_time(moment, zone))


def next_reachable(hours: ReachableHours, moment: datetime, zone: str) -> datetime | None:
    """Give the first instant from ``moment`` on at which they are there, None if never."""
    if is_reachable(hours, moment, zone):
        return moment
    later = (start for start in _starts(hours, moment, zone) if start > moment)
    return next((start for start in later if is_reachable(hours, start, zone)), None)


def _starts(hours: ReachableHours, moment: datetime, zone: str) -> Iterator[datetime]:
    """Give the instants, in order, at which reachable hours can begin."""
    minutes = sorted(
        {0}
        | {span.begins for span in hours.only}
        | {span.ends for span in hours.never if span.ends < MIDNIGHT}
    )
    today = local_time(moment, zone).date()
    for ahead in range(_DAYS_AHEAD):
        for minute in minutes:
            clock = time(minute // 60, minute % 60)
            local = datetime.combine(today + timedelta(days=ahead), clock, ZoneInfo(zone))
            yield local.astimezone(moment.tzinfo)


def hours_text(hours: ReachableHours, language: str) -> str:
    """Write hours so that they read the same again; "" for no limits.

    language: "en", or any German one.
    """
    never = "never" if language.startswith("en") else "nie"
    parts = [_span_text(span, language) for span in hours.only]
    parts += [f"{never} {_span_text(span, language)}" for span in hours.never]
    return "; ".join(parts)


def _span_text(span: Span, language: str) -> str:
    words = [_days_text(span.days, language), _time_text(span, language)]
    return " ".join(word for word in words if word)


def _days_text(days: frozenset[int], language: str) -> str:
    if days == ALL_WEEK:
        return ""
    first, last = min(days), max(days)
    if len(days) > 2 and last - first + 1 == len(days):
        return f"{short_weekday(first, language)}-{short_weekday(last, language)}"
    return ", ".join(short_weekday(day, language) for day in sorted(days))


def _time_text(span: Span, language: str) -> str:
    before, since = ("before", "from") if language.startswith("en") else ("vor", "ab")
    begins, ends = (
        f"{span.begins // 60}:{span.begins % 60:02}",
        f"{span.ends // 60}:{span.ends % 60:02}",
    )
    if span.begins and span.ends < MIDNIGHT:
        return f"{begins}-{ends}"
    if span.begins:
        return f"{since} {begins}"
    if span.ends < MIDNIGHT:
        return f"{before} {ends}"
    return "" if span.days != ALL_WEEK else f"{begins}-{ends}"


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
