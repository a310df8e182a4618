"""Reads reachable hours as people type them, German and English alike.

Parts of a text stand beside each other; "never" takes away from what the others give.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.customers.typed.reachable_hours import ALL_WEEK, MIDNIGHT, ReachableHours, Span
from app.settings.plain_words import WEEKDAYS, alternatives, meaning, plain

_NOON = 12 * 60
_LONGEST = 200  # the length of the column

_PARTS_OF_DAY = {
    "vormittag|vormittags|morning|mornings|morgen|morgens": (0, _NOON),
    "mittag|mittags|lunch|lunchtime|noon": (_NOON, _NOON + 90),
    "nachmittag|nachmittags|afternoon|afternoons": (_NOON, 18 * 60),
    "abend|abends|evening|evenings": (18 * 60, MIDNIGHT),
}
_DAY_GROUPS = {
    "werktags|werktag|weekdays|weekday": frozenset(range(1, 6)),
    "wochenende|am wochenende|weekend|weekends": frozenset({6, 7}),
}

_DAY = alternatives(WEEKDAYS)
_PART = alternatives(_PARTS_OF_DAY)
_GROUP = alternatives(_DAY_GROUPS)
_TIME = r"(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|uhr|h)?"
_TOKENS = tuple(
    (name, re.compile(rf"{source}(?= |$)"))
    for name, source in (
        ("never", "nie|niemals|nicht|kein|never|not|no"),
        ("only", "nur|only|immer|always"),
        ("days", rf"(?P<first>{_DAY})\.? ?(?:-|bis|to) ?(?P<last>{_DAY})\.?"),
        ("group", rf"(?P<group>{_GROUP})"),
        ("day_part", rf"(?P<day>{_DAY})(?P<part>{_PART})"),
        ("day", rf"(?P<day>{_DAY})s?\.?"),
        ("part", rf"(?P<part>{_PART})"),
        ("hours", rf"(?:von |from |between |zwischen )?{_TIME} ?(?:-|bis|to|und|and) ?{_TIME}"),
        ("before", rf"(?:vor|bis|before|until|till) {_TIME}"),
        ("since", rf"(?:ab|nach|from|after|since) {_TIME}"),
        ("filler", "am|an|on|in the|in|the|um|at|und|and|oder|or|uhr|erreichbar|reachable"),
    )
)


class UnclearHoursError(ValueError):
    """The text names no hours that we understand."""


@dataclass
class _Clause:
    """What is being read: days, then hours; complete when something else begins."""

    never: bool = False
    days: frozenset[int] = frozenset()
    hours: tuple[int, int] | None = None

    def span(self) -> Span:
        if not self.days and self.hours is None:
            raise UnclearHoursError
        begins, ends = self.hours or (0, MIDNIGHT)
        return Span(self.days or ALL_WEEK, begins, ends)


def read_hours(text: str) -> ReachableHours | None:
    """Read what somebody typed, German or English; None where it is not understood.

    An empty text is no limit. Never raises.
    """
    if len(text) > _LONGEST:
        return None
    try:
        clauses = [clause for part in re.split(r"[;\n]", text) for clause in _clauses(_words(part))]
        only = tuple(clause.span() for clause in clauses if not clause.never)
        never = tuple(clause.span() for clause in clauses if clause.never)
    except ValueError:
        return None
    return ReachableHours(only, never)


def _words(part: str) -> str:
    return plain(part.replace("–", "-"))


def _clauses(words: str) -> list[_Clause]:
    """Read the clauses of a part; a new one begins after hours, or with never and only."""
    clauses: list[_Clause] = []
    position = 0
    while position < len(words):
        name, match = _token(words, position)
        position = match.end() + 1
        if name == "filler":
            continue
        starts_anew = name in ("never", "only") or (bool(clauses) and clauses[-1].hours is not None)
        if not clauses or starts_anew:
            clauses.append(_Clause(never=name == "never"))
        _add(clauses[-1], name, match)
    return clauses


def _token(words: str, position: int) -> tuple[str, re.Match[str]]:
    for name, pattern in _TOKENS:
        if match := pattern.match(words, position):
            return name, match
    raise UnclearHoursError(words[position:])


def _add(clause: _Clause, name: str, match: re.Match[str]) -> None:
    match name:
        case "days":
            first, last = meaning(WEEKDAYS, match["first"]), meaning(WEEKDAYS, match["last"])
            run = range(first, last + 1 if first <= last else last + 8)
            clause.days |= {(day - 1) % 7 + 1 for day in run}
        case "group":
            clause.days |= meaning(_DAY_GROUPS, match["group"])
        case "day":
            clause.days |= {meaning(WEEKDAYS, match["day"])}
        case "day_part":
            clause.days |= {meaning(WEEKDAYS, match["day"])}
            clause.hours = meaning(_PARTS_OF_DAY, match["part"])
        case "part":
            clause.hours = meaning(_PARTS_OF_DAY, match["part"])
        case "hours":
            half = match[3] if match[3] in ("am", "pm") else match[6]
            clause.hours = _minute(match[1], match[2], half), _minute(match[4], match[5], match[6])
        case "before":
            clause.hours = 0, _minute(match[1], match[2], match[3])
        case "since":
            clause.hours = _minute(match[1], match[2], match[3]), MIDNIGHT


def _minute(hour: str, minute: str | None, half: str | None) -> int:
    """Give the minute of the day; 24 o'clock is its end."""
    hours = int(hour) % 12 + (12 if half == "pm" else 0) if half in ("am", "pm") else int(hour)
    if int(minute or 0) > 59:
        raise UnclearHoursError(minute)
    return hours * 60 + int(minute or 0)
