"""Word of what other programs changed in the same database."""

from __future__ import annotations

import logging
import threading
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from app.database.database import Database
from app.database.journal import Changed
from app.database.models import Command

log = logging.getLogger(__name__)

FILE_LOOK_S = 0.25
SERVER_LOOK_S = 0.5
CHANNEL = "talktrack"


class Watch:
    """Tells a database's listeners what others changed, from a thread of its own.

    On a file it looks whether somebody committed (cheap: one counter of SQLite); on a server it
    listens. What arrives carries a kind and no ids: listeners re-read what is visible.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.ready = threading.Event()  # set once nothing can be missed any more
        self._stopped = threading.Event()
        look = self._watch_file if database.kind == "sqlite" else self._watch_server
        self._thread = threading.Thread(target=look, name="watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the watch and wait for its thread."""
        self._stopped.set()
        self._thread.join()

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
        others = [row for row in rows if not self._database.is_own(row.uuid)]
        for kind in dict.fromkeys(kind for row in others for kind in row.touched):
            self._database.tell(Changed(kind, ()))
        return rows[-1].seq if rows else seen

    def _watch_server(self) -> None:
        while not self._stopped.is_set():
            try:
                self._listen()
            except DBAPIError:
                log.info("the server does not answer; trying again")
                self._stopped.wait(SERVER_LOOK_S * 4)

    def _listen(self) -> None:
        with self._database.writer.connect() as connection:
            raw: Any = connection.connection.driver_connection
            connection.execute(text(f"LISTEN {CHANNEL}"))
            connection.commit()
            self.ready.set()
            while not self._stopped.is_set():
                for notice in raw.notifies(timeout=SERVER_LOOK_S):
                    if notice.pid not in self._database.own_backends:
                        self._database.tell(Changed(notice.payload, ()))


def _data_version(raw: Any) -> int:
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def _last_command(raw: Any) -> int:
    return int(raw.execute('SELECT coalesce(max(seq), 0) FROM "command"').fetchone()[0])
