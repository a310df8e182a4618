"""A link to the team's server that is cut, slow or dead: nothing is lost, nothing is doubled."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import MetaData, func, select, text

from app.clock import system_clock
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database.database import Database, open_database
from app.database.errors import DatabaseUnavailableError
from app.database.journal import EVERYTHING, Changed
from app.database.models import Command
from app.database.server.link import LinkState
from app.database.watch import Watch
from app.history.commands import AddNote
from app.history.models import Activity
from tests.faults.wire import Wire
from tests.people import REP_ID, TEAM_ID
from tests.postgres import Cluster

PATIENCE_S = 20


@pytest.fixture
def database(place: str, metadata: MetaData) -> Iterator[Database]:
    opened = open_database(place, system_clock, metadata)
    opened.user_id = REP_ID
    yield opened
    opened.line.ended.set()
    opened.close()


@pytest.fixture
def customer_id(database: Database) -> int:
    id_ = database.ids.new()
    database.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: "Hofer AG"}))
    return id_


@pytest.fixture
def watch(database: Database) -> Iterator[Watch]:
    watching = Watch(database, chance=lambda: 1.0)
    assert watching.ready.wait(PATIENCE_S)
    yield watching
    watching.stop()


def note(database: Database, customer_id: int) -> AddNote:
    return AddNote(id=database.ids.new(), customer_id=customer_id, text="He rings on Friday.")


def notes_and_commands(cluster_place: str, metadata: MetaData) -> tuple[int, int]:
    """Count what is in the database, past the wire."""
    other = open_database(cluster_place, system_clock, metadata)
    try:
        with other.read() as session:
            kept = session.scalar(select(func.count(Activity.id)))
            commands = select(func.count(Command.seq)).where(Command.kind == "add_note")
            return kept or 0, session.scalar(commands) or 0
    finally:
        other.close()


def until(condition: object, within_s: float = PATIENCE_S) -> None:
    deadline = time.monotonic() + within_s
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize("when", ["cut_after_commit", "cut_before_commit"])
def test_a_link_cut_at_the_commit_saves_once(
    database: Database,
    customer_id: int,
    wire: Wire,
    postgresql_place: str,
    metadata: MetaData,
    when: str,
) -> None:
    setattr(wire, when, True)
    database.execute(note(database, customer_id))

    assert wire.cuts == 1
    assert notes_and_commands(postgresql_place, metadata) == (1, 1)


def test_a_server_that_stays_away_is_told_and_the_command_can_be_sent_again(
    database: Database, customer_id: int, wire: Wire, postgresql_place: str, metadata: MetaData
) -> None:
    wanted, uuid = note(database, customer_id), "00000000-0000-4000-8000-000000000001"
    wire.cut()
    with pytest.raises(DatabaseUnavailableError):
        database.execute(wanted, uuid=uuid)
    wire.mend()
    database.execute(wanted, uuid=uuid)
    database.execute(wanted, uuid=uuid)

    assert notes_and_commands(postgresql_place, metadata) == (1, 1)


def test_away_and_back_is_noticed_and_everything_is_read_again(
    database: Database, watch: Watch, wire: Wire
) -> None:
    heard: list[Changed] = []
    states: list[LinkState] = []
    database.listen(heard.append)
    database.line.listen(lambda link: states.append(link.state))
    wire.cut()
    until(lambda: database.line.link.state is LinkState.AWAY)
    began = time.monotonic()
    with pytest.raises(DatabaseUnavailableError), database.read():
        pass
    assert time.monotonic() - began < 0.1  # nobody waits for a server that is known to be away
    assert database.line.link.since is not None
    wire.mend()
    until(lambda: Changed(EVERYTHING, ()) in heard)

    assert database.line.link.state is LinkState.BACK
    assert states == [LinkState.TRYING, *[LinkState.AWAY] * (len(states) - 2), LinkState.BACK]


def test_a_hiccup_is_no_absence(database: Database, watch: Watch, wire: Wire) -> None:
    heard: list[Changed] = []
    states: list[LinkState] = []
    database.listen(heard.append)
    database.line.listen(lambda link: states.append(link.state))
    wire.cut_connections()
    until(lambda: heard)

    assert states == [LinkState.TRYING, LinkState.LIVE]


def test_what_others_did_in_the_meantime_is_heard_of(
    database: Database,
    watch: Watch,
    customer_id: int,
    wire: Wire,
    postgresql_place: str,
    metadata: MetaData,
) -> None:
    wire.cut()
    until(lambda: database.line.link.state is LinkState.AWAY)
    wire.mend()
    until(lambda: database.line.link.connected)
    kinds: list[str] = []
    database.listen(lambda changed: kinds.append(changed.kind))
    other = open_database(postgresql_place, system_clock, metadata)
    other.user_id = REP_ID
    began = time.monotonic()
    other.execute(note(other, customer_id))
    until(lambda: "customer" in kinds)
    assert time.monotonic() - began < 1
    other.close()


def test_a_burst_of_changes_is_told_at_once_and_when_it_is_over(
    database: Database, watch: Watch, cluster: Cluster, team_database: str
) -> None:
    import psycopg

    heard: list[str] = []
    database.listen(lambda changed: heard.append(changed.kind))
    with psycopg.connect(cluster.url(team_database), autocommit=True) as other:
        for number in range(200):
            other.execute(
                "SELECT pg_notify('talktrack', %s)", (("customer 7", "call 7")[number % 2],)
            )
    until(lambda: len(heard) >= 2)
    time.sleep(1.2)

    assert set(heard) == {"call", "customer"}
    assert max(heard.count(kind) for kind in set(heard)) <= 2


def test_a_notice_says_kind_and_team_and_no_more(
    database: Database, cluster: Cluster, team_database: str
) -> None:
    import psycopg

    database.team_id = TEAM_ID
    with psycopg.connect(cluster.url(team_database), autocommit=True) as other:
        other.execute("LISTEN talktrack")
        id_ = database.ids.new()
        database.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: "Hofer AG"}))
        told = {one.payload for one in other.notifies(timeout=2, stop_after=1)}

    assert told == {f"customer {TEAM_ID}"}


def test_a_server_that_hangs_is_noticed_and_nobody_waits_for_ever(
    database: Database, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.database.watch.LOOK_EVERY_S", 0.3)
    monkeypatch.setattr("app.database.watch.LOOK_S", 1.0)
    watch = Watch(database)
    assert watch.ready.wait(PATIENCE_S)
    failed: list[Exception] = []

    def ask() -> None:
        try:
            with database.read() as session:
                session.execute(text("SELECT 1"))
        except DatabaseUnavailableError as error:
            failed.append(error)

    wire.frozen = True
    until(lambda: not database.line.link.connected)
    asking = threading.Thread(target=ask)
    asking.start()
    database.line.ended.set()  # the program ends
    asking.join(5)
    assert not asking.is_alive()
    assert failed
    wire.frozen = False
    watch.stop()


def test_a_number_of_a_connection_that_is_gone_is_not_ours_any_more(
    database: Database, wire: Wire
) -> None:
    with database.read() as session:
        session.execute(text("SELECT 1"))
    assert database.own_backends
    database.writer.dispose()

    assert not database.own_backends


def test_the_moment_of_an_absence_is_told_by_the_clock(place: str, metadata: MetaData) -> None:
    at = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
    database = open_database(place, lambda: at, metadata)
    database.line.lost()
    database.line.failed()

    assert database.line.link.since == at
    database.close()
