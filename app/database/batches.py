"""What an import does that no login may do by itself: naming owners, taking its rows back."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table, delete, func, insert, select
from sqlalchemy.orm import Session

from app.database.on_server import on_server


def delete_rows(session: Session, table: Table, batch_id: int, ids: Sequence[int]) -> int:
    """Delete rows of one's own import and tell how many there were.

    On a server an audited function does it, since no login may delete from most tables; it
    refuses imports of others and those older than 30 days.
    """
    if on_server(session):
        call = func.talktrack_delete_batch_rows(batch_id, table.name, list(ids))
        return int(session.scalars(select(call)).one())
    result = session.execute(delete(table).where(table.c.batch_id == batch_id, table.c.id.in_(ids)))
    return int(result.rowcount)  # type: ignore[attr-defined]


def name_owner(
    session: Session, users: Table, person_id: int, name: str, role: str, batch_id: int
) -> None:
    """Add somebody who owns customers of a list and does not work with the program (yet).

    On a server an audited function does it: no login may add people, and leads alone import for
    others.
    """
    if on_server(session):
        call = func.talktrack_name_owner(person_id, name, role, batch_id)
        session.execute(select(call))
        return
    values = {"id": person_id, "name": name, "role": role, "batch_id": batch_id, "active": False}
    session.execute(insert(users).values(values))
