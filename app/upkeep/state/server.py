"""What a team's server says of itself and of the connection to it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

_ABOUT = text("""
SELECT split_part(current_setting('server_version'), ' ', 1) AS server,
       (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl) AS tls,
       session_user::text AS login
""")


def about_the_server(session: Session) -> dict[str, Any]:
    """Give version, encryption and login; ``tls`` is None where others could listen."""
    return dict(session.execute(_ABOUT).mappings().one())
