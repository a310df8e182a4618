"""A database that is open: reads, commands, and word of what changed."""

from __future__ import annotations

import uuid as uuids
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Engine, MetaData, event, text
from sqlalchemy.exc import IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from app.clock import Clock
from app.database import journal, schema
from app.database.engines import postgresql_engine, sqlite_readers, sqlite_writer
from app.database.errors import (
    DatabaseUnavailableError,
    OutcomeUnknownError,
    SchemaMismatchError,
    Why,
)
from app.database.ids import IdMaker, random_device
from app.database.journal import EVERYTHING, Changed, Intent
from app.database.keys import FileKey
from app.database.server.line import Line
from app.database.server.link import LinkState
from app.database.server.server_clock import follow_server
from app.database.troubles import (
    as_user_error,
    became_standby,
    means_other_tables,
    place_of,
    was_cut,
)

CONNECTIONS = 4  # to a server, and two more at most
READERS = 4  # two workers, the watch, and one to spare for long work
OWN_COMMANDS_KEPT = 1000
TRIES_OF_A_COMMAND = 3
SERVER_IS_THERE = {Why.FULL, Why.PASSWORD_MISSING, Why.PASSWORD_WRONG, Why.NOT_ALLOWED}

_NOTIFY = text(  # one round trip for all kinds
    "SELECT pg_notify('talktrack', notice) FROM unnest(CAST(:notices AS text[])) AS notice"
)


class Database:
    """One open database. Everything but ``close`` may be called from any thread.

    ids: makes the ids of new records. user_id, team_id: who works with this program and in which
    team, None until known. line: what is known of the server.
    """

    def __init__(
        self,
        kind: Literal["sqlite", "postgresql"],
        writer: Engine,
        readers: Engine,
        clock: Clock,
        path: Path | None = None,
        line: Line | None = None,
    ) -> None:
        self.kind = kind
        self.path = path
        self.clock = clock
        self.ids = IdMaker(random_device(), clock)
        self.user_id: int | None = None
        self.team_id: int | None = None
        self.seal: FileKey | None = None  # of what is typed and waits; None: it is not encrypted
        self.line = line or Line(clock)
        self.writer = writer
        self.readers = readers
        self.found_schema: str | None = None  # where the server's is no longer ours
        self.own_backends: set[int] = set()  # on a server: whose notices are echoes of ours
        self._own_commands: deque[str] = deque(maxlen=OWN_COMMANDS_KEPT)
        self._listeners: list[Callable[[Changed], None]] = []
        if kind == "postgresql":
            event.listen(writer, "connect", self._remember_backend)
            event.listen(writer, "close", self._forget_backend)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session for one short read transaction; nothing can be written with it.

        Raises DatabaseUnavailableError, at once where a server is known to be away.
        """
        with self._watched(), Session(self.readers, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session for one transaction, committed at the end.

        For ``execute``, for work in chunks under one command, and for numbers of computers and
        one's own password, which are no commands; besides, only claims are written
        (``write_each``).
        Raises DatabaseBusyError, DiskTroubleError, SchemaMismatchError or
        DatabaseUnavailableError; then nothing of the transaction is in the database, unless a
        server was lost while it committed.
        """
        if self.line.link.state is LinkState.OUTDATED:
            raise SchemaMismatchError(self.found_schema, schema.HEAD)
        with (
            self._watched(),
            Session(self.writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def write_each(self) -> Iterator[Session]:
        """Give a session each of whose statements stands for itself, in one round trip.

        For claims, which are one statement each. A local file needs no round trips: there it is
        one transaction.
        """
        if self.kind == "sqlite":
            with self.write() as session:
                yield session
            return
        if self.line.link.state is LinkState.OUTDATED:
            raise SchemaMismatchError(self.found_schema, schema.HEAD)
        each = self.writer.execution_options(isolation_level="AUTOCOMMIT")
        with self._watched(), Session(each, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Raise what people can help as a UserError, and hear from it how the server is."""
        if self.line.link.hopeless or self.line.ended.is_set():
            raise DatabaseUnavailableError(place_of(self.writer, self.path), "", Why.NO_ANSWER)
        try:
            with as_user_error(self.writer, self.path):
                yield
        except DatabaseUnavailableError as error:
            if became_standby(error.__cause__):
                self.writer.dispose()
            if self.kind == "postgresql" and error.why not in SERVER_IS_THERE:
                self.line.lost()
            raise
        except ProgrammingError as error:
            if means_other_tables(error):
                self.line.trouble.set()  # the watch looks which version they are
            raise

    def execute(
        self,
        command: Any,
        *,
        uuid: str | None = None,
        at: datetime | None = None,
        unrecorded: Mapping[str, str] | None = None,
    ) -> Changed:
        """Execute a command in a transaction of its own and tell the listeners.

        uuid: given when a command is sent again; executed only if it was not yet.
        at: when it was wanted, if that was before.
        unrecorded: what the handler finds in ``session.info`` and the journal must not keep.
        Where a server is lost and nobody knows whether the commit came through, the command is
        sent again under its uuid. Raises OutcomeUnknownError where that does not tell either; sent
        once more under the same uuid it is executed once.
        """
        intent = self.intent(command, uuid=uuid, at=at)
        self._own_commands.append(intent.uuid)
        changed = self._executed(intent, unrecorded or {})
        self.tell(changed)
        return changed

    def intent(
        self, command: Any, *, uuid: str | None = None, at: datetime | None = None
    ) -> Intent:
        """Give a command with who wants it, when, and under which uuid."""
        return Intent(uuid or str(uuids.uuid4()), self.user_id, at or self.clock(), command)

    def _executed(self, intent: Intent, unrecorded: Mapping[str, str]) -> Changed:
        unsure = False
        for last in (*[False] * (TRIES_OF_A_COMMAND - 1), True):
            try:
                return self._execute_once(intent, unrecorded)
            except DatabaseUnavailableError as error:
                unsure = unsure or was_cut(error)
                if last or not was_cut(error) or self.line.ended.is_set():
                    if unsure:
                        raise OutcomeUnknownError(error.where, error.detail, error.why) from error
                    raise
            except IntegrityError:
                # What was cut off went on in the server meanwhile, and came first.
                if last or not unsure:
                    raise
        raise AssertionError("the last try returns or raises")

    def _execute_once(self, intent: Intent, unrecorded: Mapping[str, str]) -> Changed:
        with self.write() as session:
            session.info.update(unrecorded)
            changed = journal.execute(session, intent)
            if self.kind == "postgresql":
                self._notify(session, changed)
        return changed

    def listen(self, listener: Callable[[Changed], None]) -> None:
        """Call ``listener`` after each change made here, on the thread that made it."""
        self._listeners.append(listener)

    def tell(self, changed: Changed) -> None:
        """Tell the listeners what changed; for work in chunks, at its end."""
        for listener in self._listeners:
            listener(changed)

    def notice(self, kind: str) -> str:
        """Give what is told on a server's channel when this kind changed."""
        return notice(kind, self.team_id)

    def is_own(self, uuid: str) -> bool:
        """Tell whether this program executed the command, lately."""
        return uuid in self._own_commands

    def tell_everything(self) -> None:
        """Let all that is visible be read again: something may have been missed."""
        self.tell(Changed(EVERYTHING, ()))

    def tell_others(self, session: Session, changed: Changed) -> None:
        """Tell other programs, once this transaction is committed; for work in chunks, at its end.

        Who shares a local file sees it by itself (watch.py).
        """
        if self.kind == "postgresql":
            self._notify(session, changed)

    def _notify(self, session: Session, changed: Changed) -> None:
        kinds = dict.fromkeys(change.kind for change in changed)
        notices = [notice(kind, self.team_id) for kind in kinds]
        session.connection().execute(_NOTIFY, {"notices": notices})

    def _remember_backend(self, connection: Any, record: Any) -> None:
        record.info["backend"] = connection.info.backend_pid
        self.own_backends.add(connection.info.backend_pid)

    def _forget_backend(self, connection: Any, record: Any) -> None:
        # The server gives the number to somebody else, sooner or later.
        self.own_backends.discard(record.info.pop("backend", None))

    @property
    def login(self) -> str | None:
        """The login at the server; None for a local file, where nobody logs in."""
        return self.writer.url.username if self.kind == "postgresql" else None

    def checkpoint(self) -> None:
        """Bring what was written into the main file; does nothing on a server."""
        if self.kind == "sqlite":
            with self.writer.connect() as connection:
                raw = connection.connection.driver_connection
                assert raw is not None
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections; the database must not be used afterwards.

        Those that a thread still has are closed as soon as it gives them back.
        """
        self.line.ended.set()
        self.readers.dispose()
        if self.kind == "sqlite":
            self.checkpoint()
        self.writer.dispose()


def notice(kind: str, team_id: int | None) -> str:
    """Write what other programs are told: kind and team, no ids, since any login can listen."""
    return kind if team_id is None else f"{kind} {team_id}"


def kind_of_notice(told: str) -> str:
    """Read the kind out of a notice."""
    return told.partition(" ")[0]


def open_database(
    place: Path | str,
    clock: Clock,
    metadata: MetaData,
    *,
    before_upgrade: Callable[[], object] = lambda: None,
) -> Database:
    """Open the database at a path or a ``postgresql://`` address; bring a local one up to date.

    metadata: that of app.tables, so that all rooms' tables are known.
    before_upgrade: called before the tables of a local file are changed, to back it up; what it
        raises keeps them as they are.
    Raises DatabaseUnavailableError, DamagedDatabaseError, or SchemaMismatchError.
    """
    address = str(place)
    if address.startswith(("postgresql:", "postgresql+")):
        line = Line(clock)
        engine = postgresql_engine(address, CONNECTIONS, line.ended)
        database = Database("postgresql", engine, engine, clock, line=line)
        with _closed_on_trouble(engine):
            schema.check_server(engine)
            with engine.connect() as connection:
                follow_server(connection, clock)
        return database
    path = Path(place)
    writer = sqlite_writer(path)
    with _closed_on_trouble(writer):
        schema.prepare_file(path, writer, metadata, before_upgrade)
    return Database("sqlite", writer, sqlite_readers(path, READERS), clock, path)


@contextmanager
def _closed_on_trouble(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise
