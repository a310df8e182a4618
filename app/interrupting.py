"""Ending a statement that runs for a job that is no longer wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.jobs import Job

CANCELLING_S = 3.0


@contextmanager
def interruptible(job: Job, session: Session) -> Iterator[None]:
    """Let the statement that runs be interrupted where its job is cancelled."""
    job.running_on(_interrupter(session))
    try:
        yield
    finally:
        job.running_on(None)


def _interrupter(session: Session) -> Callable[[], None]:
    raw = cast("Any", session.connection().connection.driver_connection)
    interrupt: Callable[[], None] | None = getattr(raw, "interrupt", None)
    return interrupt or partial(raw.cancel_safe, timeout=CANCELLING_S)
