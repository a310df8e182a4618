"""The dialog that moves local data: look, decide, move, undo; nothing before "Move"."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import MetaData, func, select

from app.background import Background
from app.customers.models import Customer
from app.database import keys
from app.database.backup import Backups
from app.database.database import Database
from app.database.encryption.encrypting import encrypt
from app.database.keys import new_key
from app.exchange.moving.local_data import LocalFile
from app.exchange.moving.move_dialog import MoveDialog
from app.exchange.moving.move_preview import MovePreview
from app.settings.unlock_dialog import UnlockDialog
from app.widgets.message_line import MessageLine
from tests.example_customers import add_customer
from tests.exchange.local_file import LOGIN, Made, make_local_file
from tests.fakes import FakeClock

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
PATIENCE_MS = 20_000


class Person:
    """Works with the dialog by its keys."""

    def __init__(self, qtbot: QtBot, dialog: MoveDialog) -> None:
        self._qtbot = qtbot
        self.dialog = dialog

    def wait_until_ready(self) -> None:
        self._qtbot.waitUntil(lambda: not self.button("Cancel").isVisible(), timeout=PATIENCE_MS)
        QApplication.processEvents()  # what was put into a layout shows with the next event

    def button(self, text: str) -> QAbstractButton:
        buttons = self.dialog.findChildren(QAbstractButton)
        return next(one for one in buttons if one.text().replace("&", "").startswith(text))

    def push(self, text: str) -> None:
        self.button(text).setFocus()
        QTest.keyClick(self.button(text), Qt.Key.Key_Space)

    @property
    def texts(self) -> str:
        widgets = [one for one in self.dialog.findChildren(QWidget) if one.isVisible()]
        return "\n".join(getattr(one, "text", str)() for one in widgets)


@pytest.fixture
def made(tmp_path: Path, metadata: MetaData) -> Made:
    return make_local_file(tmp_path, metadata)


@pytest.fixture
def show(qtbot: QtBot, background: Background):
    def show(path: Path) -> Person:
        dialog = MoveDialog(background, LocalFile(path, LOGIN))
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        person = Person(qtbot, dialog)
        person.wait_until_ready()
        return person

    return show


def customers(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(Customer)) or 0


def test_look_move_undo(show, database: Database, made: Made, qtbot: QtBot) -> None:
    person = show(made.path)
    for text in (
        "Nothing is written before you press Move.",
        "becomes Martina Baumann, who is signed in",
        "no owner in the team",
        "nobody writes in the name of others",
        "Call scripts, settings",
    ):
        assert text in person.texts, text
    assert customers(database) == 0

    with qtbot.waitSignal(person.dialog.moved, timeout=PATIENCE_MS):
        person.push("Move")
    assert "customer(s) moved" in person.texts
    assert customers(database) == 2
    assert not person.button("Move").isEnabled()

    person.push("Undo the move")
    person.wait_until_ready()
    assert "The move was undone." in person.texts
    assert customers(database) == 0
    assert person.button("Move").isEnabled()


def test_twins_are_named_and_can_be_left_out(show, database: Database, made: Made, qtbot) -> None:
    add_customer(database, "Beta GmbH", inside_owner_id=None, city="Chur", city_key="chur")
    person = show(made.path)
    lines = person.dialog.findChild(QPlainTextEdit)
    assert lines.toPlainText() == "Beta GmbH – Beta GmbH (same name and place)"
    person.push("Leave")
    with qtbot.waitSignal(person.dialog.moved, timeout=PATIENCE_MS):
        person.push("Move")
    assert customers(database) == 2  # the team's own and Alpha


def test_a_second_time_nothing_moves(show, database: Database, made: Made, qtbot) -> None:
    person = show(made.path)
    with qtbot.waitSignal(person.dialog.moved, timeout=PATIENCE_MS):
        person.push("Move")
    again = show(made.path)
    assert "There is nothing to move." in again.texts
    assert not again.button("Move").isEnabled()


def test_escape_cancels_and_leaves_nothing(
    show, database: Database, tmp_path: Path, metadata: MetaData, qtbot: QtBot
) -> None:
    made = make_local_file(tmp_path, metadata, many=400)
    person = show(made.path)
    person.push("Move")
    QTest.keyClick(person.dialog, Qt.Key.Key_Escape)
    assert person.dialog.isVisible()
    person.wait_until_ready()
    assert "The move was cancelled and left nothing behind." in person.texts
    assert customers(database) == 0
    assert person.button("Move").isEnabled()
    QTest.keyClick(person.dialog, Qt.Key.Key_Escape)
    assert not person.dialog.isVisible()


def test_a_file_that_cannot_be_read_is_told(show, tmp_path: Path, database: Database) -> None:
    person = show(tmp_path / "none.db")
    assert "cannot be opened. Nothing was changed." in person.texts
    assert not person.button("Move").isEnabled()
    assert person.dialog.findChild(MovePreview) is None


def test_an_encrypted_file_asks_for_its_passphrase(
    show, made: Made, qtbot: QtBot, clock: FakeClock
) -> None:
    encrypt(Backups(made.path, clock), new_key(), "vier Worte ohne Sinn")
    keys._known.clear()
    person = show(made.path)
    assert "is encrypted" in person.texts
    asked = asks(qtbot)
    asked.reject()
    qtbot.waitUntil(lambda: person.button("Type the passphrase").isVisible())
    person.push("Type the passphrase")
    typed(asks(qtbot), "falsch geraten")
    qtbot.waitUntil(lambda: asks(qtbot).findChild(MessageLine).message is not None)
    typed(asks(qtbot), "vier Worte ohne Sinn")
    qtbot.waitUntil(lambda: "Nothing is written before you press Move." in person.texts)
    assert not person.button("Type the passphrase").isVisible()
    with qtbot.waitSignal(person.dialog.moved, timeout=PATIENCE_MS):
        person.push("Move")
    keys._known.clear()


def asks(qtbot: QtBot) -> UnlockDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), UnlockDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, UnlockDialog)
    return dialog


def typed(dialog: UnlockDialog, words: str) -> None:
    QTest.keyClicks(dialog.findChild(QLineEdit), words)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
