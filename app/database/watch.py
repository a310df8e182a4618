"""Word of what other programs changed in the same database."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable
from time import monotonic
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.database import schema
from app.database.database import Database, kind_of_notice
from app.database.gathering import Gathering
from app.database.journal import Changed
from app.database.models import Command
from app.database.server import link as rules
from app.database.server.link import LinkState
from app.database.server.server_clock import follow_server
from app.errors import UserError

log = logging.getLogger(__name__)

FILE_LOOK_S = 0.25
HEAR_S = 0.25
LOOK_EVERY_S = 5.0  # a server that hangs or a network that is gone is noticed by asking
LOOK_S = 5.0  # so long an answer may take
STOP_S = 1.0
CHANNEL = "talktrack"
UNCOMMANDED = "claim"
"""On a file, what is written without a command: calls.claims has no other word for it."""


class Watch:
    """Tells a database's listeners what others changed, from a thread of its own.

    On a file it looks whether somebody committed (cheap: one counter of SQLite); on a server it
    listens, finds out when the server is lost, and comes back to it. What arrives carries a kind
    and no ids: listeners re-read what is visible.
    """

    def __init__(self, database: Database, chance: Callable[[], float] = random.random) -> None:
        self._database = database
        self._chance = chance
        self.ready = threading.Event()  # set once nothing can be missed any more
        self._stopped = threading.Event()
        look = self._watch_file if database.kind == "sqlite" else self._watch_server
        self._thread = threading.Thread(target=look, name="watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the watch; its thread ends now, or as soon as the server lets it."""
        self._stopped.set()
        self._thread.join(STOP_S)  # it may just wait for a server that is away

    def _watch_file(self) -> None:
        with self._database.readers.connect() as connection:
            raw: Any = connection.connection.driver_connection
            version = _data_version(raw)
            seen = _last_command(raw)
            self.ready.set()
            while not self._stopped.wait(FILE_LOOK_S):
                now = _data_version(raw)
                if now != version:
                    version = now
                    seen = self._tell_commands_after(seen)

    def _tell_commands_after(self, seen: int) -> int:
        newer = select(Command.seq, Command.uuid, Command.touched).where(Command.seq > seen)
        with self._database.read() as session:
            rows = session.execute(newer.order_by(Command.seq)).all()
        if not rows:  # written without a command, as claims are
            self._database.tell(Changed(UNCOMMANDED, ()))
        others = [row for row in rows if not self._database.is_own(row.uuid)]
        for kind in dict.fromkeys(kind for row in others for kind in row.touched):
            self._database.tell(Changed(kind, ()))
        return rows[-1].seq if rows else seen

    def _watch_server(self) -> None:
        """Listen as long as it goes; then try again and again, with growing pauses."""
        line = self._database.line
        while not self._stopped.is_set():
            try:
                self._listen()
            except Exception as trouble:
                if not _is_of_server(trouble):
                    log.exception("the watch stumbled")
                line.lost() if line.link.connected else line.failed()
            pause = rules.pause_s(line.link.tries, self._chance())
            self._stopped.wait(pause)

    def _listen(self) -> None:
        with self._database.writer.connect() as connection:
            raw: Any = connection.connection.driver_connection
            try:
                raw.set_autocommit(True)
                raw.longest_s = LOOK_S
                raw.execute(f"LISTEN {CHANNEL}")
                follow_server(connection, self._database.clock)
                self._look(connection)
                self.ready.set()
                self._hear(connection, raw)
            except BaseException:
                connection.invalidate()
                raise

    def _look(self, connection: Connection) -> None:
        """Make sure the server answers and has our tables; after a loss all is read again."""
        line = self._database.line
        line.trouble.clear()
        before = line.link.state
        found = schema.revision(connection)
        self._database.found_schema = found
        if found == schema.HEAD:
            line.reached()
        else:
            line.outdated()
        if line.link.state is not before or before is LinkState.TRYING:
            self._database.tell_everything()

    def _hear(self, connection: Connection, raw: Any) -> None:
        gathering = Gathering()
        looked = monotonic()
        while not self._stopped.is_set():
            for notice in raw.notifies(timeout=gathering.wait_s(monotonic(), HEAR_S), stop_after=1):
                if notice.pid not in self._database.own_backends:
                    gathering.add(kind_of_notice(notice.payload), monotonic())
            for kind in gathering.due(monotonic()):
                self._tell(connection, kind)
            if self._database.line.trouble.is_set() or monotonic() - looked > LOOK_EVERY_S:
                self._look(connection)
                looked = monotonic()

    def _tell(self, connection: Connection, kind: str) -> None:
        if kind == schema.KIND:
            self._look(connection)
        else:
            self._database.tell(Changed(kind, ()))


def _is_of_server(trouble: Exception) -> bool:
    import psycopg  # only in a team's program

    return isinstance(trouble, DBAPIError | PoolTimeoutError | psycopg.Error | UserError)


def _data_version(raw: Any) -> int:
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def _last_command(raw: Any) -> int:
    return int(raw.execute('SELECT coalesce(max(seq), 0) FROM "command"').fetchone()[0])
