"""What a transfer leaves in the history of the handoffs that go over."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from app.database.base import table_of
from app.database.one_of import one_of
from app.handoffs.course.changing import event_of
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffAction
from app.handoffs.states import ENDS
from app.team.queries import names
from app.upkeep.transfers.work_of_person import of_customers

_HANDOFF = table_of(Handoff)

SPARE = 20
"""Ids of events beyond those of the handoffs counted, for what is drafted meanwhile."""


def open_handoffs(
    session: Session, person_id: int, customer_ids: Sequence[int] | None
) -> list[int]:
    """Give the open handoffs that a person sends or gets; customer_ids: only of these customers."""
    wanted = _open_of(person_id).where(*of_customers(_HANDOFF, customer_ids))
    values = {"customers": list(customer_ids or ())}
    return list(session.scalars(wanted, values))


def still_with(session: Session, handoff_ids: Sequence[int], person_id: int) -> list[int]:
    """Give those of these handoffs that are open and that a person sends or gets."""
    wanted = _open_of(person_id).where(one_of(Handoff.id, "ids"))
    return list(session.scalars(wanted, {"ids": list(handoff_ids)}))


def _open_of(person_id: int) -> Select[int]:
    whose = or_(Handoff.sender_id == person_id, Handoff.receiver_id == person_id)
    open_ones = select(Handoff.id).where(whose, Handoff.state.not_in(list(ENDS)))
    return open_ones.order_by(Handoff.id)


def tell_of_transfer(
    session: Session, handoff_ids: Sequence[int], event_ids: Sequence[int], giver: int, taker: int
) -> None:
    """Say in the history of each handoff from whom to whom it went; as far as there are ids."""
    known = names(session)
    text = f"{known.get(giver, '')} → {known.get(taker, '')}"
    wanted = select(Handoff).where(one_of(Handoff.id, "ids"))
    found = {row.id: row for row in session.scalars(wanted, {"ids": list(handoff_ids)})}
    for handoff_id, event_id in zip(handoff_ids, event_ids, strict=False):
        handoff = found[handoff_id]
        session.add(event_of(session, handoff, HandoffAction.TRANSFER, event_id, text=text))
    session.flush()
