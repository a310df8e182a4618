"""A key account in two people's hands: a team, a task, a call outside of it, and what is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget

from app.customers.rules import Segment, Status
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.key_accounts.contacts_dialog import ContactsDialog
from app.key_accounts.models import KeyMember, KeyTask
from tests.calls.desk import Desk
from tests.calls.example_plan import TODAY
from tests.journeys.conftest import Start, WindowOf
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID

COMPANY = "Rosental AG"


@pytest.fixture
def key_id(office: Desk) -> int:
    """A key account of the colleague's, whose care is due today; and somebody else."""
    office.customer("Alder Metallbau", inside_owner_id=COLLEAGUE_ID, care_due_on=date(2027, 1, 5))
    return office.customer(
        COMPANY,
        segment=Segment.KEY,
        status=Status.ACTIVE,
        inside_owner_id=COLLEAGUE_ID,
        care_due_on=TODAY,
    )


@pytest.fixture
def reto(key_id: int, window_of: WindowOf) -> Callable[[], Person]:
    """Opens the window of the colleague, who looks after the key account."""
    return lambda: window_of("colleague")


def begin_team(reto: Person, office: Desk) -> None:
    reto.ask_for("rosental")
    reto.waits_ready(COMPANY)
    reto.settle()
    reto.go_to("About this customer")
    reto.press("Right", "Right")
    reto.waits_for("Nobody has the lead yet. Whoever does not look after this customer")
    reto.push("Team…")
    reto.wait(lambda: reto.fields("Lead", QComboBox))
    reto.go_to("Lead")
    reto.type("Reto")
    reto.go_to("Members")
    names = reto.field("Members", QListWidget)
    names.setCurrentItem(names.findItems("Martina Baumann", Qt.MatchFlag.MatchExactly)[0])
    reto.press("Space", "Ctrl+Return")
    reto.wait(lambda: len(office.rows(KeyMember)) == 2)
    reto.waits_for("Lead: Reto Hofer · Members: Martina Baumann")


def let_go(person: Person) -> None:
    """Look at somebody else, so that the key account is nobody's for now."""
    person.ask_for("alder")
    person.waits_ready("Alder Metallbau")


def give_task(reto: Person, office: Desk) -> None:
    reto.push("New task…")
    reto.wait(lambda: reto.fields("Goal"))
    reto.go_to("Goal")
    reto.type("Hear what they need in 2027")
    reto.press("Ctrl+Return")
    reto.waits_for("When is it done? Write how one sees that.")
    reto.type("A list of their lines")
    reto.go_to("Who")
    reto.type("Martina")
    reto.go_to("Due")
    reto.type("fri")
    reto.go_to("Customer contact")
    reto.type("may")
    reto.press("Ctrl+Return")
    reto.wait(lambda: office.rows(KeyTask))
    reto.settle()


def test_a_team_a_task_and_a_call_outside_of_it(
    reto: Callable[[], Person], start: Start, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = reto()
    begin_team(lead, office)
    give_task(lead, office)
    let_go(lead)
    task = office.one(FollowUp)
    assert (task.owner_id, task.kind) == (REP_ID, FollowUpKind.CALL)
    monkeypatch.setenv("LOGNAME", "rep")
    martina = start()
    martina.settle()
    listed = martina.rows("Customers to call") if martina.fields("Customers to call") else []
    assert COMPANY not in [row.title for row in listed]

    martina.ask_for("rosental")
    martina.waits_ready(COMPANY)
    assert any("R. Hofer" in one and "Lead:" in one for one in martina.head)
    martina.waits_for("Done when: A list of their lines")
    assert martina.sees("Hear what they need in 2027")
    martina.press("F9")  # for the task: nobody is asked
    martina.wait(lambda: len(martina.phone.numbers) == 1)
    martina.press("F9")
    martina.press("Alt+1", "Ctrl+Return")
    martina.waits_until_saved()
    assert office.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT) == []


def test_the_lead_hears_of_a_call_outside_the_tasks(
    reto: Callable[[], Person], start: Start, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = reto()
    begin_team(lead, office)
    let_go(lead)
    monkeypatch.setenv("LOGNAME", "rep")
    martina = start()
    martina.ask_for("rosental")
    martina.waits_ready(COMPANY)
    martina.press("F9")
    martina.waits_for("Advised against now: key account, no task of yours. Why all the same?")
    assert martina.phone.numbers == []
    martina.push("It is urgent")
    martina.wait(lambda: martina.phone.numbers)
    martina.press("F9", "Alt+1", "Ctrl+Return")
    martina.waits_until_saved()
    (told,) = office.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT)
    assert (told.owner_id, told.due_on) == (COLLEAGUE_ID, TODAY)

    lead.wait(lambda: COMPANY in [row.title for row in lead.rows("Follow-ups")])
    row = next(row for row in lead.rows("Follow-ups") if row.title == COMPANY)
    assert (row.subtitle, row.note) == (
        "Martina Baumann: It is urgent",
        "called outside the tasks",
    )
    lead.ask_for("contacts with key")
    lead.wait(lambda: lead.window.findChildren(ContactsDialog))
    (dialog,) = lead.window.findChildren(ContactsDialog)
    lead.wait(lambda: dialog.rows)
    assert lead.sees("Only outside the tasks", dialog)
    assert "outside the tasks (Martina Baumann: It is urgent)" in _subtitle(lead)


def test_while_nobody_has_the_lead_the_team_lead_hears_of_it(
    start: Start, key_id: int, office: Desk
) -> None:
    martina = start()
    martina.ask_for("rosental")
    martina.waits_ready(COMPANY)
    martina.press("F9")
    martina.waits_for("Advised against now: key account, no task of yours. Why all the same?")
    martina.push("It is urgent")
    martina.wait(lambda: martina.phone.numbers)
    martina.press("F9", "Alt+1", "Ctrl+Return")
    martina.waits_until_saved()
    (told,) = office.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT)
    assert (told.owner_id, told.text) == (LEAD_ID, "Martina Baumann: It is urgent")


def _subtitle(person: Person) -> str:
    (row,) = person.rows("Contacts")
    return row.subtitle
