"""A server and a wire of a test's own, to be broken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.wire import Wire
from tests.postgres import Cluster


@pytest.fixture
def wire(cluster: Cluster) -> Iterator[Wire]:
    """The wire to the run's server."""
    made = Wire(cluster.port)
    yield made
    made.cut()


@pytest.fixture
def place(wire: Wire, postgresql_place: str) -> str:
    """A rep's address of a team's database, over the wire."""
    return wire.url(postgresql_place)
