"""The newest entry of the journal: a clock that lies well before it is wrong, or was."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database.models import Command

MAY_LIE_BEFORE = timedelta(days=1)
"""Files that two computers share differ by less than that."""

_LAST = 500
# An entry of a clock that was years ahead is not held against a right one for years.
_NEWEST = select(
    func.max(select(Command.at).order_by(Command.seq.desc()).limit(_LAST).subquery().c.at)
)


def newest_entry(session: Session) -> datetime | None:
    """Give the latest moment among the last entries; None where nothing was entered."""
    newest: datetime | None = session.scalar(_NEWEST)
    return newest


def lies_before(now: datetime, newest: datetime | None) -> bool:
    """Tell whether a clock is behind what was entered already by more than a day."""
    return newest is not None and newest - now > MAY_LIE_BEFORE
