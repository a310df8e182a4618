"""Handoffs past their deadline, as a team lead sees them among the exceptions."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, text
from sqlalchemy.orm import Session, aliased

from app.customers.models import Customer
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import MOST_ROWS
from app.follow_ups.exceptions.exception_rows import ExceptionRow, customers, row_of
from app.handoffs.briefing import read
from app.handoffs.models import WAITING, Handoff
from app.team.models import User

_RECEIVER = aliased(User)


def late_handoffs(session: Session, now: datetime) -> tuple[ExceptionRow, ...]:
    """Give them, the longest overdue first. now: UTC."""
    wanted = (
        customers(Handoff.due_at.expression)
        .join(Handoff, Handoff.customer_id == Customer.id)
        .outerjoin(_RECEIVER, _RECEIVER.id == Handoff.receiver_id)
        .add_columns(
            Handoff.id.label("handoff_id"),
            func.coalesce(_RECEIVER.name, "").label("responsible"),
            Handoff.briefing.label("step_text"),
        )
        .where(text(f"handoff.{WAITING}"), Handoff.due_at < now)
        .order_by(Handoff.due_at, Handoff.id)
        .limit(MOST_ROWS)
    )
    found = (row_of(ExceptionKind.LATE_HANDOFF, row) for row in session.execute(wanted))
    return tuple(row._replace(step_text=_topic(row)) for row in found)


def _topic(row: ExceptionRow) -> str:
    briefing = read(row.step_text)  # type: ignore[arg-type]  # as the table keeps it
    return " ".join((briefing.visit_goal or briefing.need).split())
