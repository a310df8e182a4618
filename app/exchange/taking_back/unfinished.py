"""Imports that were killed: every start looks for them and takes them back."""

from __future__ import annotations

from sqlalchemy import select

from app.customers.models import ImportBatch
from app.database.database import Database
from app.exchange.batches.batch_lock import abandoned


def take_back_unfinished(database: Database) -> list[int]:
    """Take back imports whose program was killed; for every start. Gives the batches' ids."""
    with database.read() as session:
        wanted = select(ImportBatch.id).where(ImportBatch.state == "running")
        if database.kind == "postgresql":
            wanted = wanted.where(ImportBatch.author_id == database.user_id)
        batches = list(session.scalars(wanted))
    if not batches:
        return []
    from app.exchange.taking_back.undo import take_back  # seldom wanted

    taken: list[int] = []
    for batch_id in batches:
        with abandoned(database, batch_id) as nobody_works_on_it:
            if nobody_works_on_it:
                take_back(database, batch_id)
                taken.append(batch_id)
    return taken
