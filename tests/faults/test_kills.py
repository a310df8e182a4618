"""Whatever ends the program: what it has told to be saved is saved, and nothing by half."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import MetaData, func, select, text
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.database.database import Database, open_database
from app.database.models import Change, Command
from app.follow_ups.models import FollowUp
from app.upkeep.state import checks
from app.upkeep.state.problems import ProblemKind
from tests.fakes import FakeClock
from tests.faults.worker import MOVED_TO, SEED, save_customer
from tests.people import REP_ID

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and limits the Unix way")

KILLS = 30
CUTS = 12
SAVED_BEFORE_THE_CUT = 15  # less than SQLite brings from the log into the file by itself


def told_by_worker(how: str, place: Path, number: int) -> list[tuple[str, str]]:
    """Run the worker to its end and give its lines as (what, of whom)."""
    script = Path(__file__).with_name("worker.py")
    command = [sys.executable, str(script), how, str(place), str(number)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=50)
    assert ended.stderr == ""
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1]) for line in ended.stdout.splitlines()]


@contextmanager
def reopened(place: Path, metadata: MetaData) -> Iterator[Database]:
    database = open_database(place, FakeClock(), metadata)
    database.user_id = REP_ID
    yield database
    database.close()


def companies(session: Session) -> list[str]:
    return list(session.scalars(select(Customer.company).order_by(Customer.company)))


def assert_sound(session: Session, metadata: MetaData) -> None:
    """Every row has its command and every command its rows, the evidence and the search too."""
    kinds = Counter(session.scalars(select(Command.kind)))
    evidence = select(func.count(func.distinct(Change.command_uuid))).where(
        Change.table_name == "follow_up"
    )
    in_search = text("SELECT count(*) FROM customer_fts WHERE customer_fts MATCH '\"killed\"*'")
    customers = len(companies(session))
    steps = Counter(session.scalars(select(FollowUp.due_on)))

    assert kinds["add_customer"] == customers == session.scalar(in_search)
    assert kinds["plan_follow_up"] == steps.total()
    assert kinds["move_follow_up"] == steps[MOVED_TO] == session.scalar(evidence)
    assert session.scalar(text("PRAGMA integrity_check")) == "ok"
    assert [found.kind for found in checks.problems(session, metadata)] in (
        [],
        [ProblemKind.WITHOUT_NEXT_STEP],
    )


def test_what_was_told_to_be_saved_outlives_every_kill(
    sqlite_place: Path, metadata: MetaData
) -> None:
    told = [company for _, company in told_by_worker("die", sqlite_place, KILLS)]

    assert len({company.split()[1] for company in told}) == KILLS  # each had begun to work
    with reopened(sqlite_place, metadata) as database, database.read() as session:
        there = companies(session)
        assert set(told) <= set(there)
        assert len(there) - len(told) <= KILLS  # at most one each that it could not tell
        assert_sound(session, metadata)


def test_a_log_that_ends_anywhere_is_a_whole_past(
    sqlite_place: Path, metadata: MetaData, tmp_path: Path
) -> None:
    with reopened(sqlite_place, metadata) as database:
        for number in range(SAVED_BEFORE_THE_CUT):
            save_customer(database, f"Killed {number:04}")
        file, log = sqlite_place.read_bytes(), Path(f"{sqlite_place}-wal").read_bytes()
    everyone = [f"Killed {number:04}" for number in range(SAVED_BEFORE_THE_CUT)]

    chance = random.Random(SEED)
    past = []
    for cut in [*sorted(chance.sample(range(len(log)), CUTS)), len(log)]:
        place = tmp_path / f"cut-{cut}.db"
        place.write_bytes(file)
        Path(f"{place}-wal").write_bytes(log[:cut])
        with reopened(place, metadata) as database, database.read() as session:
            there = companies(session)
            assert there == everyone[: len(there)]
            assert_sound(session, metadata)
        past.append(len(there))
    assert past == sorted(past)
    assert past[-1] == SAVED_BEFORE_THE_CUT
    assert len(set(past)) > CUTS // 2


def test_a_full_disk_is_told_and_loses_nothing(sqlite_place: Path, metadata: MetaData) -> None:
    room = sqlite_place.stat().st_size + 300_000
    *saved, (what, sentence) = told_by_worker("work", sqlite_place, room)

    assert what == "refused"
    assert sentence.startswith("DiskTroubleError Nothing more can be written")
    assert saved
    told = [company for _, company in saved]
    with reopened(sqlite_place, metadata) as database:
        with database.read() as session:
            assert companies(session)[: len(told)] == told
            assert_sound(session, metadata)
        save_customer(database, "Killed never: there is room again")
