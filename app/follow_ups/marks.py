"""What the pill of a planned step says, and how urgent it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from app.clock import Appointment
from app.follow_ups.rules import DueGroup, due_group

_WEEK = timedelta(days=7)
_JUST_NOW = timedelta(minutes=15)
_SOON = timedelta(minutes=30)


class Words(StrEnum):
    """How the moment of a step is named."""

    NOW = "now"
    TIME = "time"
    TODAY = "today"
    WEEKDAY = "weekday"
    DATE = "date"


class Urgency(StrEnum):
    """How much a step presses."""

    LATE = "late"
    SOON = "soon"
    TODAY = "today"
    AHEAD = "ahead"


class DueMark(NamedTuple):
    """How to name the moment of a step, and how it presses."""

    words: Words
    urgency: Urgency


def due_mark(due: Appointment, now: datetime, today: date) -> DueMark:
    """Choose the mark of a step.

    now: aware instant. today: the local date of whoever looks.
    A weekday stands for less than a week in either direction, else it could be another week's.
    A time counts as now for a quarter of an hour, as soon from half an hour before.
    """
    group = due_group(due.on, today)
    if group is not DueGroup.TODAY:
        near = abs(due.on - today) < _WEEK and group is not DueGroup.LATER
        urgency = Urgency.LATE if group is DueGroup.OVERDUE else Urgency.AHEAD
        return DueMark(Words.WEEKDAY if near else Words.DATE, urgency)
    instant = due.instant()
    if instant is None:
        return DueMark(Words.TODAY, Urgency.TODAY)
    if instant <= now:
        return DueMark(Words.NOW if now - instant < _JUST_NOW else Words.TIME, Urgency.LATE)
    return DueMark(Words.TIME, Urgency.SOON if instant - now <= _SOON else Urgency.TODAY)
