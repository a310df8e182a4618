"""Reads of drills from one's own calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.practice.cards import CardKey
from app.practice.kinds import CardKind
from app.practice.models import PracticeDrill
from app.practice.tags import Tag


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


def _tags(stored: Sequence[Any]) -> frozenset[Tag]:
    """Read tags; those of a newer program are left out."""
    return frozenset(Tag(one) for one in stored if one in set(Tag))
