"""A cell of a column of dates: the day it becomes, and what is to be told about that."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

from app.exchange.messages import Reason
from app.exchange.values.dates import DateHabit, Day, read_date
from app.exchange.values.loose_dates import is_day_or_year, read_counted, read_span
from app.settings.public_holidays import is_holiday, region_of

_IN_FIGURES = re.compile(r"[\d.:/T\s-]+")


class ReadCell(NamedTuple):
    """What was made of a cell.

    day: None where it names none, or nobody can tell which. told: what the person who imports
    should hear, as a guess that was made; None where a day stands there plainly.
    """

    day: Day | None
    told: Reason | None = None


def read_cell(cell: str, habit: DateHabit, country: str, canton: str) -> ReadCell:
    """Read a date of a list.

    habit: of its column; ``ahead`` makes a plan of it. country, canton: whose holidays are none
    of the working days on which plans fall; the canton may be "".
    """
    if _IN_FIGURES.fullmatch(cell) and (day := read_date(cell, habit)):
        return ReadCell(day)  # most cells: of a million each further look would be felt
    if span := read_span(cell, habit):
        if not habit.ahead:
            return ReadCell(Day(span.first), Reason.TAKEN_AS_DAY)
        is_free = partial(is_holiday, region_of(country, canton))
        return ReadCell(Day(span.working_day(is_free)), Reason.PLANNED_ON)
    if is_day_or_year(cell, habit):
        return ReadCell(None, Reason.DAY_OR_YEAR)
    if day := read_date(cell, habit):
        return ReadCell(day)
    if counted := read_counted(cell, habit):
        return ReadCell(counted, Reason.COUNTED_FROM_TODAY)
    return ReadCell(None)
