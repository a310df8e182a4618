"""Tables of what people decided about rows of the call list, and of who is calling whom."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base
from app.database.models import database_now


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


class Claim(Base):
    """A customer that somebody has open in a call; nobody else should ring it meanwhile.

    A row whose lease is over stays and means that the customer is free.
    """

    __tablename__ = "claim"
    __table_args__ = (Index(None, "user_id"),)

    customer_id: Mapped[int] = mapped_column(
        ForeignKey("customer.id"), primary_key=True, autoincrement=False
    )
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    holder: Mapped[str] = mapped_column(String(36))  # one window of one person
    since: Mapped[datetime] = mapped_column(server_default=database_now())
    lease_until: Mapped[datetime] = mapped_column()  # by the database's clock; over means free
