from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import MetaData, func, select, text

from app.customers.models import Customer, ImportBatch, Phone
from app.database.database import Database, open_database
from app.exchange.customer_lists.import_batch import ImportPlan, import_records
from app.exchange.taking_back.unfinished import take_back_unfinished
from app.exchange.values.records import ImportRecord
from tests.exchange.lists import records_of
from tests.fakes import FakeClock
from tests.people import REP_ID

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process the Unix way")

_PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from app.clock import system_clock
from app.database.database import open_database
from app.exchange.columns.guessing import guess_targets
from app.exchange.customer_lists.import_batch import ImportPlan, import_records
from app.exchange.files.reading import read_file
from app.exchange.values.understanding import Understanding
from app.tables import metadata

place = sys.argv[1]
database = open_database(place if "://" in place else Path(place), system_clock, metadata)
database.user_id = int(sys.argv[3])
for name in sys.argv[2].split(","):
    table = read_file(Path(name))
    reading = Understanding(table, guess_targets(table), region="CH", today=date(2026, 11, 24))
    print("importing", flush=True)
    import_records(
        database,
        reading.records(table.records()),
        ImportPlan(file_name=name),
        on_rows=lambda rows: print(len(rows), flush=True),
    )
"""


LINES = "".join(f"Firma {n} AG;044 234 {n // 100:02} {n % 100:02}\n" for n in range(9000))


@pytest.fixture
def lists(tmp_path: Path) -> tuple[Path, Path]:
    """A list of one customer and a long one."""
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("Firma;Telefon\nZuvor AG;044 234 56 78\n", "utf-8")
    second.write_text("Firma;Telefon\n" + LINES, "utf-8")
    return first, second


@pytest.mark.parametrize("chunks", [1, 3, 6])
def test_nothing_is_left_of_an_import_that_was_killed(
    sqlite_place: Path, metadata: MetaData, lists: tuple[Path, Path], chunks: int
) -> None:
    killed_after(chunks, str(sqlite_place), lists)

    with opened(sqlite_place, metadata) as database:
        with database.read() as session:
            running = session.scalars(
                select(ImportBatch.id).where(ImportBatch.state == "running")
            ).all()
            assert session.scalar(select(func.count()).select_from(Customer)) > 1
        assert take_back_unfinished(database) == list(running)
        with database.read() as session:
            assert session.scalars(select(Customer.company)).all() == ["Zuvor AG"]
            assert session.scalar(select(func.count()).select_from(Phone)) == 1
        assert_sound(database, found=0)


@pytest.mark.parametrize("chunks", [1, 2, 4])
def test_a_killed_first_import_leaves_the_empty_file_whole(
    sqlite_place: Path, metadata: MetaData, lists: tuple[Path, Path], chunks: int
) -> None:
    with opened(sqlite_place, metadata) as database:
        before = definitions(database)
    killed_after(chunks, str(sqlite_place), lists[1:])

    with opened(sqlite_place, metadata) as database:
        assert len(take_back_unfinished(database)) == 1
        with database.read() as session:
            for table in (Customer, Phone):
                assert session.scalar(select(func.count()).select_from(table)) == 0
        assert definitions(database) == before  # indexes and triggers are there again
        assert_sound(database, found=0)
        again = import_records(database, a_record(), ImportPlan(file_name="again.csv"))
        assert again.sums.created == 1
        assert_sound(database, found=1)


def test_nothing_is_left_of_a_killed_import_on_a_server(
    postgresql_place: str, metadata: MetaData, lists: tuple[Path, Path]
) -> None:
    killed_after(3, postgresql_place, lists)

    with opened(postgresql_place, metadata) as database:
        deadline = time.monotonic() + 20
        while not take_back_unfinished(database):  # until the server has noticed the death
            assert time.monotonic() < deadline
            time.sleep(0.05)
        with database.read() as session:
            assert session.scalars(select(Customer.company)).all() == ["Zuvor AG"]
            assert session.scalar(select(func.count()).select_from(Phone)) == 1
            states = session.scalars(select(ImportBatch.state).order_by(ImportBatch.id)).all()
            assert states == ["done", "undone"]


@contextmanager
def opened(place: Path | str, metadata: MetaData) -> Iterator[Database]:
    database = open_database(place, FakeClock(), metadata)
    database.user_id = REP_ID
    yield database
    database.close()


def a_record() -> Iterator[ImportRecord]:
    return records_of("Firma;Telefon\nFirma AG;044 234 56 78\n")


def definitions(database: Database) -> set[str]:
    with database.read() as session:
        return set(session.scalars(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")))


def assert_sound(database: Database, found: int) -> None:
    with database.read() as session:
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        match = text("SELECT count(*) FROM customer_fts WHERE customer_fts MATCH '\"firma\"*'")
        assert session.scalar(match) == found


def killed_after(chunks: int, place: str, files: Sequence[Path]) -> None:
    """Import in a process of its own and kill it after some chunks of the last file."""
    names = ",".join(map(str, files))
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, place, names, str(REP_ID)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert program.stdout is not None
    begun = seen = 0
    deadline = time.monotonic() + 40
    for line in program.stdout:
        begun += line.startswith("importing")
        seen += begun == len(files)
        if seen > chunks:
            break
        assert time.monotonic() < deadline
    program.send_signal(signal.SIGKILL)
    program.wait()
    program.stdout.close()
