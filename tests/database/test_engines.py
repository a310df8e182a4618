"""Connections to a server: none stays open behind the program's back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, MetaData

from app.database.database import open_database
from app.database.engines import postgresql_engine
from tests.fakes import FakeClock


def test_what_a_thread_gives_back_after_the_end_is_closed(
    postgresql_place: str, clock: FakeClock, metadata: MetaData
) -> None:
    database = open_database(postgresql_place, clock, metadata)
    held, raw = _taken(database.readers)
    database.close()
    assert not raw.closed  # its thread may be in the middle of something

    held.close()

    assert raw.closed


def test_what_is_given_back_to_a_pool_that_was_replaced_is_closed(postgresql_place: str) -> None:
    engine = postgresql_engine(postgresql_place)
    held, raw = _taken(engine)
    engine.dispose()

    held.close()

    assert raw.closed


def test_what_is_given_back_otherwise_is_used_again(postgresql_place: str) -> None:
    engine = postgresql_engine(postgresql_place)
    held, first = _taken(engine)
    held.close()
    held, second = _taken(engine)
    held.close()

    assert second is first
    engine.dispose()
    assert first.closed


def _taken(engine: Engine) -> tuple[Any, Any]:
    held = engine.connect()
    return held, held.connection.driver_connection
