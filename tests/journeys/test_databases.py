"""A rep goes from the file to the team and back; at each start the window opens what was chosen."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from sqlalchemy import MetaData, select

from app.customers.models import Customer
from app.database.database import open_database
from app.database.server.address import read_address
from app.exchange.moving.move_dialog import MoveDialog
from app.paths import Profile
from app.settings.profile import choose_database, read_settings
from app.startup.chosen import Chosen, drafts_of
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.frame.test_passwords import FakeKeyring
from tests.journeys.seat import Sit
from tests.postgres import Cluster


@pytest.fixture
def kept_passwords() -> Iterator[FakeKeyring]:
    """A keyring of this test's own."""
    before, made = keyring.get_keyring(), FakeKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def local_file(profile: Profile, migrated_file: Path) -> Path:
    """The profile's own database."""
    return Path(shutil.copy(migrated_file, profile.database))


@pytest.fixture
def team(postgresql_place: str) -> tuple[str, str]:
    """The team's address as it is kept, and the rep's password."""
    address, password = read_address(postgresql_place)
    return address.text, password


@pytest.fixture
def sit(team: tuple[str, str], sit: Sit) -> Sit:
    """Start the program, as often as a journey needs; the team is gone after the windows."""
    return sit


def test_from_the_file_to_the_team_and_back(
    sit: Sit, profile: Profile, local_file: Path, team: tuple[str, str], kept_passwords: FakeKeyring
) -> None:
    address, password = team
    before = local_file.read_bytes()
    seat = sit()
    seat.wait_until_open()
    assert seat.kind == "sqlite"
    seat.push("Connect with a team's database…", seat.settings())
    dialog = seat.dialog()
    line = dialog.findChildren(QLineEdit)[0]
    line.insert(address)
    line.textEdited.emit(line.text())
    seat.type("Password", password, dialog)
    seat.push("Connect", dialog)
    seat.wait(lambda: seat.chosen.again)
    seat.wait(lambda: not seat.window.isVisible())

    assert read_settings(profile.settings_file)[0].database.address == address
    assert kept_passwords.kept == {("Talktrack", read_address(address)[0].account): password}
    _hold_no_password(profile, password)
    seat.chosen.again = False
    seat = sit(chosen=seat.chosen)  # as the program does
    seat.wait_until_open()
    assert seat.kind == "postgresql"
    seat.window.close()

    seat = sit()  # the next day
    seat.wait_until_open()
    assert seat.kind == "postgresql"
    seat.push("Work with the file on this computer", seat.settings())
    seat.wait(lambda: seat.chosen.again)
    assert read_settings(profile.settings_file)[0].database.address == ""
    seat = sit()
    seat.wait_until_open()
    assert seat.kind == "sqlite"
    assert len(local_file.read_bytes()) >= len(before)


def _hold_no_password(profile: Profile, password: str) -> None:
    for path in profile.directory.rglob("*"):
        if path.is_file():
            assert password.encode() not in path.read_bytes(), path


def test_without_a_kept_password_only_that_is_asked(
    sit: Sit, profile: Profile, team: tuple[str, str]
) -> None:
    address, password = team
    choose_database(profile.settings_file, address)
    seat = sit()
    dialog = seat.dialog()
    lines = [line for line in dialog.findChildren(QLineEdit) if line.isVisible()]
    assert [line.accessibleName() for line in lines] == ["Password"]
    seat.type("Password", password, dialog)
    QTest.keyClick(lines[0], Qt.Key.Key_Return)
    seat.wait_until_open()
    assert seat.kind == "postgresql"
    assert not seat.chosen.again
    _hold_no_password(profile, password)


def test_who_gives_no_password_sees_the_ways_on(
    sit: Sit, profile: Profile, local_file: Path, team: tuple[str, str]
) -> None:
    choose_database(profile.settings_file, team[0])
    seat = sit()
    QTest.keyClick(seat.dialog(), Qt.Key.Key_Escape)
    problem = seat.problem()
    seat.push("Work with the file on this computer", problem)
    seat.wait_until_open()
    assert seat.kind == "sqlite"
    assert read_settings(profile.settings_file)[0].database.address == team[0]


def test_an_outdated_password_is_told_and_typed_anew(
    sit: Sit, profile: Profile, team: tuple[str, str], kept_passwords: FakeKeyring
) -> None:
    address, password = team
    account = read_address(address)[0].account
    kept_passwords.set_password("Talktrack", account, "the one from last year")
    choose_database(profile.settings_file, address)
    seat = sit()
    problem = seat.problem()
    assert QApplication.activeModalWidget() is None
    seat.push("Other login, password or server…", problem)
    dialog = seat.dialog()
    seat.type("Password", secrets.token_hex(4), dialog)
    seat.push("Connect", dialog)
    assert "does not take this login with this password" in seat.said(dialog)
    seat.type("Password", password, dialog)
    seat.push("Connect", dialog)
    seat.wait_until_open()
    logins = {name: kept for (_, name), kept in kept_passwords.kept.items() if "@" in name}
    assert logins == {account: password}


def test_a_server_that_is_away_can_be_tried_again(
    sit: Sit, profile: Profile, cluster: Cluster, team: tuple[str, str], kept_passwords: FakeKeyring
) -> None:
    address, password = team
    kept_passwords.set_password("Talktrack", read_address(address)[0].account, password)
    away = address.replace(f":{cluster.port}/", ":1/")
    kept_passwords.set_password("Talktrack", read_address(away)[0].account, password)
    choose_database(profile.settings_file, away)
    seat = sit()
    problem = seat.problem()
    seat.window.activateWindow()
    seat.wait(lambda: getattr(QApplication.focusWidget(), "text", str)() == "&Try again")
    seat.chosen.place = address  # the server is back
    seat.push("Try again", problem)
    seat.wait_until_open()
    assert seat.kind == "postgresql"


def test_a_server_that_is_away_is_tried_again_by_itself(
    sit: Sit,
    profile: Profile,
    cluster: Cluster,
    team: tuple[str, str],
    kept_passwords: FakeKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.startup.problem._PAUSES_S", (1,))
    address, password = team
    kept_passwords.set_password("Talktrack", read_address(address)[0].account, password)
    away = address.replace(f":{cluster.port}/", ":1/")
    kept_passwords.set_password("Talktrack", read_address(away)[0].account, password)
    choose_database(profile.settings_file, away)
    seat = sit()
    seat.problem()
    seat.chosen.place = address  # the server is back
    seat.wait_until_open()
    assert seat.kind == "postgresql"


def test_the_command_line_wins_and_makes_no_habit(
    sit: Sit, profile: Profile, local_file: Path, team: tuple[str, str]
) -> None:
    address, password = team
    choose_database(profile.settings_file, "postgresql://rep@127.0.0.1:1/nowhere")
    seat = sit(database=address)
    dialog = seat.dialog()
    seat.type("Password", password, dialog)
    seat.push("Connect", dialog)
    seat.wait_until_open()
    assert seat.kind == "postgresql"
    kept = read_settings(profile.settings_file)[0].database.address
    assert kept == "postgresql://rep@127.0.0.1:1/nowhere"


def test_local_data_are_moved_from_the_settings(
    sit: Sit, local_file: Path, team: tuple[str, str], clock: FakeClock, metadata: MetaData
) -> None:
    before = open_database(local_file, clock, metadata)
    add_customer(before, "Mitgenommen AG")
    before.close()
    seat = sit(chosen=Chosen(*team))
    seat.wait_until_open()
    seat.push("Move my local data to the team…", seat.settings())
    dialog = seat.dialog(MoveDialog)
    move = next(one for one in dialog.findChildren(QAbstractButton) if one.text() == "&Move")
    seat.wait(move.isEnabled)
    seat.push("Move", dialog)
    seat.wait(lambda: "1 customer moved" in _texts(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    with seat.opening.rooms.background.database.read() as session:
        assert session.scalars(select(Customer.company)).all() == ["Mitgenommen AG"]


def _texts(widget: QWidget) -> str:
    return "\n".join(getattr(one, "text", str)() for one in widget.findChildren(QWidget))


def test_drafts_stay_with_their_database(
    sit: Sit, profile: Profile, local_file: Path, team: tuple[str, str]
) -> None:
    address, password = team
    seat = sit()
    seat.wait_until_open()
    assert seat.opening.rooms.files.folder == profile.drafts
    seat.window.close()
    seat = sit(chosen=Chosen(address, password))
    seat.wait_until_open()
    of_team = seat.opening.rooms.files.folder
    assert of_team != profile.drafts
    assert of_team.parent == profile.drafts
    colleague = Chosen(address.replace("//rep@", "//colleague@"))
    assert drafts_of(colleague, profile) not in (of_team, profile.drafts)
