"""Scripts are published by the team's lead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.database.database import Database
from tests.seeding import working_as


@pytest.fixture(name="database")
def used_by_the_lead(database: Database) -> Iterator[Database]:
    """The database in the hands of whoever may publish."""
    with working_as(database, "lead") as opened:
        yield opened
