"""Owners that a list names: users of the program, or people who are none (yet)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from app.database.base import Base, table_of
from app.database.batches import delete_rows, name_owner
from app.database.fold import fold
from app.database.ids import IdMaker
from app.exchange.fields import Field
from app.exchange.messages import Level, Message, Reason
from app.exchange.values.records import ImportRecord
from app.team.models import User
from app.team.rules import Role

_LONGEST = 120
_USERS = table_of(User)


class Owners:
    """Knows the people by name, login and e-mail address.

    An unknown name becomes an inactive person without login, who can be linked to a login later.
    only: the one who can be an owner where the author may not give customers to others.
    """

    def __init__(self, ids: IdMaker, batch_id: int, only: int | None = None) -> None:
        self._ids = ids
        self._only = only
        self._batch_id = batch_id
        self._known: dict[str, int] = {}
        self._new: list[tuple[int, str, Role]] = []

    def learn(self, session: Session) -> None:
        """Read who works here."""
        for id_, name, login, email in session.execute(
            select(User.id, User.name, User.login, User.email)
        ):
            for word in (name, login, email):
                if word:
                    self._known.setdefault(_key(word), id_)

    def of(self, record: ImportRecord) -> tuple[int | None, int | None]:
        """Give the ids of a record's owners inside and in the field, None where it names none."""
        return (
            self._owner(record, Field.INSIDE_OWNER, Role.REP),
            self._owner(record, Field.FIELD_OWNER, Role.FIELD),
        )

    def _owner(self, record: ImportRecord, field: Field, role: Role) -> int | None:
        name = record.values.get(field)
        if name is None:
            return None
        key = _key(name)
        if self._only is not None and self._known.get(key) != self._only:
            record.messages.append(Message(Level.NOTE, Reason.OWNER_NOT_TAKEN_OVER, value=name))
            return None
        if key not in self._known:
            self._known[key] = self._ids.new()
            self._new.append((self._known[key], name[:_LONGEST], role))
            record.messages.append(Message(Level.NOTE, Reason.OWNER_UNKNOWN, value=name))
        return self._known[key]

    def write_new(self, session: Session) -> None:
        """Insert the people who were named since the last time."""
        for id_, name, role in self._new:
            name_owner(session, _USERS, id_, name, role, self._batch_id)
        self._new.clear()


def remove_owners(session: Session, batch_id: int) -> None:
    """Remove the people whom an import named, when it is taken back.

    Those who got a login since, or on whom anything hangs, stay.
    """
    named = select(User.id).where(User.batch_id == batch_id, User.login.is_(None))
    unneeded = set(session.scalars(named))
    for column in _references():
        if unneeded:
            unneeded -= set(session.scalars(select(column).where(column.in_(unneeded)).distinct()))
    delete_rows(session, _USERS, batch_id, sorted(unneeded))


def _references() -> Iterator[Column[int]]:
    """All columns of all tables that name a person."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table is _USERS for key in column.foreign_keys):
                yield column


def _key(name: str) -> str:
    """Give what a name is found by; "Baumann, Martina" is Martina Baumann."""
    last, comma, first = name.partition(",")
    return fold(f"{first} {last}" if comma else name)
