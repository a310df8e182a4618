"""Backups of a real file: taken, thinned out, found good or bad, restored."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import MetaData, text

from app.clock import Appointment
from app.database.backup import Backups, export_copy
from app.database.copying import problems_of, write_copy
from app.database.database import Database, open_database
from app.database.engines import sqlite_writer
from app.database.errors import (
    BackupExistsError,
    BackupFailedError,
    BackupUnusableError,
    DamagedDatabaseError,
    DatabaseBusyError,
)
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.startup.chosen import Chosen
from app.startup.local_file import prepare
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.people import REP_ID


@pytest.fixture
def opened(sqlite_place: Path, clock: FakeClock, metadata: MetaData) -> Iterator[Database]:
    database = open_database(sqlite_place, clock, metadata)
    database.user_id = REP_ID
    yield database
    database.close()


@pytest.fixture
def backups(sqlite_place: Path, clock: FakeClock) -> Backups:
    return Backups(sqlite_place, clock)


def plan_a_task(database: Database, words: str) -> None:
    due = Appointment(date(2026, 11, 27))
    kind = FollowUpKind.TASK
    database.execute(
        PlanFollowUp(id=database.ids.new(), customer_id=None, kind=kind, due=due, text=words)
    )


def tasks(path: Path) -> list[str]:
    engine = sqlite_writer(path)
    with engine.connect() as connection:
        found = connection.scalars(text("SELECT text FROM follow_up ORDER BY id")).all()
    engine.dispose()
    return list(found)


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:40960] = b"\xff" * 36864
    path.write_bytes(content)


def test_a_backup_of_an_open_database_holds_what_is_only_in_the_log(
    opened: Database, backups: Backups
) -> None:
    plan_a_task(opened, "Offer pallets")
    taken = backups.take()

    assert taken.path.name == "talktrack.db.backup-20261124T090000Z"
    assert taken.path.parent == backups.folder
    assert problems_of(taken.path) == []
    assert tasks(taken.path) == ["Offer pallets"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are Unix's")
def test_nobody_else_reads_a_backup(opened: Database, backups: Backups) -> None:
    taken = backups.take()
    assert stat.S_IMODE(taken.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backups.folder.stat().st_mode) == 0o700


def test_a_backup_is_taken_while_others_write(opened: Database, backups: Backups) -> None:
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            plan_a_task(opened, "again")

    worker = threading.Thread(target=work)
    worker.start()
    try:
        taken = backups.take()
    finally:
        stop.set()
        worker.join()
    assert problems_of(taken.path) == []


def test_nothing_changed_needs_no_backup(
    opened: Database, backups: Backups, clock: FakeClock
) -> None:
    plan_a_task(opened, "one")
    first = backups.take_if_changed()
    clock.advance(minutes=30)
    assert backups.take_if_changed() is None

    plan_a_task(opened, "two")
    second = backups.take_if_changed()
    assert [one.path for one in backups.all()] == [one.path for one in (second, first) if one]


def test_an_update_without_a_command_is_a_change_too(
    opened: Database, backups: Backups, clock: FakeClock
) -> None:
    add_customer(opened, "Hofer AG")
    backups.take()
    clock.advance(minutes=30)
    with opened.writer.begin() as connection:
        connection.execute(text("UPDATE customer SET city = 'Chur'"))
    assert backups.take_if_changed() is not None


def test_the_rule_lets_old_ones_go_and_touches_no_other_file(
    opened: Database, backups: Backups, clock: FakeClock
) -> None:
    backups.folder.mkdir()
    other = backups.folder / "other.db.backup-20200101T000000Z"
    note = backups.folder / "talktrack.db.backup-before-the-fair"
    left_by_a_kill = backups.folder / "talktrack.db.backup-20261123T090000Z.part"
    for file in (other, note, left_by_a_kill):
        file.write_bytes(b"x")
    for _ in range(20):
        backups.take()
        clock.advance(days=1)

    assert len(backups.all()) == 12 + 2  # days, the end of a week, the end of a month
    assert other.exists()
    assert note.exists()
    assert not left_by_a_kill.exists()


_WRITER = """
import sys, time
from pathlib import Path
from app.database.half_written import being_written

with being_written(Path(sys.argv[1])):
    Path(sys.argv[1]).write_bytes(b"half a database")
    Path(sys.argv[1] + "-journal").write_bytes(b"its log")
    print("writing", flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize(
    "name", ["backups/talktrack.db.backup-20261124T074500Z.part", "talktrack.db.restoring"]
)
def test_what_a_killed_program_was_writing_goes_at_the_next_start(
    opened: Database, backups: Backups, name: str
) -> None:
    taken = backups.take()
    half = backups.database.parent / name
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(half)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        backups.remove_left()
        assert half.exists()  # a start beside it leaves it alone
        writer.kill()
    before = {path for path in half.parent.iterdir() if path.name.startswith(half.name)}
    assert len(before) == 3  # with its log, and the lock of who is dead
    prepare(Chosen(str(backups.database)), backups.database, backups._clock)
    assert not before & set(half.parent.iterdir())
    assert [one.path for one in backups.all()] == [taken.path]


def test_what_an_older_program_left_goes_too_and_nothing_else(
    opened: Database, backups: Backups
) -> None:
    backups.take()
    plan_a_task(opened, "kept")
    others = {backups.folder / "other.db.backup-20261124T074500Z.part", backups.folder / "my.part"}
    left = {
        backups.folder / "talktrack.db.backup-20261124T074500Z.part",
        backups.database.with_name("talktrack.db.restoring.part"),
    }
    for file in others | left:
        file.write_bytes(b"x")
    files = {*backups.folder.iterdir(), *backups.database.parent.iterdir()}
    backups.remove_left()
    assert {*backups.folder.iterdir(), *backups.database.parent.iterdir()} == files - left
    assert tasks(backups.database) == ["kept"]


def test_the_backup_before_an_upgrade(
    sqlite_place: Path, clock: FakeClock, metadata: MetaData, backups: Backups
) -> None:
    engine = sqlite_writer(sqlite_place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    engine.dispose()

    # The tables of "0000" are unknown, so this upgrade fails: its backup must be there already.
    with pytest.raises(Exception, match="0000"):
        open_database(sqlite_place, clock, metadata, before_upgrade=backups.take)
    assert len(backups.all()) == 1


def test_no_upgrade_without_its_backup(
    sqlite_place: Path, clock: FakeClock, metadata: MetaData, backups: Backups
) -> None:
    engine = sqlite_writer(sqlite_place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    engine.dispose()
    backups.folder.write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(BackupFailedError):
        open_database(sqlite_place, clock, metadata, before_upgrade=backups.take)


def test_opening_as_usual_takes_none(
    sqlite_place: Path, tmp_path: Path, clock: FakeClock, metadata: MetaData
) -> None:
    called: list[str] = []
    for place in (sqlite_place, tmp_path / "new.db"):
        open_database(
            place, clock, metadata, before_upgrade=lambda: called.append("upgrade")
        ).close()
    assert called == []


def test_a_damaged_database_is_never_backed_up_over_good_ones(
    opened: Database, backups: Backups, clock: FakeClock
) -> None:
    good = backups.take()
    opened.close()
    spoil(backups.database)
    clock.advance(hours=1)

    with pytest.raises(DamagedDatabaseError):
        backups.take()
    assert backups.all() == [good]
    assert list(backups.folder.iterdir()) == [good.path]


def test_the_newest_good_backup_is_offered(
    opened: Database, backups: Backups, clock: FakeClock
) -> None:
    good = backups.take()
    clock.advance(hours=1)
    spoil(backups.take().path)
    clock.advance(hours=1)
    backups.take().path.write_bytes(b"no database")
    assert backups.newest_good() == good


def test_a_damaged_database_is_kept_beside_the_restored_one(
    opened: Database, backups: Backups, clock: FakeClock, metadata: MetaData
) -> None:
    plan_a_task(opened, "kept")
    backups.take()
    opened.close()
    spoil(backups.database)
    damaged = backups.database.read_bytes()

    aside = backups.set_damaged_aside()
    assert aside.name == "talktrack.db.damaged-20261124T090000Z"
    assert aside.read_bytes() == damaged
    good = backups.newest_good()
    assert good is not None
    assert backups.restore(good.path) is None
    assert tasks(backups.database) == ["kept"]


def test_restoring_keeps_the_present_one_with_its_last_words(
    opened: Database, backups: Backups, metadata: MetaData, clock: FakeClock
) -> None:
    plan_a_task(opened, "before")
    taken = backups.take()
    plan_a_task(opened, "after")
    opened.close()

    first = backups.restore(taken.path)
    second = backups.restore(taken.path)

    assert first is not None
    assert second is not None
    assert tasks(backups.database) == ["before"]
    assert tasks(first) == ["before", "after"]
    assert tasks(second) == ["before"]
    assert taken.path.exists()
    open_database(backups.database, clock, metadata).close()


def test_the_log_of_a_killed_program_stays_with_the_replaced_database(
    opened: Database, backups: Backups, tmp_path: Path
) -> None:
    taken = backups.take()
    plan_a_task(opened, "only in the log")
    killed = tmp_path / "killed" / "talktrack.db"
    killed.parent.mkdir()
    for ending in ("", "-wal"):
        Path(f"{killed}{ending}").write_bytes(Path(f"{backups.database}{ending}").read_bytes())

    aside = Backups(killed, backups._clock).restore(taken.path)
    assert aside is not None
    assert tasks(aside) == ["only in the log"]
    assert tasks(killed) == []


def test_an_open_database_is_not_replaced(opened: Database, backups: Backups) -> None:
    taken = backups.take()
    plan_a_task(opened, "after")
    with pytest.raises(DatabaseBusyError):
        backups.restore(taken.path)
    plan_a_task(opened, "goes on")
    opened.close()
    assert tasks(backups.database) == ["after", "goes on"]


@pytest.mark.parametrize("content", [b"no database at all", b"", None])
def test_what_is_no_backup_is_refused(
    opened: Database, backups: Backups, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "strange"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(BackupUnusableError):
        backups.restore(file)
    assert opened.path == backups.database
    assert not list(tmp_path.glob("*replaced*"))


def test_a_database_of_another_program_is_refused(backups: Backups, tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    with pytest.raises(BackupUnusableError, match="no tables of Talktrack"):
        backups.restore(file)


def test_a_backup_of_a_newer_program_is_refused(opened: Database, backups: Backups) -> None:
    with opened.writer.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(BackupUnusableError, match="9999"):
        backups.restore(backups.take().path)


def test_a_backup_elsewhere_overwrites_nothing(
    opened: Database, backups: Backups, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "mine.db"
    with pytest.raises(BackupFailedError):
        export_copy(backups.database, target)
    target.parent.mkdir()
    export_copy(backups.database, target)
    before = target.read_bytes()
    for taken in (target, backups.database):
        with pytest.raises(BackupExistsError):
            export_copy(backups.database, taken)
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_a_copy_of_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BackupFailedError):
        write_copy(tmp_path / "none.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []
