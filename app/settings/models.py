"""Tables of settings that are the same for all."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base


class Setting(Base):
    """One setting of the team (user_id 0) or of a person."""

    __tablename__ = "setting"
    __table_args__ = (Index(None, "name", "user_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(80))
    user_id: Mapped[int] = mapped_column(default=0)
    value: Mapped[dict[str, Any]] = mapped_column()
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class SavedMapping(Base):
    """How the columns of a layout are imported; found again by the layout's fingerprint."""

    __tablename__ = "saved_mapping"
    __table_args__ = (Index(None, "fingerprint"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(120))
    fingerprint: Mapped[str] = mapped_column(String(64))
    mapping: Mapped[dict[str, Any]] = mapped_column()


class CostRateRow(Base):
    """What a visit and a contact by phone cost from a day on; amounts in minor units."""

    __tablename__ = "cost_rate"
    __table_args__ = (Index(None, "from_on", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    from_on: Mapped[date] = mapped_column()
    visit_minor: Mapped[int] = mapped_column()
    contact_minor: Mapped[int] = mapped_column()
    visit_percent: Mapped[int] = mapped_column()  # of the yearly contribution, for visits
    currency: Mapped[str] = mapped_column(String(3))


class ExchangeRateRow(Base):
    """What a unit of a currency is worth in another one in a month, in millionths."""

    __tablename__ = "exchange_rate"
    __table_args__ = (Index(None, "month", "currency", "target", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    month: Mapped[date] = mapped_column()  # its first day
    currency: Mapped[str] = mapped_column(String(3))
    target: Mapped[str] = mapped_column(String(3))
    micro: Mapped[int] = mapped_column()
