"""Tables of handing customers over."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.clock import Appointment
from app.database.base import Base, Words
from app.database.models import database_now
from app.handoffs.rules import (
    HandoffAction,
    HandoffKind,
    HandoffState,
    OverruleReason,
    ReturnReason,
    VisitResult,
)
from app.handoffs.states import Course

WAITING = "state IN ('offered','accepted','scheduled','visited')"
"""States in which somebody is to act until a deadline; the condition of a partial index."""


class Handoff(Base):
    """A customer on the way between inside and field sales.

    due_at: until when the next step is due, kept with each step. answer: the last words of
    whoever answered or reported. value_minor: of the order or quote that came of it.
    """

    __tablename__ = "handoff"
    __table_args__ = (
        Index(None, "customer_id"),
        Index(None, "state"),
        Index(None, "batch_id"),
        Index(
            "ix_handoff_due",
            "due_at",
            "id",
            sqlite_where=text(WAITING),
            postgresql_where=text(WAITING),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    call_id: Mapped[int | None] = mapped_column()
    kind: Mapped[HandoffKind] = mapped_column(
        Words(HandoffKind, 15), default=HandoffKind.VISIT, server_default="visit"
    )
    state: Mapped[HandoffState] = mapped_column(Words(HandoffState, 15))
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    receiver_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    visit_on: Mapped[date | None] = mapped_column()
    visit_time: Mapped[time | None] = mapped_column()
    visit_zone: Mapped[str | None] = mapped_column(String(40))
    visit_minutes: Mapped[int | None] = mapped_column()
    visit_video: Mapped[bool | None] = mapped_column()
    visit_confirmed: Mapped[bool | None] = mapped_column()
    invitation_sequence: Mapped[int | None] = mapped_column()  # of the last file for calendars
    briefing: Mapped[dict[str, Any]] = mapped_column()
    offered_at: Mapped[datetime | None] = mapped_column()
    accepted_at: Mapped[datetime | None] = mapped_column()
    due_at: Mapped[datetime | None] = mapped_column()
    reason: Mapped[ReturnReason | None] = mapped_column(Words(ReturnReason))
    answer: Mapped[str | None] = mapped_column()
    result: Mapped[VisitResult | None] = mapped_column(Words(VisitResult))
    value_minor: Mapped[int | None] = mapped_column()
    currency: Mapped[str | None] = mapped_column(String(3))
    quality: Mapped[int | None] = mapped_column()
    created_at: Mapped[datetime] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    @property
    def owner_id(self) -> int | None:
        """Who answers for the customer's matter: the sender until it was accepted."""
        return self.sender_id if self.accepted_at is None else self.receiver_id

    @property
    def course(self) -> Course:
        """How it stands, for the rules."""
        return Course(self.state, self.sender_id, self.receiver_id, self.owner_id)

    @property
    def visit(self) -> Appointment | None:
        """When the visit is, if that is agreed."""
        if self.visit_on is None:
            return None
        return Appointment(self.visit_on, self.visit_time, self.visit_zone or "Europe/Zurich")


class HandoffEvent(Base):
    """What somebody did with a handoff. Added, never touched.

    for_user_id: in whose name, where that is not the author: an answer given by phone.
    state: in which it was afterwards.
    """

    __tablename__ = "handoff_event"
    __table_args__ = (
        Index(None, "handoff_id"),
        Index(None, "customer_id"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    handoff_id: Mapped[int] = mapped_column(ForeignKey("handoff.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    action: Mapped[HandoffAction] = mapped_column(Words(HandoffAction, 15))
    state: Mapped[HandoffState] = mapped_column(Words(HandoffState, 15))
    happened_at: Mapped[datetime] = mapped_column()
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    for_user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    to_user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))  # whom it was for then
    reason: Mapped[ReturnReason | None] = mapped_column(Words(ReturnReason))
    text: Mapped[str] = mapped_column(default="")
    invitation: Mapped[dict[str, Any] | None] = mapped_column()  # what a file for calendars said
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()


class OverruledAdvice(Base):
    """That somebody decided otherwise than was advised. Nobody's name: it is counted, that is all.

    advice, decided: words of Advice.
    """

    __tablename__ = "overruled_advice"
    __table_args__ = (
        Index(None, "customer_id"),
        Index(None, "happened_at"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    happened_at: Mapped[datetime] = mapped_column()
    advice: Mapped[str] = mapped_column(String(15))
    decided: Mapped[str] = mapped_column(String(15))
    reason: Mapped[OverruleReason] = mapped_column(Words(OverruleReason, 20))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file
