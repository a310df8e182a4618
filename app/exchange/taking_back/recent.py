"""What was done to many customers at once and can still be taken back, from the command line."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import ImportBatch
from app.database.database import Database
from app.database.undo import NothingToUndoError
from app.exchange.batches.results import Kept, KeptBecause, Undone
from app.handoffs.decisions.taking_back_decisions import (
    KEPT,
    TakeBackVisits,
    decisions,
    left_standing,
)


class Recent(NamedTuple):
    """Something done to many. batch: by what it is taken back. what: a file's name or customers."""

    batch: str
    kind: str  # "import" or "visits"
    at: datetime
    what: str


def recent(session: Session, user_id: int, now: datetime) -> list[Recent]:
    """Give one's own imports and decisions about visits that stand, of 30 days, newest first."""
    imports = select(ImportBatch).where(
        ImportBatch.author_id == user_id,
        ImportBatch.state == "done",
        ImportBatch.started_at >= now - KEPT,
    )
    found = [
        Recent(str(one.id), "import", one.started_at, one.file_name)
        for one in session.scalars(imports)
    ]
    found += [
        Recent(one.uuid, "visits", one.at, ", ".join(one.companies))
        for one in decisions(session, user_id, now)
    ]
    return sorted(found, key=lambda one: one.at, reverse=True)


def undo_decision(database: Database, uuid: str) -> Undone:
    """Take a decision about visits back; customers with whom somebody went on stay and are named.

    Raises NothingToUndoError, and NotLeadError for others than leads.
    """
    with database.read() as session:
        standing = decisions(session, database.user_id or 0, database.clock())
    last = next((one for one in standing if one.uuid == uuid), None)
    if last is None:
        raise NothingToUndoError
    event_ids = tuple(database.ids.new() for _ in range(last.events))
    database.execute(TakeBackVisits(uuid=uuid, event_ids=event_ids))
    with database.read() as session:
        stay = left_standing(session, uuid)
    kept = tuple(Kept(id_, "", KeptBecause.USED) for id_ in stay)
    return Undone(last.customers - len(kept), kept)
