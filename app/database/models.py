"""The journal's tables: what people wanted, and what changed by it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Identity, Index, String, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.functions import GenericFunction

from app.database.base import Base, Instant


class database_now(GenericFunction[datetime]):  # noqa: N801 - names an SQL function
    """The database's own clock, in the form an Instant is stored in."""

    type = Instant()
    inherit_cache = True


@compiles(database_now, "sqlite")
def _sqlite_now(element: Any, compiler: Any, **options: Any) -> str:
    return "(CAST(unixepoch('subsec') * 1000000 AS INTEGER))"


@compiles(database_now, "postgresql")
def _postgresql_now(element: Any, compiler: Any, **options: Any) -> str:
    return "now()"


class Command(Base):
    """An intent: one thing somebody wanted, executed once. Never updated or deleted."""

    __tablename__ = "command"
    __table_args__ = (Index(None, "uuid", unique=True),)

    seq: Mapped[int] = mapped_column(Identity(), primary_key=True)
    uuid: Mapped[str] = mapped_column(String(36))
    user_id: Mapped[int | None] = mapped_column()  # no foreign key: a journal outlives people
    at: Mapped[datetime] = mapped_column()  # the client's word
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    kind: Mapped[str] = mapped_column(String(60))
    format: Mapped[int] = mapped_column()
    payload: Mapped[dict[str, Any]] = mapped_column()
    touched: Mapped[list[Any]] = mapped_column()  # kinds, as in the event ``changed``


class Change(Base):
    """Evidence, written by triggers alone: what an update or a delete replaced."""

    __tablename__ = "change"
    __table_args__ = (Index(None, "command_uuid"), Index(None, "table_name", "row_id"))

    seq: Mapped[int] = mapped_column(Identity(), primary_key=True)
    command_uuid: Mapped[str | None] = mapped_column(String(36))
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    table_name: Mapped[str] = mapped_column(String(60))
    row_id: Mapped[str] = mapped_column(String(80))
    operation: Mapped[str] = mapped_column(String(6))  # update or delete
    old: Mapped[dict[str, Any]] = mapped_column()
    new: Mapped[dict[str, Any] | None] = mapped_column()


class AccessLog(Base):
    """Who took personal data out of the database: exports and access reports."""

    __tablename__ = "access_log"

    seq: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int | None] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    what: Mapped[str] = mapped_column(String(60))
    detail: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))


class Device(Base):
    """A computer that works with a team's database, and the number in the ids it makes."""

    __tablename__ = "device"
    __table_args__ = (Index(None, "key", unique=True),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # 0 to 1023
    key: Mapped[str] = mapped_column(String(36))  # a uuid that the profile keeps
    user_id: Mapped[int | None] = mapped_column()
    seen_at: Mapped[datetime] = mapped_column(server_default=database_now())
