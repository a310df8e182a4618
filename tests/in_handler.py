"""Runs what only handlers of commands may call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

from sqlalchemy.orm import Session

from app.database import journal
from app.database.database import Database

T = TypeVar("T")


def as_handler(database: Database, work: Callable[[Session], T]) -> T:
    """Run ``work`` in a transaction as the handler of a command would."""
    with database.write() as session:
        journal.enter(session, str(uuid4()), database.user_id, database.clock())
        return work(session)
