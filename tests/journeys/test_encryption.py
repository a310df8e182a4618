"""The local file is encrypted from the window, asked for, opened, and read by nobody else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from sqlalchemy import MetaData, select

from app.customers.models import Customer
from app.database import keys
from app.database.backup import Backups
from app.database.database import open_database
from app.database.encryption.encrypting import decrypt, encrypt
from app.database.encryption.unlocking import keep_key
from app.database.key_box import box_of
from app.database.keys import read_recovery_text
from app.paper.print_dialog import PrintDialog
from app.paths import Profile
from app.settings.unlock_dialog import UnlockDialog
from app.upkeep.files.backups_dialog import BackupsDialog
from app.upkeep.files.encrypt_dialog import EncryptDialog
from app.upkeep.files.protection_dialog import ProtectionDialog
from app.upkeep.files.recovery_field import RecoveryField
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.frame.test_passwords import FakeKeyring
from tests.journeys.seat import Seat, Sit

PASSPHRASE, NEXT = "vier Worte ohne Sinn", "ganz andere Worte"
NAME = "Zwahlenhofer"


@pytest.fixture
def file(profile: Profile, migrated_file: Path, clock: FakeClock, metadata: MetaData) -> Path:
    place = Path(shutil.copy(migrated_file, profile.database))
    database = open_database(place, clock, metadata)
    add_customer(database, NAME)
    database.close()
    return place


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    yield
    keys._known.clear()


def start_anew() -> None:
    """Let the next window belong to a program that was just started."""
    keys._known.clear()


def companies(seat: Seat) -> set[str]:
    with seat.opening.rooms.background.database.read() as session:
        return set(session.scalars(select(Customer.company)))


def again(sit: Sit, seat: Seat) -> Seat:
    seat.wait(lambda: seat.chosen.again)
    seat.wait(lambda: not seat.window.isVisible())
    seat.chosen.again = False
    seat = sit(chosen=seat.chosen)
    seat.wait_until_open()
    return seat


def unlock(seat: Seat, typed: str) -> None:
    dialog = seat.dialog(UnlockDialog)
    seat.type("Passphrase or recovery key", typed, dialog)
    seat.push("Open", dialog)


def come_back(seat: Seat) -> None:
    """Have the keyboard back after a dialog: without a screen no system gives it."""
    seat.wait_until_open()
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)


def tick(name: str, dialog: QWidget) -> None:
    boxes = [*dialog.findChildren(QRadioButton), *dialog.findChildren(QCheckBox)]
    next(one for one in boxes if one.text().replace("&", "").startswith(name)).click()


def test_from_an_open_file_to_an_encrypted_one_and_back(sit: Sit, file: Path) -> None:
    seat = sit()
    seat.wait_until_open()
    seat.push("Encrypt this database…", seat.settings())
    dialog = seat.dialog(EncryptDialog)
    seat.wait(lambda: dialog._encrypt.isEnabled())
    seat.push("Encrypt", dialog)
    assert "at least 10 characters" in seat.said(dialog)
    seat.type("Passphrase", PASSPHRASE, dialog)
    seat.type("Again", PASSPHRASE, dialog)
    seat.push("Encrypt", dialog)
    assert "recovery key" in seat.said(dialog)
    seat.push("Print or save…", dialog)
    paper = seat.dialog(PrintDialog)
    seat.wait(lambda: paper.sheet is not None)
    rows = [row[0] for row in paper.sheet.blocks[0].rows]
    recovery = rows[0] + rows[1]
    assert read_recovery_text(recovery) == dialog._key.secret
    paper.reject()
    tick("I have the recovery key", dialog)
    seat.push("Encrypt", dialog)
    assert "unencrypted copies" in seat.said(dialog)
    tick("Remove them", dialog)
    seat.push("Encrypt", dialog)

    seat = again(sit, seat)
    assert "is encrypted" in seat.window.messages.message.text
    assert companies(seat) == {NAME}
    for path in file.parent.rglob("talktrack.db*"):
        assert not path.is_file() or NAME.lower().encode() not in path.read_bytes().lower()
    seat.window.close()

    start_anew()
    seat = sit()
    before = seat.dialog(UnlockDialog)
    unlock(seat, "falsch geraten")
    seat.wait(lambda: seat.dialog(UnlockDialog) is not before)
    dialog = seat.dialog(UnlockDialog)
    assert "neither the passphrase" in seat.said(dialog)
    unlock(seat, PASSPHRASE)
    come_back(seat)
    assert companies(seat) == {NAME}

    seat.push("Encryption…", seat.settings())
    dialog = seat.dialog(ProtectionDialog)
    seat.type("Passphrase now", PASSPHRASE, dialog)
    seat.push("Show recovery key", dialog)
    seat.wait(lambda: dialog.findChild(RecoveryField))
    seat.type("New passphrase", NEXT, dialog)
    seat.type("Again", NEXT, dialog)
    seat.push("Change passphrase", dialog)
    assert "holds from now on" in seat.said(dialog)
    dialog.reject()
    seat.window.close()

    start_anew()
    seat = sit()
    unlock(seat, NEXT)
    come_back(seat)
    seat.push("Encryption…", seat.settings())
    dialog = seat.dialog(ProtectionDialog)
    seat.type("Passphrase now", recovery.lower(), dialog)
    seat.push("Switch encryption off…", dialog)
    seat.wait(lambda: "Switch the encryption off?" in seat.said(dialog))
    seat.push("Switch off", dialog)
    seat = again(sit, seat)
    assert companies(seat) == {NAME}
    assert file.read_bytes().startswith(keys.PLAIN_START)
    assert not box_of(file).exists()


def test_with_the_key_in_the_keyring_nothing_is_asked(
    sit: Sit, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = FakeKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: kept)
    seat = sit()
    seat.wait_until_open()
    seat.push("Encrypt this database…", seat.settings())
    dialog = seat.dialog(EncryptDialog)
    seat.wait(lambda: dialog._encrypt.isEnabled())
    assert dialog._keep.isChecked()
    seat.type("Passphrase", PASSPHRASE, dialog)
    seat.type("Again", PASSPHRASE, dialog)
    tick("I have the recovery key", dialog)
    tick("Leave them", dialog)
    seat.push("Encrypt", dialog)
    seat = again(sit, seat)
    seat.window.close()

    start_anew()
    seat = sit()
    seat.wait_until_open()
    assert companies(seat) == {NAME}
    seat.push("Encryption…", seat.settings())
    dialog = seat.dialog(ProtectionDialog)
    seat.wait(lambda: dialog._keep.isEnabled() and dialog._keep.isChecked())
    assert dialog._remove.isEnabled()
    seat.push("Remove the copies", dialog)
    seat.wait(lambda: "are removed" in seat.said(dialog))
    tick("Open by itself here", dialog)
    seat.wait(lambda: not seat.opening.rooms.background.busy)
    dialog.reject()
    seat.window.close()

    start_anew()
    seat = sit()
    seat.dialog(UnlockDialog)


def test_a_backup_of_another_passphrase_says_so_and_asks_for_it(
    sit: Sit, file: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = Backups(file, clock)
    encrypt(backups, keys.new_key(), PASSPHRASE)
    old = backups.take()
    clock.advance(hours=1)
    decrypt(backups)
    encrypt(backups, now := keys.new_key(), NEXT)
    start_anew()
    kept = FakeKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: kept)
    keep_key(now)

    seat = sit()
    seat.wait_until_open()
    seat.push("Backups…", seat.settings())
    dialog = seat.dialog(BackupsDialog)
    pills = lambda: {row.key: row.pill for row in map(dialog._row, dialog._found)}  # noqa: E731
    seat.wait(lambda: "not checked yet" not in pills().values() and pills())
    assert pills()[old.path.name] == "other passphrase"
    assert "damaged" not in pills().values()

    assert dialog._list.choose(old.path.name)
    seat.push("Restore…", dialog)
    before = seat.dialog(UnlockDialog)
    unlock(seat, NEXT)
    seat.wait(lambda: seat.dialog(UnlockDialog) is not before)
    assert "opens another database" in seat.said(seat.dialog(UnlockDialog))
    unlock(seat, PASSPHRASE)
    seat.wait(lambda: "Go back to" in seat.said(dialog))
    seat.wait(lambda: pills()[old.path.name] == "sound")
    seat.push("Restore", dialog)
    seat = again(sit, seat)
    assert companies(seat) == {NAME}
    assert keys.salt_of(file) == now.salt  # restored, and encrypted as the file was
