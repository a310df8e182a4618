from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from app.customers.models import Customer, ImportBatch, Phone
from app.database.database import open_database
from app.exchange.taking_back import take_back_unfinished
from tests.fakes import FakeClock
from tests.people import REP_ID

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process the Unix way")

_PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from app.clock import system_clock
from app.database.database import open_database
from app.exchange.guessing import guess_targets
from app.exchange.import_batch import ImportPlan, import_records
from app.exchange.reading import read_file
from app.exchange.understanding import Understanding
from app.tables import metadata

database = open_database(Path(sys.argv[1]), system_clock, metadata)
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


@pytest.mark.parametrize("chunks", [1, 3, 6])
def test_nothing_is_left_of_an_import_that_was_killed(
    sqlite_place: Path, metadata, tmp_path: Path, chunks: int
) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("Firma;Telefon\nZuvor AG;044 234 56 78\n", "utf-8")
    lines = "".join(f"Firma {n} AG;044 234 {n // 100:02} {n % 100:02}\n" for n in range(9000))
    second.write_text("Firma;Telefon\n" + lines, "utf-8")

    killed_after(chunks, sqlite_place, f"{first},{second}")

    database = open_database(sqlite_place, FakeClock(), metadata)
    database.user_id = REP_ID
    with database.read() as session:
        running = session.scalars(
            select(ImportBatch.id).where(ImportBatch.state == "running")
        ).all()
        assert session.scalar(select(func.count()).select_from(Customer)) > 1
    assert take_back_unfinished(database) == list(running)
    with database.read() as session:
        assert session.scalars(select(Customer.company)).all() == ["Zuvor AG"]
        assert session.scalar(select(func.count()).select_from(Phone)) == 1
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        found = text("SELECT count(*) FROM customer_fts WHERE customer_fts MATCH '\"firma\"*'")
        assert session.scalar(found) == 0
    database.close()


def killed_after(chunks: int, place: Path, files: str) -> None:
    """Import in a process of its own and kill it after some chunks of the second file."""
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(place), files, str(REP_ID)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert program.stdout is not None
    begun = seen = 0
    deadline = time.monotonic() + 40
    for line in program.stdout:
        begun += line.startswith("importing")
        seen += begun == 2
        if seen > chunks:
            break
        assert time.monotonic() < deadline
    program.send_signal(signal.SIGKILL)
    program.wait()
    program.stdout.close()
