"""The customers page, one customer, and what is added to it in a call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.clock import Appointment
from app.customers.adding.new_customer_dialog import NewCustomerDialog
from app.customers.adding.new_person_dialog import NewPersonDialog
from app.customers.changes.care_commands import ChangeOwner, Transfer
from app.customers.changes.commands import EditCustomer
from app.customers.changes.contact_commands import ContactLeft
from app.customers.details_queries import details
from app.customers.editing.customer_details_panel import CustomerDetailsPanel
from app.customers.fields import CustomerField
from app.customers.page.customers_page import CustomersPage
from app.customers.search import finding
from app.customers.search.listing import Listing
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.exceptions.distribute_dialog import DistributeDialog
from app.follow_ups.exceptions.exceptions_panel import ExceptionsPanel
from app.follow_ups.exceptions.exceptions_table import ExceptionsView
from app.follow_ups.noting.past_contact_dialog import PastContactDialog
from app.history.link_commands import AttachLinks, NewLink
from app.settings.outcomes import FollowUpKind
from app.widgets.pill import Chip
from app.widgets.segmented import TabBar
from scenes.calls import CALLED, LATER, tab, talk
from scenes.stage import WorkScene
from scenes.workday import Workday

_YESTERDAY: Mapping[str, str] = {"en": "yesterday 14:00", "de": "gestern 14:00"}


_WORK: Mapping[str, str] = {"en": "head of purchasing", "de": "Leiterin Einkauf"}


def _customers(day: Workday, language: str) -> None:
    day.press("F3")


def _details(day: Workday, language: str) -> None:
    _customers(day, language)
    day.rooms.customers.open_details(day.customer(CALLED))
    day.settle()


def _exceptions(day: Workday, language: str) -> None:
    """What a lead distributes; some rows are chosen."""
    database = day.rooms.background.database
    with database.read() as session:
        ids = list(finding.first(session, Listing(text="AG")).ids)[:12]
    transfers = tuple(Transfer(customer_id=id_, history_id=database.ids.new()) for id_ in ids)
    for in_the_field in (False, True):
        database.execute(
            ChangeOwner(
                transfers=tuple(replace(one, history_id=database.ids.new()) for one in transfers),
                owner_id=None,
                in_the_field=in_the_field,
            )
        )
    _customers(day, language)
    chips = day.part(CustomersPage).findChildren(Chip)
    chip = next(chip for chip in chips if chip.text().startswith(("Exceptions", "Ausnahmen")))
    chip.click()
    day.settle()
    rows = day.part(ExceptionsView)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down):
        QTest.keyClick(rows, key)
    day.settle()


def _distribute(day: Workday, language: str) -> None:
    """Who gets them, and what will change."""
    _exceptions(day, language)
    day.part(ExceptionsPanel).assign()
    day.settle()
    day.part(DistributeDialog).findChildren(QComboBox)[0].setCurrentIndex(1)


def _edited_by_two(day: Workday, language: str) -> None:
    """A field is marked that somebody else changed while it was edited here."""
    _details(day, language)
    forms = day.part(CustomerDetailsPanel).forms
    city = next(field for field in forms.findChildren(QLineEdit) if field.text() == "Chur")
    city.setText("Chur 2")
    id_ = day.customer(CALLED)
    with day.as_colleague() as database:
        changes, seen = {CustomerField.CITY: "Domat/Ems"}, {CustomerField.CITY: "Chur"}
        database.execute(EditCustomer(id=id_, version=1, changes={**changes}, seen={**seen}))
    day.settle()


def _conflict(day: Workday, language: str) -> None:
    """Both versions of a field that two people changed."""
    _edited_by_two(day, language)
    day.part(CustomerDetailsPanel).save()
    day.settle()


def _new_customer(day: Workday, language: str) -> None:
    day.rooms.ways.add_customer()
    day.settle()
    name = day.part(NewCustomerDialog).findChildren(QLineEdit)[0]
    QTest.keyClicks(name, "Schreinerei Hof")
    QTest.qWait(400)
    day.settle()


def _new_person(day: Workday, language: str) -> None:
    """Somebody is added in the middle of a call."""
    talk(day, language)
    day.rooms.ways.add_person()
    day.settle()
    line = day.part(NewPersonDialog).findChildren(QLineEdit)[0]
    QTest.keyClicks(line, f"Hofer, Petra, {_WORK[language]} 081 250 14 25 p.hofer@example.ch")
    QTest.qWait(400)
    day.settle()


def _past_contact(day: Workday, language: str) -> None:
    """A visit is written down afterwards."""
    tab(1)(day, language)
    day.rooms.ways.add_past_contact()
    day.settle()
    fields = day.part(PastContactDialog).findChildren(QLineEdit)
    for field, text in zip(fields, (_YESTERDAY[language], LATER[language]), strict=False):
        QTest.keyClicks(field, text)
    day.settle()


def _links(day: Workday, language: str) -> None:
    """A file was dropped; another one stands in the history already."""
    tab(1)(day, language)
    id_ = day.customer(CALLED)
    database = day.rooms.background.database
    for target in ("/data/mbaumann/Hofer/Plan.pdf", "https://www.example.ch/katalog"):
        link = NewLink(database.ids.new(), target)
        database.execute(AttachLinks(customer_id=id_, links=(link,)))
    day.settle()
    day.rooms.links.attach(id_, ("/data/mbaumann/Hofer/Muster 4.jpg",))
    day.settle()


def _left_person(day: Workday, language: str) -> None:
    """Something is planned with somebody who is no longer there."""
    id_ = day.customer(CALLED)
    database = day.rooms.background.database
    with database.read() as session:
        found = details(session, id_)
    assert found is not None
    (main, *_) = found.contacts
    due = Appointment(date(2026, 11, 27), time(10))
    step = PlanFollowUp(
        id=database.ids.new(),
        customer_id=id_,
        kind=FollowUpKind.CALL,
        due=due,
        text=_WORK[language],
        contact_id=main.id,
    )
    database.execute(step)
    database.execute(ContactLeft(id=main.id, left_on=date(2026, 11, 20)))
    day.open(CALLED)
    day.rooms.pane.findChildren(TabBar)[0].setCurrentIndex(2)
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("customers", _customers),
    WorkScene("customer", _details),
    WorkScene("exceptions", _exceptions, lead=True),
    WorkScene("distribute", _distribute, lead=True),
    WorkScene("edited-by-two", _edited_by_two),
    WorkScene("conflict", _conflict),
    WorkScene("new-customer", _new_customer),
    WorkScene("new-person", _new_person),
    WorkScene("past-contact", _past_contact),
    WorkScene("links", _links),
    WorkScene("left-person", _left_person),
)
