"""A team at work on a server: somebody of each role, with rows of theirs, and raw connections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tests.database.rights_cells import (
    CELLS,
    NOW,
    SCRIPT,
    SENT_RUN,
    VERSION,
    Values,
    batch_of,
    customer_of,
)
from tests.databases import TEMPLATE
from tests.people import COACH_ID, FIELD_ID, LEAD_ID, LOGINS, TRAINEE_ID
from tests.postgres import Cluster

Connection = psycopg.Connection[tuple[Any, ...]]


@dataclass
class Staff:
    """The team's database, and everybody's connection to it."""

    cluster: Cluster
    name: str
    passwords: dict[str, str]
    _connections: dict[str, Connection] = field(default_factory=dict)

    def connection(self, login: str) -> Connection:
        """Give the one connection of a login; "" is the server's administrator."""
        if login not in self._connections:
            url = self.cluster.url(self.name)
            if login:
                url = self.cluster.url(self.name, login, self.passwords[login])
            self._connections[login] = psycopg.connect(url, autocommit=True)
        return self._connections[login]

    @contextmanager
    def trying(self, login: str) -> Iterator[Connection]:
        """Give a connection in a transaction that is rolled back, whatever happens."""
        connection = self.connection(login)
        with connection.transaction(force_rollback=True):
            yield connection

    def may(self, login: str, statement: str | sql.Composed, values: Any = None) -> bool:
        """Tell whether a login may do something to one row; nothing of it stays."""
        try:
            with self.trying(login) as connection:
                done = connection.execute(statement, values)  # type: ignore[arg-type]
                return done.rowcount == 1
        except psycopg.errors.InsufficientPrivilege:
            return False

    def put(self, table: str, values: Values) -> None:
        """Insert a row as the administrator."""
        self.connection("").execute(inserting(table, values), values)

    def close(self) -> None:
        """Close all connections."""
        for connection in self._connections.values():
            connection.close()


def inserting(table: str, values: Values) -> sql.Composed:
    """Give the statement that inserts a row."""
    return sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, values)),
        sql.SQL(", ").join(map(sql.Placeholder, values)),
    )


@pytest.fixture(scope="module")
def staff(cluster: Cluster, logins: dict[str, str]) -> Iterator[Staff]:
    """A team's database for the tests of a module, each of which leaves it as it was."""
    with cluster.database_from(TEMPLATE) as name:
        made = Staff(cluster, name, logins)
        try:
            _furnish(made)
            yield made
        finally:
            made.close()


def _furnish(staff: Staff) -> None:
    """Give everybody a C customer and an import, the trainee two coaches and a script.

    Somebody in the field practises too, with the same coaches, and has sent a run.
    """
    for person in LOGINS.values():
        staff.put("customer", CELLS["customer"].row(customer_of(person), person))
        staff.put("import_batch", CELLS["import_batch"].row(batch_of(person), person))
    staff.put("script", CELLS["script"].row(SCRIPT, LEAD_ID))
    staff.put("script_version", CELLS["script_version"].row(VERSION, LEAD_ID))
    for number, coach in enumerate((COACH_ID, LEAD_ID)):
        coaching = CELLS["coaching"].row(number + 1, coach)
        staff.put("coaching", coaching)
        staff.put("coaching", {**coaching, "id": number + 3, "trainee_id": FIELD_ID})
    sent = CELLS["practice_run"].row(SENT_RUN, FIELD_ID)
    staff.put("practice_run", {**sent, "sent_to_coach_at": NOW})
    release = CELLS["script_release"].row(1, COACH_ID)
    staff.put("script_release", {**release, "trainee_id": TRAINEE_ID})
