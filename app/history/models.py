"""Tables of what was: calls, other contacts, complaints."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.customers.rules import Segment
from app.database.base import Base, Words
from app.database.models import database_now
from app.history.rules import ActivityKind, ComplaintState, Direction, VoidReason
from app.settings.outcomes import Outcome


class Call(Base):
    """One dial or one incoming call with the facts of its day. Never updated or deleted."""

    __tablename__ = "call"
    __table_args__ = (
        Index(None, "customer_id", "started_at"),
        Index(None, "author_id", "started_at"),
        Index(None, "started_at"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    direction: Mapped[Direction] = mapped_column(Words(Direction, 5))
    started_at: Mapped[datetime] = mapped_column()  # the client's word
    seconds: Mapped[int] = mapped_column(default=0)  # by a monotonic clock, until hung up
    number: Mapped[str | None] = mapped_column(String(80))  # as dialled
    round_id: Mapped[int | None] = mapped_column()  # the id of the first call of its round
    purpose: Mapped[str] = mapped_column(String(20), default="advertising")  # or service
    outcome: Mapped[Outcome] = mapped_column(Words(Outcome))
    attempt: Mapped[bool] = mapped_column()  # the outcome's flags as they were
    connected: Mapped[bool] = mapped_column()
    reached: Mapped[bool] = mapped_column()
    conversion: Mapped[bool] = mapped_column()
    reason: Mapped[str | None] = mapped_column(String(200))  # why no interest, why dialled anyway
    note: Mapped[str] = mapped_column(default="")
    answers: Mapped[dict[str, Any]] = mapped_column()  # captured fields of the script
    script_version_id: Mapped[int | None] = mapped_column(ForeignKey("script_version.id"))
    script_path: Mapped[list[Any]] = mapped_column()  # steps in the order they were shown
    segment: Mapped[Segment | None] = mapped_column(Words(Segment, 5))
    inside_owner_id: Mapped[int | None] = mapped_column()
    field_owner_id: Mapped[int | None] = mapped_column()
    team_id: Mapped[int | None] = mapped_column()
    corrects_id: Mapped[int | None] = mapped_column()  # the call this one replaces
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()


class CallVoid(Base):
    """Says that a call does not count: undone, or replaced by a corrected one."""

    __tablename__ = "call_void"

    call_id: Mapped[int] = mapped_column(
        ForeignKey("call.id"), primary_key=True, autoincrement=False
    )
    reason: Mapped[VoidReason] = mapped_column(Words(VoidReason, 20))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())


class Activity(Base):
    """A contact that was no call, or a note. Never updated or deleted by people."""

    __tablename__ = "activity"
    __table_args__ = (
        Index(None, "customer_id", "happened_at"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[ActivityKind] = mapped_column(Words(ActivityKind, 20))
    happened_at: Mapped[datetime] = mapped_column()  # the client's word
    happened_on: Mapped[date | None] = mapped_column()  # set where only the day is known
    text: Mapped[str] = mapped_column()
    for_user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))  # a phone message
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()


class ActivityVoid(Base):
    """An activity that its author took back: it stays in the database and nowhere else."""

    __tablename__ = "activity_void"

    activity_id: Mapped[int] = mapped_column(
        ForeignKey("activity.id"), primary_key=True, autoincrement=False
    )
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())


class Complaint(Base):
    """A complaint; while it is open nothing is sold to the customer."""

    __tablename__ = "complaint"
    __table_args__ = (Index(None, "customer_id"), Index(None, "state"), Index(None, "batch_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    call_id: Mapped[int | None] = mapped_column(ForeignKey("call.id"))
    text: Mapped[str] = mapped_column()
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    opened_at: Mapped[datetime] = mapped_column()
    answer_by: Mapped[datetime] = mapped_column()
    call_back: Mapped[bool] = mapped_column(default=True)  # promised
    state: Mapped[ComplaintState] = mapped_column(Words(ComplaintState, 10))
    solved_at: Mapped[datetime | None] = mapped_column()
    solution: Mapped[str | None] = mapped_column()
    customer_informed: Mapped[bool | None] = mapped_column()
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
