"""The day's list reads by indexes, however many customers there are."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection, create_engine, insert, make_url, update

from app.calls.day.queries import day_list
from app.customers.models import Customer
from app.customers.rules import Status
from app.database.database import Database
from app.follow_ups.models import FollowUp
from app.settings.working_time import WorkDays
from tests.customers.many import TODAY, add_many
from tests.customers.search.test_plans import Plans, sorted_rows
from tests.people import COLLEAGUE_ID, REP_ID
from tests.postgres import Cluster

COUNT = 12_000
MOST_SORTED = COUNT // 10


def fill(connection: Connection) -> None:
    """Write customers with all states of care, and a queue of each person."""
    made = [one["customer"] for one in add_many(connection, COUNT)]
    for days in range(10):
        some = [customer["id"] for customer in made[days::40]]
        connection.execute(
            update(Customer)
            .where(Customer.id.in_(some))
            .values(care_due_on=TODAY + timedelta(days=days - 5), status=Status.ACTIVE)
        )
    planned = [
        {
            "id": customer["id"],
            "customer_id": customer["id"],
            "kind": "call",
            "text": "",
            "promised": False,
            "retry": False,
            "due_on": customer["next_step_on"],
            "due_zone": "Europe/Zurich",
            "owner_id": REP_ID if number % 20 == 0 else COLLEAGUE_ID,
            "author_id": REP_ID,
            "state": "open",
            "version": 1,
        }
        for number, customer in enumerate(made)
        if customer["next_step_on"] is not None
    ]
    connection.execute(insert(FollowUp), planned)


@pytest.fixture
def many(database: Database, request: pytest.FixtureRequest) -> Database:
    """The database with many customers and the statistics that a server keeps of itself."""
    if database.kind == "sqlite":
        with database.writer.begin() as connection:
            fill(connection)
        return database
    cluster: Cluster = request.getfixturevalue("cluster")
    address = cluster.url(request.getfixturevalue("team_database"))
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        fill(connection)
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()
    return database


def short(statement: str, plan: str) -> str:
    """Leave out the ids, of which there are thousands."""
    return f"{statement[:500]}\n{plan[:1000]}"


def test_the_list_reads_no_table_whole_and_sorts_no_portfolio(many: Database) -> None:
    with many.read() as session:
        if many.kind == "postgresql":  # it may read tables this small whole
            session.connection().exec_driver_sql("SET LOCAL enable_seqscan = off")
        plans = Plans(session.connection())
        found = day_list(session, REP_ID, many.clock(), "Europe/Zurich", WorkDays())
    assert len(found.rows) + len(found.held_back) > 100
    proposing = 0
    for statement, plan in plans.plans:
        for table in ("customer", "follow_up", "call"):
            assert f"SCAN {table}\n" not in plan + "\n", short(statement, plan)
            assert f"Seq Scan on {table} " not in plan, short(statement, plan)
        if "ORDER BY customer.inside_owner_id" in statement:
            proposing += 1
            assert "TEMP B-TREE" not in plan, short(statement, plan)
            assert sorted_rows(plan) < MOST_SORTED, short(statement, plan)
            indexes = ("care_due_on", "dormant", "unplanned")
            assert any(f"ix_customer_{name}" in plan for name in indexes), short(statement, plan)
    assert proposing == 12  # care, reactivation, acquisition: mine and nobody's, lawful or not
