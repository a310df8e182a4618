"""Reads of observation sheets."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.practice.models import PracticeObservation
from app.team import queries as team


class ObservationRow(NamedTuple):
    """A sheet. marks: points by criterion."""

    id: int
    user_id: int
    user: str
    author_id: int
    author: str
    live: bool
    consent_at: datetime | None
    script: str | None
    run_id: int | None
    happened_at: datetime
    marks: dict[str, float]
    strength: str
    focus: str


def observations(session: Session, user_id: int) -> list[ObservationRow]:
    """Give the sheets about somebody, or written by this person, the newest first."""
    about = (PracticeObservation.user_id == user_id) | (PracticeObservation.author_id == user_id)
    wanted = select(PracticeObservation).where(about)
    newest = wanted.order_by(PracticeObservation.happened_at.desc(), PracticeObservation.id.desc())
    names = team.names(session)
    return [
        ObservationRow(
            id=sheet.id,
            user_id=sheet.user_id,
            user=names.get(sheet.user_id, ""),
            author_id=sheet.author_id,
            author=names.get(sheet.author_id, ""),
            live=sheet.live,
            consent_at=sheet.consent_at,
            script=sheet.script,
            run_id=sheet.run_id,
            happened_at=sheet.happened_at,
            marks=sheet.marks,
            strength=sheet.strength,
            focus=sheet.focus,
        )
        for sheet in session.scalars(newest)
    ]
