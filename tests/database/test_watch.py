"""Two programs on one database hear of each other's changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import MetaData

from app.database.database import Database, open_database
from app.database.journal import Changed
from app.database.models import Device
from app.database.watch import UNCOMMANDED, Watch
from tests.database.test_journal import BIG, KeepSetting
from tests.fakes import FakeClock
from tests.people import REP_ID

PATIENCE_S = 10


@pytest.fixture(params=["sqlite", "postgresql"])
def two(
    request: pytest.FixtureRequest, clock: FakeClock, metadata: MetaData
) -> Iterator[tuple[Database, Database]]:
    place = request.getfixturevalue(f"{request.param}_place")
    pair = open_database(place, clock, metadata), open_database(place, clock, metadata)
    for database in pair:
        database.user_id = REP_ID
    yield pair
    for database in pair:
        database.close()


def test_a_change_of_another_program_arrives(two: tuple[Database, Database]) -> None:
    mine, other = two
    heard: list[Changed] = []
    arrived = threading.Event()

    def listener(changed: Changed) -> None:
        heard.append(changed)
        arrived.set()

    mine.listen(listener)
    watch = Watch(mine)
    watch.ready.wait(PATIENCE_S)
    at = datetime(2026, 11, 24, tzinfo=UTC)
    other.execute(KeepSetting(id=BIG, name="x", value={}, on=at))
    assert arrived.wait(PATIENCE_S)
    watch.stop()

    assert Changed("setting", ()) in heard


def test_what_is_written_to_a_file_without_a_command_arrives(
    sqlite_place: Path, clock: FakeClock, metadata: MetaData
) -> None:
    mine = open_database(sqlite_place, clock, metadata)
    other = open_database(sqlite_place, clock, metadata)
    heard: list[Changed] = []
    arrived = threading.Event()

    def listener(changed: Changed) -> None:
        heard.append(changed)
        arrived.set()

    mine.listen(listener)
    watch = Watch(mine)
    watch.ready.wait(PATIENCE_S)
    with other.write() as session:
        session.add(Device(number=7, key="a profile"))
    assert arrived.wait(PATIENCE_S)
    watch.stop()
    mine.close()
    other.close()

    assert heard == [Changed(UNCOMMANDED, ())]


def test_an_own_change_is_told_once_with_its_ids(two: tuple[Database, Database]) -> None:
    mine, other = two
    heard: list[Changed] = []
    last = threading.Event()

    def listener(changed: Changed) -> None:
        heard.append(changed)
        if not changed.ids:
            last.set()

    mine.listen(listener)
    watch = Watch(mine)
    watch.ready.wait(PATIENCE_S)
    at = datetime(2026, 11, 24, tzinfo=UTC)
    mine.execute(KeepSetting(id=BIG, name="mine", value={}, on=at))
    other.execute(KeepSetting(id=BIG + 1, name="theirs", value={}, on=at))
    assert last.wait(PATIENCE_S)
    watch.stop()

    assert [changed.ids for changed in heard if changed.kind == "setting"] == [(BIG,), ()]
