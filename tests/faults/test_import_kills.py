"""kill -9 at any moment of an import, and again while its rest is taken back: nothing stays.

The import is the command a person types, the tidying is the start of the program itself.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select, text

from app.clock import system_clock
from app.customers.models import Customer, Phone
from app.database.database import Database
from app.options import Options
from app.paths import Profile
from app.startup.opening import open_for_work

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process the Unix way")

ROWS = 40_000  # a quiet machine imports 12,000 within the second before the kill
RUNNING = "SELECT count(*) FROM import_batch WHERE state = 'running'"
ROOT = Path(__file__).parents[2]
START = """
import sys
from pathlib import Path
from app.clock import system_clock
from app.options import Options
from app.paths import Profile
from app.startup.opening import open_for_work

folder = Path(sys.argv[1])
print("starting", flush=True)
open_for_work(Options(folder, None, False, "en", False, ()), Profile(folder), system_clock, "en")
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile of this test's own, with nothing in it."""
    made = Profile(tmp_path / "profile")
    made.make_directories()
    return made


@pytest.fixture
def long_list(tmp_path: Path) -> Path:
    """A list that takes a while."""
    path = tmp_path / "long.csv"
    lines = (f"Firma {n} AG;044 234 {n // 100:02} {n % 100:02};Chur\n" for n in range(ROWS))
    path.write_text("Firma;Telefon;Ort\n" + "".join(lines), "utf-8")
    return path


@pytest.mark.parametrize("first", [True, False], ids=["into-an-empty-file", "beside-customers"])
@pytest.mark.parametrize("number", range(2))
def test_a_killed_import_is_gone_after_the_next_start(
    profile: Profile, long_list: Path, tmp_path: Path, number: int, first: bool
) -> None:
    chance = Random(f"{number} {first}")
    if not first:
        before = tmp_path / "before.csv"
        before.write_text("Firma;Telefon\nZuvor AG;044 234 56 78\n", "utf-8")
        assert importing(profile, before).wait(60) == 0
    start(profile).close()
    kill_while_importing(profile, long_list, after_seconds=chance.uniform(0.0, 1.0))
    kill_while_starting(profile, after_seconds=chance.uniform(0.0, 0.3))

    database = start(profile)
    with database.read() as session:
        companies = session.scalars(select(Customer.company)).all()
        assert companies == ([] if first else ["Zuvor AG"])
        assert session.scalar(select(func.count()).select_from(Phone)) == len(companies)
        assert session.scalar(text(RUNNING)) == 0
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        match = "SELECT count(*) FROM customer_fts WHERE customer_fts MATCH '\"firma\"*'"
        assert session.scalar(text(match)) == 0
    with database.write() as session:  # raises where the search index and the rows differ
        session.execute(text("INSERT INTO customer_fts (customer_fts) VALUES ('integrity-check')"))
    database.close()


def importing(profile: Profile, path: Path) -> subprocess.Popen[bytes]:
    """Begin the command that imports a list."""
    command = [sys.executable, "-m", "app", "--profile", str(profile.directory)]
    return subprocess.Popen(
        [*command, "import", str(path)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def kill_while_importing(profile: Profile, path: Path, *, after_seconds: float) -> None:
    """Kill an import so long after it has told the database that it runs."""
    process = importing(profile, path)
    with closing(sqlite3.connect(profile.database)) as connection:
        while not connection.execute(RUNNING).fetchone()[0]:
            assert process.poll() is None, "the import did not begin"
            time.sleep(0.005)
    time.sleep(after_seconds)
    assert process.poll() is None, "the import was over before it could be killed"
    process.send_signal(signal.SIGKILL)
    process.wait()
    with closing(sqlite3.connect(profile.database)) as connection:
        assert connection.execute(RUNNING).fetchone()[0], "the import was done already"


def kill_while_starting(profile: Profile, *, after_seconds: float) -> None:
    """Kill the start that takes the rest of the import back."""
    command = [sys.executable, "-c", START, str(profile.directory)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"starting\n"
        time.sleep(after_seconds)
        process.send_signal(signal.SIGKILL)


def start(profile: Profile) -> Database:
    """Start the program as far as its database."""
    asked = Options(profile.directory, None, False, "en", False, ())
    return open_for_work(asked, profile, system_clock, "en")
