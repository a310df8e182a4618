"""What is added by hand while one talks: the call runs on, the note stays as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QTextEdit
from sqlalchemy import select

from app.customers.models import Contact, Customer, Phone
from app.customers.new_customer_dialog import NewCustomerDialog
from app.customers.new_person_dialog import NewPersonDialog
from app.main_window.pages import PageName
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person


def opens(rep: Person, kind: type[QDialog]) -> bool:
    return isinstance(QApplication.activeWindow(), kind)


def back_in_the_note(rep: Person) -> bool:
    return rep.focus is rep.field("Note", QTextEdit)


def test_people_and_customers_are_added_during_a_call(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("Asks for a pri")

    rep.press("Ctrl+Shift+N")
    rep.wait(lambda: opens(rep, NewPersonDialog))
    rep.type("Muster, Ha")
    rep.press("Esc")
    rep.wait(lambda: back_in_the_note(rep))
    rep.press("Ctrl+Shift+N")  # the line waits where it was left
    rep.wait(lambda: opens(rep, NewPersonDialog))
    rep.press("End")
    rep.type("ns, Einkauf 081 250 14 22")
    rep.press("Return")
    rep.wait(lambda: rep.message == "Hans Muster was added.")
    rep.wait(lambda: back_in_the_note(rep))

    rep.press("Ctrl+N")
    rep.wait(lambda: opens(rep, NewCustomerDialog))
    rep.type("Borg AG")
    rep.press("Return")
    rep.wait(lambda: rep.message == "The customer was added.")
    rep.wait(lambda: back_in_the_note(rep))
    rep.type("ce")

    assert rep.window.current_page is PageName.CALLS
    assert rep.note == "Asks for a price"
    assert "Hang up" in rep.head
    rep.settle()
    (person,) = rep.ask(lambda session: session.scalars(select(Contact)).all())
    assert (person.customer_id, person.last_name, person.function) == (hofer, "Muster", "Einkauf")
    typed = select(Phone.typed).where(Phone.contact_id == person.id)
    assert rep.ask(lambda session: session.scalar(typed)) == "081 250 14 22"
    names = rep.ask(lambda session: session.scalars(select(Customer.company)).all())
    assert sorted(names) == ["Borg AG", "Hofer AG"]
