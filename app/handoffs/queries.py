"""Reads of handoffs."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from app.customers.models import Customer
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffState
from app.history.timeline import Place, TimelineEntry, page
from app.team.models import User


class DraftRow(NamedTuple):
    """A handoff that somebody still has to finish."""

    id: int
    customer_id: int
    company: str
    receiver: str | None
    visit_on: date | None
    visit_time: time | None
    visit_zone: str | None
    briefing: dict[str, Any]
    created_at: datetime


class HandoffEntryKind(StrEnum):
    """What handoffs put into the timeline."""

    DRAFTED = "handoff_drafted"


def drafts(session: Session, sender_id: int) -> list[DraftRow]:
    """Give a person's drafts, oldest first."""
    receiver = aliased(User)
    wanted = (
        select(
            Handoff.id,
            Handoff.customer_id,
            Customer.company,
            receiver.name,
            Handoff.visit_on,
            Handoff.visit_time,
            Handoff.visit_zone,
            Handoff.briefing,
            Handoff.created_at,
        )
        .join(Customer, Customer.id == Handoff.customer_id)
        .outerjoin(receiver, receiver.id == Handoff.receiver_id)
        .where(Handoff.sender_id == sender_id, Handoff.state == HandoffState.DRAFT)
        .order_by(Handoff.created_at, Handoff.id)
    )
    return [DraftRow(*row) for row in session.execute(wanted)]


def timeline(
    session: Session, customer_id: int, before: Place | None = None, limit: int = 50
) -> list[TimelineEntry]:
    """Give a customer's handoffs for its timeline."""
    sender, receiver = aliased(User), aliased(User)
    wanted = (
        select(Handoff, sender.name, receiver.name)
        .outerjoin(sender, sender.id == Handoff.sender_id)
        .outerjoin(receiver, receiver.id == Handoff.receiver_id)
        .where(Handoff.customer_id == customer_id)
    )
    entries = (
        TimelineEntry(
            id=handoff.id,
            kind=HandoffEntryKind.DRAFTED,
            happened_at=handoff.created_at,
            values=(("receiver", to or ""),),
            author=by or "",
            text=handoff.briefing.get("need", ""),
        )
        for handoff, by, to in session.execute(wanted)
    )
    return page(entries, before, limit)


def timeline_count(session: Session, customer_id: int) -> int:
    """Count the entries of ``timeline``."""
    wanted = select(func.count()).select_from(Handoff).where(Handoff.customer_id == customer_id)
    return session.scalars(wanted).one()
