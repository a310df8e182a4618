"""Table of what a person decided about a row of the day's call list."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base


class ListMark(Base):
    """A customer held on top or skipped in one person's call list of one day."""

    __tablename__ = "list_mark"
    __table_args__ = (Index(None, "user_id", "day", "customer_id", "kind", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    day: Mapped[date] = mapped_column()
    kind: Mapped[str] = mapped_column(String(4))  # pin, skip
    at: Mapped[datetime] = mapped_column()
