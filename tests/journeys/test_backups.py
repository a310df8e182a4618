"""Back to a backup, and ways out where the file is damaged or gone: all from the window."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import MetaData, select

from app.customers.models import Customer
from app.database import pages
from app.database.backup import Backups
from app.database.copying import problems_of
from app.database.database import open_database
from app.database.engines import sqlite_writer
from app.paths import Profile
from app.settings.profile import choose_database, read_settings
from app.startup.problem import ProblemPage
from app.upkeep.files import page_check
from app.upkeep.files.backups_dialog import BackupsDialog
from app.widgets.message_line import MessageLine
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.journeys.seat import Seat, Sit


@pytest.fixture
def file(profile: Profile, migrated_file: Path) -> Path:
    """The profile's own database."""
    return Path(shutil.copy(migrated_file, profile.database))


@pytest.fixture
def backups(file: Path, clock: FakeClock) -> Backups:
    return Backups(file, clock)


def with_customer(file: Path, clock: FakeClock, metadata: MetaData, name: str) -> None:
    database = open_database(file, clock, metadata)
    add_customer(database, name)
    database.close()


def companies(seat: Seat) -> set[str]:
    assert seat.opening.rooms is not None
    with seat.opening.rooms.background.database.read() as session:
        return set(session.scalars(select(Customer.company)))


def again(sit: Sit, seat: Seat) -> Seat:
    """Open the next window over what was chosen, as the program does."""
    seat.wait(lambda: seat.chosen.again)
    seat.wait(lambda: not seat.window.isVisible())
    seat.chosen.again = False
    return sit(chosen=seat.chosen)


def test_back_to_a_backup_and_what_was_there_is_kept(
    sit: Sit, file: Path, backups: Backups, clock: FakeClock, metadata: MetaData
) -> None:
    with_customer(file, clock, metadata, "Aebi")
    kept = backups.take()
    clock.advance(hours=1)
    with_customer(file, clock, metadata, "Borg")
    seat = sit()
    seat.wait_until_open()
    seat.push("Backups…", seat.settings())
    dialog = seat.dialog(BackupsDialog)
    seat.push("Back up now", dialog)
    assert "written and checked" in seat.said(dialog)
    seat.wait(lambda: len(dialog._found) == 2)
    seat.wait(lambda: len(dialog._problems) == 2)
    assert dialog._list.choose(kept.path.name)
    seat.push("Restore…", dialog)
    seat.wait(lambda: "customers: 1" in seat.said(dialog))
    seat.push("Restore", dialog)

    seat = again(sit, seat)
    seat.wait_until_open()
    assert companies(seat) == {"Aebi"}
    line = seat.window.messages
    assert line.message is not None
    assert "is restored from" in line.message.text
    [aside] = file.parent.glob("*.replaced-*")
    assert aside.read_bytes().startswith(b"SQLite")
    assert len(backups.all()) >= 2  # the one before holds Borg


def test_a_backup_that_cannot_be_restored_leaves_everything(
    sit: Sit, file: Path, backups: Backups, clock: FakeClock, metadata: MetaData
) -> None:
    with_customer(file, clock, metadata, "Aebi")
    kept = backups.take()
    seat = sit()
    seat.wait_until_open()
    clock.advance(hours=1)
    kept.path.write_bytes(b"no database" * 1000)
    assert seat.opening.rooms is not None
    dialog = seat.opening.rooms.settings.show_backups()
    assert dialog is not None
    seat.wait(lambda: dialog._problems)
    assert dialog._problems[kept.path.name]
    seat.push("Restore…", dialog)
    seat.wait(lambda: "no backup that can be restored" in seat.said(dialog))
    seat.opening.door.restore(kept.path)  # as if it broke just now
    seat = again(sit, seat)
    seat.wait_until_open()
    assert companies(seat) == {"Aebi"}
    assert seat.window.messages.message is not None
    assert "Nothing was restored" in seat.window.messages.message.text


def test_a_damaged_file_is_told_and_its_backup_restored(
    sit: Sit, file: Path, backups: Backups, clock: FakeClock, metadata: MetaData
) -> None:
    with_customer(file, clock, metadata, "Aebi")
    backups.take()
    file.write_bytes(file.read_bytes()[:4096] + b"\xff" * 40960)
    seat = sit()
    page = seat.problem()
    seat.push("Restore the backup of 24.11.2026, 10:00", page)
    seat.wait_until_open()
    assert companies(seat) == {"Aebi"}
    assert list(file.parent.glob("*.damaged-*"))


def test_damage_of_a_large_file_is_found_beside_the_work(
    sit: Sit,
    file: Path,
    backups: Backups,
    clock: FakeClock,
    metadata: MetaData,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_customer(file, clock, metadata, "Aebi")
    kept = backups.take()
    damage_page_of(file, "exchange_rate")  # nothing reads it at the start
    monkeypatch.setattr(pages, "CHECKED_AT_OPENING_BYTES", 0)
    monkeypatch.setattr(page_check, "AFTER_MS", 1)
    seat = sit()
    seat.wait_until_open()
    line = seat.window.messages
    seat.wait(lambda: line.message is not None)
    assert line.message is not None
    assert "is damaged" in line.message.text
    assert companies(seat) == {"Aebi"}
    seat.push("Backups…", line)
    dialog = seat.dialog(BackupsDialog)
    seat.wait(lambda: dialog._problems)
    assert dialog._list.choose(kept.path.name)
    seat.push("Restore…", dialog)
    seat.push("Restore", dialog)
    seat = again(sit, seat)
    seat.wait_until_open()
    assert companies(seat) == {"Aebi"}
    assert problems_of(file) == []


def damage_page_of(file: Path, table: str) -> None:
    """Write nonsense over the first page of a table."""
    engine = sqlite_writer(file)
    with engine.connect() as connection:
        size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
        place = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        page = connection.exec_driver_sql(place, (table,)).scalar_one()
    engine.dispose()
    with file.open("r+b") as opened:
        opened.seek((page - 1) * size)
        opened.write(b"\xff" * size)


def test_who_begins_with_an_empty_file_keeps_the_damaged_one(sit: Sit, file: Path) -> None:
    file.write_bytes(b"not a database at all")
    seat = sit()
    page = seat.problem()
    assert not any("Restore the backup" in text for text in texts(page))
    seat.push("Begin with an empty file", page)
    seat.wait_until_open()
    assert companies(seat) == set()
    [kept] = file.parent.glob("*.damaged-*")
    assert kept.read_bytes() == b"not a database at all"


def test_a_file_that_was_moved_is_found_and_stays_found(
    sit: Sit,
    file: Path,
    profile: Profile,
    backups: Backups,
    clock: FakeClock,
    metadata: MetaData,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_customer(file, clock, metadata, "Aebi")
    backups.take()
    moved = tmp_path / "elsewhere.db"
    file.rename(moved)
    wrong = tmp_path / "letter.db"
    wrong.write_text("no database")
    seat = sit()
    page = seat.problem()
    assert any("not there any more" in text for text in texts(page))
    assert not file.exists()

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: (str(wrong), ""))
    seat.push("Open another file…", page)
    line = seat.window.findChild(MessageLine)
    seat.wait(lambda: line.message is not None and "letter.db" in line.message.text)
    assert wrong.read_text() == "no database"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: (str(moved), ""))
    seat.push("Open another file…", page)
    seat.wait_until_open()
    assert companies(seat) == {"Aebi"}
    assert read_settings(profile.settings_file)[0].database.address == str(moved)
    seat.window.close()

    seat = sit()  # the next day
    seat.wait_until_open()
    assert companies(seat) == {"Aebi"}


def test_a_chosen_file_whose_disk_is_gone_is_not_made_anew(
    sit: Sit, profile: Profile, tmp_path: Path
) -> None:
    gone = tmp_path / "stick" / "talktrack.db"
    choose_database(profile.settings_file, str(gone))
    seat = sit()
    page = seat.problem()
    assert any(str(gone) in text for text in texts(page))
    assert not gone.exists()


def texts(page: ProblemPage) -> list[str]:
    from PySide6.QtWidgets import QAbstractButton, QLabel

    shown = [one for one in page.findChildren(QLabel) if one.isVisible()]
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    return [one.text() for one in (*shown, *buttons)]
