"""A person's plan as rows: what is due until a day, without what an import is still bringing."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.customers.models import ImportBatch
from app.follow_ups.models import FollowUp
from app.follow_ups.queries import BY_TIME, FollowUpRow, read, rows
from app.follow_ups.standing_in import promised_for_others
from app.follow_ups.states import FollowUpState

MOST_OF_A_DAY = 500
"""As many steps of one day, or left from earlier ones, are read at once."""


def due_until(
    session: Session, user_id: int, last: date, today: date, *, after: date | None = None
) -> list[FollowUpRow]:
    """Give a person's open steps until a day, the earliest first; after: later than this day.

    Promises of absent colleagues for whom the person stands in are among them.
    """
    owned = FollowUp.owner_id == user_id
    others = promised_for_others(session, user_id, today)
    which = is_planned(session) & (FollowUp.due_on <= last)
    which &= owned if others is None else owned | others
    if after is not None:
        which &= FollowUp.due_on > after
    return read(session, rows().where(which).order_by(*BY_TIME).limit(MOST_OF_A_DAY))


def is_planned(session: Session) -> ColumnElement[bool]:
    """Say in SQL: open, and not of an import that is still running."""
    is_open = FollowUp.state == FollowUpState.OPEN
    running = session.scalars(select(ImportBatch.id).where(ImportBatch.state == "running")).all()
    if not running:
        return is_open  # the usual case needs no look at the rows themselves
    return is_open & or_(FollowUp.batch_id.is_(None), FollowUp.batch_id.not_in(running))
