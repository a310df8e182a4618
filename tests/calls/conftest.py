"""A desk at which calls are made."""

from __future__ import annotations

import pytest

from app.database.database import Database
from app.database.ids import IdMaker
from tests.calls.desk import Desk
from tests.fakes import FakeClock


@pytest.fixture
def desk(database: Database, clock: FakeClock, ids: IdMaker) -> Desk:
    """A desk over either database, used by the rep."""
    return Desk(database, clock, ids)
