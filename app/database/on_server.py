"""Which of the two databases a session works in."""

from __future__ import annotations

from sqlalchemy.orm import Session


def on_server(session: Session) -> bool:
    """Tell whether it is a team's PostgreSQL; otherwise it is a local file, SQLite."""
    return session.get_bind().dialect.name == "postgresql"
