"""Opens a database to look at it: nothing is made, upgraded or written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, make_url
from sqlalchemy.orm import Session

from app.database import schema
from app.database.engines import postgresql_engine, sqlite_readers
from app.database.errors import SchemaMismatchError
from app.database.server.address import AddressError, is_address, read_address
from app.database.troubles import as_user_error


def is_server(place: str) -> bool:
    """Tell the address of a server from the path of a file."""
    return is_address(place)


def shown_place(place: str) -> str:
    """Give a path or address as it may be shown: without the password."""
    if not is_server(place):
        return place
    try:
        return read_address(place)[0].text
    except AddressError:
        return make_url(place).render_as_string(hide_password=True)


@contextmanager
def looking_at(place: str) -> Iterator[Session]:
    """Give a session that reads a database with the tables of this program.

    Raises DatabaseUnavailableError, DamagedDatabaseError, SchemaMismatchError.
    """
    path = None if is_server(place) else Path(place)
    engine = postgresql_engine(place) if path is None else sqlite_readers(path, connections=1)
    try:
        with as_user_error(engine, path):
            _check_tables(engine)
            with Session(engine) as session:
                yield session
    finally:
        engine.dispose()


def _check_tables(engine: Engine) -> None:
    if engine.dialect.name == "postgresql":
        schema.check_server(engine)
        return
    with engine.connect() as connection:
        found = schema.revision(connection)
    if found != schema.HEAD:
        raise SchemaMismatchError(found, schema.HEAD)
