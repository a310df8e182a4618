"""The page: find, filter, sort, edit, add, without the mouse."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.background import Background
from app.customers.adding.new_customer_dialog import NewCustomerDialog
from app.customers.fields import CustomerField
from app.customers.models import Customer
from app.customers.page.customer_table import Column
from app.customers.page.customers_page import CustomersPage
from app.customers.rules import Segment
from app.customers.search import finding
from app.customers.search.listing import Sort
from app.database.database import Database
from app.widgets.shortcuts import Shortcuts
from tests.customers.samples import add_company, add_hofer


@pytest.fixture
def page(qtbot: QtBot, background: Background) -> CustomersPage:
    shown = CustomersPage(background, background.database.clock, Shortcuts())
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    return shown


def names(page: CustomersPage) -> list[str]:
    table = page._list.table
    return [str(table.index(at, Column.NAME).data()) for at in range(table.rowCount())]


def wait_for(qtbot: QtBot, page: CustomersPage, wanted: list[str]) -> None:
    def shown() -> None:
        assert [name.split(" ")[0] for name in names(page)] == wanted

    qtbot.waitUntil(shown)


def show(qtbot: QtBot, page: CustomersPage) -> None:
    page.show()
    qtbot.waitUntil(lambda: not page._background.busy)


def test_an_empty_database_says_what_to_do_first(qtbot: QtBot, page: CustomersPage) -> None:
    show(qtbot, page)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._nobody)
    with qtbot.waitSignal(page.import_wanted):
        page._nobody.action_wanted.emit()


def test_typing_finds_and_says_how_many_of_all(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    for name in ("Borg", "Alder", "Bosch"):
        add_company(database, name)
    show(qtbot, page)
    wait_for(qtbot, page, ["Alder", "Borg", "Bosch"])

    qtbot.keyClicks(page._search, "bo")
    wait_for(qtbot, page, ["Borg", "Bosch"])
    qtbot.waitUntil(lambda: page._filters._count.text() == "2 of 3")
    qtbot.keyClicks(page._search, "x")
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._none_found)


def test_words_inside_words_are_found_when_asked(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    add_company(database, "Metallbau")
    show(qtbot, page)
    qtbot.keyClicks(page._search, "bau")
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._none_found)
    page._none_found.action_wanted.emit()
    wait_for(qtbot, page, ["Metallbau"])


def test_enter_calls_and_e_edits(qtbot: QtBot, database: Database, page: CustomersPage) -> None:
    id_ = add_company(database, "Borg")
    show(qtbot, page)
    wait_for(qtbot, page, ["Borg"])
    qtbot.keyClick(page._search, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.call_wanted) as wanted:
        qtbot.keyClick(page._list, Qt.Key.Key_Return)
    assert wanted.args == [id_]

    qtbot.keyClick(page._list, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: page._details._forms.company.text(CustomerField.COMPANY) == "Borg")
    assert page._beside.isVisible()


def test_a_header_sorts_and_sorts_back(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    add_company(database, "Borg", city="Aarau")
    add_company(database, "Alder", city="Chur")
    add_company(database, "Caduff")
    show(qtbot, page)
    wait_for(qtbot, page, ["Alder", "Borg", "Caduff"])
    page._list.horizontalHeader().sectionClicked.emit(Column.CITY)
    wait_for(qtbot, page, ["Borg", "Alder", "Caduff"])
    page._list.horizontalHeader().sectionClicked.emit(Column.CITY)
    wait_for(qtbot, page, ["Alder", "Borg", "Caduff"])
    assert page._filters.listing.sort is Sort.CITY


def test_filters_stay_visible_and_go_with_one_press(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    add_hofer(database, segment=Segment.A)
    add_company(database, "Borg")
    show(qtbot, page)
    action = next(a for a, value in page._filters._segments._actions if value is Segment.A)
    action.setChecked(True)
    wait_for(qtbot, page, ["Schreinerei"])
    assert page._filters._segments.text() == "Segment: A"
    page._filters._all.click()
    wait_for(qtbot, page, ["Borg", "Schreinerei"])


def test_what_others_change_is_shown_and_the_choice_stays(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    add_company(database, "Borg")
    chosen = add_company(database, "Caduff")
    show(qtbot, page)
    wait_for(qtbot, page, ["Borg", "Caduff"])
    page._list.setCurrentIndex(page._list.table.index(1, 0))
    add_company(database, "Alder")
    wait_for(qtbot, page, ["Alder", "Borg", "Caduff"])
    assert page._list.chosen_id() == chosen


def test_a_choice_behind_the_first_ids_stays_too(
    qtbot: QtBot, database: Database, page: CustomersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "FIRST_IDS", 2)
    made = [add_company(database, name) for name in ("Ammann", "Brunner", "Caflisch", "Danuser")]
    show(qtbot, page)
    table = page._list.table
    qtbot.waitUntil(lambda: table.known == len(made))
    page._list.setCurrentIndex(table.index(3, Column.NAME))

    add_company(database, "Egger")
    qtbot.waitUntil(lambda: table.total == 5)
    assert page._list.chosen_id() == made[3]
    assert page._list.currentIndex().row() == 3


def test_edits_are_saved_on_purpose_and_taken_back(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    added = add_hofer(database)
    show(qtbot, page)
    page.open_details(added.id)
    panel = page._details
    qtbot.waitUntil(lambda: panel._forms.company.text(CustomerField.CITY) == "Chur")
    city: Any = panel._forms.company._editors[CustomerField.CITY]
    city.setText("Thusis")
    panel._forms.care._segment.setCurrentIndex(panel._forms.care._segment.findData("A"))
    assert panel.dirty

    with qtbot.waitSignal(panel.saved):
        panel._foot._save.click()
    qtbot.waitUntil(lambda: not page._background.busy)
    assert kept(database, added.id).city == "Thusis"
    assert kept(database, added.id).segment is Segment.A
    assert not panel.dirty

    panel._foot._undo.click()
    qtbot.waitUntil(lambda: panel._forms.company.text(CustomerField.CITY) == "Chur")
    assert kept(database, added.id).segment is None


def test_numbers_and_people_are_edited_with_the_rest(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    added = add_hofer(database)
    show(qtbot, page)
    page.open_details(added.id)
    panel = page._details
    qtbot.waitUntil(lambda: len(panel._forms.people) == 2)
    numbers = panel._forms.numbers.findChildren(QLineEdit)
    numbers[0].setText("081 999 99 99")
    qtbot.keyClicks(numbers[-1], "081 111 11 11")
    new_person = panel._forms.people[-1].findChildren(QLineEdit)
    new_person[1].setText("Anna")
    panel._forms.people[0]._gone.setChecked(True)
    with qtbot.waitSignal(panel.saved):
        panel.save()
    qtbot.waitUntil(lambda: not page._background.busy)

    shown = panel._details
    assert shown is not None
    assert [phone.typed for phone in shown.phones] == ["081 999 99 99", "081 111 11 11"]
    assert [(person.first_name, person.left_on is None) for person in shown.contacts] == [
        ("Anna", True),
        ("Peter", False),
    ]


def test_reachable_hours_are_read_back(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    id_ = add_company(database, "Borg")
    show(qtbot, page)
    page.open_details(id_)
    panel = page._details
    qtbot.waitUntil(lambda: panel._forms.company.text(CustomerField.COMPANY) == "Borg")
    field: Any = panel._forms.company._editors[CustomerField.REACHABLE]
    field.setText("never Wednesday afternoon")
    assert "12:00-18:00" in panel._forms._echo.text()
    field.setText("<b>when the moon is full</b>")
    assert "remark" in panel._forms._echo.text()
    panel.revert()


def test_a_new_customer_shows_who_is_there_already(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    added = add_hofer(database)
    add_company(database, "Hofer Anderswo")
    show(qtbot, page)
    page.add_customer()
    dialog = page.findChild(NewCustomerDialog)
    assert isinstance(dialog, NewCustomerDialog)
    qtbot.keyClicks(dialog._company, "Hofer Schrei")
    qtbot.waitUntil(lambda: dialog._likely.model().rowCount() == 1)
    dialog._company.setText("Ganz anders")
    dialog._phone.setText("+41 81 250 14 22")
    qtbot.waitUntil(lambda: dialog._likely.model().index(0, 0).data() == "Schreinerei Hofer")

    with qtbot.waitSignal(dialog.existing_chosen) as chosen:
        dialog._likely.row_opened.emit(added.id)
    assert chosen.args == [added.id]


def test_a_new_customer_is_added_with_person_and_number(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    show(qtbot, page)
    page.add_customer()
    dialog = page.findChild(NewCustomerDialog)
    assert isinstance(dialog, NewCustomerDialog)
    dialog._add()
    qtbot.waitUntil(lambda: "name" in dialog._trouble.text())
    dialog._company.setText("Neu & Söhne")
    dialog._person.setText("Anna Maria Caduff")
    dialog._phone.setText("081 250 14 22")
    with qtbot.waitSignal(dialog.customer_added):
        dialog._add()
    wait_for(qtbot, page, ["Neu"])
    row = page._list.table.index(0, Column.CONTACT)
    assert row.data() == "Anna Maria Caduff"
    qtbot.waitUntil(lambda: not page._background.busy)


def test_a_new_customer_is_the_chosen_row(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    add_company(database, "Aebi AG")
    show(qtbot, page)
    page.add_customer()
    dialog = page.findChild(NewCustomerDialog)
    assert isinstance(dialog, NewCustomerDialog)
    dialog._company.setText("Zaugg AG")
    with qtbot.waitSignal(dialog.customer_added) as added:
        dialog._add()
    qtbot.waitUntil(lambda: [page._list.chosen_id()] == added.args)
    qtbot.waitUntil(lambda: not page._background.busy)


def test_a_new_customers_fields_say_what_is_odd(
    qtbot: QtBot, database: Database, page: CustomersPage
) -> None:
    show(qtbot, page)
    page.add_customer()
    dialog = page.findChild(NewCustomerDialog)
    assert isinstance(dialog, NewCustomerDialog)
    dialog._phone.setText("ask Anna")
    assert "no phone number" in dialog._phone_remark.text()
    dialog._phone.setText("0452-1")
    assert "no valid number in CH" in dialog._phone_remark.text()
    dialog._phone.setText("081 250 14 22")
    assert dialog._phone_remark.isHidden()

    qtbot.keyClicks(dialog._zip, "7" * 21)
    dialog._company.setText("Neu AG")
    dialog._add()
    assert "room for 20 characters" in dialog._trouble.text()
    assert dialog._zip.text() == "7" * 21
    dialog._zip.setText("7000")
    dialog._phone.setText("ask Anna")
    with qtbot.waitSignal(dialog.customer_added):
        dialog._add()
    qtbot.waitUntil(lambda: not page._background.busy)


def kept(database: Database, id_: int) -> Customer:
    with database.read() as session:
        return session.get_one(Customer, id_)
