"""Holding a row of the day's list on top, or leaving it out for today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from app.calls.models import ListMark
from app.database.journal import Changed, author_id, handles, moment


@dataclass(frozen=True, kw_only=True)
class MarkRow:
    """Pin or skip a customer in one's own list of a day; ``on`` False takes the mark away."""

    id: int
    customer_id: int
    day: date
    kind: str  # pin, skip
    on: bool


@handles("mark_row")
def mark_row(session: Session, command: MarkRow) -> Changed:
    """Set or remove a mark; a mark that is there stays one."""
    same = (
        ListMark.user_id == author_id(session),
        ListMark.customer_id == command.customer_id,
        ListMark.day == command.day,
        ListMark.kind == command.kind,
    )
    session.execute(delete(ListMark).where(*same))
    if command.on:
        session.execute(
            insert(ListMark).values(
                id=command.id,
                user_id=author_id(session),
                customer_id=command.customer_id,
                day=command.day,
                kind=command.kind,
                at=moment(session),
            )
        )
    return Changed("list_mark", [command.customer_id])
