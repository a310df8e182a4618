"""Tables of handing customers over."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base, Words
from app.database.models import database_now
from app.handoffs.rules import HandoffState


class Handoff(Base):
    """A customer on the way from inside to field sales; the sender stays owner."""

    __tablename__ = "handoff"
    __table_args__ = (Index(None, "customer_id"), Index(None, "state"), Index(None, "batch_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    call_id: Mapped[int | None] = mapped_column()
    state: Mapped[HandoffState] = mapped_column(Words(HandoffState, 15))
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    receiver_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    visit_on: Mapped[date | None] = mapped_column()
    visit_time: Mapped[time | None] = mapped_column()
    visit_zone: Mapped[str | None] = mapped_column(String(40))
    briefing: Mapped[dict[str, Any]] = mapped_column()
    created_at: Mapped[datetime] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
