"""The details while others work on the same customer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.background import Background
from app.customers.changes.care_commands import ChangeSegment, ChangeStatus
from app.customers.changes.commands import AddCustomer, EditCustomer
from app.customers.changes.contact_commands import AddContact, EditContact, NewContact
from app.customers.changes.merging import Choice
from app.customers.changes.number_commands import EditPhone, RemovePhone
from app.customers.details import CustomerDetails
from app.customers.details_queries import details
from app.customers.editing.customer_details_panel import CustomerDetailsPanel
from app.customers.fields import ContactField, CustomerField, PhoneKind
from app.customers.forms.permission_section import PermissionSection
from app.customers.models import Customer
from app.customers.rules import Segment, Status
from app.database.database import Database
from app.database.watch import Watch
from tests.customers.samples import add_company, add_hofer, contact_data, customer_data
from tests.fakes import FakeClock


@pytest.fixture
def hofer(database: Database) -> AddCustomer:
    return add_hofer(database)


@pytest.fixture
def panel(
    qtbot: QtBot, background: Background, clock: FakeClock, hofer: AddCustomer
) -> Iterator[CustomerDetailsPanel]:
    watch = Watch(background.database)
    made = CustomerDetailsPanel(background, clock)
    qtbot.addWidget(made)
    made.resize(580, 800)
    made.show()
    made.show_customer(hofer.id)
    qtbot.waitUntil(lambda: made.forms.company.text(CustomerField.CITY) == "Chur")
    yield made
    made.revert()
    watch.stop()
    qtbot.waitUntil(lambda: not background.busy)


def now(database: Database, id_: int) -> CustomerDetails:
    with database.read() as session:
        found = details(session, id_)
    assert found is not None
    return found


def type_city(panel: CustomerDetailsPanel, city: str) -> None:
    editor: Any = panel.forms.company._editors[CustomerField.CITY]
    editor.setText(city)


def lines(panel: CustomerDetailsPanel) -> list[str]:
    return [line.shown for line in panel.forms.numbers._lines]


def settle(qtbot: QtBot, panel: CustomerDetailsPanel) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: not panel._background.busy)
        qtbot.wait(20)


def test_what_others_save_appears_where_nothing_is_touched(
    qtbot: QtBot,
    database: Database,
    colleague: Database,
    panel: CustomerDetailsPanel,
    hofer: AddCustomer,
) -> None:
    shown = now(database, hofer.id)
    type_city(panel, "Basel")
    editor: Any = panel.forms.people[0].form._editors[ContactField.FUNCTION]
    editor.setText("Buyer")

    street = customer_data(street="Ringstrasse 1")
    colleague.execute(EditCustomer(id=hofer.id, version=1, changes=street))
    history_id = database.ids.new()
    to_a = ChangeSegment(customer_id=hofer.id, history_id=history_id, segment=Segment.A)
    colleague.execute(to_a)
    person = EditContact(
        id=shown.contacts[0].id, version=1, changes=contact_data(title="Dr.", function="Owner")
    )
    colleague.execute(person)
    new = NewContact(id=database.ids.new(), data=contact_data(first_name="Anna"))
    colleague.execute(AddContact(customer_id=hofer.id, contact=new))
    typed, kind = "081 999 99 99", PhoneKind.PHONE
    colleague.execute(EditPhone(id=shown.phones[0].id, typed=typed, kind=kind))

    company, people = panel.forms.company, panel.forms.people
    qtbot.waitUntil(lambda: lines(panel)[0] == "081 999 99 99")
    qtbot.waitUntil(lambda: len(people) == 3)
    assert (company.text(CustomerField.CITY), company.text(CustomerField.STREET)) == (
        "Basel",
        "Ringstrasse 1",
    )
    assert panel.forms.care._segment.currentData() == "A"
    assert people[0].form.text(ContactField.TITLE) == "Dr."
    assert people[0].form.text(ContactField.FUNCTION) == "Buyer"
    assert people[0].form.marks() == {
        ContactField.FUNCTION: "changed by Reto Hofer meanwhile: Owner"
    }
    assert people[1].form.text(ContactField.FIRST_NAME) == "Anna"
    assert people[2].person is None, "the empty form of a new person stays last"
    assert panel.dirty


def test_theirs_equal_to_mine_is_no_conflict_any_more(
    qtbot: QtBot,
    database: Database,
    colleague: Database,
    panel: CustomerDetailsPanel,
    hofer: AddCustomer,
) -> None:
    type_city(panel, "Basel")
    city = customer_data(city="Basel")
    colleague.execute(EditCustomer(id=hofer.id, version=1, changes=city))
    settle(qtbot, panel)
    assert panel.forms.company.marks() == {}
    with qtbot.waitSignal(panel.saved):
        panel.save()
    assert not panel._conflicts.isVisible()


def test_a_removed_number_is_told_and_mine_adds_it_anew(
    qtbot: QtBot,
    database: Database,
    colleague: Database,
    panel: CustomerDetailsPanel,
    hofer: AddCustomer,
) -> None:
    phone = now(database, hofer.id).phones[0]
    field = panel.forms.numbers.findChildren(QLineEdit)[0]
    field.setText("081 111 11 11")
    colleague.execute(RemovePhone(id=phone.id))
    marked = panel.forms.numbers._lines[0].marked
    qtbot.waitUntil(lambda: marked.mark == "changed by Reto Hofer meanwhile")

    panel.save()
    qtbot.waitUntil(panel._conflicts.isVisible)
    panel._conflicts.choose(0, Choice.MINE)
    with qtbot.waitSignal(panel.saved):
        panel._conflicts._save.click()
    settle(qtbot, panel)
    assert [one.typed for one in now(database, hofer.id).phones] == ["081 111 11 11"]


def test_a_removed_number_stays_removed_where_theirs_is_kept(
    qtbot: QtBot,
    database: Database,
    colleague: Database,
    panel: CustomerDetailsPanel,
    hofer: AddCustomer,
) -> None:
    phone = now(database, hofer.id).phones[0]
    panel.forms.numbers.findChildren(QLineEdit)[0].setText("081 111 11 11")
    colleague.execute(RemovePhone(id=phone.id))
    settle(qtbot, panel)
    panel.save()
    qtbot.waitUntil(panel._conflicts.isVisible)
    with qtbot.waitSignal(panel.saved):
        panel._conflicts._save.click()
    settle(qtbot, panel)
    assert now(database, hofer.id).phones == ()
    assert lines(panel) == [""]


def test_remarks_of_both_are_kept_unless_one_decides_otherwise(
    qtbot: QtBot,
    database: Database,
    colleague: Database,
    panel: CustomerDetailsPanel,
    hofer: AddCustomer,
) -> None:
    editor: Any = panel.forms.company._editors[CustomerField.REACHABLE]
    editor.setText("never Monday")
    theirs = customer_data(reachable="after 9")
    colleague.execute(EditCustomer(id=hofer.id, version=1, changes=theirs))
    settle(qtbot, panel)
    panel.save()
    qtbot.waitUntil(panel._conflicts.isVisible)
    with qtbot.waitSignal(panel.saved):
        panel._conflicts._save.click()
    assert now(database, hofer.id).reachable == "after 9; never Monday"


def test_a_customer_who_must_not_be_called_any_more_is_told(
    qtbot: QtBot,
    database: Database,
    colleague: Database,
    panel: CustomerDetailsPanel,
    hofer: AddCustomer,
) -> None:
    type_city(panel, "Basel")
    archived = ChangeStatus(
        customer_id=hofer.id, history_id=database.ids.new(), status=Status.ARCHIVED
    )
    colleague.execute(archived)
    qtbot.waitUntil(lambda: panel._message.message is not None)
    message = panel._message.message
    assert message is not None
    assert "Archived" in message.text
    assert "Reto Hofer" in message.text
    assert panel.dirty, "nothing typed is lost"


def test_who_is_gone_is_told_and_what_was_typed_can_be_copied(
    qtbot: QtBot, database: Database, panel: CustomerDetailsPanel, hofer: AddCustomer
) -> None:
    other = add_company(database, "Borg", city="Bern")
    panel.show_customer(other)
    qtbot.waitUntil(lambda: panel.forms.company.text(CustomerField.CITY) == "Bern")
    type_city(panel, "Basel")
    panel._wanted = 5  # as if it had been erased
    panel._read()
    qtbot.waitUntil(lambda: panel._message.message is not None)
    assert panel.isEnabled()
    assert not panel._foot._save.isEnabled()
    assert panel.forms.company.text(CustomerField.CITY) == "Basel"


def test_a_save_left_behind_comes_back_where_it_needs_a_choice(
    qtbot: QtBot,
    database: Database,
    colleague: Database,
    panel: CustomerDetailsPanel,
    hofer: AddCustomer,
) -> None:
    other = add_company(database, "Borg", city="Bern")
    settle(qtbot, panel)
    type_city(panel, "Basel")
    theirs = customer_data(city="Biel")
    colleague.execute(EditCustomer(id=hofer.id, version=1, changes=theirs))
    with qtbot.waitSignal(panel.attention_wanted):
        panel.save()
        panel.show_customer(other)
    assert panel._conflicts.isVisible()
    assert panel.forms.company.text(CustomerField.CITY) == "Basel"
    panel._conflicts.choose(0, Choice.MINE)
    panel._conflicts._save.click()
    qtbot.waitUntil(lambda: panel.forms.company.text(CustomerField.CITY) == "Bern")
    with database.read() as session:
        assert session.get_one(Customer, hofer.id).city == "Basel"


def test_a_person_who_was_removed_goes_unless_something_is_typed_there(
    qtbot: QtBot, database: Database, panel: CustomerDetailsPanel, hofer: AddCustomer
) -> None:
    shown = now(database, hofer.id)
    type_city(panel, "Basel")
    without = replace(shown, contacts=())
    touched = panel.forms.people[0]
    editor: Any = touched.form._editors[ContactField.FUNCTION]
    editor.setText("Buyer")
    panel.forms.follow(without, {})
    assert touched in panel.forms.people, "what is typed stays to be copied"
    editor.setText("")
    panel.forms.follow(without, {})
    assert [one.person for one in panel.forms.people] == [None]


def test_who_edits_no_customers_reads_them(
    qtbot: QtBot, background: Background, clock: FakeClock, hofer: AddCustomer
) -> None:
    panel = CustomerDetailsPanel(background, clock)
    qtbot.addWidget(panel)
    panel.withhold_editing("Ask your team lead.")
    panel.show()
    panel.show_customer(hofer.id)
    qtbot.waitUntil(lambda: panel.forms.company.text(CustomerField.CITY) == "Chur")
    city: Any = panel.forms.company._editors[CustomerField.CITY]
    qtbot.keyClicks(city, "Basel")
    assert city.text() == "Chur"
    assert [editor.person is None for editor in panel.forms.people] == [False]
    names = panel.forms.people[0].findChildren(QLineEdit)
    assert all(line.isReadOnly() for line in names)
    assert not panel.dirty
    assert not panel._foot._save.isVisible()


def test_who_keeps_no_permissions_is_offered_none(
    qtbot: QtBot, background: Background, clock: FakeClock, hofer: AddCustomer
) -> None:
    panel = CustomerDetailsPanel(background, clock)
    qtbot.addWidget(panel)
    panel.withhold_permissions(blocking=True)
    panel.show()
    panel.show_customer(hofer.id)
    qtbot.waitUntil(lambda: panel.forms.company.text(CustomerField.CITY) == "Chur")
    section = panel.findChild(PermissionSection)
    assert section is not None
    shown = [button.text() for button in section.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["Do not call any more"]

    qtbot.mouseClick(section._block, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not section._block.isVisible())
    shown = [button.text() for button in section.findChildren(QPushButton) if button.isVisible()]
    assert shown == [], "who may block may not lift"
