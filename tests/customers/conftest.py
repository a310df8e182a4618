"""A second person at work on the same database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import MetaData

from app.database.database import Database, open_database
from app.database.ids import IdMaker
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID


@pytest.fixture
def colleague(
    database: Database,
    request: pytest.FixtureRequest,
    clock: FakeClock,
    ids: IdMaker,
    metadata: MetaData,
) -> Iterator[Database]:
    """The same database used by somebody else, on a server with that person's login."""
    if database.kind == "sqlite":
        place = request.getfixturevalue("sqlite_place")
    else:
        cluster = request.getfixturevalue("cluster")
        name = request.getfixturevalue("team_database")
        password = request.getfixturevalue("logins")["colleague"]
        place = cluster.url(name, "colleague", password)
    opened = open_database(place, clock, metadata)
    opened.user_id, opened.ids = COLLEAGUE_ID, ids
    yield opened
    opened.close()
