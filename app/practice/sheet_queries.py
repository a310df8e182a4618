"""Reads of observation sheets, and of drills from one's own calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.practice.cards import CardKey
from app.practice.kinds import CardKind
from app.practice.models import PracticeDrill, PracticeObservation
from app.practice.tags import Tag
from app.team import queries as team


class DrillRow(NamedTuple):
    """An objection met in a real call."""

    id: int
    language: str
    persona: str
    attack: bool
    script: str | None
    situation: str
    heard: str
    best: frozenset[Tag]
    acceptable: frozenset[Tag]

    @property
    def key(self) -> CardKey:
        """The card by which it is repeated."""
        return CardKey(self.persona, CardKind.OWN, str(self.id))


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


def my_drills(session: Session, user_id: int) -> list[DrillRow]:
    """Give the drills from somebody's real calls, the newest first."""
    wanted = select(PracticeDrill).where(PracticeDrill.user_id == user_id)
    return [
        DrillRow(
            id=drill.id,
            language=drill.language,
            persona=drill.persona,
            attack=drill.attack,
            script=drill.script,
            situation=drill.situation,
            heard=drill.heard,
            best=_tags(drill.best),
            acceptable=_tags(drill.acceptable),
        )
        for drill in session.scalars(wanted.order_by(PracticeDrill.id.desc()))
    ]


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


def _tags(stored: Sequence[Any]) -> frozenset[Tag]:
    """Read tags; those of a newer program are left out."""
    return frozenset(Tag(one) for one in stored if one in set(Tag))
