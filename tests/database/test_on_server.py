"""What differs between the two databases asks in one place which of them it is."""

from __future__ import annotations

from app.database.database import Database
from app.database.on_server import on_server


def test_a_session_knows_whether_it_is_on_a_server(database: Database) -> None:
    with database.read() as session:
        reading = on_server(session)
    with database.write() as session:
        writing = on_server(session)
    assert reading is writing is (database.kind == "postgresql")
