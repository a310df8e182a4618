"""No list sorts or reads a whole table: the databases' own plans say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, event, make_url

from app.customers.rules import Segment, Status
from app.customers.search import finding
from app.customers.search.listing import Listing, Sort
from app.database.database import Database
from tests.customers.many import TODAY, add_many
from tests.people import REP_ID
from tests.postgres import Cluster

COUNT = 12_000
FEW = COUNT // 20

CHIPS = [
    Listing(segments=(Segment.A,)),
    Listing(statuses=(Status.ACTIVE,)),
    Listing(owner_id=REP_ID),
    Listing(without_next_step=True),
    Listing(overdue_on=TODAY),
    Listing(countries=("DE",)),
    Listing(tags=("VIP",)),
    Listing(do_not_call=True),
    Listing(text="m"),
    Listing(text="muller metall"),
    Listing(text="xyzzy"),
    Listing(text="081 250"),
    Listing(text="info12@"),
]


@pytest.fixture
def many(database: Database, request: pytest.FixtureRequest) -> Database:
    """The database with many customers and the statistics that a server keeps of itself."""
    if database.kind == "sqlite":
        with database.writer.begin() as connection:
            add_many(connection, COUNT)
        return database
    cluster: Cluster = request.getfixturevalue("cluster")
    address = cluster.url(request.getfixturevalue("team_database"))
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        add_many(connection, COUNT)
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()
    return database


class Plans:
    """Collects the plan of every statement that a session runs."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.plans: list[tuple[str, str]] = []
        event.listen(connection, "before_cursor_execute", self._explain)

    def _explain(
        self, connection: Connection, cursor: Any, statement: str, parameters: Any, *rest: Any
    ) -> None:
        if not statement.startswith(("SELECT", "WITH")):
            return
        how = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        own = connection.connection.driver_connection.cursor()  # type: ignore[union-attr]
        own.execute(f"{how} {statement}", parameters)
        lines = [" ".join(str(part) for part in row) for row in own.fetchall()]
        own.close()
        self.plans.append((statement, "\n".join(lines)))


def walking_plans(database: Database, listing: Listing) -> Iterator[tuple[str, str]]:
    """Give the statements of a walk with their plans; those look for rows in order."""
    with database.read() as session:
        plans = Plans(session.connection())
        found = finding.first(session, listing)
        if found.ids and not found.complete:
            finding.following(session, listing, found.ids[-1], finding.CHUNK + 1)
    for statement, plan in plans.plans:
        order = statement.partition("ORDER BY ")[2]
        if order.startswith("customer") and "IS NULL" not in order:  # few hits are sorted by that
            yield statement, plan


def sorted_rows(plan: str) -> int:
    """Tell how many rows a server expects to sort: those of one value may be, by id."""
    return max((int(rows) for rows in re.findall(r"Sort +\(cost=\S+ rows=(\d+)", plan)), default=0)


@pytest.mark.parametrize("descending", [False, True])
def test_a_walk_follows_the_index_of_its_order(
    many: Database, monkeypatch: pytest.MonkeyPatch, descending: bool
) -> None:
    monkeypatch.setattr(finding, "MOST_SORTED", 20)
    monkeypatch.setattr(finding, "CHUNK", 50)
    walked = 0
    for chip in (Listing(), *CHIPS):
        for sort in Sort:
            asked = replace(chip, sort=sort, descending=descending)
            for statement, plan in walking_plans(many, asked):
                walked += 1
                assert "TEMP B-TREE" not in plan, (asked, statement, plan)
                assert sorted_rows(plan) < FEW, (asked, statement, plan)
                assert "SCAN customer\n" not in plan + "\n", (asked, statement, plan)
                assert "Seq Scan on customer " not in plan, (asked, statement, plan)
    assert walked > len(CHIPS)


def test_hits_are_found_by_an_index(many: Database) -> None:
    with many.read() as session:
        if many.kind == "postgresql":  # it may read a table this small whole
            session.connection().exec_driver_sql("SET LOCAL enable_seqscan = off")
        plans = Plans(session.connection())
        for chip in CHIPS:
            plans.plans.clear()
            finding.first(session, chip)
            probes = [plan for statement, plan in plans.plans if "count(*)" in statement]
            assert probes, chip
            for plan in probes:
                assert "SCAN customer\n" not in plan + "\n", chip
                assert "Seq Scan on customer " not in plan, chip
