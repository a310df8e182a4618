"""Connections to both databases, with the settings each of them needs."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
from sqlalchemy import URL, Engine, QueuePool, create_engine, event, make_url

from app.database.journal import attach_current_command
from app.database.keys import key_for, unlock
from app.database.server.address import for_sqlalchemy
from app.database.server.certificates import to_check_by

BUSY_MS = 5000
READER_CACHE_KB = 8 * 1024
MMAP_BYTES = 1 << 30  # file pages are shared with the system's cache, not private memory

POSTGRESQL_OPTIONS = {
    "connect_timeout": 3,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,  # ms; keepalives do not help while something sent is unanswered
    "options": (
        "-c statement_timeout=15000 -c lock_timeout=5000 "
        "-c idle_in_transaction_session_timeout=60000 -c timezone=UTC"
    ),
}


def sqlite_writer(path: Path) -> Engine:
    """Give the engine of the one writing connection; its transactions begin IMMEDIATE."""
    engine = _sqlite_engine(path, mode="rwc", connections=1)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy's "begin" below is the only BEGIN
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "temp_store=MEMORY",
            f"mmap_size={MMAP_BYTES}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
        attach_current_command(connection, record.info)

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def sqlite_readers(path: Path, connections: int) -> Engine:
    """Give the engine of the readers, which cannot write and never checkpoint."""
    engine = _sqlite_engine(path, mode="ro", connections=connections)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            "query_only=ON",
            "temp_store=MEMORY",
            f"cache_size=-{READER_CACHE_KB}",
            f"mmap_size={MMAP_BYTES}",
            "wal_autocheckpoint=0",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        # By the driver, a third of what SQLAlchemy takes, before each search.
        connection.connection.driver_connection.execute("BEGIN")

    return engine


def _sqlite_engine(path: Path, mode: str, connections: int) -> Engine:
    from sqlcipher3 import dbapi2  # its SQLite has the fixes that a system's may lack

    address = f"file:{quote(str(path))}?mode={mode}"

    def connect() -> Any:
        key = key_for(path)  # before: a file of which we have no key is not touched
        connection = dbapi2.connect(address, uri=True, check_same_thread=False)
        unlock(connection, key)
        return connection

    return create_engine(
        "sqlite://",
        module=dbapi2,
        json_serializer=_json,
        creator=connect,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
    )


def _json(value: Any) -> str:
    """Write a document; commands too, which are kept as they are."""
    return msgspec.json.encode(value).decode()


def postgresql_engine(
    url: str | URL, connections: int = 4, ended: threading.Event | None = None
) -> Engine:
    """Give an engine for a server; every connection is tried before use.

    Of several servers the first is taken that can be written to, unless the address says more.
    ended: given where people work; then no wait for the server lasts for ever, and all end once
        it is set.
    """
    address = make_url(for_sqlalchemy(url) if isinstance(url, str) else url)
    if "host" in address.query and "target_session_attrs" not in address.query:
        address = address.update_query_dict({"target_session_attrs": "read-write"})
    engine = create_engine(
        address.set(drivername="postgresql+psycopg"),
        json_serializer=_json,
        connect_args=POSTGRESQL_OPTIONS | to_check_by(address.query),
        pool_pre_ping=True,
        pool_size=connections,
        max_overflow=2,
    )
    _close_what_comes_back_late(engine)
    if ended is not None:
        _let_waits_end(engine, ended)
    return engine


def _close_what_comes_back_late(engine: Engine) -> None:
    """Close connections given back after ``dispose``, which would stay open in the old pool."""

    @event.listens_for(engine, "connect")
    def remember(connection: Any, record: Any) -> None:
        record.info["pool"] = engine.pool

    @event.listens_for(engine, "checkin")
    def close(connection: Any, record: Any) -> None:
        if connection is not None and record.info.get("pool") is not engine.pool:
            record.invalidate()


def _let_waits_end(engine: Engine, ended: threading.Event) -> None:
    from psycopg import OperationalError  # only in a team's program

    from app.database.server.patience import PatientConnection

    @event.listens_for(engine, "do_connect")
    def connect(dialect: Any, record: Any, arguments: Any, named: Any) -> Any:
        if ended.is_set():
            raise OperationalError("the program ends")
        connection = PatientConnection.connect(*arguments, **named)
        connection.ended = ended
        return connection

    @event.listens_for(engine, "checkin")
    def close(connection: Any, record: Any) -> None:
        if connection is not None and ended.is_set():
            record.invalidate()
