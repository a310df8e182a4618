"""Turns what was typed as a next step into a moment, moved to where it can be kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from app.calls.draft import StepDraft
from app.clock import Appointment
from app.follow_ups.dates.typed_dates import (
    DateRemark,
    NotUnderstood,
    TypedDate,
    read_date,
    typed_form,
)
from app.follow_ups.rules import CALLS
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import Calendar, MoveReason


@dataclass(frozen=True)
class Reading:
    """A step as it was understood, and what the read-back should point out.

    understood: False where nothing could be made of the words; an empty field is understood.
    """

    step: StepDraft
    understood: bool = True
    remark: DateRemark | None = None
    moved: MoveReason | None = None


def read_step(step: StepDraft, typed: str, now: datetime, calendar: Calendar) -> Reading:
    """Read a typed moment; calls are moved off holidays and closed hours, tasks off free days.

    An agreed callback stays where it was put: the customer said so.
    """
    plain = msgspec.structs.replace(step, typed=typed, on=None, at=None)
    if not typed.strip():
        return Reading(plain)
    zone = calendar.place.zone
    found = read_date(typed, now, zone)
    if isinstance(found, NotUnderstood):
        return Reading(plain, understood=False)
    return _placed(plain, found, calendar)


def _placed(step: StepDraft, found: TypedDate, calendar: Calendar) -> Reading:
    wished = Appointment(found.on, found.at, calendar.place.zone)
    if found.remark is DateRemark.PAST or step.kind is FollowUpKind.CALLBACK:
        return Reading(_at(step, wished), remark=found.remark)
    moved = calendar.open_moment(wished, call=step.kind in CALLS)
    return Reading(_at(step, moved.appointment), remark=found.remark, moved=moved.reason)


def _at(step: StepDraft, due: Appointment) -> StepDraft:
    return msgspec.structs.replace(step, on=due.on, at=due.at, zone=due.zone)


def as_typed(due: Appointment, now: datetime, language: str) -> str:
    """Write a proposed moment as a person would have typed it."""
    return typed_form(due.on, due.at, now.date(), language)
