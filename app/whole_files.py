"""Writing files that are there whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import sys
from pathlib import Path

UNFINISHED = ".new"


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file so that after a crash the old or the new one is there, never a part.

    Its content is on the disk when this returns, and its owner alone may read it; a new name is
    after ``sync_folder``. Raises OSError.
    """
    new = path.with_name(path.name + UNFINISHED)
    try:
        with open(new, "wb", opener=private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def remove_unfinished(folder: Path) -> None:
    """Remove what a program that was killed while it wrote left in its folder; called at starts.

    Nobody ever reads it, and it holds what somebody typed. Raises OSError.
    """
    for path in folder.glob(f"*{UNFINISHED}"):
        path.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private(path: str, flags: int) -> int:
    """Open a file that its owner alone may read; ``opener`` of ``open``."""
    return os.open(path, flags, 0o600)
