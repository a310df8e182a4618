"""Taking back the rows of an import, the one kind of deletion that many tables allow."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table, delete, func, select
from sqlalchemy.orm import Session


def delete_rows(session: Session, table: Table, batch_id: int, ids: Sequence[int]) -> int:
    """Delete rows of one's own import and tell how many there were.

    On a server an audited function does it, since no login may delete from most tables; it
    refuses imports of others and those older than 30 days.
    """
    if session.get_bind().dialect.name == "postgresql":
        call = func.talktrack_delete_batch_rows(batch_id, table.name, list(ids))
        return int(session.scalars(select(call)).one())
    result = session.execute(delete(table).where(table.c.batch_id == batch_id, table.c.id.in_(ids)))
    return int(result.rowcount)  # type: ignore[attr-defined]
