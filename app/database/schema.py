"""The version of the tables: checked at opening, brought up to date by migrations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, inspect, text
from sqlalchemy.exc import DBAPIError

from app.database import rights, triggers
from app.database.errors import (
    DamagedDatabaseError,
    DatabaseUnavailableError,
    SchemaMismatchError,
    ServerTooOldError,
)
from app.database.pages import checked_at_opening, damaged_pages
from app.database.server.address import shown_address
from app.database.server.refusals import why_refused

HEAD = "0015"
"""The newest migration; kept here so that opening need not import Alembic (0.4 s)."""

KIND = "schema"
"""What programs at work are told when a server's tables were brought up to date."""

OLDEST_SERVER = 15  # security_invoker views

MIGRATIONS = Path(__file__).parent / "migrations"


def prepare_file(
    path: Path, engine: Engine, metadata: MetaData, before_upgrade: Callable[[], object]
) -> None:
    """Check a local file and bring it up to date; an empty or missing one gets its tables.

    A large one that is up to date is looked through later, beside the work.
    before_upgrade: called where the file has tables that are about to be changed.
    """
    try:
        with engine.connect() as connection:
            found = revision(connection)
            if found != HEAD or checked_at_opening(path):
                _check_pages(path, connection)
    except DBAPIError as error:
        if "not a database" in str(error.orig) or "malformed" in str(error.orig):
            raise DamagedDatabaseError(str(path), [str(error.orig)]) from error
        raise DatabaseUnavailableError(str(path), str(error.orig)) from error
    if found is not None and found > HEAD:
        raise SchemaMismatchError(found, HEAD)
    if found != HEAD:
        if found is not None:
            before_upgrade()
        upgrade(engine, metadata)


def check_server(engine: Engine) -> None:
    """Make sure a server answers, is new enough and has the tables of this program.

    Raises DatabaseUnavailableError, ServerTooOldError, SchemaMismatchError.
    """
    with reaching(engine), engine.connect() as connection:
        check_version(connection)
        found = revision(connection)
    if found != HEAD:
        raise SchemaMismatchError(found, HEAD)


@contextmanager
def reaching(engine: Engine) -> Iterator[None]:
    """Say in DatabaseUnavailableError why a server cannot be reached."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig)
        where = shown_address(engine.url.render_as_string())
        raise DatabaseUnavailableError(where, said, why_refused(said)) from error


def check_version(connection: Connection) -> None:
    """Raise ServerTooOldError for a server that lacks what is needed."""
    version = server_version(connection)
    if version < OLDEST_SERVER:
        raise ServerTooOldError(version, OLDEST_SERVER)


def server_version(connection: Connection) -> int:
    """Give the first number of PostgreSQL's version."""
    return int(connection.scalar(text("SHOW server_version_num"))) // 10_000


def revision(connection: Connection) -> str | None:
    """Tell which migration a database is at; None for one without tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def upgrade(engine: Engine, metadata: MetaData, to: str = "head") -> None:
    """Bring the tables to a migration, then make triggers and rights anew from the metadata."""
    _migrate(engine, metadata, to, down=False)


def downgrade(engine: Engine, metadata: MetaData, to: str) -> None:
    """Take migrations back down to one; "base" drops all tables."""
    _migrate(engine, metadata, to, down=True)


def _check_pages(path: Path, connection: Connection) -> None:
    if problems := damaged_pages(connection):
        raise DamagedDatabaseError(str(path), problems)


def _migrate(engine: Engine, metadata: MetaData, to: str, *, down: bool) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with _migrating_connection(engine) as connection:
        config.attributes["connection"] = connection
        if engine.dialect.name == "postgresql":
            rights.uninstall(connection)
        if down:
            command.downgrade(config, to)
        else:
            command.upgrade(config, to)
        if revision(connection) == HEAD:
            triggers.install(connection, metadata)
            if engine.dialect.name == "postgresql":
                rights.install(connection, metadata)
        _check_foreign_keys(connection)
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_notify('talktrack', :kind)"), {"kind": KIND})
        connection.commit()


@contextmanager
def _migrating_connection(engine: Engine) -> Iterator[Connection]:
    """Give a connection that does not act on foreign keys while tables are made anew.

    SQLite ignores the switch inside a transaction, so it is set before the first statement.
    """
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            yield connection
            return
        raw: Any = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            connection.rollback()
            raw.execute("PRAGMA foreign_keys=ON")


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise DamagedDatabaseError(str(connection.engine.url), [str(row) for row in broken[:20]])
