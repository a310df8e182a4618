"""Connecting with a team's database: what is typed, pasted, refused, and what comes of it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.database.errors import (
    DatabaseUnavailableError,
    LoginUnknownError,
    SchemaMismatchError,
    ServerTooOldError,
    Why,
)
from app.database.server.address import TeamAddress, Tls
from app.database.words import describe
from app.errors import UserError
from app.settings.attempt import Reached, Wish
from app.settings.connect_dialog import ConnectDialog
from app.widgets.message_line import MessageLine

KNOWN = TeamAddress(hosts=("db.example",), database="sales", login="anna", tls=Tls.CHECKED)


@dataclass
class Server:
    """Stands in for all servers; ``error`` is what it says next."""

    error: Exception | None = None
    wishes: list[Wish] = field(default_factory=list)
    keyring: bool = True
    slow: threading.Event | None = None

    def reach(self, wish: Wish) -> Reached:
        self.wishes.append(wish)
        if self.slow is not None:
            assert self.slow.wait(10)
        if self.error is not None:
            raise self.error
        return Reached("Anna Huber", 16, wish.keep)

    def can_keep(self) -> bool:
        return self.keyring


class Person:
    """Works with the dialog by its keys."""

    def __init__(self, qtbot: QtBot, dialog: ConnectDialog) -> None:
        self._qtbot = qtbot
        self.dialog = dialog

    def shown(self, name: str, kind: type = QWidget) -> QWidget | None:
        found = self.dialog.findChildren(kind)
        return next((w for w in found if w.isVisible() and w.accessibleName() == name), None)

    def text(self, name: str) -> str:
        return self.shown(name, QLineEdit).text()

    def type(self, name: str, text: str) -> None:
        line = self.shown(name, QLineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text) if text else line.clear()

    def paste(self, name: str, text: str) -> None:
        line = self.shown(name, QLineEdit)
        line.setFocus()
        line.selectAll()
        line.insert(text)
        line.textEdited.emit(line.text())  # as Qt does for a paste by hand

    @property
    def encryption(self) -> Tls:
        return Tls(self.shown("Encryption", QComboBox).currentData())

    def button(self, text: str) -> QAbstractButton:
        buttons = self.dialog.findChildren(QAbstractButton)
        return next(one for one in buttons if one.text().replace("&", "") == text)

    def push(self, text: str) -> None:
        self.button(text).setFocus()
        QTest.keyClick(self.button(text), Qt.Key.Key_Space)

    @property
    def message(self) -> str:
        line = self.dialog.findChild(MessageLine)
        return line.message.text if line.message is not None and line.isVisible() else ""

    def wait_for_message(self) -> str:
        self._qtbot.waitUntil(lambda: bool(self.message))
        return self.message


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def show(qtbot: QtBot, server: Server):
    def show(address: TeamAddress | None = None, *, only_password: bool = False) -> Person:
        dialog = ConnectDialog(server, address, only_password=only_password)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return Person(qtbot, dialog)

    return show


@pytest.fixture
def person(show) -> Person:
    return show(KNOWN)


def test_an_empty_dialog_asks_for_what_is_missing(show, server: Server) -> None:
    person = show()
    for name, text, said in (
        ("Server", "db.example:54x", "Name the server."),
        ("Server", "db.example", "A port is a number from 1 to 65535."),
        ("Login", "anna", "Type your login."),
    ):
        QTest.keyClick(person.dialog, Qt.Key.Key_Return)
        assert person.message == said
        assert QApplication.focusWidget() is person.shown(name, QLineEdit)
        person.type(name, text)
        assert person.message == ""
    person.push("Test")
    assert "It works: PostgreSQL 16, you are Anna Huber" in person.wait_for_message()
    (wish,) = server.wishes
    assert wish.address.text == "postgresql://anna@db.example/talktrack?sslmode=verify-full"
    assert wish.keep is None


def test_connecting_hands_over_what_was_reached(person: Person, server: Server, qtbot) -> None:
    person.type("Password", "geheim ")
    with qtbot.waitSignals([person.dialog.connected, person.dialog.accepted], order="strict"):
        QTest.keyClick(person.dialog, Qt.Key.Key_Return)
    (wish,) = server.wishes
    assert (wish.address, wish.password, wish.keep) == (KNOWN, "geheim ", True)


def test_the_password_is_kept_only_where_wanted(person: Person, server: Server, qtbot) -> None:
    box = person.dialog.findChild(QCheckBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(person.dialog.connected):
        person.push("Connect")
    assert server.wishes[0].keep is False


def test_without_a_keyring_it_says_so(show, server: Server, qtbot: QtBot) -> None:
    server.keyring = False
    person = show(KNOWN)
    box = person.dialog.findChild(QCheckBox)
    qtbot.waitUntil(lambda: not box.isEnabled())
    assert not box.isChecked()
    with qtbot.waitSignal(person.dialog.connected):
        person.push("Connect")
    assert not server.wishes[0].keep


def test_a_pasted_address_is_taken_apart(show, server: Server, qtbot: QtBot) -> None:
    person = show()
    person.paste(
        "Server", "postgresql://anna:ge%20heim@one,two:5433/sales?sslmode=require&options=-cx%3D1"
    )
    assert person.text("Server") == "one, two:5433"
    assert person.text("Database") == "sales"
    assert person.text("Login") == "anna"
    assert person.text("Password") == "ge heim"
    assert person.encryption is Tls.ENCRYPTED
    assert person.shown("File of the certificate", QLineEdit) is None
    with qtbot.waitSignal(person.dialog.connected):
        person.push("Connect")
    assert server.wishes[0].address.other == (("options", "-cx=1"),)


def test_an_address_typed_by_hand_is_taken_apart_when_it_is_done(show, server: Server) -> None:
    person = show()
    person.type("Server", "postgresql://anna@db.example:5433/sales")
    assert person.text("Server") == "postgresql://anna@db.example:5433/sales"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert person.text("Server") == "db.example:5433"
    assert person.text("Database") == "sales"


def test_half_an_address_fills_what_it_has(show) -> None:
    person = show()
    person.type("Login", "anna")
    person.paste("Server", "postgresql://db.example")
    assert (person.text("Server"), person.text("Login")) == ("db.example", "anna")
    assert person.text("Database") == "talktrack"


def test_the_usual_encryption_follows_the_server(show) -> None:
    person = show()
    for server, tls in (
        ("localhost", Tls.OFFERED),
        ("db.example", Tls.CHECKED),
        ("127.0.0.1:5433", Tls.OFFERED),
        ("localhost, db.example", Tls.CHECKED),
    ):
        person.type("Server", server)
        assert person.encryption is tls, server


def test_a_chosen_encryption_stays(show) -> None:
    person = show()
    person.type("Server", "db.example")
    box = person.shown("Encryption", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    person.type("Server", "localhost")
    assert person.encryption is Tls.ENCRYPTED


def test_a_certificate_can_be_named(person: Person, server: Server, qtbot, monkeypatch) -> None:
    def choose(*arguments: object) -> tuple[str, str]:
        return "/company/root.crt", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    person.push("Choose file…")
    with qtbot.waitSignal(person.dialog.connected):
        person.push("Connect")
    assert server.wishes[0].address.certificate == "/company/root.crt"


TROUBLES: list[UserError] = [
    *(DatabaseUnavailableError("postgresql://anna@db.example/sales", "said", why) for why in Why),
    LoginUnknownError("anna"),
    SchemaMismatchError(None, "0002"),
    SchemaMismatchError("0001", "0002"),
    SchemaMismatchError("0003", "0002"),
    ServerTooOldError(14, 15),
]


@pytest.mark.parametrize("error", TROUBLES, ids=lambda error: getattr(error, "why", str(error)))
def test_each_failure_has_plain_words(person: Person, server: Server, error: UserError) -> None:
    server.error = error
    person.type("Password", "geheim")
    person.push("Connect")
    assert person.wait_for_message() == describe(error)
    assert "geheim" not in person.message
    assert person.dialog.isVisible()
    wrong = getattr(error, "why", None) in (Why.PASSWORD_WRONG, Why.PASSWORD_MISSING)
    assert person.text("Password") == ("" if wrong else "geheim")
    assert (QApplication.focusWidget() is person.shown("Password", QLineEdit)) == wrong


def test_at_a_start_only_the_password_is_asked(show, server: Server, qtbot: QtBot) -> None:
    person = show(KNOWN, only_password=True)
    lines = [line for line in person.dialog.findChildren(QLineEdit) if line.isVisible()]
    assert [line.accessibleName() for line in lines] == ["Password"]
    assert lines[0] is QApplication.focusWidget()
    assert any("anna, type the password" in getattr(w, "text", str)() for w in _visible(person))
    QTest.keyClicks(lines[0], "geheim")
    with qtbot.waitSignal(person.dialog.connected):
        QTest.keyClick(lines[0], Qt.Key.Key_Return)
    assert server.wishes[0].password == "geheim"


def test_the_other_fields_are_a_button_away(show) -> None:
    person = show(KNOWN, only_password=True)
    person.push("Other server or login…")
    assert person.text("Server") == "db.example"
    assert person.text("Login") == "anna"


def test_nothing_is_tried_twice_and_closing_waits_for_nobody(show, server: Server) -> None:
    server.slow = threading.Event()
    person = show(KNOWN)
    person.push("Test")
    assert not person.button("Connect").isEnabled()
    QTest.keyClick(person.dialog, Qt.Key.Key_Escape)
    assert not person.dialog.isVisible()
    server.slow.set()
    assert len(server.wishes) == 1


def test_everything_has_a_name_and_is_reached_by_tab(person: Person) -> None:
    reached = set()
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    fields = [
        widget
        for widget in person.dialog.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QComboBox | QAbstractButton) and widget.isVisible()
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert set(fields) <= reached
    for one in fields:
        assert one.accessibleName() or getattr(one, "text", str)(), one


def _visible(person: Person) -> list[QWidget]:
    return [one for one in person.dialog.findChildren(QWidget) if one.isVisible()]
