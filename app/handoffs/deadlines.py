"""Until when a handoff waits for whom; pure.

The deadlines are those of DOMAIN.md 7, in working days and working hours of whoever has to act,
without holidays. A day off does not stop the clock of an answer or of an appointment, since the
customer waits; a report cannot be written by somebody who is away, so absences count there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.clock import Appointment
from app.customers.rules import Segment
from app.handoffs.rules import HandoffState
from app.settings.working_time import WorkDays, after_hours, hours_of_work, instant_at

ANSWER_DAYS = 1
URGENT_ANSWER = timedelta(hours=4)  # key accounts and A customers
APPOINTMENT_DAYS = 2
REPORT_DAYS = 2
URGENT = frozenset({Segment.KEY, Segment.A})


def due_at(
    state: HandoffState,
    since: datetime,
    segment: Segment | None,
    days: WorkDays,
    zone: str,
    visit: Appointment | None = None,
) -> datetime | None:
    """Give the instant until which the next step is due, None where none is.

    since: when it came into this state. days, zone: of whoever has to act.
    """
    present = replace(_plain(days), absences=())
    match state:
        case HandoffState.OFFERED if segment in URGENT:
            return after_hours(since, URGENT_ANSWER, present, zone)
        case HandoffState.OFFERED:
            return after_days(since, ANSWER_DAYS, present, zone)
        case HandoffState.ACCEPTED:
            return after_days(since, APPOINTMENT_DAYS, present, zone)
        case HandoffState.SCHEDULED if visit is not None:
            return end_of_day(_plain(days).add(visit.on, REPORT_DAYS), days, zone)
        case HandoffState.VISITED:
            return after_days(since, REPORT_DAYS, _plain(days), zone)
        case _:
            return None


def is_overdue(due: datetime | None, now: datetime) -> bool:
    """Tell whether a deadline is over; the moment itself is still in time."""
    return due is not None and due < now


def after_days(since: datetime, amount: int, days: WorkDays, zone: str) -> datetime:
    """Go so many working days on, to the same time of day within that day's hours.

    What begins on a day off, or after the last hour of a day, begins with the next working day.
    """
    local = since.astimezone(ZoneInfo(zone))
    on, at = local.date(), local.time()
    blocks = hours_of_work(on, days)
    if not blocks or at >= blocks[-1][1]:
        on = days.add(on, 1)
        at = hours_of_work(on, days)[0][0]
    wanted = days.add(on, amount)
    hours = hours_of_work(wanted, days)
    return instant_at(wanted, min(max(at, hours[0][0]), hours[-1][1]), zone)


def end_of_day(on: date, days: WorkDays, zone: str) -> datetime:
    """Give the end of a working day's hours."""
    return instant_at(on, hours_of_work(on, days)[-1][1], zone)


def _plain(days: WorkDays) -> WorkDays:
    """Give the days as a value of their own: one's own ones change while the program runs."""
    return WorkDays(days.region, days.weekdays, days.absences, days.hours)
