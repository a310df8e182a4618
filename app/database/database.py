"""A database that is open: reads, commands, and word of what changed."""

from __future__ import annotations

import uuid as uuids
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Engine, MetaData, event, text
from sqlalchemy.orm import Session

from app.clock import Clock
from app.database import journal, schema
from app.database.engines import postgresql_engine, sqlite_readers, sqlite_writer
from app.database.ids import IdMaker, random_device
from app.database.journal import Changed, Intent
from app.database.troubles import as_user_error

READERS = 4  # two workers, the watch, and one to spare for long work
OWN_COMMANDS_KEPT = 1000

_NOTIFY = text(  # one round trip for all kinds
    "SELECT pg_notify('talktrack', kind) FROM unnest(CAST(:kinds AS text[])) AS kind"
)


class Database:
    """One open database. Everything but ``close`` may be called from any thread.

    ids: makes the ids of new records. user_id: who works with this program, None until known.
    """

    def __init__(
        self,
        kind: Literal["sqlite", "postgresql"],
        writer: Engine,
        readers: Engine,
        clock: Clock,
        path: Path | None = None,
    ) -> None:
        self.kind = kind
        self.path = path
        self.clock = clock
        self.ids = IdMaker(random_device(), clock)
        self.user_id: int | None = None
        self.writer = writer
        self.readers = readers
        self.own_backends: set[int] = set()  # on a server: whose notices are echoes of ours
        self._own_commands: deque[str] = deque(maxlen=OWN_COMMANDS_KEPT)
        self._listeners: list[Callable[[Changed], None]] = []
        if kind == "postgresql":
            event.listen(writer, "connect", self._remember_backend)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session for one short read transaction; nothing can be written with it."""
        with Session(self.readers, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session for one transaction, committed at the end.

        For ``execute`` and for work in chunks under one command; nothing else writes.
        Raises DatabaseBusyError, DiskTroubleError or DatabaseUnavailableError; then nothing of
        the transaction is in the database, unless a server was lost while it committed.
        """
        with (
            as_user_error(self.writer, self.path),
            Session(self.writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    def execute(self, command: Any, *, uuid: str | None = None) -> Changed:
        """Execute a command in a transaction of its own and tell the listeners.

        uuid: given when a command is sent again; executed only if it was not yet.
        """
        intent = Intent(uuid or str(uuids.uuid4()), self.user_id, self.clock(), command)
        self._own_commands.append(intent.uuid)
        with self.write() as session:
            changed = journal.execute(session, intent)
            if self.kind == "postgresql":
                _notify(session, changed)
        self.tell(changed)
        return changed

    def listen(self, listener: Callable[[Changed], None]) -> None:
        """Call ``listener`` after each change made here, on the thread that made it."""
        self._listeners.append(listener)

    def tell(self, changed: Changed) -> None:
        """Tell the listeners what changed; for work in chunks, at its end."""
        for listener in self._listeners:
            listener(changed)

    def is_own(self, uuid: str) -> bool:
        """Tell whether this program executed the command, lately."""
        return uuid in self._own_commands

    def _remember_backend(self, connection: Any, record: Any) -> None:
        self.own_backends.add(connection.info.backend_pid)

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
        """Close all connections; the database must not be used afterwards."""
        self.readers.dispose()
        if self.kind == "sqlite":
            self.checkpoint()
        self.writer.dispose()


def _notify(session: Session, changed: Changed) -> None:
    kinds = list(dict.fromkeys(change.kind for change in changed))
    session.connection().execute(_NOTIFY, {"kinds": kinds})


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
        engine = postgresql_engine(address)
        with _closed_on_trouble(engine):
            schema.check_server(engine)
        return Database("postgresql", engine, engine, clock)
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
