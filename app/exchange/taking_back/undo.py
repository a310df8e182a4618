"""Taking an import back: its rows go, changed values return, what people worked on stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.customers.models import Customer, ImportBatch
from app.database.base import Base, table_of
from app.database.batches import delete_rows
from app.database.database import Database
from app.database.journal import Changed, enter
from app.database.models import Change
from app.database.parts import in_parts
from app.errors import UserError
from app.exchange.batches.batch_lock import batch_lock
from app.exchange.batches.commands import UndoImport
from app.exchange.batches.owners import remove_owners
from app.exchange.batches.results import Kept, Undone
from app.exchange.batches.rows import Rows
from app.exchange.taking_back.restoring import restore
from app.exchange.taking_back.restoring_papers import restore_papers
from app.exchange.taking_back.traces import Traces

_AT_ONCE = 200  # customers in one transaction
_LONGEST_UNDO = timedelta(days=30)


class NoSuchImportError(UserError):
    """There is no import of this number, or it was taken back already."""


class ImportTooOldError(UserError):
    """An import can be taken back for 30 days."""


def undo(database: Database, batch_id: int) -> Undone:
    """Take back a finished import, under a command of its own.

    Customers that somebody edited, called or planned for since stay whole and are named.
    Raises NoSuchImportError, ImportTooOldError.
    """
    with database.read() as session:
        batch = session.get(ImportBatch, batch_id)
    if batch is None or batch.state != "done":
        raise NoSuchImportError(batch_id)
    if database.clock() - batch.started_at > _LONGEST_UNDO:
        raise ImportTooOldError(batch_id)
    uuid = str(uuid4())
    with batch_lock(database, batch_id):
        database.execute(UndoImport(batch_id=batch_id), uuid=uuid)
        undone = take_back(database, batch_id, uuid)
    database.tell(Changed("import", [batch_id]) + Changed("customer", ()))
    return undone


def take_back(database: Database, batch_id: int, uuid: str | None = None) -> Undone:
    """Remove what an import wrote, in small transactions, whatever state it is in.

    uuid: of the command that wants it; None: the import's own, where it was never done.
    """
    with database.read() as session:
        batch = session.get_one(ImportBatch, batch_id)
        own = list(session.scalars(select(Customer.id).where(Customer.batch_id == batch_id)))
    traces = Traces(batch_id, (batch.command_uuid, uuid or batch.command_uuid))
    kept: list[Kept] = []
    for ids in in_parts(own, _AT_ONCE):
        with _writing(database, uuid or batch.command_uuid) as session:
            staying = traces.of_customers(session, ids)
            going = [id_ for id_ in ids if id_ not in staying]
            for table in reversed(Rows.ORDER[1:]):
                _delete_of_customers(session, batch_id, table, going)
            delete_rows(session, table_of(Customer), batch_id, going)
        kept.extend(staying.values())
    updated = _updated_customers(database, batch, own)
    for customer_id in updated:
        with _writing(database, uuid or batch.command_uuid) as session:
            kept.extend(restore(session, batch, customer_id, traces))
    with _writing(database, uuid or batch.command_uuid) as session:
        kept.extend(restore_papers(session, batch.command_uuid))
        remove_owners(session, batch_id)
        session.execute(
            update(ImportBatch).where(ImportBatch.id == batch_id).values(state="undone")
        )
    whole = {one.customer_id for one in kept}
    return Undone(sum(id_ not in whole for id_ in (*own, *updated)), tuple(kept))


@contextmanager
def _writing(database: Database, uuid: str) -> Iterator[Session]:
    with database.write() as session:
        enter(session, uuid, database.user_id, database.clock())
        yield session


def _delete_of_customers(
    session: Session, batch_id: int, table: type[Base], customer_ids: Sequence[int]
) -> None:
    columns = table_of(table).c
    wanted = select(columns.id).where(
        columns.customer_id.in_(customer_ids), columns.batch_id == batch_id
    )
    delete_rows(session, table_of(table), batch_id, list(session.scalars(wanted)))


def _updated_customers(database: Database, batch: ImportBatch, own: Sequence[int]) -> list[int]:
    """Give the customers that were there before and got something from this import."""
    with database.read() as session:
        changes = session.scalars(
            select(Change.row_id).where(
                Change.command_uuid == batch.command_uuid,
                Change.table_name == "customer",
                Change.operation == "update",
            )
        )
        found = {int(row_id) for row_id in changes}
        for table in Rows.ORDER[1:]:
            columns = table_of(table).c
            wanted = select(columns.customer_id).where(columns.batch_id == batch.id).distinct()
            found.update(session.scalars(wanted))
    return sorted(found - set(own))
