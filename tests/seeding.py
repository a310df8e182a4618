"""Rows put straight into a test's database, and working in it as somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine

from app.database.database import Database, open_database
from app.database.engines import postgresql_engine
from tests.people import LOGINS
from tests.postgres import Cluster


@dataclass
class TeamDatabase:
    """A team's database of one test: whose logins there are, and its administrator."""

    cluster: Cluster
    name: str
    passwords: dict[str, str]
    _engine: Engine | None = field(default=None)

    def url(self, login: str) -> str:
        """Give the address for a person's login."""
        return self.cluster.url(self.name, login, self.passwords[login])

    @property
    def administrator(self) -> Engine:
        """Connections of the server's administrator."""
        if self._engine is None:
            self._engine = postgresql_engine(self.cluster.url(self.name), connections=1)
        return self._engine

    def close(self) -> None:
        """Close the administrator's connections."""
        if self._engine is not None:
            self._engine.dispose()


_present: dict[str, TeamDatabase] = {}


@contextmanager
def known(team: TeamDatabase) -> Iterator[None]:
    """Let ``seeding`` and ``working_as`` find the administrator and the logins of a database."""
    _present[team.name] = team
    try:
        yield
    finally:
        del _present[team.name]
        team.close()


@contextmanager
def seeding(database: Database) -> Iterator[Connection]:
    """Give a connection that may write everything, whatever the database's user may."""
    team = _present.get(database.writer.url.database or "")
    engine = database.writer if team is None else team.administrator
    with engine.begin() as connection:
        yield connection


@contextmanager
def working_as(database: Database, login: str) -> Iterator[Database]:
    """Give the same database in another person's hands: on a server, by that person's login."""
    team = _present.get(database.writer.url.database or "")
    if team is None:
        before, database.user_id = database.user_id, LOGINS[login]
        try:
            yield database
        finally:
            database.user_id = before
        return
    if database.login == login:
        yield database
        return
    with _opened(team.url(login), LOGINS[login], database) as opened:
        yield opened


@contextmanager
def administering(database: Database) -> Iterator[Database]:
    """Give the same database in the hands of whoever administers the server."""
    team = _present.get(database.writer.url.database or "")
    if team is None:
        yield database
        return
    url = team.cluster.url(team.name)
    with _opened(url, database.user_id, database) as opened:
        yield opened


@contextmanager
def _opened(url: str, user_id: int | None, like: Database) -> Iterator[Database]:
    from app.tables import metadata

    opened = open_database(url, like.clock, metadata)
    opened.user_id, opened.ids = user_id, like.ids
    try:
        yield opened
    finally:
        opened.close()
