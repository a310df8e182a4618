"""Reads of complaints: the open ones of a customer, those that are late, what was changed."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.database.models import Change, Command
from app.history.models import Complaint
from app.history.rules import ComplaintState
from app.team.models import User

MOST_LATE = 500
"""As many late complaints are read at once, the latest deadline last."""


MOST_CHANGES = 50
SHOWN_FIELDS = frozenset({"text", "responsible_id", "answer_by", "call_back"})
"""Fields of which it is told who changed them."""


class ComplaintRow(NamedTuple):
    """A complaint that is not solved. opened_at, answer_by: UTC."""

    id: int
    text: str
    opened_at: datetime
    answer_by: datetime
    responsible_id: int | None
    responsible: str | None
    call_back: bool
    version: int


class LateComplaint(NamedTuple):
    """A complaint that nobody solved by its deadline. opened_at, answer_by: UTC."""

    id: int
    customer_id: int
    company: str
    text: str
    opened_at: datetime
    answer_by: datetime
    responsible_id: int | None
    responsible: str


class ComplaintChange(NamedTuple):
    """One field of a complaint that somebody changed. at: UTC."""

    at: datetime
    author: str
    field: str


def open_complaints(session: Session, customer_id: int) -> list[ComplaintRow]:
    """Give the complaints that are not solved, oldest first."""
    wanted = (
        select(
            Complaint.id,
            Complaint.text,
            Complaint.opened_at,
            Complaint.answer_by,
            Complaint.responsible_id,
            User.name,
            Complaint.call_back,
            Complaint.version,
        )
        .outerjoin(User, User.id == Complaint.responsible_id)
        .where(Complaint.customer_id == customer_id, Complaint.state == ComplaintState.OPEN)
        .order_by(Complaint.opened_at, Complaint.id)
    )
    return [ComplaintRow(*row) for row in session.execute(wanted)]


def past_deadline(now: datetime) -> ColumnElement[bool]:
    """Say in SQL: open, and its deadline is over. now: UTC; at the deadline sharp it is not."""
    return and_(Complaint.state == ComplaintState.OPEN, Complaint.answer_by < now)


def late_complaints(session: Session, now: datetime, limit: int = MOST_LATE) -> list[LateComplaint]:
    """Give the complaints past their deadline, the longest overdue first."""
    wanted = (
        select(
            Complaint.id,
            Complaint.customer_id,
            Customer.company,
            Complaint.text,
            Complaint.opened_at,
            Complaint.answer_by,
            Complaint.responsible_id,
            func.coalesce(User.name, ""),
        )
        .join(Customer, Customer.id == Complaint.customer_id)
        .outerjoin(User, User.id == Complaint.responsible_id)
        .where(past_deadline(now))
        .order_by(Complaint.answer_by, Complaint.id)
        .limit(limit)
    )
    return [LateComplaint(*row) for row in session.execute(wanted)]


def complaint_changes(session: Session, complaint_id: int) -> list[ComplaintChange]:
    """Give what was changed of a complaint since it came, newest first."""
    wanted = (
        select(
            func.coalesce(Command.at, Change.recorded_at), func.coalesce(User.name, ""), Change.new
        )
        .outerjoin(Command, Command.uuid == Change.command_uuid)
        .outerjoin(User, User.id == Command.user_id)
        .where(Change.table_name == "complaint", Change.row_id == str(complaint_id))
        .order_by(Change.seq.desc())
        .limit(MOST_CHANGES)
    )
    return [
        ComplaintChange(at, author, field)
        for at, author, new in session.execute(wanted)
        for field in sorted(new or ())
        if field in SHOWN_FIELDS
    ]
