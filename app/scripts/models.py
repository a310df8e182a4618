"""Tables of call scripts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base
from app.database.models import database_now


class Script(Base):
    """A call script; its text lies in its versions."""

    __tablename__ = "script"
    __table_args__ = (Index(None, "name", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(60))  # the "id" of the TOML file
    purpose: Mapped[str] = mapped_column(String(20))
    active: Mapped[bool] = mapped_column(default=True)
    current_version_id: Mapped[int | None] = mapped_column()  # kept by publishing


class ScriptVersion(Base):
    """One published text of a script; never changed."""

    __tablename__ = "script_version"
    __table_args__ = (Index(None, "script_id", "number", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    script_id: Mapped[int] = mapped_column(ForeignKey("script.id"))
    number: Mapped[int] = mapped_column()
    source: Mapped[str] = mapped_column()  # the TOML text
    author_id: Mapped[int | None] = mapped_column()
    published_at: Mapped[datetime] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())


class ScriptRelease(Base):
    """A script with which a trainee may call customers; given and taken back by a coach."""

    __tablename__ = "script_release"
    __table_args__ = (Index(None, "trainee_id", "script_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    trainee_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    script_id: Mapped[int] = mapped_column(ForeignKey("script.id"))
    released_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    released_at: Mapped[datetime] = mapped_column(server_default=database_now())
    withdrawn_at: Mapped[datetime | None] = mapped_column()
