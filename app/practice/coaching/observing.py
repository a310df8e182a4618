"""The sheet a coach fills in beside a role play or a live call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles
from app.database.undo import Row, undoable
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.models import PracticeObservation


@dataclass(frozen=True, kw_only=True)
class KeepObservation:
    """What a coach saw: points by criterion of the rubric, one strength, one focus.

    id: of a sheet of one's own that is changed, else of the new one. user_id: who was observed.
    live: a call with a customer; consent_at: when the trainee agreed to that. run_id: the run of
    two people that it belongs to. marks: criteria that were not seen lack.
    """

    id: int
    user_id: int
    happened_at: datetime
    marks: Mapping[str, float] = field(default_factory=dict)
    strength: str = ""
    focus: str = ""
    live: bool = False
    consent_at: datetime | None = None
    script: str | None = None
    run_id: int | None = None


@handles("keep_observation")
def keep_observation(session: Session, command: KeepObservation) -> Changed:
    """Keep a sheet; raises PracticeRefusedError for a live call without consent."""
    if command.live and command.consent_at is None:
        raise PracticeRefusedError(PracticeTrouble.NO_CONSENT)
    sheet = session.get(PracticeObservation, command.id)
    if sheet is None:
        sheet = PracticeObservation(
            id=command.id,
            user_id=command.user_id,
            author_id=author_id(session),
            run_id=command.run_id,
            live=command.live,
            consent_at=command.consent_at,
            script=command.script,
            happened_at=command.happened_at,
        )
        session.add(sheet)
    elif sheet.author_id != author_id(session):
        raise PracticeRefusedError(PracticeTrouble.NOT_YOURS)
    sheet.marks = dict(command.marks)
    sheet.strength = command.strength.strip()
    sheet.focus = command.focus.strip()
    return Changed("practice", [sheet.id])


@dataclass(frozen=True, kw_only=True)
class RemoveObservation:
    """Take a sheet away; its author may, and the trainee, who so takes the consent back."""

    id: int


@handles("remove_observation")
def remove_observation(session: Session, command: RemoveObservation) -> Changed:
    """Delete it; raises PracticeRefusedError."""
    sheet = session.get(PracticeObservation, command.id)
    if sheet is None:
        raise PracticeRefusedError(PracticeTrouble.GONE)
    if author_id(session) not in (sheet.author_id, sheet.user_id):
        raise PracticeRefusedError(PracticeTrouble.NOT_YOURS)
    session.delete(sheet)
    return Changed("practice", [sheet.id])


def _came_back(session: Session, rows: Sequence[Row]) -> Changed:
    return Changed("practice", [row["id"] for row in rows])


undoable("practice_observation", after=_came_back)
