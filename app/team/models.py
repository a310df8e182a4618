"""Tables of the people who work with the program."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base, Words
from app.database.models import database_now
from app.team.rules import Role


class Team(Base):
    """A group of people with one lead and common figures."""

    __tablename__ = "team"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(100))


class User(Base):
    """A person who works with the program, or an owner named in an import who does not.

    Without login the person cannot work; such a row can be linked to a login later.
    """

    __tablename__ = "users"  # "user" is a word of SQL
    __table_args__ = (Index(None, "login", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    login: Mapped[str | None] = mapped_column(String(63))
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[Role] = mapped_column(Words(Role))
    active: Mapped[bool] = mapped_column(default=True)
    zone: Mapped[str] = mapped_column(String(40), default="Europe/Zurich")
    email: Mapped[str | None] = mapped_column(String(254))
    phone: Mapped[str | None] = mapped_column(String(40))
    batch_id: Mapped[int | None] = mapped_column()  # the import that named an owner nobody knew
    created_at: Mapped[datetime] = mapped_column(server_default=database_now())
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class Membership(Base):
    """Who belonged to which team, and when."""

    __tablename__ = "membership"
    __table_args__ = (Index(None, "user_id"), Index(None, "team_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    from_on: Mapped[date] = mapped_column()
    to_on: Mapped[date | None] = mapped_column()  # the last day; None: still


class Absence(Base):
    """Days on which a person does not work; the deputy takes what was promised."""

    __tablename__ = "absence"
    __table_args__ = (Index(None, "user_id", "from_on"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    from_on: Mapped[date] = mapped_column()
    to_on: Mapped[date] = mapped_column()
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))


class Coaching(Base):
    """Which trainee a coach looks after, and when."""

    __tablename__ = "coaching"
    __table_args__ = (Index(None, "coach_id"), Index(None, "trainee_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    coach_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    trainee_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    from_on: Mapped[date] = mapped_column()
    to_on: Mapped[date | None] = mapped_column()  # the last day; None: still
