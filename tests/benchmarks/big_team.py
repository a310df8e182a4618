"""A team's database of many customers on a private server, filled by COPY."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb
from sqlalchemy import create_engine, make_url

from app.customers.models import Contact, Customer, Permission, Phone
from app.database.database import Database, open_database
from app.database.team.team_setup import add_login, set_up_team
from app.history.models import Call
from app.tables import metadata
from tests.benchmarks.many_customers import calls, chunks, permission
from tests.fakes import FakeClock
from tests.people import LOGINS, add_people
from tests.postgres import Cluster, running_cluster

NAME = "team"
SERVER = {
    "shared_buffers": "2GB",
    "max_connections": "160",
    "max_wal_size": "8GB",
    "maintenance_work_mem": "512MB",
    "effective_cache_size": "8GB",
    "random_page_cost": "1.1",
    "jit": "off",
}
"""A server for some dozens of people, as the guide recommends; commits are durable."""

_SEARCH = "CREATE INDEX ix_customer_search ON customer USING gin (search public.gin_trgm_ops)"


@dataclass(frozen=True)
class BigTeam:
    """A server with a team's database."""

    cluster: Cluster
    passwords: dict[str, str]

    def url(self, login: str = "rep") -> str:
        """Give the address for a login."""
        return self.cluster.url(NAME, login, self.passwords[login])

    def open(self, login: str = "rep") -> Database:
        """Open the database as one of the people does."""
        database = open_database(self.url(login), FakeClock(), metadata)
        database.user_id = LOGINS[login]
        return database

    def raw(self, login: str = "rep") -> psycopg.Connection[Any]:
        """Connect by the driver alone."""
        return psycopg.connect(self.url(login), autocommit=True, prepare_threshold=1)


@contextmanager
def big_team(count: int) -> Iterator[BigTeam]:
    """Start a server and fill it with so many customers with three calls each."""
    with running_cluster(SERVER) as cluster:
        cluster.run("CREATE DATABASE {}", NAME)
        set_up_team(cluster.url(NAME), metadata)
        passwords = {login: secrets.token_hex(12) for login in LOGINS}
        for login, password in passwords.items():
            add_login(cluster.url(NAME), login, password)
            cluster.run("ALTER ROLE {} CONNECTION LIMIT -1", login)  # one person plays many
        engine = create_engine(make_url(cluster.url(NAME)).set(drivername="postgresql+psycopg"))
        with engine.begin() as connection:
            add_people(connection)
        engine.dispose()
        with psycopg.connect(cluster.url(NAME), autocommit=True) as administrator:
            _fill(administrator, count)
        yield BigTeam(cluster, passwords)


def _fill(administrator: psycopg.Connection[Any], count: int) -> None:
    administrator.execute("SET session_replication_role = replica")  # no checks: the rows fit
    administrator.execute("DROP INDEX ix_customer_search")
    for customers, people, phones in chunks(count):
        for model, rows in ((Customer, customers), (Contact, people), (Phone, phones)):
            _copy(administrator, model, rows)
        _copy(administrator, Permission, [permission(one["id"]) for one in customers])
        _copy(administrator, Call, [_sent(row) for one in customers for row in calls(one["id"])])
    administrator.execute(_SEARCH)
    administrator.execute("VACUUM ANALYZE")


def _sent(call: dict[str, Any]) -> dict[str, Any]:
    return {**call, "answers": Jsonb(call["answers"]), "script_path": Jsonb(call["script_path"])}


def _copy(administrator: psycopg.Connection[Any], model: Any, rows: Sequence[Any]) -> None:
    """Copy rows of one table; what the model gives by itself stands in the rows too."""
    defaults = {
        column.name: column.default.arg
        for column in model.__table__.columns
        if column.default is not None and column.default.is_scalar
    }
    columns = sorted({*rows[0], *defaults})
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model.__tablename__), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with administrator.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([row.get(name, defaults.get(name)) for name in columns])
