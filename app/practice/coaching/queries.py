"""Reads of whoever coaches: trainees, and runs that were sent."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.practice.models import PracticeComment, PracticeOverride, PracticeRun
from app.practice.queries import RunRow, run_rows
from app.team.models import Coaching, User
from app.team.rules import Role


class Trainee(NamedTuple):
    """Somebody whom a person coaches. role: only trainees are released for live calls."""

    id: int
    name: str
    role: Role


class SentRun(NamedTuple):
    """A run that was sent to a coach. answered: the coach has commented it or scored it anew."""

    row: RunRow
    user: str
    answered: bool


def trainees(session: Session, coach_id: int, on: date) -> list[Trainee]:
    """Give those whom a person coaches on a day, by name."""
    wanted = (
        select(User.id, User.name, User.role)
        .join(Coaching, Coaching.trainee_id == User.id)
        .where(Coaching.coach_id == coach_id, Coaching.from_on <= on)
        .where(Coaching.to_on.is_(None) | (Coaching.to_on >= on))
        .distinct()
        .order_by(User.name, User.id)
    )
    return [Trainee(*row) for row in session.execute(wanted)]


def sent_to_me(session: Session, coach_id: int, on: date) -> list[SentRun]:
    """Give the runs that a coach's trainees have sent; unanswered ones first, then the newest."""
    names = {one.id: one.name for one in trainees(session, coach_id, on)}
    sent = select(PracticeRun.id).where(
        PracticeRun.user_id.in_(names), PracticeRun.sent_to_coach_at.is_not(None)
    )
    ids = list(session.scalars(sent))
    answered = {
        *session.scalars(select(PracticeComment.run_id).where(PracticeComment.run_id.in_(ids))),
        *session.scalars(select(PracticeOverride.run_id).where(PracticeOverride.run_id.in_(ids))),
    }
    runs = [SentRun(run, names[run.user_id], run.id in answered) for run in run_rows(session, ids)]
    return sorted(runs, key=lambda run: run.answered)
