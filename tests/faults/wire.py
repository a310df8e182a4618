"""The wire between a program and its server, in a test's hand: cut, slow, deaf at COMMIT."""

from __future__ import annotations

import re
import select
import socket
import threading
import time
from contextlib import suppress

from sqlalchemy import make_url

_COMMIT = re.compile(rb"Q\x00\x00\x00\x0bCOMMIT\x00|COMMIT\x00", re.IGNORECASE)


class Wire:
    """Passes on what two ends say, as long as nothing else is wanted.

    cut_after_commit: the next COMMIT reaches the server, its answer nobody.
    cut_before_commit: the next COMMIT does not even reach the server.
    away_after_cut: after such a cut no new connections are taken, until ``mend``.
    frozen: everything is taken and nothing passed on, as by a machine that hangs.
    """

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._listener: socket.socket | None = None
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self.cut_after_commit = False
        self.cut_before_commit = False
        self.away_after_cut = False
        self.frozen = False
        self.delay_s = 0.0
        self.cuts = 0
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.mend()

    def url(self, address: str) -> str:
        """Give an address that leads over this wire."""
        through = make_url(address).set(host="127.0.0.1", port=self.port)
        return through.render_as_string(hide_password=False)

    def mend(self) -> None:
        """Take connections, again."""
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        listener.listen(50)
        self._listener = listener
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def cut(self) -> None:
        """End all connections and take no new ones."""
        if self._listener is not None:
            with suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None
        self.cut_connections()

    def cut_connections(self) -> None:
        """End all connections; new ones are taken."""
        pairs, self._pairs = self._pairs, []
        for pair in pairs:
            _end(pair)

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self._server_port))
            except OSError:
                client.close()
                continue
            pair = (client, server)
            self._pairs.append(pair)
            threading.Thread(target=self._carry, args=(pair,), daemon=True).start()

    def _carry(self, pair: tuple[socket.socket, socket.socket]) -> None:
        client, server = pair
        try:
            while True:
                for end in select.select([client, server], [], [], 0.5)[0]:
                    said = end.recv(65536)
                    if not said or not self._pass_on(said, end is client, pair):
                        return
        except (OSError, ValueError):
            return
        finally:
            _end(pair)

    def _pass_on(
        self, said: bytes, to_server: bool, pair: tuple[socket.socket, socket.socket]
    ) -> bool:
        while self.frozen:
            time.sleep(0.02)
        time.sleep(self.delay_s)
        client, server = pair
        if to_server and _COMMIT.search(said):
            if self.cut_before_commit:
                self.cut_before_commit = False
                self.cuts += 1
                return False
            if self.cut_after_commit:
                self.cut_after_commit = False
                self.cuts += 1
                server.sendall(said)
                server.recv(65536)  # the server has committed
                if self.away_after_cut:
                    self.cut()
                return False
        (server if to_server else client).sendall(said)
        return True


def _end(pair: tuple[socket.socket, socket.socket]) -> None:
    for end in pair:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
