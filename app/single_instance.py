"""One window per profile: a second start hands its arguments to the first and ends."""

from __future__ import annotations

import hashlib
import json
import logging
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

ANSWER_MS = 2000
RETRY_SECONDS = 0.05
LONGEST_MESSAGE = 64 * 1024
RECEIVED = b"received\n"


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
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def claim(self) -> bool:
        """Become the one window of the profile; False if there is one already.

        The lock of a process that was killed is taken over.
        """
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)  # what a killed process left
        if not self._server.listen(self._name):
            log.error("second starts cannot reach this window: %s", self._server.serverError())
        return True

    def hand_over(self, arguments: Sequence[str], patience_ms: int = ANSWER_MS) -> bool:
        """Give the arguments to the window that holds the profile; True if it took them.

        Waits as long as ``patience_ms`` for a window that is just starting. Blocks.
        """
        deadline = time.monotonic() + patience_ms / 1000
        while True:
            if _send(self._name, json.dumps(list(arguments)).encode() + b"\n"):
                return True
            if time.monotonic() > deadline:
                return False
            time.sleep(RETRY_SECONDS)

    def release(self) -> None:
        """Give the profile free; done by itself when the program ends."""
        self._server.close()
        self._lock.unlock()

    @Slot()
    def _welcome(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.setReadBufferSize(LONGEST_MESSAGE)
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.readyRead.connect(self._listen)
            if visitor.canReadLine():
                self._take_message(visitor)

    @Slot()
    def _listen(self) -> None:
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket) and visitor.canReadLine():
            self._take_message(visitor)

    def _take_message(self, visitor: QLocalSocket) -> None:
        try:
            message = bytes(visitor.readLine().data())
            arguments = [str(word) for word in json.loads(message)]
        except (ValueError, TypeError):
            log.warning("a second start sent something that is no list of arguments")
            visitor.abort()
            return
        visitor.write(RECEIVED)
        visitor.flush()
        self.started_again.emit(arguments)


def _server_name(lock_file: Path) -> str:
    """Give a name that is the same for each start with this profile, and short.

    The path itself may be longer than a socket's name can be (some 100 bytes).
    """
    return f"talktrack-{hashlib.sha256(str(lock_file.resolve()).encode()).hexdigest()[:24]}"


def _send(server: str, message: bytes) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(server)
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(message)
    socket.flush()
    return socket.waitForReadyRead(ANSWER_MS) and socket.readLine().data() == RECEIVED
