"""Fixtures of both databases: a migrated copy for each test."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import MetaData, create_engine, make_url

from app.background import Background
from app.database.database import Database, open_database
from app.database.ids import IdMaker
from app.database.team.team_setup import add_login, set_up_team
from tests.fakes import FakeClock
from tests.postgres import Cluster, missing, running_cluster

TEMPLATE = "talktrack_template"


@pytest.fixture(scope="session")
def metadata() -> MetaData:
    """All tables of all rooms; tests of rules never load them."""
    from app import tables

    return tables.metadata


@pytest.fixture(scope="session")
def migrated_file(metadata: MetaData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A local database with all tables and the people, to be copied."""
    from tests.people import add_people

    path = tmp_path_factory.mktemp("migrated") / "talktrack.db"
    database = open_database(path, FakeClock(), metadata)
    with database.writer.begin() as connection:
        add_people(connection)
    database.close()
    return path


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A private PostgreSQL server for this run."""
    with running_cluster() as running:
        if not running.has_trigram:
            missing("this PostgreSQL server has no pg_trgm")
        yield running


@pytest.fixture(scope="session")
def logins(cluster: Cluster, metadata: MetaData) -> dict[str, str]:
    """A team's database to be copied, and the passwords of the people's logins."""
    return make_team(cluster, TEMPLATE, metadata)


def make_team(cluster: Cluster, name: str, metadata: MetaData) -> dict[str, str]:
    """Make a team's database with the people in it; give the passwords of their logins."""
    from tests.people import ROLES, add_other_roles, add_people

    cluster.run("CREATE DATABASE {}", name)
    address = cluster.url(name)
    set_up_team(address, metadata)
    passwords = {login: secrets.token_hex(12) for login in ROLES}
    for login, password in passwords.items():
        add_login(address, login, password, ROLES[login])
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        add_people(connection)
        add_other_roles(connection)
    engine.dispose()
    return passwords


@pytest.fixture
def team_database(cluster: Cluster, logins: dict[str, str]) -> Iterator[str]:
    """The name of a team's database of this test's own."""
    from tests.seeding import TeamDatabase, known

    with (
        cluster.database_from(TEMPLATE) as name,
        known(TeamDatabase(cluster, name, logins)),
    ):
        yield name


@pytest.fixture
def sqlite_place(migrated_file: Path, tmp_path: Path) -> Path:
    """The path of a local database of this test's own."""
    return Path(shutil.copy(migrated_file, tmp_path / "talktrack.db"))


@pytest.fixture
def postgresql_place(cluster: Cluster, logins: dict[str, str], team_database: str) -> str:
    """The rep's address of a team's database of this test's own; the login owns no table."""
    return cluster.url(team_database, "rep", logins["rep"])


@pytest.fixture(params=["sqlite", "postgresql"])
def database(
    request: pytest.FixtureRequest, clock: FakeClock, ids: IdMaker, metadata: MetaData
) -> Iterator[Database]:
    """An open database with the people in it, used by the rep; once of each kind."""
    from tests.people import REP_ID

    place = request.getfixturevalue(f"{request.param}_place")
    opened = open_database(place, clock, metadata)
    opened.user_id = REP_ID
    opened.ids = ids
    yield opened
    opened.close()


@pytest.fixture
def leads_database(database: Database) -> Iterator[Database]:
    """The same database used by the team's lead, for what a server refuses to a rep."""
    from tests.seeding import working_as

    with working_as(database, "lead") as opened:
        yield opened


@pytest.fixture
def background(database: Database, qtbot: QtBot) -> Iterator[Background]:
    """The background over ``database``; at the end every answer has come home."""
    working = Background(database)
    yield working
    qtbot.waitUntil(lambda: not working.busy)
    working.stop()
