"""Remarks of a list as notes: each line that begins with a date is a note of that day.

Old sheets also name their columns by the day: "Gespräch 3.11.2025".
"""

from __future__ import annotations

import re
from datetime import date

from app.exchange.values.dates import DateHabit, read_date
from app.exchange.values.records import Remark

_DAY = r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}"
_DATED = re.compile(rf"^\s*({_DAY})(?:\s*[:,;–-]+\s*|\s+)(?=\S)")
_NAMED = re.compile(rf"(?<!\d)({_DAY})(?!\d)")


def names_day(header: str) -> bool:
    """Tell whether a column is named after a day."""
    return _NAMED.search(header) is not None


def day_named(header: str, today: date) -> date | None:
    """Give the day, up to ``today``, after which a column is named; None where there is none."""
    found = _NAMED.search(header)
    day = read_date(found[1], _habit(today)) if found else None
    return day.on if day and day.on <= today else None


def remarks_of(text: str, today: date, otherwise: date | None = None) -> list[Remark]:
    """Divide a remark at the lines that begin with a date.

    Lines without a date belong to the one above; before the first they are of ``otherwise``.
    Only dates up to ``today`` count: a date ahead is what the remark is about, not when it was
    written.
    """
    habit = _habit(today)
    notes: list[tuple[list[str], date | None]] = []
    for line in text.splitlines() or [text]:
        found = _DATED.match(line)
        day = read_date(found[1], habit) if found else None
        if found and day and day.on <= today:
            notes.append(([line[found.end() :].strip()], day.on))
        elif notes:
            notes[-1][0].append(line)
        else:
            notes.append(([line], otherwise))
    return [Remark("\n".join(lines).strip(), on) for lines, on in notes if "".join(lines).strip()]


def _habit(today: date) -> DateHabit:
    return DateHabit(month_first=False, today=today, ahead=False)
