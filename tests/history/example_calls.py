"""Calls as the calls room records them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.database.database import Database
from app.history.calls import CallFacts, insert_call
from app.history.rules import Direction
from app.settings.outcomes import Outcome
from tests.in_handler import as_handler

CALLED_AT = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def call(database: Database, customer_id: int, **facts: Any) -> int:
    """Record an outgoing call in which the customer was reached, unless told otherwise."""
    values: dict[str, Any] = {
        "id": database.ids.new(),
        "customer_id": customer_id,
        "direction": Direction.OUT,
        "started_at": CALLED_AT,
        "seconds": 84,
        "outcome": Outcome.DECIDES_LATER,
        "attempt": True,
        "connected": True,
        "reached": True,
        "conversion": False,
        **facts,
    }
    as_handler(database, lambda session: insert_call(session, CallFacts(**values)))
    return int(values["id"])


def unreached(database: Database, customer_id: int, **facts: Any) -> int:
    """Record a call that nobody answered."""
    silent: dict[str, Any] = {
        "outcome": Outcome.NO_ANSWER,
        "connected": False,
        "reached": False,
        "seconds": 0,
    }
    return call(database, customer_id, **{**silent, **facts})
