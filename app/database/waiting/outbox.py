"""Commands that wait on this computer until the team's server is back.

One file for each, named so that their order is kept, in a folder of the person who wants them:
they are sent only where the same person is signed in. A file is on the disk before anybody says
"saved", and goes when the server has it. What the server refuses for good is set aside, never
deleted without the person's knowledge.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from app.database import journal
from app.database.encryption.sealing import read_file, seal_of, write_file
from app.database.errors import DatabaseTroubleError
from app.database.journal import Intent
from app.database.keys import FileKey
from app.paths import PRIVATE
from app.whole_files import remove_unfinished, sync_folder

log = logging.getLogger(__name__)

REFUSED = "refused"
_DIGITS = 10


class Kept(msgspec.Struct, frozen=True):
    """A command as it lies on the disk, as in the journal.

    why: the name of the error with which it was refused; "" while it waits.
    """

    uuid: str
    kind: str
    format: int
    payload: dict[str, Any]
    at: datetime
    user: int
    why: str = ""

    def command(self) -> Any:
        """Give the command itself, of whatever released format.

        Raises UnknownCommandError, or msgspec.ValidationError where the payload is none.
        """
        return journal.decode(self.kind, self.format, self.payload)


class Outbox:
    """What waits of one person. May be used from any thread.

    Only the writing thread sends; whoever else lets something wait again comes behind all others.
    """

    def __init__(self, folder: Path, user_id: int, key: FileKey | None = None) -> None:
        """Make the folder where it is missing; raises OSError.

        key: encrypts what waits, also what waits already; None: it is not encrypted.
        """
        self._key = key
        self._folder = folder / str(user_id)
        self._refused = self._folder / REFUSED
        for one in (folder, self._folder, self._refused):
            one.mkdir(mode=PRIVATE, exist_ok=True)
            remove_unfinished(one)
        self._listeners: list[Callable[[], None]] = []
        self._lock = threading.Lock()
        self._number = max((int(path.stem.partition("-")[0]) for path in self._files()), default=0)
        self._seal_all()

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after each change, on the thread that made it."""
        self._listeners.append(listener)

    def put(self, intent: Intent) -> None:
        """Keep a command; it is on the disk when this returns. Raises OSError."""
        kind, format_ = journal.kind_of(intent.command)
        assert intent.user_id is not None
        payload = msgspec.to_builtins(intent.command)
        kept = Kept(intent.uuid, kind, format_, payload, intent.at, intent.user_id)
        if intent.uuid not in self.uuids():
            with self._lock:
                self._number += 1
                name = f"{self._number:0{_DIGITS}}-{intent.uuid}.json"
            self._write(self._folder / name, kept)
        self._tell()

    def waiting(self) -> list[tuple[Path, Kept]]:
        """Give what waits, in the order in which it was wanted.

        A file that cannot be read is set aside as it is.
        """
        return list(self._readable(self._files()))

    def refused(self) -> list[tuple[Path, Kept | None]]:
        """Give what was set aside; None stands for a file that cannot be read."""
        return [(path, _read(path)) for path in sorted(self._refused.glob("*.json"))]

    def uuids(self) -> set[str]:
        """Give the uuids of the commands that wait."""
        return {path.stem.partition("-")[2] for path in self._files()}

    @property
    def count(self) -> int:
        """How many commands wait."""
        return len(self._files())

    @property
    def refused_count(self) -> int:
        """How many commands were set aside."""
        return len(list(self._refused.glob("*.json")))

    def sent(self, path: Path) -> None:
        """Hear that the server has it."""
        path.unlink(missing_ok=True)
        sync_folder(self._folder)
        self._tell()

    def set_aside(self, path: Path, kept: Kept, why: str) -> None:
        """Let a command that is refused for good no longer block those behind it."""
        self._write(self._refused / path.name, _with(kept, why))
        path.unlink()
        self._tell()

    def take_back(self, path: Path) -> None:
        """Let something that was set aside wait again, behind all others."""
        kept = _read(path)
        if kept is not None:
            with self._lock:
                self._number += 1
                name = f"{self._number:0{_DIGITS}}-{kept.uuid}.json"
            self._write(self._folder / name, _with(kept, ""))
            self.discard(path)

    def discard(self, path: Path) -> None:
        """Delete something that was set aside: the person knows what it is."""
        path.unlink(missing_ok=True)
        self._tell()

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("*.json"))

    def _readable(self, paths: list[Path]) -> Iterator[tuple[Path, Kept]]:
        for path in paths:
            kept = _read(path)
            if kept is not None:
                yield path, kept
            elif self._moved_aside(path):
                log.warning("what waited in a file could not be read and was set aside")
                self._tell()

    def _moved_aside(self, path: Path) -> bool:
        """Set a file aside as it is; False where it was sent while another thread looked."""
        try:
            path.replace(self._refused / path.name)
        except FileNotFoundError:
            return False
        return True

    def _write(self, path: Path, kept: Kept) -> None:
        write_file(path, msgspec.json.encode(kept), self._key)
        sync_folder(path.parent)

    def _seal_all(self) -> None:
        """Let nothing lie about that another start wrote without the key, or with another one."""
        wanted = None if self._key is None else self._key.salt
        for path in [*self._files(), *self._refused.glob("*.json")]:
            try:
                if seal_of(path) != wanted:
                    write_file(path, read_file(path), self._key)
            except (OSError, DatabaseTroubleError) as error:
                log.warning("what waits stays as it is written: %s", type(error).__name__)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _read(path: Path) -> Kept | None:
    try:
        return msgspec.json.decode(read_file(path), type=Kept)
    except (msgspec.DecodeError, RecursionError, OSError, DatabaseTroubleError):
        return None


def _with(kept: Kept, why: str) -> Kept:
    return msgspec.structs.replace(kept, why=why)
