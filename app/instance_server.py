"""The listening end of the one window of a profile; apart, because QtNetwork takes its time."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

ANSWER_MS = 2000
LONGEST_MESSAGE = 64 * 1024
RECEIVED = b"received\n"


class InstanceServer(QObject):
    """Hears second starts of the same profile."""

    started_again = Signal(object)  # list of texts

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(name)  # what a killed process left
        if not self._server.listen(name):
            log.error("second starts cannot reach this window: %s", self._server.serverError())

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()

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


def send(server: str, arguments: Sequence[str]) -> bool:
    """Hand arguments to the window that listens under this name; True if it took them."""
    socket = QLocalSocket()
    socket.connectToServer(server)
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(json.dumps(list(arguments)).encode() + b"\n")
    socket.flush()
    return socket.waitForReadyRead(ANSWER_MS) and socket.readLine().data() == RECEIVED
