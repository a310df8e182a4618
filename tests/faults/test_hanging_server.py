"""A server that takes everything and answers nothing: the window does not wait with it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import MetaData, text

from app.background import Background
from app.clock import system_clock
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database.database import Database, open_database
from app.database.errors import OutcomeUnknownError
from app.database.journal import Changed
from app.database.waiting.outbox import Outbox
from app.database.watch import Watch
from app.history.commands import AddNote
from tests.faults.wire import Wire
from tests.people import REP_ID

END_S = 5.5


@pytest.fixture
def database(place: str, wire: Wire, metadata: MetaData) -> Iterator[Database]:
    opened = open_database(place, system_clock, metadata)
    opened.user_id = REP_ID
    yield opened
    wire.frozen = False
    opened.close()


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox", REP_ID)


@pytest.fixture
def background(database: Database, outbox: Outbox, qtbot: QtBot) -> Background:
    return Background(database, outbox=outbox)


@pytest.fixture
def customer_id(database: Database) -> int:
    id_ = database.ids.new()
    database.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: "Hofer AG"}))
    return id_


def note(database: Database, customer_id: int) -> AddNote:
    return AddNote(id=database.ids.new(), customer_id=customer_id, text="Rings back.")


def test_cancelling_does_not_wait_for_the_server(
    background: Background, database: Database, wire: Wire, qtbot: QtBot
) -> None:
    job = background.ask(
        background, lambda session: session.execute(text("SELECT pg_sleep(30)")), then=print
    )
    qtbot.waitUntil(lambda: job._interrupt is not None)
    wire.frozen = True
    began = time.monotonic()
    job.cancel()
    assert time.monotonic() - began < 0.05
    database.line.ended.set()
    background.stop()


def test_the_program_ends_soon_and_takes_along_what_may_wait(
    background: Background,
    database: Database,
    outbox: Outbox,
    customer_id: int,
    wire: Wire,
    qtbot: QtBot,
) -> None:
    watch = Watch(database)
    assert watch.ready.wait(10)
    wire.frozen = True
    for _ in range(3):
        background.do(background, note(database, customer_id))
        background.ask(background, lambda session: session.execute(text("SELECT 1")), then=print)
    qtbot.wait(300)  # the first of them are under way
    began = time.monotonic()
    watch.stop()
    background.stop()
    database.close()

    assert time.monotonic() - began < END_S
    assert outbox.count == 3


def test_the_program_ends_at_once_where_the_server_is_known_to_be_away(
    background: Background,
    database: Database,
    outbox: Outbox,
    customer_id: int,
    wire: Wire,
    qtbot: QtBot,
) -> None:
    watch = Watch(database)
    assert watch.ready.wait(10)
    wire.cut()
    qtbot.waitUntil(lambda: database.line.link.hopeless, timeout=10_000)
    background.do(background, note(database, customer_id))
    began = time.monotonic()
    watch.stop()
    background.stop()
    database.close()

    assert time.monotonic() - began < 2
    assert outbox.count == 1


def test_a_slow_link_is_only_slow(
    background: Background,
    database: Database,
    outbox: Outbox,
    customer_id: int,
    wire: Wire,
    qtbot: QtBot,
) -> None:
    wire.delay_s = 0.1
    saved: list[object] = []
    background.do(background, note(database, customer_id), then=saved.append)
    qtbot.waitUntil(lambda: bool(saved), timeout=20_000)
    assert outbox.count == 0
    assert database.line.link.connected
    wire.delay_s = 0.0
    background.stop()


def test_who_waits_for_an_unknown_outcome_hears_it_when_the_server_is_back(
    background: Background, database: Database, wire: Wire, qtbot: QtBot
) -> None:
    watch = Watch(database)
    assert watch.ready.wait(10)
    answers: list[object] = []
    told: list[Exception] = []
    background.troubled.connect(told.append)
    wire.cut_after_commit = wire.away_after_cut = True
    new = AddCustomer(id=database.ids.new(), data={CustomerField.COMPANY: "Once AG"})
    background.do(background, new, then=answers.append, failed=answers.append)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert isinstance(told[0], OutcomeUnknownError)
    assert answers == []  # a dialog stays as it is, so nobody enters it again
    wire.mend()
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    watch.stop()
    background.stop()

    assert isinstance(answers[0], Changed)
    with database.writer.connect() as connection:
        count = text("SELECT count(*) FROM customer WHERE company = 'Once AG'")
        assert connection.scalar(count) == 1
