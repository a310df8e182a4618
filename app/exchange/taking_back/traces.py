"""Finding what people have done with the rows of an import since."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Column, ColumnElement, Table, or_, select, true
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer
from app.database.base import Base, table_of
from app.database.models import Change
from app.exchange.batches.results import Kept, KeptBecause
from app.exchange.batches.rows import Rows

_UNTOLD = frozenset({"version"})


class Traces:
    """Looks for edits and uses that are not the import's own.

    own_commands: the uuids of the import and of its undo.
    """

    def __init__(self, batch_id: int, own_commands: Collection[str]) -> None:
        self._batch_id = batch_id
        self._own = tuple(own_commands)

    def of_customers(self, session: Session, ids: Sequence[int]) -> dict[int, Kept]:
        """Give for those of the import's customers that must stay what to say about them."""
        staying: dict[int, Kept] = {}
        for id_ in self._used(session, Customer.__tablename__, "customer_id", ids):
            staying[id_] = Kept(id_, "", KeptBecause.USED)
        for table in Rows.ORDER:
            for row_id, field in self._edited(session, table, ids):
                staying.setdefault(row_id, Kept(row_id, field, KeptBecause.EDITED))
        return staying

    def used_contacts(self, session: Session, ids: Sequence[int]) -> set[int]:
        """Give those of these persons on whom something hangs that the import did not write."""
        return self._used(session, Contact.__tablename__, "contact_id", ids)

    def edited_rows(self, session: Session, table: type[Base], ids: Sequence[int]) -> set[int]:
        """Give those of these rows that somebody changed."""
        return {int(row_id) for row_id, _ in self._changes(session, table, ids)}

    def _used(self, session: Session, target: str, name: str, ids: Sequence[int]) -> set[int]:
        used: set[int] = set()
        for table in Base.metadata.sorted_tables:
            if name not in table.c or table.name == target or table.name == "customer_history":
                continue
            column: Column[int] = table.c[name]
            wanted = select(column).where(column.in_(ids), self._not_of_batch(table)).distinct()
            used.update(session.scalars(wanted))
        return used

    def _not_of_batch(self, table: Table) -> ColumnElement[bool]:
        if "batch_id" not in table.c:
            return true()
        return or_(table.c.batch_id.is_(None), table.c.batch_id != self._batch_id)

    def _edited(
        self, session: Session, model: type[Base], customer_ids: Sequence[int]
    ) -> list[tuple[int, str]]:
        """Give customer and field for each change of the import's rows in a table."""
        columns = table_of(model).c
        of_customer = columns.id if model is Customer else columns.customer_id
        owners = {
            row_id: owner
            for row_id, owner in session.execute(
                select(columns.id, of_customer).where(
                    of_customer.in_(customer_ids), columns.batch_id == self._batch_id
                )
            )
        }
        changes = self._changes(session, model, list(owners))
        return [(owners[int(row_id)], field) for row_id, field in changes]

    def _changes(
        self, session: Session, model: type[Base], row_ids: Sequence[int]
    ) -> list[tuple[str, str]]:
        if not row_ids:
            return []
        wanted = select(Change.row_id, Change.new).where(
            Change.table_name == model.__tablename__,
            Change.row_id.in_([str(id_) for id_ in row_ids]),
            or_(Change.command_uuid.is_(None), Change.command_uuid.not_in(self._own)),
        )
        told = []
        for row_id, new in session.execute(wanted):
            fields = sorted(set(new or {}) - _UNTOLD)
            if fields:
                told.append((row_id, fields[0]))
        return told
