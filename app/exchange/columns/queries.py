"""Reads for imports: mappings that people saved."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.columns.mappings import KnownMapping
from app.settings.models import SavedMapping


class Saved(NamedTuple):
    """A mapping that somebody saved, and the layout it was saved for."""

    fingerprint: str
    mapping: KnownMapping


def saved_mappings(session: Session) -> list[Saved]:
    """Give all saved mappings, the newest first."""
    wanted = select(SavedMapping.fingerprint, SavedMapping.name, SavedMapping.mapping)
    return [
        Saved(
            row.fingerprint, KnownMapping(row.name, {k: v or None for k, v in row.mapping.items()})
        )
        for row in session.execute(wanted.order_by(SavedMapping.id.desc()))
    ]
