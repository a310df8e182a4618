"""What lies in a person's local file, and what of it may go to a team's database.

The file is only read. Its rows keep their ids; what the person did goes in the person's name, and
what others wrote stays where it is: on a server nobody writes in the name of others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, String, Table, and_, func, or_, select, true
from sqlalchemy.orm import Session

from app.customers.models import Customer, CustomerHistory
from app.database.base import Base, table_of
from app.database.encryption.unlocking import unlock_file
from app.database.engines import sqlite_readers
from app.database.errors import SchemaMismatchError
from app.database.schema import HEAD, revision
from app.database.troubles import as_user_error
from app.exchange.batches.rows import Rows
from app.exchange.moving.local_people import People
from app.handoffs.models import Handoff, HandoffEvent
from app.history.models import Activity, ActivityVoid, Call, CallVoid
from app.quotes.models import Order
from app.scripts.models import Script, ScriptVersion

Row = dict[str, Any]

_THE_SERVERS = {"recorded_at"}
"""Columns that the team's database fills in itself."""

_WHOSE: Mapping[type[Base], str] = {
    Call: "author_id",
    Activity: "author_id",
    Order: "author_id",
    Handoff: "sender_id",
    HandoffEvent: "author_id",
}
"""Tables of which only the person's own rows go along, and the column that says whose they are."""

_AUTHORS = ("author_id", "sender_id")
_PEOPLE = ("owner_id", "inside_owner_id", "field_owner_id", "finished_by_id", "for_user_id")
_PEOPLE_TOO = ("responsible_id", "receiver_id", "to_user_id", "user_id")
_ASSIGNED = ("inside_owner_id", "field_owner_id")
_OF_CALL = ("call_id", "settled_by_call_id")


class Stays(StrEnum):
    """What is left out, and why."""

    VOID_CALLS = "void_calls"  # undone or corrected: they do not count
    OTHERS = "others"  # written by others
    WITHOUT_CUSTOMER = "without_customer"  # plans that are of no customer
    KEY_TEAMS = "key_teams"  # of others' customers, or led by nobody of the team
    COACHING = "coaching"  # of practice: only one's coach writes it
    PERIODS = "periods"  # earlier segments, statuses and owners: no undo could take them back


@dataclass(frozen=True)
class LocalFile:
    """A file to move, and the login of the computer, which says whose it is."""

    path: Path
    login: str


@contextmanager
def reading(path: Path) -> Iterator[Session]:
    """Give a session that reads the file and can change nothing.

    Raises DatabaseUnavailableError, DatabaseLockedError, or SchemaMismatchError where the file is
    not of this version.
    """
    unlock_file(path)
    engine = sqlite_readers(path, connections=1)
    try:
        with as_user_error(engine, path):
            with engine.connect() as connection:
                found = revision(connection)
            if found != HEAD:
                raise SchemaMismatchError(found, HEAD)
            with Session(engine) as session:
                yield session
    finally:
        engine.dispose()


def same_versions(there: Session, here: Session) -> dict[int, int]:
    """Find the file's published scripts among the team's: the same script with the same words."""

    def versions(session: Session) -> dict[tuple[str, str], int]:
        wanted = select(Script.name, ScriptVersion.source, ScriptVersion.id)
        joined = wanted.join(ScriptVersion, ScriptVersion.script_id == Script.id)
        return {(row.name, row.source): row.id for row in session.execute(joined)}

    team_has = versions(here)
    return {id_: team_has[key] for key, id_ in versions(there).items() if key in team_has}


def moving(model: type[Base], me: int) -> ColumnElement[bool]:
    """Tell which rows of a table go along."""
    table = table_of(model)
    own: ColumnElement[bool] = true()
    if model in _WHOSE:
        whose = table.c[_WHOSE[model]]
        own = or_(whose == me, whose.is_(None))
    if model is Call:
        return and_(own, table.c.id.not_in(select(CallVoid.call_id)))
    if model is Activity:
        own = and_(own, table.c.id.not_in(select(ActivityVoid.activity_id)))
    if model is HandoffEvent:  # of handoffs that go along
        return and_(own, table.c.handoff_id.in_(select(Handoff.id).where(moving(Handoff, me))))
    if model is Customer:
        return own
    return and_(own, table.c.customer_id.is_not(None))


def staying(session: Session, me: int) -> dict[Stays, int]:
    """Count what is left out."""
    void = session.scalar(select(func.count()).select_from(CallVoid)) or 0
    others = 0
    for model, name in _WHOSE.items():
        whose = table_of(model).c[name]
        wanted = select(func.count()).select_from(model).where(whose != me)
        if model is Call:
            wanted = wanted.where(Call.id.not_in(select(CallVoid.call_id)))
        others += session.scalar(wanted) or 0
    free = 0
    for model in Rows.ORDER[1:]:
        column = table_of(model).c.customer_id
        if column.nullable:
            wanted = select(func.count()).select_from(model).where(column.is_(None))
            free += session.scalar(wanted) or 0
    periods = session.scalar(select(func.count()).select_from(CustomerHistory)) or 0
    counted = {
        Stays.VOID_CALLS: void,
        Stays.OTHERS: others,
        Stays.WITHOUT_CUSTOMER: free,
        Stays.PERIODS: periods,
    }
    return {what: count for what, count in counted.items() if count}


def ids_of(session: Session, model: type[Base], me: int) -> list[int]:
    """Give the ids of a table's rows that go along."""
    table = table_of(model)
    wanted = select(table.c.id).where(moving(model, me)).order_by(table.c.id)
    return list(session.scalars(wanted))


def rows_of(session: Session, model: type[Base], customer_ids: Sequence[int], me: int) -> list[Row]:
    """Read the rows of some customers that go along, as they lie in the file."""
    table = table_of(model)
    column = table.c.id if model is Customer else table.c.customer_id
    wanted = select(table).where(column.in_(customer_ids), moving(model, me)).order_by(table.c.id)
    return [dict(row) for row in session.execute(wanted).mappings()]


class Turning:
    """Turns rows of the file into rows of the team."""

    def __init__(self, people: People, versions: Mapping[int, int], batch_id: int) -> None:
        self._people = people
        self._versions = versions
        self._batch_id = batch_id

    def turned(self, model: type[Base], row: Row, calls: set[int]) -> Row:
        """Give a row as the team's database takes it; calls: those that are there or go along."""
        new = {name: value for name, value in row.items() if name not in _THE_SERVERS}
        new["batch_id"] = self._batch_id
        for name, change in self._changes(calls).items():
            if name in new:
                new[name] = change(new[name])
        if model is Customer:
            self._turn_stand(new)
        if model is Call:
            new["team_id"] = self._people.team_id
        return _fitting(table_of(model), new)

    def _changes(self, calls: set[int]) -> dict[str, Callable[[Any], Any]]:
        people = self._people

        def of_call(call_id: int | None) -> int | None:
            return call_id if call_id in calls else None

        def owner(there: int | None) -> int | None:
            here = people.of(there)
            return here if people.assigns or here == people.me_here else None

        changes: dict[str, Callable[[Any], Any]] = {
            "script_version_id": lambda id_: self._versions.get(id_),
            "corrects_id": of_call,
        }
        changes |= dict.fromkeys(_OF_CALL, of_call)
        changes |= dict.fromkeys((*_PEOPLE, *_PEOPLE_TOO), people.of)
        changes |= dict.fromkeys(_ASSIGNED, owner)
        changes |= dict.fromkeys(_AUTHORS, lambda _: people.me_here)
        return changes

    def _turn_stand(self, new: Row) -> None:
        """Leave out how things stand in the words of others."""
        if new["stand_author_id"] == self._people.me_there:
            new["stand_author_id"] = self._people.me_here
        else:
            new |= {"stand": None, "stand_author_id": None, "stand_at": None}


def _fitting(table: Table, row: Row) -> Row:
    """Cut texts that SQLite kept although they are longer than their column."""
    for column in table.columns:
        value, length = row.get(column.name), getattr(column.type, "length", None)
        if isinstance(value, str) and isinstance(column.type, String) and length:
            row[column.name] = value[:length]
    return row
