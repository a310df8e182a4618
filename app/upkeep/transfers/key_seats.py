"""Seats in the teams of key accounts, when somebody takes over from somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from app.database.base import table_of
from app.database.models import Change
from app.key_accounts.models import KeyMember
from app.key_accounts.rules import KeyPart
from app.upkeep.transfers.work_of_person import of_customers

_SEAT = table_of(KeyMember)
_RANKS = list(KeyPart)


def give_seats(
    session: Session, from_id: int, to_id: int, customer_ids: Sequence[int] | None
) -> None:
    """Let somebody sit where the first person sat; who sits there already takes the higher part.

    customer_ids: only in the teams of these customers; None in all.
    """
    values = {"customers": list(customer_ids)} if customer_ids is not None else {}
    wanted = select(_SEAT).where(*of_customers(_SEAT, customer_ids))
    connection = session.connection()
    mine = connection.execute(wanted.where(_SEAT.c.user_id == from_id), values).all()
    theirs = {
        row.customer_id: row
        for row in connection.execute(wanted.where(_SEAT.c.user_id == to_id), values)
    }
    for seat in mine:
        other = theirs.get(seat.customer_id)
        if other is None:
            _write(session, seat.id, user_id=to_id)
            continue
        if _RANKS.index(seat.part) < _RANKS.index(other.part):
            _write(session, other.id, part=seat.part)
        connection.execute(delete(_SEAT).where(_SEAT.c.id == seat.id))


def seats_back(session: Session, uuid: str, to_id: int) -> None:
    """Bring seats back that a transfer gave away, where they are still the second person's."""
    wanted = (
        select(Change)
        .where(Change.command_uuid == uuid, Change.table_name == _SEAT.name)
        .order_by(Change.seq.desc())
    )
    connection = session.connection()
    for change in session.scalars(wanted).all():
        seat_id = int(change.row_id)
        present = connection.execute(select(_SEAT).where(_SEAT.c.id == seat_id)).one_or_none()
        if change.operation == "delete" and present is None:
            row = {**change.old, "part": KeyPart(change.old["part"])}
            connection.execute(insert(_SEAT).values(row))
        elif present is not None and present.user_id == to_id:
            _take(session, seat_id, change)


def _take(session: Session, seat_id: int, change: Change) -> None:
    old = change.old
    if "user_id" in old:
        _write(session, seat_id, user_id=old["user_id"])
    if "part" in old:
        _write(session, seat_id, part=KeyPart(old["part"]))


def _write(session: Session, seat_id: int, **values: int | KeyPart) -> None:
    session.connection().execute(update(_SEAT).where(_SEAT.c.id == seat_id).values(**values))
