"""A desk phone with a web address, on this computer."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class DeskPhone:
    """A telephone on this computer that keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.status = 200
        phone = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                phone.asked.append(self.path)
                phone.headers.append(dict(self.headers))
                self.send_response(phone.status)
                if phone.status == 401:
                    self.send_header("WWW-Authenticate", 'Basic realm="phone"')
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *words: object) -> None:
                """Keep quiet."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
