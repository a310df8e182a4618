"""A person typed in one line: shown as understood, corrected, saved, or kept for later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.background import Background
from app.customers.adding.new_person_dialog import NewPersonDialog
from app.customers.details import ContactDetails
from app.customers.details_queries import details
from app.customers.fields import PhoneKind
from app.database.database import Database
from tests.customers.samples import add_company, add_hofer


@pytest.fixture
def customer_id(database: Database) -> int:
    return add_company(database, "Borg AG", country="CH")


@pytest.fixture
def dialog(qtbot: QtBot, background: Background, customer_id: int) -> NewPersonDialog:
    made = NewPersonDialog(background, customer_id)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._company.text() == "Borg AG")
    return made


def field(dialog: NewPersonDialog, name: str) -> QLineEdit:
    return dialog._fields._lines[name]


def people(database: Database, customer_id: int) -> tuple[ContactDetails, ...]:
    with database.read() as session:
        found = details(session, customer_id)
    assert found is not None
    return found.contacts


def test_a_line_becomes_a_person(
    qtbot: QtBot, database: Database, customer_id: int, dialog: NewPersonDialog
) -> None:
    assert not dialog._save.isEnabled()
    QTest.keyClicks(dialog._line, "Muster, Hans, Einkauf 081 250 14 22 079 333 44 55 h@m.ch")
    shown = [field(dialog, name).text() for name in ("last_name", "first_name", "function")]
    assert shown == ["Muster", "Hans", "Einkauf"]
    with qtbot.waitSignal(dialog.person_added) as added:
        QTest.keyClick(dialog._line, Qt.Key.Key_Return)
    assert added.args == [customer_id, "Hans Muster"]
    (person,) = people(database, customer_id)
    assert (person.name, person.function, person.main) == ("Hans Muster", "Einkauf", True)
    assert [(one.kind, one.e164) for one in person.phones] == [
        (PhoneKind.PHONE, "+41812501422"),
        (PhoneKind.MOBILE, "+41793334455"),
    ]
    assert [one.address for one in person.emails] == ["h@m.ch"]


def test_what_is_corrected_by_hand_stays(
    qtbot: QtBot, database: Database, customer_id: int, dialog: NewPersonDialog
) -> None:
    QTest.keyClicks(dialog._line, "Gian Reto Einkauf")
    field(dialog, "first_name").clear()
    QTest.keyClicks(field(dialog, "first_name"), "Reto")
    field(dialog, "last_name").clear()
    QTest.keyClicks(field(dialog, "last_name"), "Gian")
    QTest.keyClicks(dialog._line, " 081 250 14 22")
    with qtbot.waitSignal(dialog.person_added):
        dialog._save.click()
    (person,) = people(database, customer_id)
    assert (person.first_name, person.last_name) == ("Reto", "Gian")
    assert [one.typed for one in person.phones] == ["081 250 14 22"]


def test_a_line_that_is_put_off_is_handed_on(qtbot: QtBot, dialog: NewPersonDialog) -> None:
    QTest.keyClicks(dialog._line, "Muster, Ha")
    with qtbot.waitSignal(dialog.put_off) as left:
        QTest.keyClick(dialog._line, Qt.Key.Key_Escape)
    assert left.args == ["Muster, Ha"]


def test_who_is_there_already_stands_below(
    qtbot: QtBot, background: Background, database: Database
) -> None:
    hofer = add_hofer(database)
    dialog = NewPersonDialog(background, hofer.id, "Hoffer Peter")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._likely.model().rowCount() == 1)
    assert dialog._likely.model().index(0, 0).data() == "Peter Hofer"
    with qtbot.waitSignal(dialog.existing_chosen) as chosen:
        dialog._likely.row_opened.emit(hofer.contacts[0].id)
    assert chosen.args == [hofer.id]


def test_what_is_too_long_is_said_and_stays(
    qtbot: QtBot, database: Database, customer_id: int, dialog: NewPersonDialog
) -> None:
    dialog._line.setText("Muster " + "x" * 130)
    QTest.keyClick(dialog._line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "room for 100 characters" in dialog._trouble.text())
    assert dialog._save.isEnabled()
    assert people(database, customer_id) == ()
