"""The server's clock: the one that a whole team goes by."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlalchemy import Connection, text

from app.clock import Clock, TeamClock

_ASK = text("SELECT clock_timestamp()")


def follow_server(connection: Connection, clock: Clock) -> None:
    """Let a team's clock go by the server's; one that is handed in otherwise stays as it is."""
    if isinstance(clock, TeamClock):
        connection.execute(_ASK)  # the first one takes longer: it is prepared
        clock.follow(lambda: cast("datetime", connection.scalar(_ASK)))
