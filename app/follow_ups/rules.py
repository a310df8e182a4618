"""Decisions about planned steps: groups of the queue, moving, one's usual number of a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median

from app.clock import Appointment, local_day
from app.settings.outcomes import Delay, DelayUnit, FollowUpKind
from app.settings.working_time import CallingHours, Moved, Place, WorkDays, after, next_open

__all__ = [
    "CALLS",
    "DueGroup",
    "FollowUpKind",
    "MovePreset",
    "days_late",
    "due_group",
    "move",
    "usual_number",
]

CALLS = frozenset(FollowUpKind) - {
    FollowUpKind.TASK,
    FollowUpKind.HANDOFF,
    FollowUpKind.RESEARCH,
    FollowUpKind.KEY_CONTACT,
    FollowUpKind.VISIT,
}
"""Kinds that are done by talking to the customer; a complaint is answered by a call."""

_LATER_TODAY = Delay(2, DelayUnit.HOURS)
_USUAL_WITHOUT_HISTORY = 20
_DAYS_LOOKED_BACK = 20
_DAYS_NEEDED = 5


class DueGroup(StrEnum):
    """The headings of the queue, in their order."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


class MovePreset(StrEnum):
    """Where a step can be moved by one key; any other day is typed."""

    LATER_TODAY = "later_today"
    TOMORROW = "tomorrow"
    IN_THREE_DAYS = "in_three_days"
    NEXT_WEEK = "next_week"
    NEXT_MONTH = "next_month"


def due_group(due_on: date, today: date) -> DueGroup:
    """Tell under which heading a step stands.

    Both are local dates, so a date stays in its group whatever the zones. What was due at a
    time that is over stays under today until the day ends; weeks end on Sunday.
    """
    if due_on < today:
        return DueGroup.OVERDUE
    if due_on == today:
        return DueGroup.TODAY
    sunday = today + timedelta(days=7 - today.isoweekday())
    return DueGroup.THIS_WEEK if due_on <= sunday else DueGroup.LATER


def days_late(due_on: date, today: date) -> int:
    """Count the calendar days since a step was due; 0 until its day is over."""
    return max(0, (today - due_on).days)


def move(
    due: Appointment,
    preset: MovePreset,
    now: datetime,
    place: Place,
    own_days: WorkDays,
    hours: CallingHours | None = None,
) -> Moved:
    """Move a step, counted from today, onto an open day; its time of day is kept.

    now: aware instant. hours: the calling hours for calls, None for tasks.
    Later today is two hours from now, tomorrow and in three days are working days, next week
    and next month begin with their first open day.
    """
    today = local_day(now, due.zone)
    if preset is MovePreset.LATER_TODAY:
        return next_open(after(now, _LATER_TODAY, due.zone, own_days), place, own_days, hours)
    wished = replace(due, on=_first_day(preset, today, own_days))
    return next_open(wished, place, own_days, hours)


def _first_day(preset: MovePreset, today: date, own_days: WorkDays) -> date:
    match preset:
        case MovePreset.IN_THREE_DAYS:
            return own_days.add(today, 3)
        case MovePreset.NEXT_WEEK:
            return own_days.add(today + timedelta(days=8 - today.isoweekday()), 0)
        case MovePreset.NEXT_MONTH:
            in_next_month = today.replace(day=28) + timedelta(days=4)
            return own_days.add(in_next_month.replace(day=1), 0)
        case _:
            return own_days.add(today, 1)


def usual_number(finished: Mapping[date, int], today: date, own_days: WorkDays) -> int:
    """Give the number of list entries this person usually finishes on a day.

    finished: day -> entries finished on it.
    The median over those of the last 20 working days before today on which anything was
    finished: a day of meetings is no measure. 20 until there are five such days.
    Source: DOMAIN.md 4.
    """
    first = own_days.add(today, -_DAYS_LOOKED_BACK)
    numbers = [
        number
        for day, number in finished.items()
        if first <= day < today and number > 0 and own_days.is_working(day)
    ]
    if len(numbers) < _DAYS_NEEDED:
        return _USUAL_WITHOUT_HISTORY
    return round(median(numbers))
