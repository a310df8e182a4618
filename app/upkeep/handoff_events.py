"""What a transfer leaves in the history of the handoffs that go over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Table, or_, select
from sqlalchemy.orm import Session

from app.database.journal import author_id, moment
from app.database.one_of import one_of
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.rules import HandoffAction
from app.handoffs.states import ENDS
from app.team.queries import names
from app.upkeep.work_of_person import of_customers

_HANDOFF = cast("Table", Handoff.__table__)

SPARE = 20
"""Ids of events beyond those of the handoffs counted, for what is drafted meanwhile."""


def open_handoffs(
    session: Session, person_id: int, customer_ids: Sequence[int] | None
) -> list[int]:
    """Give the open handoffs that a person sends or gets; customer_ids: only of these customers."""
    whose = or_(Handoff.sender_id == person_id, Handoff.receiver_id == person_id)
    wanted = select(Handoff.id).where(
        whose, Handoff.state.not_in(list(ENDS)), *of_customers(_HANDOFF, customer_ids)
    )
    values = {"customers": list(customer_ids or ())}
    return list(session.scalars(wanted.order_by(Handoff.id), values))


def still_with(session: Session, handoff_ids: Sequence[int], person_id: int) -> list[int]:
    """Give those of these handoffs that are open and that a person sends or gets."""
    whose = or_(Handoff.sender_id == person_id, Handoff.receiver_id == person_id)
    wanted = select(Handoff.id).where(
        one_of(Handoff.id, "ids"), whose, Handoff.state.not_in(list(ENDS))
    )
    return list(session.scalars(wanted.order_by(Handoff.id), {"ids": list(handoff_ids)}))


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
        session.add(
            HandoffEvent(
                id=event_id,
                handoff_id=handoff_id,
                customer_id=handoff.customer_id,
                action=HandoffAction.TRANSFER,
                state=handoff.state,
                happened_at=moment(session),
                author_id=author_id(session),
                to_user_id=handoff.receiver_id,
                text=text,
            )
        )
    session.flush()
