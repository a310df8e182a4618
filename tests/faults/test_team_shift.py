"""Twenty reps call through one list while their programs and their server are killed."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, create_engine, insert, make_url, select

from app.customers.derived import Searchable, name_key, search_text
from app.customers.models import Customer, Permission
from app.customers.rules import Segment, Status
from app.database.database import Database, open_database
from app.database.models import Command
from app.database.team.team_setup import add_login, set_up_team
from app.history.models import Call
from app.team.models import Membership, Team, User
from app.team.rules import Role
from app.upkeep.state import checks
from tests.fakes import FakeClock
from tests.faults.rep_shift import MORNING, names, note_of
from tests.postgres import DURABLE, Cluster, running_cluster

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills the Unix way")

REPS = 20
CUSTOMERS = 2_000
KILLS = 25
SERVER_KILLED_AFTER = (0.25, 0.6)  # of all calls
TEAM = "team"
FIRST_ID = 1 << 58
MOST_SECONDS = 540


@pytest.fixture
def server() -> Iterator[Cluster]:
    """A server whose commits outlive its kills, with a connection for each thread of the reps."""
    with running_cluster({**DURABLE, "max_connections": "200"}) as cluster:
        yield cluster


@pytest.fixture
def shift(server: Cluster, metadata: MetaData, tmp_path: Path) -> Path:
    """The folder of a shift over a list of customers that belong to nobody."""
    server.run("CREATE DATABASE {}", TEAM)
    set_up_team(server.url(TEAM), metadata)
    passwords = {login: secrets.token_hex(8) for login in names(REPS)}
    for login, password in passwords.items():
        add_login(server.url(TEAM), login, password)
    _fill(server.url(TEAM))
    (tmp_path / "address").write_text(server.url(TEAM, "{login}", "{password}"))
    (tmp_path / "passwords.json").write_text(json.dumps(passwords))
    return tmp_path


def _fill(address: str) -> None:
    users = list(enumerate(names(REPS), FIRST_ID))
    ids = range(FIRST_ID, FIRST_ID + CUSTOMERS)
    rows: dict[Any, list[dict[str, Any]]] = {
        Team: [{"id": FIRST_ID, "name": "Inside sales"}],
        User: [{"id": id_, "login": one, "name": one, "role": Role.REP} for id_, one in users],
        Membership: [
            {"id": id_, "user_id": id_, "team_id": FIRST_ID, "from_on": date(2020, 1, 1)}
            for id_, _ in users
        ],
        Customer: [_customer(id_) for id_ in ids],
        Permission: [
            {"id": id_, "customer_id": id_, "type": "customers", "purpose": "advertising"}
            for id_ in ids
        ],
    }
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql("SET session_replication_role = replica")
        for model, of_model in rows.items():
            connection.execute(insert(model), of_model)
    engine.dispose()


def _customer(id_: int) -> dict[str, Any]:
    """A base customer whom the team looks after by phone; the next care call is due."""
    company = f"Kunde {id_ - FIRST_ID:04}"
    return {
        "id": id_,
        "company": company,
        "country": "CH",
        "segment": Segment.C,
        "status": Status.ACTIVE,
        "cadence_days": 182,
        "care_due_on": MORNING.date() - timedelta(days=1),
        "sort_key": name_key(company),
        "search": search_text(Searchable(company=company)),
    }


@pytest.mark.timeout(MOST_SECONDS + 60)
def test_every_call_is_made_once_and_no_note_is_lost(
    server: Cluster, shift: Path, metadata: MetaData
) -> None:
    lead = open_database(server.url(TEAM), FakeClock(), metadata)
    command = [sys.executable, "-m", "tests.faults.rep_shift", shift, str(REPS), str(KILLS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as working:
        for share in SERVER_KILLED_AFTER:
            _wait_for_calls(lead, int(CUSTOMERS * share), working)
            server.kill()
            time.sleep(1.5)  # long enough for calls to wait in the outboxes
            server.start()
        out, errors = working.communicate(timeout=MOST_SECONDS)
    assert (working.returncode, errors.decode()) == (0, "")
    assert out.count(b"killed") == KILLS

    ledgers = {login: (shift / login / "ledger").read_text().split("\n") for login in names(REPS)}
    _assert_nothing_is_left(shift)
    with lead.read() as session:
        calls = session.execute(select(Call.id, Call.customer_id, Call.note)).all()
        commands = session.scalars(select(Command.uuid).where(Command.kind == "record_call")).all()
        assert checks.problems(session, metadata) == []
    lead.close()

    noted = {
        line.split()[1]: one for one, lines in ledgers.items() for line in lines if "no" in line
    }
    dialled = [line.split() for lines in ledgers.values() for line in lines if "dialled" in line]
    assert {str(call.id): call.note for call in calls}.items() >= {
        (call_id, note_of(int(call_id), login)) for call_id, login in noted.items()
    }
    assert Counter(call.customer_id for call in calls) == Counter(
        range(FIRST_ID, FIRST_ID + CUSTOMERS)
    )
    assert len(commands) == len(set(commands)) == CUSTOMERS
    assert {call_id for _, call_id, _ in dialled} >= {str(call.id) for call in calls}
    # Who was killed before the draft was on the disk has not rung yet.
    rung = {str(call.id) for call in calls} | set(noted)
    assert max(Counter(one for _, call_id, one in dialled if call_id in rung).values()) == 1
    assert any("waits" in line for lines in ledgers.values() for line in lines)
    assert all(lines[-2:] == ["ended", ""] for lines in ledgers.values())


def _wait_for_calls(lead: Database, count: int, working: subprocess.Popen[bytes]) -> None:
    while working.poll() is None:
        with lead.read() as session:
            if len(session.scalars(select(Call.id)).all()) >= count:
                return
        time.sleep(0.1)


def _assert_nothing_is_left(shift: Path) -> None:
    left = [*shift.glob("*/drafts/*"), *shift.glob("*/*/*.json"), *shift.glob("*/*/refused/*")]
    assert left == []
