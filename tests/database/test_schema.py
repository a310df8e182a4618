"""Migrations lead to the very tables that the program knows, up and down, in both databases."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, inspect, text

from app.clock import system_clock
from app.database import pages, schema, triggers
from app.database.database import Database, open_database
from app.database.engines import postgresql_engine, sqlite_writer
from app.database.errors import (
    DamagedDatabaseError,
    DatabaseUnavailableError,
    SchemaMismatchError,
)
from tests.postgres import Cluster


def test_head_is_the_newest_migration() -> None:
    scripts = ScriptDirectory(str(schema.MIGRATIONS))
    assert scripts.get_current_head() == schema.HEAD


def test_migrations_make_the_tables_of_the_program(database: Database, metadata: MetaData) -> None:
    with database.readers.connect() as connection:
        options = {"compare_type": False, "include_object": _is_ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def _is_ours(thing: object, name: str, type_: str, reflected: bool, other: object) -> bool:
    return not (name or "").startswith("customer_fts") and name != "ix_customer_search"


def test_a_local_database_goes_down_and_up_again(tmp_path: Path, metadata: MetaData) -> None:
    _down_and_up(sqlite_writer(tmp_path / "a.db"), metadata)


def test_a_team_database_goes_down_and_up_again(
    cluster: Cluster, team_database: str, metadata: MetaData
) -> None:
    _down_and_up(postgresql_engine(cluster.url(team_database)), metadata)


def _down_and_up(engine: Engine, metadata: MetaData) -> None:
    schema.upgrade(engine, metadata)
    schema.downgrade(engine, metadata, "base")
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    schema.upgrade(engine, metadata)
    with engine.connect() as connection:
        assert schema.revision(connection) == schema.HEAD
    engine.dispose()


def test_every_watched_table_has_its_triggers(tmp_path: Path, metadata: MetaData) -> None:
    engine = sqlite_writer(tmp_path / "a.db")
    schema.upgrade(engine, metadata)
    with engine.connect() as connection:
        found = set(
            connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        )
    engine.dispose()
    for table in triggers.watched_tables(metadata):
        assert {f"tt_{table.name}_update", f"tt_{table.name}_delete"} <= found


def test_a_newer_database_is_refused(tmp_path: Path, metadata: MetaData) -> None:
    path = tmp_path / "a.db"
    open_database(path, system_clock, metadata).close()
    engine = sqlite_writer(path)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    with pytest.raises(SchemaMismatchError) as refused:
        open_database(path, system_clock, metadata)
    assert refused.value.newer


@pytest.mark.parametrize("damage", [b"no database at all", b""])
def test_a_file_that_is_no_database_is_left_as_it_is(
    tmp_path: Path, metadata: MetaData, damage: bytes
) -> None:
    path = tmp_path / "a.db"
    open_database(path, system_clock, metadata).close()
    whole = path.read_bytes()
    damaged = damage * 400 if damage else whole[:4096] + b"\xff" * 8192 + whole[12288:]
    path.write_bytes(damaged)

    with pytest.raises(DamagedDatabaseError):
        open_database(path, system_clock, metadata)
    assert path.read_bytes() == damaged


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, metadata: MetaData) -> None:
    with pytest.raises(DatabaseUnavailableError):
        open_database(tmp_path / "nowhere" / "a.db", system_clock, metadata)


def test_a_server_that_does_not_answer_is_told(metadata: MetaData) -> None:
    with pytest.raises(DatabaseUnavailableError):
        open_database("postgresql://rep:x@127.0.0.1:1/team", system_clock, metadata)


def test_a_large_file_is_looked_through_at_opening_only_before_its_tables_change(
    tmp_path: Path, metadata: MetaData, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    engine = sqlite_writer(path)
    schema.upgrade(engine, metadata, to="0012")
    engine.dispose()
    monkeypatch.setattr(pages, "CHECKED_AT_OPENING_BYTES", 0)
    looked: list[object] = []

    def look(connection: object) -> list[str]:
        looked.append(connection)
        return []

    monkeypatch.setattr(schema, "damaged_pages", look)
    open_database(path, system_clock, metadata).close()
    assert len(looked) == 1
    open_database(path, system_clock, metadata).close()
    assert len(looked) == 1
