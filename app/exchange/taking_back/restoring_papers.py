"""Giving quotes and orders that an import changed their former values back, and their steps."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.models import Change
from app.database.undo import (
    NothingToUndoError,
    UndoCommand,
    bring_back,
    kept_by_undo,
    undo_command,
)
from app.exchange.batches.results import Kept, KeptBecause
from app.follow_ups.changes.commands import told
from app.follow_ups.changes.finishing import reopen_steps
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.quotes.models import Order, Quote

_MOVED = ("quote_id", "due_on", "due_time", "due_zone", "due_at")

_PAPERS: dict[str, type[Quote] | type[Order]] = {
    Quote.__tablename__: Quote,
    Order.__tablename__: Order,
}


def restore_papers(session: Session, uuid: str) -> list[Kept]:
    """Set back what the import of this uuid changed of quotes and orders; name what stays.

    Steps that it settled are open again, where they are still as it left them.
    """
    _moved_back(session, uuid)
    if not _changed_papers(session, uuid):
        return []
    kept = [
        Kept(customer_id, one.column, KeptBecause.EDITED)
        for one in kept_by_undo(session, uuid)
        if one.table in _PAPERS
        and (customer_id := _customer_of(session, one.table, one.row_id)) is not None
    ]
    steps = reopen_steps(session, _settled(session, uuid))
    session.flush()
    customers = session.scalars(select(FollowUp.customer_id).where(FollowUp.id.in_(steps)))
    told(session, steps, list(customers))
    with suppress(NothingToUndoError):  # all of it was changed again, or removed
        undo_command(session, UndoCommand(uuid=uuid))
    return kept


def _moved_back(session: Session, uuid: str) -> None:
    """Let steps that the import moved, or gave to a quote, stand where they were."""
    ids = bring_back(session, uuid, FollowUp.__tablename__, _MOVED)
    customers = session.scalars(select(FollowUp.customer_id).where(FollowUp.id.in_(ids)))
    told(session, ids, list(customers))


def _changed_papers(session: Session, uuid: str) -> bool:
    wanted = select(Change.seq).where(
        Change.command_uuid == uuid,
        Change.table_name.in_(_PAPERS),
        Change.operation == "update",
    )
    return session.scalar(wanted.limit(1)) is not None


def _customer_of(session: Session, table: str, row_id: int) -> int | None:
    model = _PAPERS[table]
    return session.scalar(select(model.customer_id).where(model.id == row_id))


def _settled(session: Session, uuid: str) -> list[int]:
    wanted = select(Change.row_id).where(
        Change.command_uuid == uuid,
        Change.table_name == FollowUp.__tablename__,
        Change.operation == "update",
    )
    done = select(FollowUp.id).where(
        FollowUp.id.in_([int(row_id) for row_id in session.scalars(wanted)]),
        FollowUp.state == FollowUpState.DONE,
    )
    return list(session.scalars(done))
