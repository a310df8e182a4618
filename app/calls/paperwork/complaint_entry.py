"""From what is typed about a complaint to the command that saves it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time

from app.calls.draft import NewId
from app.clock import Appointment
from app.customers.rules import Status
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.complaints import ChangeComplaint, CloseComplaint, FileComplaint
from app.follow_ups.dates.typed_dates import NotUnderstood, read_date
from app.follow_ups.rules import FollowUpKind
from app.history.complaint_commands import ComplaintFacts, OpenComplaint, SolveComplaint
from app.history.complaints import ComplaintRow
from app.settings.outcomes import working_days, working_hours
from app.settings.working_time import Calendar, WorkDays, after, local_time

DEADLINE = working_hours(4)
"""Somebody answers a complaint within this time (DOMAIN.md, 4)."""

SATISFACTION_CALL = working_days(5)
"""After the solution the customer is asked whether all is well (DOMAIN.md, 4)."""

_END_OF_DAY = time(17, 30)
_NOT_CALLED = frozenset({Status.BLOCKED, Status.ARCHIVED})


@dataclass(frozen=True, kw_only=True)
class ComplaintEntry:
    """What stands in the fields of a complaint. due: with a time, or None if not understood."""

    text: str
    responsible_id: int | None
    due: Appointment | None
    call_back: bool


def usual_deadline(now: datetime, zone: str, own_days: WorkDays) -> Appointment:
    """Give by when a new complaint is answered."""
    return after(now, DEADLINE, zone, own_days)


def satisfaction_call(now: datetime, calendar: Calendar, status: Status) -> Appointment | None:
    """Give when the customer is asked whether all is well; None for whom nobody calls."""
    if status in _NOT_CALLED:
        return None
    wished = after(now, SATISFACTION_CALL, calendar.place.zone, calendar.own_days)
    return calendar.open_moment(wished, call=True).appointment


def read_deadline(typed: str, now: datetime, zone: str) -> Appointment | None:
    """Read a deadline; a day alone means its end. None where it is not understood."""
    found = read_moment(typed, now, zone)
    return None if found is None else by_the_end_of(found)


def by_the_end_of(due: Appointment) -> Appointment:
    """Give a deadline its time; a day alone means its end."""
    return due if due.at is not None else replace(due, at=_END_OF_DAY)


def read_moment(typed: str, now: datetime, zone: str) -> Appointment | None:
    """Read a day, with a time or without; None where it is not understood."""
    found = read_date(typed, now, zone)
    return None if isinstance(found, NotUnderstood) else Appointment(found.on, found.at, zone)


def as_appointment(instant: datetime, zone: str) -> Appointment:
    """Give the local date and time of a deadline, to the minute."""
    local = local_time(instant, zone)
    return Appointment(local.date(), local.time().replace(second=0, microsecond=0), zone)


def filed(
    entry: ComplaintEntry, customer_id: int, contact_id: int | None, new_id: NewId
) -> FileComplaint:
    """Make the command for a new complaint; its task is for whoever takes care of it."""
    answer_by = entry.due.instant() if entry.due is not None else None
    assert entry.due is not None
    assert answer_by is not None
    complaint = OpenComplaint(
        id=new_id(),
        customer_id=customer_id,
        text=entry.text.strip(),
        answer_by=answer_by,
        responsible_id=entry.responsible_id,
        call_back=entry.call_back,
    )
    task = PlanFollowUp(
        id=new_id(),
        customer_id=customer_id,
        contact_id=contact_id,
        kind=FollowUpKind.COMPLAINT,
        due=entry.due,
        promised=entry.call_back,
        owner_id=entry.responsible_id,
    )
    return FileComplaint(complaint=complaint, task=task)


def changed(entry: ComplaintEntry, seen: ComplaintRow) -> ChangeComplaint:
    """Make the command that changes a complaint."""
    answer_by = entry.due.instant() if entry.due is not None else None
    assert entry.due is not None
    assert answer_by is not None
    facts = ComplaintFacts(
        id=seen.id,
        seen=seen.version,
        text=entry.text,
        answer_by=answer_by,
        responsible_id=entry.responsible_id,
        call_back=entry.call_back,
    )
    return ChangeComplaint(facts=facts, due=entry.due)


def closed(
    complaint_id: int,
    solution: str,
    call: PlanFollowUp | None,
    *,
    customer_informed: bool,
) -> CloseComplaint:
    """Make the command that ends a complaint."""
    solve = SolveComplaint(
        id=complaint_id, solution=solution.strip(), customer_informed=customer_informed
    )
    return CloseComplaint(solve=solve, call=call)
