"""Correcting and undoing one's own wrap-up, until the end of the next working day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.next_steps.rules import may_correct_until
from app.calls.saving.errors import CorrectionTooLateError
from app.calls.saving.recording import RecordCall, record_call
from app.calls.saving.taking_back import take_back
from app.clock import local_day
from app.database.journal import Changed, author_id, handles, moment
from app.history.models import Call, CallVoid
from app.history.rules import VoidReason
from app.team import queries as team
from app.team.absences import work_days


@dataclass(frozen=True, kw_only=True)
class CorrectCall:
    """One's own call, saved anew with other facts.

    call_id: the call that no longer counts; ``by.call.corrects_id`` names it too.
    """

    call_id: int
    by: RecordCall


@dataclass(frozen=True, kw_only=True)
class UndoCall:
    """One's own call was saved by mistake: it no longer counts, what it did is taken back."""

    call_id: int


@handles("correct_call", may_wait=True)
def correct_call(session: Session, command: CorrectCall) -> Changed:
    """Replace one's own call by a corrected one; the first stays readable as corrected.

    Raises CorrectionTooLateError for calls of others, after the next working day, and for one
    that was corrected or undone already.
    """
    call = _own_call(session, command.call_id)
    touched = take_back(session, call, VoidReason.CORRECTED)
    return touched + record_call(session, command.by)


@handles("undo_call", may_wait=True)
def undo_call(session: Session, command: UndoCall) -> Changed:
    """Let one's own call no longer count; raises CorrectionTooLateError as correct_call does."""
    call = _own_call(session, command.call_id)
    return take_back(session, call, VoidReason.UNDONE)


def last_day_to_correct(session: Session, call: Call) -> date | None:
    """Give the last day on which its author may correct a call; None for calls of nobody.

    Counted from when the database recorded it, in the author's zone and working days.
    """
    author = team.person(session, call.author_id) if call.author_id is not None else None
    if author is None:
        return None
    return may_correct_until(call.recorded_at, author.zone, work_days(session, author.id))


def _own_call(session: Session, call_id: int) -> Call:
    call = session.scalar(
        select(Call)
        .outerjoin(CallVoid, CallVoid.call_id == Call.id)
        .where(Call.id == call_id, Call.author_id == author_id(session), CallVoid.call_id.is_(None))
    )
    if call is None:
        raise CorrectionTooLateError(call_id)
    author = team.person(session, author_id(session))
    until = last_day_to_correct(session, call)
    if author is None or until is None or local_day(moment(session), author.zone) > until:
        raise CorrectionTooLateError(call_id)
    return call
