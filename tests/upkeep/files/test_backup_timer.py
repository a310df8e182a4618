from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.clock import Appointment
from app.database.backup import Backups
from app.database.database import Database
from app.database.errors import BackupFailedError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.upkeep.files.backup_timer import BackupTimer
from tests.fakes import FakeClock

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def work(database: Database) -> None:
    due = Appointment(date(2026, 11, 27))
    task = FollowUpKind.TASK
    database.execute(PlanFollowUp(id=database.ids.new(), customer_id=None, kind=task, due=due))


@pytest.fixture
def backups(database: Database, sqlite_place: Path, clock: FakeClock) -> Backups:
    return Backups(sqlite_place, clock)


def test_a_backup_only_where_something_changed(
    qtbot: QtBot, background: Background, backups: Backups, database: Database, clock: FakeClock
) -> None:
    timer = BackupTimer(background, backups)
    for changed, expected in ((True, 1), (False, 1), (True, 2)):
        if changed:
            work(database)
        timer.back_up()
        qtbot.waitUntil(lambda: not background.busy)
        assert len(backups.all()) == expected
        clock.advance(minutes=30)


def test_trouble_is_told_once(
    qtbot: QtBot, background: Background, backups: Backups, database: Database
) -> None:
    backups.folder.write_text("in the way", encoding="utf-8")
    timer = BackupTimer(background, backups)
    told: list[Exception] = []
    timer.backup_failed.connect(told.append)
    for _ in range(2):
        timer.back_up()
        qtbot.waitUntil(lambda: not background.busy)
    assert [type(error) for error in told] == [BackupFailedError]
