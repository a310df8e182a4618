"""Table of what is planned."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base, Words
from app.database.models import database_now
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH, FollowUpState

# What a lead distributes: conditions of partial indexes. A query writes them in these words, and
# no other index serves them, so that each database takes the one of its own.
PROMISED = (
    "follow_up.state NOT IN ('done','dropped') AND follow_up.customer_id IS NOT NULL "
    "AND (follow_up.promised OR follow_up.kind IN ('callback','promise','complaint'))"
)
REQUESTED = (
    "follow_up.state NOT IN ('done','dropped') AND follow_up.customer_id IS NOT NULL "
    "AND follow_up.kind = 'new_request'"
)


def _index(name: str, where: str, *columns: str) -> Index:
    """Make an index of the rows of which a condition holds."""
    condition = text(where.replace("follow_up.", ""))
    return Index(name, *columns, sqlite_where=condition, postgresql_where=condition)


class FollowUp(Base):
    """A dated next step. The local date and time are the truth; due_at is derived."""

    __tablename__ = "follow_up"
    __table_args__ = (
        Index(
            "ix_follow_up_queue",
            "owner_id",
            "due_on",
            "id",
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index(
            "ix_follow_up_due",
            "due_on",
            "id",
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        _index("ix_follow_up_promised", PROMISED, "due_on", "due_at", "id"),
        _index("ix_follow_up_requested", REQUESTED, "recorded_at", "id"),
        Index(None, "customer_id", "state"),
        Index("ix_follow_up_finished_by_id", "finished_by_id", "finished_at"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    call_id: Mapped[int | None] = mapped_column()  # the call it was planned in
    quote_id: Mapped[int | None] = mapped_column()
    handoff_id: Mapped[int | None] = mapped_column()
    kind: Mapped[FollowUpKind] = mapped_column(Words(FollowUpKind, 20))
    text: Mapped[str] = mapped_column(String(TEXT_LENGTH), default="")
    promised: Mapped[bool] = mapped_column(default=False)
    retry: Mapped[bool] = mapped_column(default=False)  # another attempt to reach the customer
    due_on: Mapped[date] = mapped_column()
    due_time: Mapped[time | None] = mapped_column()
    due_zone: Mapped[str] = mapped_column(String(40))
    due_at: Mapped[datetime | None] = mapped_column()  # derived; None for a date without time
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    state: Mapped[FollowUpState] = mapped_column(Words(FollowUpState, 10))
    finished_at: Mapped[datetime | None] = mapped_column()
    finished_by_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    settled_by_call_id: Mapped[int | None] = mapped_column()
    result: Mapped[str | None] = mapped_column(String(200))  # why dropped
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
