"""Holding a row of the day's list on top, or leaving it out for today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from app.calls.day_queries import VALUE_P99
from app.calls.models import ListMark
from app.customers.models import Customer, PortfolioFigure
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


@dataclass(frozen=True, kw_only=True)
class KeepValueP99:
    """Compute the 99th percentile of the portfolio's values anew; lists only read it."""

    at: datetime


@handles("keep_value_p99")
def keep_value_p99(session: Session, command: KeepValueP99) -> Changed:
    """Keep the 99th percentile by nearest rank of contribution, else revenue."""
    value = func.coalesce(Customer.contribution_minor, Customer.turnover_minor)
    count = session.scalar(select(func.count()).where(value.is_not(None))) or 0
    place = max(0, -(-count * 99 // 100) - 1)
    ordered = select(value).where(value.is_not(None)).order_by(value).offset(place).limit(1)
    kept = {"minor": session.scalar(ordered) or 0}
    session.merge(PortfolioFigure(name=VALUE_P99, value=kept, at=command.at))
    return Changed("setting", ())
