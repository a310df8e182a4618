"""What is added by hand while one talks: the call runs on, the note stays as it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit
from sqlalchemy import select

from app.clock import Appointment
from app.customers.adding.new_customer_dialog import NewCustomerDialog
from app.customers.adding.new_person_dialog import NewPersonDialog
from app.customers.changes.contact_commands import ContactLeft
from app.customers.models import Contact, Customer, Phone
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.noting.past_contact_dialog import PastContactDialog
from app.history.models import Call
from app.history.queries import timeline_count
from app.history.timeline_view import TimelineView
from app.main_window.pages import PageName
from app.settings.outcomes import FollowUpKind
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.widgets.dropping import dragged, drop


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


def test_a_past_contact_stands_in_the_timeline_at_its_time(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("Half a no")
    rep.go_to("About this customer")
    rep.press("Right")
    rep.push("Past contact…")
    rep.wait(lambda: opens(rep, PastContactDialog))
    rep.type("vorgestern 14:00")
    rep.go_to("What was said")
    rep.type("Showed the hinges")
    rep.go_to("Next step on")
    rep.type("fri 10")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message == "The contact was added.")
    rep.settle()

    timeline = rep.field("History", QTextEdit).toPlainText()
    assert timeline.startswith("Call, added later\nSun 22 Nov, 14:00 · ")
    assert "Showed the hinges" in timeline
    customer = rep.ask(lambda session: session.get_one(Customer, hofer))
    assert customer.last_contact_at == datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
    assert rep.ask(lambda session: session.scalars(select(FollowUp.text)).all()) == [""]
    assert rep.ask(lambda session: session.scalars(select(Call)).all()) == []
    rep.press("F2")
    assert rep.rooms.desk.draft is not None
    assert rep.rooms.desk.draft.note == "Half a no"

    rep.push("Undo")
    rep.wait(lambda: rep.message == "Undone.")
    rep.settle()
    customer = rep.ask(lambda session: session.get_one(Customer, hofer))
    assert (customer.last_contact_at, customer.next_step_on) == (None, None)
    assert rep.ask(lambda session: timeline_count(session, hofer)) == 0
    assert rep.rooms.desk.draft.note == "Half a no"


def test_what_was_planned_with_who_left_is_passed_on(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    hans = office.put(Contact, customer_id=hofer, first_name="Hans", last_name="Alt", main=True)
    anna = office.put(Contact, customer_id=hofer, first_name="Anna", last_name="Neu", main=False)
    step = PlanFollowUp(
        id=office.ids.new(),
        customer_id=hofer,
        kind=FollowUpKind.CALL,
        due=Appointment(date(2026, 11, 24)),
        contact_id=hans,
    )
    office.database.execute(step)
    office.database.execute(ContactLeft(id=hans, left_on=date(2026, 11, 20)))

    rep = start()
    rep.waits_ready("Hofer AG")
    assert "Anna Neu ▾" in rep.head
    assert rep.sees("with Hans Alt, who is no longer there")
    rep.go_to("About this customer")
    rep.press("Right", "Right")
    rep.waits_for("Planned with people who are no longer there")
    rep.push("Pass on")
    rep.waits_for("Passed on: Anna Neu.")
    rep.settle()
    contact = select(FollowUp.contact_id).where(FollowUp.id == step.id)
    assert rep.ask(lambda session: session.scalar(contact)) == anna


def test_dropped_files_are_attached_and_opened_with_care(
    office: Desk, start: Start, tmp_path: Path
) -> None:
    office.customer("Hofer AG", region="ZH")
    plan, script = tmp_path / "Plan.pdf", tmp_path / "start.sh"
    for file in (plan, script):
        file.write_text("x")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("Sends a plan")
    opened: list[str] = []
    rep.rooms.links.open_url = lambda url: opened.append(url.toLocalFile())

    note = rep.field("Note", QTextEdit)
    drop(note, dragged(plan.as_uri(), script.as_uri()))
    rep.wait(lambda: rep.message.startswith("Attach to Hofer AG: Plan.pdf, start.sh?"))
    on_this_computer = "on this computer only" in rep.message
    assert on_this_computer is (office.database.kind == "postgresql")
    rep.push("Attach")
    rep.wait(lambda: rep.message.startswith("Attached"))
    assert rep.note == "Sends a plan"

    rep.go_to("About this customer")
    rep.press("Right")
    rep.waits_for("Link · Plan.pdf")
    timeline = rep.field("History", TimelineView)
    open_link(timeline, "Link · Plan.pdf")
    rep.wait(lambda: opened == [str(plan)])
    open_link(timeline, "Link · start.sh")
    rep.wait(lambda: opened == [str(plan), str(tmp_path)])
    assert "could start a program" in rep.message
    plan.unlink()
    open_link(timeline, "Link · Plan.pdf")
    rep.wait(lambda: "is not to be found" in rep.message)
    assert len(opened) == 2


def test_what_was_dropped_by_mistake_is_taken_back(
    office: Desk, start: Start, tmp_path: Path
) -> None:
    office.customer("Hofer AG", region="ZH")
    plan = tmp_path / "Plan.pdf"
    plan.write_text("x")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    note = rep.field("Note", QTextEdit)
    drop(note, dragged(plan.as_uri()))
    rep.wait(lambda: rep.message.startswith("Attach to Hofer AG"))
    rep.push("Attach")
    rep.wait(lambda: rep.message.startswith("Attached"))
    rep.push("Undo")
    rep.wait(lambda: rep.message == "Undone.")
    rep.go_to("About this customer")
    rep.press("Right")
    rep.settle()
    assert not rep.sees("Link · Plan.pdf")


def open_link(timeline: TimelineView, title: str) -> None:
    """Put the cursor on an entry and press Enter."""
    timeline.moveCursor(QTextCursor.MoveOperation.Start)
    assert timeline.find(title)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
