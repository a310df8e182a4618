"""Taking back what a command changed: old values come back where nobody changed them since.

Works on the evidence that triggers wrote (``change``): updates and deletes. Rows a command added
are no evidence and stay. A room says by ``undoable`` which of its tables can be taken back, how
columns computed from others are made anew, and what is to be told.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, decode, handles, moment
from app.database.models import Change, Command
from app.database.on_server import on_server
from app.errors import UserError

Row = Mapping[str, Any]
"""A row by its columns, in the form in which ``change`` keeps values."""

_COUNTED = "version"  # counts every change, so it is never set back
_SERVERS_OWN = "recorded_at"  # the server alone says when a row came to be, also the second time


@dataclass(frozen=True)
class _Undoable:
    derive: Callable[[Row], Mapping[str, Any]]
    after: Callable[[Session, Sequence[Row]], Changed]


_tables: dict[str, _Undoable] = {}


def undoable(
    table: str,
    *,
    after: Callable[[Session, Sequence[Row]], Changed],
    derive: Callable[[Row], Mapping[str, Any]] = lambda row: {},
) -> None:
    """Let changes of a table be taken back.

    derive: gives the computed columns that a deleted row needs to be inserted again.
    after: called once with all rows of the table that came back; brings computed columns of
        this and other tables up to date and says what changed.
    """
    _tables[table] = _Undoable(derive, after)


class NothingToUndoError(UserError):
    """The command changed nothing that can be taken back, or its old values are gone."""


def own_command(session: Session, uuid: str, *kinds: str, within: timedelta | None = None) -> Any:
    """Give what the author of the present command once did, as it was wanted.

    within: how long ago it may be; None for any time. Raises NothingToUndoError where it is
    older, somebody else's, of another kind, or was emptied since (an erasure does).
    """
    wanted = select(Command.kind, Command.format, Command.payload).where(
        Command.uuid == uuid, Command.kind.in_(kinds), Command.user_id == author_id(session)
    )
    if within is not None:
        wanted = wanted.where(Command.at >= moment(session) - within)
    row = session.execute(wanted).one_or_none()
    if row is None or not row.payload:
        raise NothingToUndoError
    return decode(row.kind, row.format, row.payload)


@dataclass(frozen=True)
class Kept:
    """A value that stays although the command is undone: it was changed again since."""

    table: str
    row_id: int
    column: str


@dataclass(frozen=True, kw_only=True)
class UndoCommand:
    """Take back the command of this uuid."""

    uuid: str


@handles("undo_command")
def undo_command(session: Session, command: UndoCommand) -> Changed:
    """Bring old values back, the last change first; raises NothingToUndoError.

    ``kept_by_undo`` tells beforehand which values stay.
    """
    changes = _changes_of(session, command.uuid)
    if not changes:
        raise NothingToUndoError
    session.flush()
    came_back: dict[str, list[Row]] = {}
    for change in changes:
        row = _restore(session, change)
        if row is not None:
            came_back.setdefault(change.table_name, []).append(row)
    session.expire_all()  # what is in memory is older than what was just written
    told = [_tables[name].after(session, rows) for name, rows in came_back.items()]
    if not told:
        raise NothingToUndoError
    first, *others = told
    return Changed(first.kind, first.ids, (*first.also, *(c for other in others for c in other)))


def bring_back(session: Session, uuid: str, table: str, columns: Collection[str]) -> list[int]:
    """Give rows of a table their former values in some columns back, where nobody changed them.

    For handlers that take back what belongs together with rows of theirs. Gives the ids.
    """
    wanted = select(Change).where(Change.command_uuid == uuid, Change.table_name == table)
    session.flush()
    back = []
    for change in session.scalars(wanted.order_by(Change.seq.desc())).all():
        present = _present(session, change)
        if change.operation != "update" or present is None:
            continue
        kept = set(_changed_again(change, present))
        former = {
            column: value
            for column, value in change.old.items()
            if column in columns and column not in kept
        }
        if former:
            former[_COUNTED] = present[_COUNTED] + 1
            _update(session, table, int(change.row_id), former)
            back.append(int(change.row_id))
    session.expire_all()
    return back


def kept_by_undo(session: Session, uuid: str) -> tuple[Kept, ...]:
    """Name the values that would stay, because somebody changed them after the command."""
    return tuple(
        Kept(change.table_name, int(change.row_id), column)
        for change in _changes_of(session, uuid)
        if change.operation == "update"
        for column in _changed_again(change, _present(session, change))
    )


def _changes_of(session: Session, uuid: str) -> Sequence[Change]:
    wanted = (
        select(Change)
        .where(Change.command_uuid == uuid, Change.table_name.in_(_tables))
        .order_by(Change.seq.desc())
    )
    return [change for change in session.scalars(wanted) if change.old]  # else it was erased


def _changed_again(change: Change, present: Row | None) -> Iterator[str]:
    if present is not None:
        for column, new in (change.new or {}).items():
            if column != _COUNTED and present[column] != new:
                yield column


def _restore(session: Session, change: Change) -> Row | None:
    """Write the old values of one row back; None where nothing came back."""
    present = _present(session, change)
    if change.operation == "delete":
        if present is not None:
            return None
        row = {**change.old, **_tables[change.table_name].derive(change.old)}
        written = {column: value for column, value in row.items() if column != _SERVERS_OWN}
        _insert(session, change.table_name, written)
        return row
    if present is None:
        return None
    kept = {_COUNTED, *_changed_again(change, present)}
    back = {column: value for column, value in change.old.items() if column not in kept}
    if not back:
        return None
    if _COUNTED in present:
        back[_COUNTED] = present[_COUNTED] + 1
    _update(session, change.table_name, int(change.row_id), back)
    return {**present, **back}


# Values go back in the form in which the triggers wrote them, past SQLAlchemy's types. Names of
# tables and columns are those of our own tables, never a person's words.


def _present(session: Session, change: Change) -> Row | None:
    table = _quoted(change.table_name)
    if on_server(session):
        found = text(f"SELECT to_jsonb(t) AS row FROM {table} AS t WHERE id = :id")
        row: Row | None = session.scalar(found, {"id": int(change.row_id)})
        return row
    result = session.execute(
        text(f"SELECT * FROM {table} WHERE id = :id"), {"id": int(change.row_id)}
    ).one_or_none()
    return None if result is None else dict(result._mapping)


def _update(session: Session, table: str, row_id: int, back: Row) -> None:
    names = [_quoted(name) for name in back]
    if on_server(session):
        columns = ", ".join(names)
        statement = (
            f"UPDATE {_quoted(table)} SET ({columns}) = (SELECT {columns} FROM "
            f"jsonb_populate_record(NULL::{_quoted(table)}, CAST(:values AS jsonb))) WHERE id = :id"
        )
        session.execute(text(statement), {"values": json.dumps(dict(back)), "id": row_id})
        return
    pairs = ", ".join(f"{name} = :v{at}" for at, name in enumerate(names))
    values = {f"v{at}": value for at, value in enumerate(back.values())}
    session.execute(
        text(f"UPDATE {_quoted(table)} SET {pairs} WHERE id = :id"), {**values, "id": row_id}
    )


def _insert(session: Session, table: str, row: Row) -> None:
    columns = ", ".join(_quoted(name) for name in row)
    if on_server(session):
        statement = (
            f"INSERT INTO {_quoted(table)} ({columns}) SELECT {columns} FROM "
            f"jsonb_populate_record(NULL::{_quoted(table)}, CAST(:values AS jsonb))"
        )
        session.execute(text(statement), {"values": json.dumps(dict(row))})
        return
    marks = ", ".join(f":v{at}" for at in range(len(row)))
    values = {f"v{at}": value for at, value in enumerate(row.values())}
    session.execute(text(f"INSERT INTO {_quoted(table)} ({columns}) VALUES ({marks})"), values)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
