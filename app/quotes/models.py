"""Tables of quotes and orders."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base, Words
from app.database.models import database_now
from app.quotes.rules import (
    COMPETITOR_LENGTH,
    NUMBER_LENGTH,
    REASON_LENGTH,
    SUBJECT_LENGTH,
    QuoteState,
)


class Quote(Base):
    """An offer with a price; amounts in minor units of its currency."""

    __tablename__ = "quote"
    __table_args__ = (
        Index(None, "customer_id", "state"),
        Index(None, "state", "valid_until"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    number: Mapped[str | None] = mapped_column(String(NUMBER_LENGTH))
    subject: Mapped[str] = mapped_column(String(SUBJECT_LENGTH), default="")
    amount_minor: Mapped[int | None] = mapped_column()
    currency: Mapped[str] = mapped_column(String(3))
    sent_on: Mapped[date | None] = mapped_column()
    valid_until: Mapped[date | None] = mapped_column()
    state: Mapped[QuoteState] = mapped_column(Words(QuoteState, 10))
    decision_on: Mapped[date | None] = mapped_column()
    competitor: Mapped[str | None] = mapped_column(String(COMPETITOR_LENGTH))
    probability: Mapped[int | None] = mapped_column()  # percent
    reason_lost: Mapped[str | None] = mapped_column(String(REASON_LENGTH))
    lines: Mapped[list[Any] | None] = mapped_column()  # as lines.document writes them
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class Order(Base):
    """What a customer ordered; amounts in minor units of its currency."""

    __tablename__ = "orders"  # "order" is a word of SQL
    __table_args__ = (
        Index(None, "customer_id", "ordered_on"),
        Index(None, "ordered_on"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    quote_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id"))
    call_id: Mapped[int | None] = mapped_column()
    number: Mapped[str | None] = mapped_column(String(NUMBER_LENGTH))
    subject: Mapped[str] = mapped_column(String(SUBJECT_LENGTH), default="")
    amount_minor: Mapped[int | None] = mapped_column()
    contribution_minor: Mapped[int | None] = mapped_column()
    currency: Mapped[str] = mapped_column(String(3))
    ordered_on: Mapped[date] = mapped_column()
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file
    version: Mapped[int] = mapped_column(default=1, server_default="1")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
