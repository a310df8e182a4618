"""One window per profile: a second start hands its arguments to the first and ends."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from app.instance_server import InstanceServer

PATIENCE_MS = 5000
RETRY_SECONDS = 0.05


class SingleInstance(QObject):
    """Holds the lock of a profile, or speaks to the window that holds it.

    started_again: the arguments of a second start, a list of texts; the window comes to the
    front and does what they ask for.
    """

    started_again = Signal(object)

    def __init__(self, lock_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock_file))
        self._lock.setStaleLockTime(0)  # only a dead process loses its lock, however old it is
        self._name = _server_name(lock_file)
        self._server: InstanceServer | None = None

    def claim(self) -> bool:
        """Become the one window of the profile; False if there is one already.

        The lock of a process that was killed is taken over.
        """
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear second starts from now on; after the first paint, for it takes its time.

        Called again it goes on hearing.
        """
        if self._server is not None:
            return
        from app.instance_server import InstanceServer

        self._server = InstanceServer(self._name, self)
        self._server.started_again.connect(self.started_again)

    def hand_over(self, arguments: Sequence[str], patience_ms: int = PATIENCE_MS) -> bool:
        """Give the arguments to the window that holds the profile; True if it took them.

        Waits as long as ``patience_ms`` for a window that is just starting. Blocks.
        """
        from app.instance_server import send

        deadline = time.monotonic() + patience_ms / 1000
        while not send(self._name, arguments):
            if time.monotonic() > deadline:
                return False
            time.sleep(RETRY_SECONDS)
        return True

    def release(self) -> None:
        """Give the profile free; done by itself when the program ends."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()


def _server_name(lock_file: Path) -> str:
    """Give a name that is the same for each start with this profile, and short.

    The path itself may be longer than a socket's name can be (some 100 bytes).
    """
    return f"talktrack-{hashlib.sha256(str(lock_file.resolve()).encode()).hexdigest()[:24]}"
