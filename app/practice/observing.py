"""The sheet a coach fills in beside a role play or a live call, and a drill from a real call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles
from app.database.undo import Row, undoable
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.models import PracticeDrill, PracticeObservation
from app.practice.tags import Tag


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


@dataclass(frozen=True, kw_only=True)
class KeepDrill:
    """An objection met in a real call, without names, as the person has confirmed it.

    persona: who says it in the drill. attack: it went against the person. situation: what went
    before. best, acceptable: tags of good answers.
    """

    id: int
    language: str
    persona: str
    heard: str
    best: tuple[Tag, ...]
    acceptable: tuple[Tag, ...] = ()
    situation: str = ""
    script: str | None = None
    attack: bool = False

    def __post_init__(self) -> None:
        if not self.heard.strip():
            raise ValueError("a drill without what the customer said")


@handles("keep_drill")
def keep_drill(session: Session, command: KeepDrill) -> Changed:
    """Keep it as one's own."""
    session.add(
        PracticeDrill(
            id=command.id,
            user_id=author_id(session),
            language=command.language,
            persona=command.persona,
            attack=command.attack,
            script=command.script,
            situation=command.situation.strip(),
            heard=command.heard.strip(),
            best=[tag.value for tag in command.best],
            acceptable=[tag.value for tag in command.acceptable],
        )
    )
    return Changed("practice", [command.id])


@dataclass(frozen=True, kw_only=True)
class RemoveDrill:
    """Take a drill of one's own away; its card is asked no more."""

    id: int


@handles("remove_drill")
def remove_drill(session: Session, command: RemoveDrill) -> Changed:
    """Delete it; raises PracticeRefusedError."""
    drill = session.get(PracticeDrill, command.id)
    if drill is None:
        raise PracticeRefusedError(PracticeTrouble.GONE)
    if drill.user_id != author_id(session):
        raise PracticeRefusedError(PracticeTrouble.NOT_YOURS)
    session.delete(drill)
    return Changed("practice", [drill.id])


def _came_back(session: Session, rows: Sequence[Row]) -> Changed:
    return Changed("practice", [row["id"] for row in rows])


undoable("practice_observation", after=_came_back)
undoable("practice_drill", after=_came_back)
