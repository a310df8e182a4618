"""What a restore would cost is counted before it is done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.clock import Appointment
from app.database.backup import Backups
from app.database.database import Database
from app.database.errors import BackupUnusableError, DamagedDatabaseError, DatabaseUnavailableError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.upkeep.files.backup_words import loss_words
from app.upkeep.files.losses import losses
from tests.example_customers import add_customer
from tests.fakes import FakeClock

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def kept(database: Database, sqlite_place: Path, clock: FakeClock) -> Path:
    add_customer(database, "Aebi")
    return Backups(sqlite_place, clock).take().path


def plan(database: Database) -> None:
    due = Appointment(date(2026, 11, 27))
    task = FollowUpKind.TASK
    database.execute(PlanFollowUp(id=database.ids.new(), customer_id=None, kind=task, due=due))


def test_a_backup_of_now_costs_nothing(sqlite_place: Path, kept: Path) -> None:
    assert losses(sqlite_place, kept).nothing
    assert "everything" in loss_words(losses(sqlite_place, kept))


def test_what_came_since_is_counted(database: Database, sqlite_place: Path, kept: Path) -> None:
    add_customer(database, "Borg")
    plan(database)
    plan(database)
    found = losses(sqlite_place, kept)
    assert (found.customers, found.follow_ups, found.calls) == (1, 2, 0)
    assert found.commands >= 2
    assert "customers: 1 · follow-ups: 2" in loss_words(found)


def test_a_broken_backup_is_told(sqlite_place: Path, kept: Path) -> None:
    kept.write_bytes(b"nothing" * 5000)
    with pytest.raises(BackupUnusableError):
        losses(sqlite_place, kept)


def test_a_backup_that_is_gone_is_told_and_not_made(sqlite_place: Path, kept: Path) -> None:
    kept.unlink()
    with pytest.raises(BackupUnusableError):
        losses(sqlite_place, kept)
    assert not kept.exists()


def test_a_database_that_cannot_be_read_is_told(
    database: Database, sqlite_place: Path, kept: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"nothing" * 5000)
    with pytest.raises(DamagedDatabaseError):
        losses(broken, kept)
    with pytest.raises(DatabaseUnavailableError):
        losses(tmp_path / "no.db", kept)
