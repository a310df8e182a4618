"""Copies that are being written, and what is left of them where a program was killed meanwhile.

Whoever writes holds a lock beside the file. Only a dead process loses it, so a start knows what
nobody can be writing any more, however short ago that was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile

_LOCK = ".lock"
_COMPANIONS = ("-journal", "")  # an encrypted copy is made with a log of its own
ENDINGS = (*_COMPANIONS, _LOCK)
"""What the names of what is left may add to that of the copy."""


@contextmanager
def being_written(copy: Path) -> Iterator[None]:
    """Let others know that a copy is being written; they leave it alone."""
    lock = _lock_of(copy)
    lock.tryLock(0)  # where there is no place for it, writing the copy tells the trouble
    try:
        yield
    finally:
        lock.unlock()


def remove_left(copies: Iterable[Path]) -> None:
    """Remove copies that nobody is writing, with what lies beside them. Raises OSError.

    Of another computer nobody can tell; there they stay.
    """
    for copy in copies:
        lock = _lock_of(copy)
        if not any(copy.with_name(f"{copy.name}{ending}").exists() for ending in ENDINGS):
            continue
        if not lock.tryLock(0):
            continue
        try:
            for ending in _COMPANIONS:
                copy.with_name(f"{copy.name}{ending}").unlink(missing_ok=True)
        finally:
            lock.unlock()


def _lock_of(copy: Path) -> QLockFile:
    lock = QLockFile(f"{copy}{_LOCK}")
    lock.setStaleLockTime(0)  # only a dead process loses it, however long it takes
    return lock
