"""Who changed a field last, and when: the journal knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database.models import Change, Command
from app.team.models import User

REMOVED = "removed"
"""Stands for all fields of a row that is gone."""

_MOST = 200  # changes looked at; older ones are no news to who is editing


class LastChange(NamedTuple):
    """author: a name, "" where nobody knows it. at: when it was wanted (UTC)."""

    author: str
    at: datetime


LastChanges = Mapping[tuple[str, int, str], LastChange]
"""By table, row and field."""


def last_changes(session: Session, rows: Iterable[tuple[str, int]]) -> LastChanges:
    """Give who changed these rows' fields last. rows: tables with ids."""
    ids: dict[str, list[str]] = {}
    for table, row_id in rows:
        ids.setdefault(table, []).append(str(row_id))
    found: dict[tuple[str, int, str], LastChange] = {}
    for table, row_ids in ids.items():
        wanted = (
            select(
                Change.row_id,
                Change.new,
                func.coalesce(Command.at, Change.recorded_at),
                func.coalesce(User.name, ""),
            )
            .outerjoin(Command, Command.uuid == Change.command_uuid)
            .outerjoin(User, User.id == Command.user_id)
            .where(Change.table_name == table, Change.row_id.in_(row_ids))
            .order_by(Change.seq.desc())
            .limit(_MOST)
        )
        for row_id, new, at, author in session.execute(wanted):
            for field in (REMOVED,) if new is None else new:
                found.setdefault((table, int(row_id), field), LastChange(author, at))
    return found
