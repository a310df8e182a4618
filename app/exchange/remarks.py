"""Remarks of a list as notes: each line that begins with a date is a note of that day."""

from __future__ import annotations

import re
from datetime import date

from app.exchange.dates import DateHabit, read_date
from app.exchange.records import Remark

_DATED = re.compile(
    r"^\s*(\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})"
    r"(?:\s*[:,;–-]+\s*|\s+)(?=\S)"
)


def remarks_of(text: str, today: date) -> list[Remark]:
    """Divide a remark at the lines that begin with a date.

    Lines without a date belong to the one above. Only dates up to ``today`` count: a date ahead
    is what the remark is about, not when it was written.
    """
    habit = DateHabit(month_first=False, today=today, ahead=False)
    notes: list[tuple[list[str], date | None]] = []
    for line in text.splitlines() or [text]:
        found = _DATED.match(line)
        day = read_date(found[1], habit) if found else None
        if found and day and day.on <= today:
            notes.append(([line[found.end() :].strip()], day.on))
        elif notes:
            notes[-1][0].append(line)
        else:
            notes.append(([line], None))
    return [Remark("\n".join(lines).strip(), on) for lines, on in notes if "".join(lines).strip()]
