"""The server itself is stopped, killed, replaced by its standby, or brought to other tables."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import MetaData, create_engine, func, make_url, select, text

from app.clock import system_clock
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database import schema
from app.database.database import Database, open_database
from app.database.errors import DatabaseUnavailableError, SchemaMismatchError
from app.database.models import Command
from app.database.server.link import LinkState
from app.database.waiting.outbox import Outbox
from app.database.waiting.sending import WAITS, Sender
from app.database.watch import Watch
from app.history.commands import AddNote
from app.history.models import Activity
from tests.databases import make_team
from tests.people import REP_ID
from tests.postgres import DURABLE, Cluster, _free_port, _ordinary_user, missing, running_cluster

TEAM = "team"
PATIENCE_S = 30


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    with running_cluster(DURABLE) as running:
        yield running


@pytest.fixture(scope="module")
def passwords(own: Cluster, metadata: MetaData) -> dict[str, str]:
    return make_team(own, TEAM, metadata)


@pytest.fixture
def address(own: Cluster, passwords: dict[str, str]) -> str:
    return own.url(TEAM, "rep", passwords["rep"])


@contextmanager
def opened(address: str, metadata: MetaData) -> Iterator[Database]:
    database = open_database(address, system_clock, metadata)
    database.user_id = REP_ID
    yield database
    database.line.ended.set()
    database.close()


@pytest.fixture
def database(address: str, metadata: MetaData) -> Iterator[Database]:
    with opened(address, metadata) as one:
        yield one


@pytest.fixture
def watch(database: Database) -> Iterator[Watch]:
    watching = Watch(database)
    assert watching.ready.wait(PATIENCE_S)
    yield watching
    watching.stop()


@pytest.fixture
def customer_id(database: Database) -> int:
    id_ = database.ids.new()
    database.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: f"Hofer {id_}"}))
    return id_


def note(database: Database, customer_id: int, words: str) -> AddNote:
    return AddNote(id=database.ids.new(), customer_id=customer_id, text=words)


def notes(database: Database, customer_id: int) -> list[str]:
    wanted = select(Activity.text).where(Activity.customer_id == customer_id)
    with database.read() as session:
        return list(session.scalars(wanted.order_by(Activity.id)))


def until(condition: object, within_s: float = PATIENCE_S) -> None:
    deadline = time.monotonic() + within_s
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize("how", ["stop", "kill"])
def test_a_restart_in_the_middle_loses_and_doubles_nothing(
    own: Cluster, database: Database, watch: Watch, customer_id: int, tmp_path: Path, how: str
) -> None:
    outbox = Outbox(tmp_path / "outbox", REP_ID)
    sender = Sender(database, outbox)
    written = 0
    stopped = threading.Event()

    def write() -> None:
        nonlocal written
        while not stopped.is_set():
            sender.execute(note(database, customer_id, f"{written:04}"))
            written += 1

    writing = threading.Thread(target=write)
    writing.start()
    until(lambda: written > 20)
    getattr(own, how)()
    until(lambda: outbox.count > 3)
    own.start()
    until(lambda: outbox.count == 0)
    before = written
    until(lambda: written > before + 20)
    stopped.set()
    writing.join(PATIENCE_S)
    sender.send_waiting()

    assert notes(database, customer_id) == [f"{number:04}" for number in range(written)]


def test_a_transaction_that_hangs_on_the_server_is_not_done_twice(
    own: Cluster, database: Database, customer_id: int
) -> None:
    """The answer never comes, the server goes on: what is sent again must wait for it."""
    uuid = "00000000-0000-4000-8000-0000000000aa"
    wanted = note(database, customer_id, "once")
    with psycopg.connect(own.url(TEAM)) as other:
        other.execute("LOCK TABLE command IN SHARE MODE")  # nobody can enter a command
        first = threading.Thread(target=database.execute, args=(wanted,), kwargs={"uuid": uuid})
        first.start()
        time.sleep(0.5)
        own.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        )
        other.rollback()
    first.join(PATIENCE_S)
    database.execute(wanted, uuid=uuid)

    assert notes(database, customer_id) == ["once"]
    with database.read() as session:
        count = select(func.count(Command.seq)).where(Command.uuid == uuid)
        assert session.scalar(count) == 1


def test_of_several_servers_the_one_that_is_there_is_taken(
    own: Cluster, passwords: dict[str, str], metadata: MetaData
) -> None:
    secret = passwords["rep"]
    several = f"postgresql://rep:{secret}@127.0.0.1:{_free_port()},127.0.0.1:{own.port}/{TEAM}"
    for address in (several, f"{several}?target_session_attrs=read-write"):
        with opened(address, metadata) as database, database.read() as session:
            assert session.scalar(text("SHOW port")) == str(own.port)


def test_where_none_is_there_that_is_told(passwords: dict[str, str], metadata: MetaData) -> None:
    address = f"postgresql://rep:x@127.0.0.1:{_free_port()},127.0.0.1:{_free_port()}/{TEAM}"
    with pytest.raises(DatabaseUnavailableError):
        open_database(address, system_clock, metadata)


@pytest.fixture
def standby(own: Cluster, tmp_path: Path) -> Iterator[Cluster]:
    """A copy of the server that follows it and can be promoted."""
    program = own.binaries / "pg_basebackup"
    if not program.exists():
        missing("this PostgreSQL has no pg_basebackup")
    folder = own.folder / "standby"
    folder.mkdir()
    owner = _ordinary_user()
    who = {} if owner is None else {"user": owner[0], "group": owner[1]}
    if owner is not None:
        shutil.chown(folder, *owner)
    subprocess.run(
        [
            program,
            "-D",
            folder / "data",
            "-R",
            "-X",
            "stream",
            "-c",
            "fast",
            "-d",
            own.url("postgres"),
        ],
        check=True,
        capture_output=True,
        cwd=folder,
        **who,  # type: ignore[call-overload]
    )
    made = replace(own, folder=folder, port=_free_port(), _server=None)
    made.start()
    yield made
    made.stop()
    shutil.rmtree(folder, ignore_errors=True)


def test_a_promoted_standby_takes_over(
    own: Cluster, standby: Cluster, passwords: dict[str, str], metadata: MetaData, tmp_path: Path
) -> None:
    ports = f"127.0.0.1:{own.port},127.0.0.1:{standby.port}"
    with opened(f"postgresql://rep:{passwords['rep']}@{ports}/{TEAM}", metadata) as database:
        watch = Watch(database)
        assert watch.ready.wait(PATIENCE_S)
        sender = Sender(database, Outbox(tmp_path / "outbox", REP_ID))
        customer_id = database.ids.new()
        data = {CustomerField.COMPANY: "Moved AG"}
        sender.execute(AddCustomer(id=customer_id, data=data))
        sender.execute(note(database, customer_id, "before"))
        _until_replayed(own, standby)
        own.stop()
        try:
            assert sender.execute(note(database, customer_id, "meanwhile")) is WAITS
            with psycopg.connect(standby.url("postgres"), autocommit=True) as connection:
                connection.execute("SELECT pg_promote()")
            until(lambda: database.line.link.connected)
            sender.execute(note(database, customer_id, "after"))
            assert notes(database, customer_id) == ["before", "meanwhile", "after"]
        finally:
            watch.stop()
            own.start()


def _until_replayed(own: Cluster, standby: Cluster) -> None:
    with psycopg.connect(own.url("postgres"), autocommit=True) as first:
        row = first.execute("SELECT pg_current_wal_lsn()").fetchone()
        assert row is not None
    with psycopg.connect(standby.url("postgres"), autocommit=True) as second:
        replayed = "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn"
        until(lambda: second.execute(replayed, row).fetchone() == (True,))


def _put_version(own: Cluster, version: str) -> None:
    engine = create_engine(make_url(own.url(TEAM)).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :v"), {"v": version})
        connection.execute(text("SELECT pg_notify('talktrack', 'schema')"))
    engine.dispose()


def test_other_tables_while_one_works_are_noticed_and_all_is_kept(
    own: Cluster, database: Database, watch: Watch, customer_id: int, tmp_path: Path
) -> None:
    sender = Sender(database, Outbox(tmp_path / "outbox", REP_ID))
    _put_version(own, "9999")
    try:
        until(lambda: database.line.link.state is LinkState.OUTDATED, 2)
        assert database.found_schema == "9999"
        assert sender.execute(note(database, customer_id, "kept")) is WAITS
        with pytest.raises(SchemaMismatchError):
            sender.execute(AddCustomer(id=1, data={}))
        assert notes(database, customer_id) == []  # reading goes on
    finally:
        _put_version(own, schema.HEAD)
    until(lambda: database.line.link.state is LinkState.LIVE, 2)
    sender.send_waiting()
    assert notes(database, customer_id) == ["kept"]


def test_other_tables_are_noticed_at_the_return(
    own: Cluster, database: Database, watch: Watch
) -> None:
    own.stop()
    until(lambda: database.line.link.state is LinkState.AWAY)
    own.start()
    _put_version(own, "9999")
    try:
        until(lambda: database.line.link.state is LinkState.OUTDATED)
    finally:
        _put_version(own, schema.HEAD)


@pytest.mark.parametrize("version", ["0001", "9999"])
def test_a_program_that_does_not_fit_is_refused_at_the_start(
    own: Cluster, address: str, metadata: MetaData, version: str
) -> None:
    _put_version(own, version)
    try:
        with pytest.raises(SchemaMismatchError) as refused:
            open_database(address, system_clock, metadata)
        assert refused.value.newer == (version == "9999")
    finally:
        _put_version(own, schema.HEAD)
