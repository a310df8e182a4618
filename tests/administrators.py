"""Servers to be set up, by a superuser and by an administrator who is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import MetaData

from app.database.team.team_setup import set_up_team
from tests.postgres import Cluster, missing, running_cluster

ORDINARY = "dba"
PASSWORD = "of-the-test-alone"
THEIRS = "their-own-password"


@pytest.fixture(scope="session")
def untouched() -> Iterator[Cluster]:
    """A server with an administrator who is no superuser, and alone sets databases up there."""
    with running_cluster() as cluster:
        if not cluster.has_trigram:
            missing("this PostgreSQL server has no pg_trgm")
        cluster.run(f"CREATE ROLE {{}} LOGIN CREATEROLE CREATEDB PASSWORD '{PASSWORD}'", ORDINARY)
        yield cluster


@pytest.fixture(params=["superuser", "ordinary"])
def empty_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """An administrator's address of an empty database; each kind has a server of their own."""
    if request.param == "superuser":
        server: Cluster = request.getfixturevalue("cluster")
        maker, address = server.url("postgres"), server.url("fresh")
    else:
        server = request.getfixturevalue("untouched")
        maker = server.url("postgres", ORDINARY, PASSWORD)
        address = server.url("fresh", ORDINARY, PASSWORD)
    with new_logins_dropped(server), database_of(server, maker, "fresh"):
        yield address


@pytest.fixture(scope="session")
def set_up_once(
    request: pytest.FixtureRequest, metadata: MetaData
) -> Callable[[str], tuple[Cluster, str]]:
    """Give the server of an administrator, and the address of a team's database to be copied."""

    @cache
    def of(administrator: str) -> tuple[Cluster, str]:
        if administrator == "superuser":
            server: Cluster = request.getfixturevalue("cluster")
            maker, address = server.url("postgres"), server.url("set_up_once")
        else:
            server = request.getfixturevalue("untouched")
            maker = server.url("postgres", ORDINARY, PASSWORD)
            address = server.url("set_up_once", ORDINARY, PASSWORD)
        with psycopg.connect(maker, autocommit=True) as connection:
            connection.execute("CREATE DATABASE set_up_once")
        set_up_team(address, metadata)
        return server, address

    return of


@pytest.fixture(params=["superuser", "ordinary"])
def new_team(
    request: pytest.FixtureRequest, set_up_once: Callable[[str], tuple[Cluster, str]]
) -> Iterator[str]:
    """An administrator's address of a team's database without any people."""
    server, address = set_up_once(request.param)
    with new_logins_dropped(server), server.database_from("set_up_once") as name:
        yield address.replace("/set_up_once", f"/{name}")


@contextmanager
def database_of(server: Cluster, maker: str, name: str, options: str = "") -> Iterator[None]:
    """A new database that belongs to who makes it, for as long as it is needed."""
    made = sql.SQL("CREATE DATABASE {} " + options).format(sql.Identifier(name))  # type: ignore[arg-type]
    with psycopg.connect(maker, autocommit=True) as connection:
        connection.execute(made)
    try:
        yield
    finally:
        server.run("DROP DATABASE {} WITH (FORCE)", name)


@contextmanager
def new_logins_dropped(server: Cluster) -> Iterator[None]:
    """Drop the logins that were made meanwhile: they belong to the whole server."""
    before = _logins(server)
    yield
    for login in _logins(server) - before:
        server.run("DROP ROLE {}", login)


def _logins(server: Cluster) -> set[str]:
    with psycopg.connect(server.url("postgres")) as connection:
        found = connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname !~ '^(pg|talktrack)_'"
        )
        return {row[0] for row in found}
