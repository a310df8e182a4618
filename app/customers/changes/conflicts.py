"""Changes that know what they replace: written where nobody interfered, else told apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.changes.last_changes import REMOVED, last_changes
from app.customers.changes.merging import merge
from app.customers.errors import Conflict, EditConflictError
from app.customers.fields import Seen, Value
from app.database.base import Base
from app.database.models import Change


def merged(
    session: Session,
    row: Base,
    seen: Mapping[str, Value],
    mine: Mapping[str, Value],
) -> dict[str, Value]:
    """Give which of the wanted values are to be written to a row.

    seen: what stood in these fields for whoever wants them changed.
    Raises EditConflictError where somebody else changed the same to something else.
    """
    now = {field: getattr(row, field) for field in mine}
    result = merge(seen, now, mine)
    if result.contested:
        wanted = {field: mine[field] for field in result.contested}
        raise conflict_error(session, row.__tablename__, _id(row), now, wanted)
    return result.values


def check_seen(session: Session, row: Base, field: str, seen: Seen | None, mine: Value) -> None:
    """Refuse a single change whose field somebody else changed; unseen ones always go through."""
    if seen is not None:
        merged(session, row, {field: seen.value}, {field: mine})


def removed_meanwhile(session: Session, table: str, row_id: int, mine: Value) -> EditConflictError:
    """Say that somebody removed what was to be changed."""
    return conflict_error(session, table, row_id, {}, {REMOVED: mine})


def conflict_error(
    session: Session,
    table: str,
    row_id: int,
    now: Mapping[str, Value],
    mine: Mapping[str, Value],
) -> EditConflictError:
    """Say of each field what others made of it, who and when."""
    known = last_changes(session, [(table, row_id)])
    conflicts = []
    for field, wanted in mine.items():
        last = known.get((table, row_id, field))
        conflicts.append(
            Conflict(
                table=table,
                row_id=row_id,
                field=field,
                theirs=now.get(field),
                mine=wanted,
                author=last.author if last else "",
                at=last.at if last else None,
            )
        )
    return EditConflictError(tuple(conflicts))


def seen_at(session: Session, row: Any, version: int) -> dict[str, Value]:
    """Give what stood in a row's fields at a version, from the evidence of the journal.

    For commands of a program that did not say what was seen. Other fields are as they are.
    """
    kept = (
        select(Change.old, Change.new)
        .where(Change.table_name == row.__tablename__, Change.row_id == str(row.id))
        .order_by(Change.seq.desc())
    )
    values = {column.key: getattr(row, column.key) for column in row.__table__.columns}
    for old, new in session.execute(kept):
        if new is not None and new.get("version", version) > version:
            values.update(old)
    return values


def _id(row: Any) -> int:
    found: int = row.id
    return found
