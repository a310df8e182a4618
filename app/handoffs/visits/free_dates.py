"""Free dates of whoever visits, for a proposal to the customer; pure.

Three dates are proposed, as salespeople offer them (DOMAIN.md 5, S4: "Tuesday 10 or Thursday 2
pm"): one a day, mornings and afternoons in turn, with the way there and back left free.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from app.clock import Appointment, local_day
from app.settings.own_hours import Blocks
from app.settings.public_holidays import is_holiday
from app.settings.working_time import Place, WorkDays, hours_of_work, instant_at

PROPOSED = 3
TRAVEL = timedelta(minutes=30)  # [P] before and after each visit
_STEP = timedelta(minutes=30)
_DAYS_LOOKED_AT = 30
_NOON = time(12)
_DAY = timedelta(days=1)


class Busy(NamedTuple):
    """A stretch of time that is taken; UTC."""

    begins: datetime
    ends: datetime


def free_dates(
    days: WorkDays,
    zone: str,
    place: Place,
    busy: Iterable[Busy],
    now: datetime,
    minutes: int,
) -> list[Appointment]:
    """Give the first free dates from tomorrow on, in the customer's time.

    days, zone: of whoever visits. place: of the customer, who has no visits on holidays. minutes:
    how long it takes. Fewer, or none, where a month has no room.
    """
    taken = sorted(busy)
    found: list[Appointment] = []
    on = local_day(now, zone)
    for _ in range(_DAYS_LOOKED_AT):
        on += _DAY
        blocks = hours_of_work(on, days)
        if not blocks or is_holiday(place.region, on):
            continue
        begins = _free_on(on, blocks, zone, taken, minutes, afternoon=len(found) % 2 == 1)
        if begins is not None:
            local = begins.astimezone(ZoneInfo(place.zone))
            found.append(Appointment(local.date(), local.time(), place.zone))
        if len(found) == PROPOSED:
            break
    return found


def _free_on(
    on: date,
    blocks: Blocks,
    zone: str,
    taken: Sequence[Busy],
    minutes: int,
    *,
    afternoon: bool,
) -> datetime | None:
    """Give a free beginning of a day, in the wished half of it if that has one."""
    free = [one for one in _beginnings(on, blocks, zone, minutes) if _is_free(one, minutes, taken)]
    wished = [one for one in free if _is_afternoon(one, zone) == afternoon]
    return next(iter(wished or free), None)


def _beginnings(on: date, blocks: Blocks, zone: str, minutes: int) -> list[datetime]:
    found = []
    for opens, closes in blocks:
        begins, end = instant_at(on, opens, zone), instant_at(on, closes, zone)
        while begins + timedelta(minutes=minutes) <= end:
            found.append(begins)
            begins += _STEP
    return found


def _is_free(begins: datetime, minutes: int, taken: Sequence[Busy]) -> bool:
    first, last = begins - TRAVEL, begins + timedelta(minutes=minutes) + TRAVEL
    return all(one.ends <= first or one.begins >= last for one in taken)


def _is_afternoon(moment: datetime, zone: str) -> bool:
    return moment.astimezone(ZoneInfo(zone)).time() >= _NOON
