"""Drills from one's own calls: kept as they were confirmed, and taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles
from app.database.undo import Row, undoable
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.models import PracticeDrill
from app.practice.tags import Tag


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


undoable("practice_drill", after=_came_back)
