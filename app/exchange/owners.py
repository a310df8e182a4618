"""Owners that a list names: users of the program, or people who are none (yet)."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.database.fold import fold
from app.database.ids import IdMaker
from app.exchange.fields import Field
from app.exchange.messages import Level, Message, Reason
from app.exchange.records import ImportRecord
from app.team.models import User
from app.team.rules import Role

_LONGEST = 120


class Owners:
    """Knows the people by name, login and e-mail address.

    An unknown name becomes an inactive person without login, who can be linked to a login later.
    """

    def __init__(self, ids: IdMaker) -> None:
        self._ids = ids
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
        name = record.get(field)
        if not name:
            return None
        key = _key(name)
        if key not in self._known:
            self._known[key] = self._ids.new()
            self._new.append((self._known[key], name[:_LONGEST], role))
            record.messages.append(Message(Level.NOTE, Reason.OWNER_UNKNOWN, value=name))
        return self._known[key]

    def write_new(self, session: Session) -> None:
        """Insert the people who were named since the last time."""
        for id_, name, role in self._new:
            session.execute(insert(User).values(id=id_, name=name, role=role, active=False))
        self._new.clear()


def _key(name: str) -> str:
    """Give what a name is found by; "Baumann, Martina" is Martina Baumann."""
    last, comma, first = name.partition(",")
    return fold(f"{first} {last}" if comma else name)
