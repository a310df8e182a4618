"""The one way to write: a command, executed once, with what it changed kept as evidence.

A handler runs inside the transaction of its command. Who and when are the command's, so that
a replay makes the same rows; triggers (see triggers.py) keep what updates and deletes replaced.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar, cast

import msgspec
from sqlalchemy import Connection, bindparam, func, insert, select, text
from sqlalchemy.orm import Session

from app.database.base import table_of
from app.database.models import Command
from app.database.on_server import on_server
from app.errors import UserError


@dataclass(frozen=True)
class Changed:
    """What a command touched: a kind of record and ids; no ids means "re-read what is visible".

    Several kinds are joined by ``+`` and walked by iterating.
    """

    kind: str
    ids: tuple[int, ...]
    also: tuple[Changed, ...] = ()

    def __init__(self, kind: str, ids: Iterable[int], also: tuple[Changed, ...] = ()) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "ids", tuple(ids))
        object.__setattr__(self, "also", also)

    def __add__(self, other: Changed) -> Changed:
        """Join two changes of one command."""
        return replace(self, also=(*self.also, *other))

    def __iter__(self) -> Iterator[Changed]:
        """Walk the single changes."""
        yield Changed(self.kind, self.ids)
        for change in self.also:
            yield from change


EVERYTHING = "*"
"""The kind of a change that may be any: listeners hear of each of ``KINDS``, without ids."""

KINDS = (
    "access_log",
    "call",
    "claim",
    "complaint",
    "contact",
    "customer",
    "follow_up",
    "handoff",
    "import",
    "key_team",
    "list_mark",
    "order",
    "practice",
    "quote",
    "script",
    "setting",
    "team",
)
"""What commands say they changed."""

C = TypeVar("C")
Handler = Callable[[Session, C], Changed]
Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Intent:
    """A command with who wants it, when, and the uuid by which it is executed once."""

    uuid: str
    user_id: int | None
    at: datetime
    command: Any


@dataclass(frozen=True)
class _Kind:
    name: str
    format: int
    type: type[Any]
    handler: Handler[Any]
    upgrades: dict[int, Upgrade]
    may_wait: bool


class UnknownCommandError(UserError):
    """A command of a newer program, or of a room that is not there."""

    def __init__(self, kind: str, format_: int) -> None:
        super().__init__(kind, format_)
        self.kind = kind
        self.format = format_


# Made once: every command executes them.
_COMMAND = table_of(Command)
_INSERT = insert(_COMMAND).inline()
_DONE = select(_COMMAND.c.touched).where(_COMMAND.c.uuid == bindparam("of_uuid"))
_ENTER_AND_DONE = select(  # one round trip to a server
    func.set_config("talktrack.command", bindparam("of_uuid"), True),
    _DONE.scalar_subquery().label("touched"),
)

_kinds: dict[str, _Kind] = {}
_kind_of_type: dict[type[Any], _Kind] = {}


def handles(
    kind: str,
    *,
    format: int = 1,
    upgrades: dict[int, Upgrade] | None = None,
    may_wait: bool = False,
) -> Callable[[Handler[C]], Handler[C]]:
    """Register a handler for the command type of its second argument.

    upgrades: for each older format a function that turns its payload into the next one's;
    every format that was ever released stays executable.
    may_wait: while a team's server is away the command is kept in the outbox (outbox.py).
    """

    def register(handler: Handler[C]) -> Handler[C]:
        command_type = _command_type(handler)
        known = _Kind(kind, format, command_type, handler, upgrades or {}, may_wait)
        if kind in _kinds:
            raise ValueError(f"two handlers for {kind}")
        _kinds[kind] = _kind_of_type[command_type] = known
        return handler

    return register


def execute(session: Session, intent: Intent) -> Changed:
    """Execute a command inside the caller's transaction; a second time it does nothing.

    Raises UnknownCommandError for a command that no handler is known for.
    """
    kind = _kind_of_type.get(type(intent.command))
    if kind is None:
        raise UnknownCommandError(type(intent.command).__name__, 0)
    connection = session.connection()
    _tell_session(session, intent.uuid, intent.user_id, intent.at)
    if (touched := _enter_unless_done(connection, intent.uuid)) is not None:
        return _joined([Changed(name, ()) for name in touched])
    changed = kind.handler(session, intent.command)
    session.flush()
    connection.execute(
        _INSERT,
        {
            "uuid": intent.uuid,
            "user_id": intent.user_id,
            "at": intent.at,
            "kind": kind.name,
            "format": kind.format,
            "payload": intent.command,  # the engine writes it as JSON
            "touched": list(dict.fromkeys(change.kind for change in changed)),
        },
    )
    return changed


def _enter_unless_done(connection: Connection, uuid: str) -> list[str] | None:
    """Let what follows belong to a command; give what it touched if it was executed before."""
    if connection.dialect.name == "postgresql":
        return cast(
            "list[str] | None",
            connection.execute(_ENTER_AND_DONE, {"of_uuid": uuid}).one().touched,
        )
    connection.connection.info["current_command"].uuid = uuid
    return connection.execute(_DONE, {"of_uuid": uuid}).scalar()


def _joined(changes: list[Changed]) -> Changed:
    first, *others = changes
    return Changed(first.kind, first.ids, tuple(others))


def enter(session: Session, uuid: str, user_id: int | None, at: datetime) -> None:
    """Let what follows in this transaction belong to a command; for work in several chunks."""
    _tell_session(session, uuid, user_id, at)
    if on_server(session):
        session.execute(text("SELECT set_config('talktrack.command', :uuid, true)"), {"uuid": uuid})
    else:
        session.connection().connection.info["current_command"].uuid = uuid


def _tell_session(session: Session, uuid: str, user_id: int | None, at: datetime) -> None:
    session.info.update(command_uuid=uuid, author_id=user_id, moment=at)


def author_id(session: Session) -> int:
    """Tell who wants the command that is being executed."""
    author = session.info["author_id"]
    if author is None:
        raise NobodySignedInError
    return cast("int", author)


def moment(session: Session) -> datetime:
    """Tell when the command that is being executed was wanted (UTC)."""
    return cast("datetime", session.info["moment"])


def command_uuid(session: Session) -> str:
    """Give the uuid of the command that is being executed."""
    return cast("str", session.info["command_uuid"])


class NobodySignedInError(UserError):
    """A command needs an author, and nobody is known yet."""


def decode(kind: str, format_: int, payload: dict[str, Any]) -> Any:
    """Give the command that a stored payload means, of whatever released format."""
    known = _kinds.get(kind)
    if known is None or format_ > known.format:
        raise UnknownCommandError(kind, format_)
    for step in range(format_, known.format):
        payload = known.upgrades[step](payload)
    return msgspec.convert(payload, known.type)


def kinds() -> dict[str, int]:
    """Give all command kinds with their present format."""
    return {kind.name: kind.format for kind in _kinds.values()}


def kind_of(command: Any) -> tuple[str, int]:
    """Give kind and present format of a command; raises UnknownCommandError."""
    known = _kind_of_type.get(type(command))
    if known is None:
        raise UnknownCommandError(type(command).__name__, 0)
    return known.name, known.format


def may_wait(command: Any) -> bool:
    """Tell whether a command may be sent later, when the server is back."""
    known = _kind_of_type.get(type(command))
    return known is not None and known.may_wait


@dataclass
class CurrentCommand:
    """Which command a SQLite connection works for; its triggers ask."""

    uuid: str | None = None


def attach_current_command(connection: Any, record_info: dict[Any, Any]) -> None:
    """Give a new SQLite connection the function by which triggers ask for the command."""
    current = CurrentCommand()
    record_info["current_command"] = current
    connection.create_function("talktrack_command", 0, lambda: current.uuid)


def _command_type(handler: Callable[..., Changed]) -> type[Any]:
    hint = list(inspect.signature(handler).parameters.values())[1].annotation
    if isinstance(hint, str):
        hint = vars(sys.modules[handler.__module__])[hint]
    return cast("type[Any]", hint)
