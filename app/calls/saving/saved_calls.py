"""Reads of one's own calls that are saved, as far as they can still be corrected."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.saving.correcting import CorrectCall, last_day_to_correct
from app.calls.saving.recording import RecordCall, uuid_of_call
from app.calls.saving.script_use import kept_again
from app.clock import Appointment, day_bounds, local_day
from app.customers.models import Customer, Phone
from app.database import journal
from app.database.models import Command
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.history.models import Call
from app.history.upkeep_of_customer import counts
from app.scripts.queries import script_version
from app.settings.outcomes import FollowUpKind, Outcome
from app.team import queries as team

DAYS_LISTED = 4  # over a weekend one's last working day is still there
MOST_LISTED = 20


class LastCall(NamedTuple):
    """One of one's own calls of a day."""

    call_id: int
    customer_id: int
    company: str
    started_at: datetime
    outcome: Outcome
    note: str


@dataclass(frozen=True)
class PlannedStep:
    """A next step that was planned in a call and is still open."""

    kind: FollowUpKind
    due: Appointment
    text: str
    promised: bool
    retry: bool
    owner_id: int | None


@dataclass(frozen=True)
class SavedCall:
    """A saved call with all that its correction begins with.

    command: what saved it. steps: those of its next steps that are still open, as they are now.
    phone_id: of the number that was rung, if the customer still has it.
    script: as drafts keep it. until: the last day on which it may be corrected.
    """

    command: RecordCall
    company: str
    author_id: int
    steps: tuple[PlannedStep, ...]
    phone_id: int | None
    script: dict[str, Any] | None
    until: date


def my_last_calls(session: Session, user_id: int, day: date, zone: str) -> list[LastCall]:
    """Give a person's calls of a local day, the last one first; without undone ones."""
    start, end = day_bounds(day, zone)
    wanted = (
        select(Call.id, Customer.id, Customer.company, Call.started_at, Call.outcome, Call.note)
        .join(Customer, Customer.id == Call.customer_id)
        .where(Call.author_id == user_id, Call.started_at >= start, Call.started_at < end, counts())
        .order_by(Call.started_at.desc(), Call.id.desc())
    )
    return [LastCall(*row) for row in session.execute(wanted)]


def recent_calls(session: Session, user_id: int, today: date, zone: str) -> list[LastCall]:
    """Give a person's last calls, the newest first, as far back as one may be corrected."""
    days = [today - timedelta(days=ago) for ago in range(DAYS_LISTED)]
    found = [call for day in days for call in my_last_calls(session, user_id, day, zone)]
    return found[:MOST_LISTED]


def saved_of(session: Session, call_ids: Collection[int]) -> set[int]:
    """Give those of these calls that are in the database, also undone ones.

    A draft of such a call was left by a program that died before it could remove it.
    """
    return set(session.scalars(select(Call.id).where(Call.id.in_(call_ids))))


def correctable(session: Session, call_id: int, user_id: int, now: datetime) -> SavedCall | None:
    """Give one's own call to be corrected.

    None for calls of others, undone or corrected ones, after the next working day, and for calls
    that were not made with this program.
    """
    call = session.scalar(
        select(Call).where(Call.id == call_id, Call.author_id == user_id, counts())
    )
    command = saved_command(session, call_id)
    author = team.person(session, user_id)
    if call is None or command is None or author is None:
        return None
    until = last_day_to_correct(session, call)
    if until is None or local_day(now, author.zone) > until:
        return None
    return SavedCall(
        command=command,
        company=session.get_one(Customer, call.customer_id).company,
        author_id=user_id,
        steps=_open_steps(session, call),
        phone_id=_phone_id(session, call),
        script=_script(session, call),
        until=until,
    )


def saved_command(session: Session, call_id: int) -> RecordCall | None:
    """Give the command by which a call was saved, first or as a correction."""
    stored = session.execute(
        select(Command.kind, Command.format, Command.payload).where(
            Command.uuid == uuid_of_call(call_id)
        )
    ).one_or_none()
    if stored is None or not stored.payload:  # emptied with the person it was about
        return None
    command = journal.decode(stored.kind, stored.format, stored.payload)
    if isinstance(command, CorrectCall):
        return command.by
    return command if isinstance(command, RecordCall) else None


def _open_steps(session: Session, call: Call) -> tuple[PlannedStep, ...]:
    wanted = (
        select(FollowUp)
        .where(
            FollowUp.customer_id == call.customer_id,
            FollowUp.state == FollowUpState.OPEN,
            FollowUp.call_id == call.id,
        )
        .order_by(FollowUp.id)
    )
    return tuple(
        PlannedStep(
            kind=row.kind,
            due=Appointment(row.due_on, row.due_time, row.due_zone),
            text=row.text,
            promised=row.promised,
            retry=row.retry,
            owner_id=row.owner_id,
        )
        for row in session.scalars(wanted)
    )


def _phone_id(session: Session, call: Call) -> int | None:
    return session.scalar(
        select(Phone.id)
        .where(Phone.customer_id == call.customer_id, Phone.typed == call.number)
        .order_by(Phone.position, Phone.id)
        .limit(1)
    )


def _script(session: Session, call: Call) -> dict[str, Any] | None:
    if call.script_version_id is None:
        return None
    used = script_version(session, call.script_version_id)
    return None if used is None else kept_again(used, tuple(call.script_path), call.answers)
