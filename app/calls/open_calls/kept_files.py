"""What is being typed, on disk: within a second, whole or not at all.

One small file for each below the profile, encrypted where the database has a key for that. A file
that cannot be read is kept aside, never deleted: it may hold somebody's note. One whose key is not
there comes back when the key does.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background
from app.database.encryption.sealing import read_file, seal_of, write_file
from app.database.errors import DatabaseLockedError, DatabaseTroubleError
from app.whole_files import remove_unfinished

log = logging.getLogger(__name__)

PAUSE_MS = 250
"""Written so long after the last change, and at the latest after twice as long."""

LOCKED = ".locked"

D = TypeVar("D")


@dataclass(frozen=True)
class Form(Generic[D]):
    """How drafts of one kind are written.

    stem: their files are called STEM-ID.json. decode: raises msgspec.DecodeError for what is none.
    """

    stem: str
    id_of: Callable[[D], int]
    encode: Callable[[D], bytes]
    decode: Callable[[bytes], D]


class _Waiting(NamedTuple, Generic[D]):
    """What is to be written, None to remove it; the higher number is the newer one."""

    number: int
    draft: D | None


class KeptFiles(QObject, Generic[D]):
    """Keeps the open drafts on disk.

    saved: nothing is waiting to be written. failed: writing went wrong; the text is still in
    the window.
    """

    saved = Signal()
    failed = Signal(object)  # OSError

    def __init__(
        self, folder: Path, background: Background, form: Form[D], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self.locked = 0  # found at the start, and encrypted with a key that is not there
        self._key = background.database.seal
        self._form = form
        self._background = background
        self._numbers = count(1)
        self._waiting: dict[int, _Waiting[D]] = {}
        self._handed: dict[
            int, _Waiting[D]
        ] = {}  # to the worker, which may not come to it any more
        self._on_disk: dict[int, int] = {}
        self._one_writer = Lock()
        self._writing = 0
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._limit = QTimer(self, interval=2 * PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.write)
        self._limit.timeout.connect(self.write)

    @property
    def all_saved(self) -> bool:
        """Tell whether what is on disk is what is in the window."""
        return not self._waiting and not self._writing

    def read(self) -> list[D]:
        """Give the drafts that are there, the oldest first; called once at the start."""
        found = []
        with suppress(OSError):  # the drafts themselves matter more
            remove_unfinished(self.folder)
        for path in sorted([*self._files(".json"), *self._files(LOCKED)]):
            try:
                draft = self._form.decode(read_file(path))
            except DatabaseLockedError:
                self._set_locked_aside(path)
            except (msgspec.DecodeError, RecursionError, OSError, DatabaseTroubleError):
                log.warning("a draft could not be read and was kept aside")
                path.replace(path.with_suffix(".damaged"))
            else:
                found.append(draft)
                self._seal(path, draft)
        self.write()
        return found

    def _files(self, ending: str) -> list[Path]:
        return list(self.folder.glob(f"{self._form.stem}-*{ending}"))

    def _set_locked_aside(self, path: Path) -> None:
        """Tell of it once; later starts look whether its key is there again."""
        if path.suffix != LOCKED:
            self.locked += 1
            path.replace(path.with_suffix(LOCKED))

    def _seal(self, path: Path, draft: D) -> None:
        """Let nothing lie about that another start wrote without the key, or with another one."""
        with suppress(OSError):  # the draft matters more, and is read
            if path.suffix == LOCKED:
                path = path.replace(path.with_suffix(".json"))
            if seal_of(path) != (None if self._key is None else self._key.salt):
                self._wait(self._form.id_of(draft), draft)

    def keep(self, draft: D) -> None:
        """Write this draft soon."""
        self._wait(self._form.id_of(draft), draft)
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def keep_now(self, draft: D) -> None:
        """Write this draft at once: a talk began or ended."""
        self._wait(self._form.id_of(draft), draft)
        self.write()

    def drop(self, id_: int) -> None:
        """Remove a draft of which all is in the database."""
        self._wait(id_, None)
        self.write()

    @Slot()
    def write(self) -> None:
        """Hand what waits to the worker that writes files."""
        self._pause.stop()
        self._limit.stop()
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        self._writing += 1
        self._handed |= waiting
        self._background.store(
            self,
            lambda: self._write_all(waiting),
            then=partial(self._written, waiting),
            failed=partial(self._not_written, waiting),
        )

    def write_here(self) -> None:
        """Write what waits on this thread: the program is about to end.

        What the worker has not written yet is written too; an older draft never comes after.
        """
        waiting, self._waiting = self._handed | self._waiting, {}
        self._write_all(waiting)

    def _wait(self, id_: int, draft: D | None) -> None:
        self._waiting[id_] = _Waiting(next(self._numbers), draft)

    def _write_all(self, waiting: dict[int, _Waiting[D]]) -> None:
        with self._one_writer:
            for id_, (number, draft) in waiting.items():
                if number <= self._on_disk.get(id_, 0):
                    continue
                path = self.folder / f"{self._form.stem}-{id_}.json"
                if draft is None:
                    path.unlink(missing_ok=True)
                else:
                    write_file(path, self._form.encode(draft), self._key)
                self._on_disk[id_] = number

    def _written(self, waiting: dict[int, _Waiting[D]], nothing: None) -> None:
        self._take_back(waiting)
        if self.all_saved:
            self.saved.emit()

    def _not_written(self, waiting: dict[int, _Waiting[D]], error: Exception) -> None:
        """Let what was not written wait for the next change; newer drafts win."""
        self._take_back(waiting)
        self._waiting = waiting | self._waiting
        self.failed.emit(error)

    def _take_back(self, waiting: dict[int, _Waiting[D]]) -> None:
        self._writing -= 1
        for id_, written in waiting.items():
            if self._handed.get(id_) == written:
                del self._handed[id_]
