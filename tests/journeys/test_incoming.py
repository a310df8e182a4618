"""The phone rings: who calls is found, taken, noted or passed on, and nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QTextEdit

from app.calls.conversation.call_head import CallHead
from app.calls.conversation.incoming_dialog import IncomingDialog
from app.calls.draft import Stage
from app.customers.models import Customer, Phone
from app.follow_ups.models import FollowUp
from app.history.models import Activity, Call
from app.history.rules import ActivityKind, Direction
from app.paths import Profile
from app.settings.outcomes import FollowUpKind, Outcome
from app.startup.incoming import take_up
from tests.calls.desk import Desk
from tests.example_customers import add_contact
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID, REP_ID
from tests.postgres import Cluster

ALDER = "+41442345678"
UNKNOWN = "+41449998877"


def put_phone(office: Desk, customer_id: int, number: str, contact_id: int | None = None) -> None:
    office.put(
        Phone,
        customer_id=customer_id,
        contact_id=contact_id,
        kind="phone",
        typed=number,
        e164=number,
        reversed_digits=number[:0:-1],
        invalid=False,
    )


@pytest.fixture
def hofer(office: Desk) -> int:
    return office.customer("Hofer AG")


@pytest.fixture
def alder(office: Desk) -> int:
    """A customer of a colleague, with a person who has a number of her own."""
    customer_id = office.customer("Alder Metallbau", inside_owner_id=COLLEAGUE_ID)
    person = add_contact(office.database, customer_id, "Anna", "Alder")
    put_phone(office, customer_id, ALDER, person)
    return customer_id


def rings(rep: Person, number: str) -> None:
    """Let a telephone program start ``talktrack incoming NUMBER``, which hands it over."""
    take_up(rep.rooms.incoming, ["incoming", number])


def dialog(rep: Person) -> QDialog:
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def test_an_incoming_call_parks_the_running_one(
    office: Desk, hofer: int, alder: int, start: Start
) -> None:
    retry = office.put(
        FollowUp,
        customer_id=alder,
        owner_id=REP_ID,
        author_id=REP_ID,
        kind=FollowUpKind.CALL,
        retry=True,
        due_on=date(2026, 11, 26),
        due_zone="Europe/Zurich",
        state="open",
        version=1,
    )
    office.customer("Zoller AG")  # stands ready as soon as nobody is called
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("Wants a quote")
    rings(rep, ALDER)
    rep.waits_for("Incoming call: +41 44 234 56 78 · Alder Metallbau, Anna Alder")
    assert rep.focus is rep.field("Note", QTextEdit)  # a ringing phone takes no keys away
    rep.type(" by Friday")

    rep.press("Shift+F9")
    rep.wait(lambda: {"Alder Metallbau", "Incoming call"} <= set(rep.head))
    rep.wait(lambda: any("Anna Alder" in text for text in rep.head))
    assert rep.message.startswith("Hofer AG is parked.")
    assert rep.focus is rep.field("Note", QTextEdit)
    assert rep.phone.numbers == ["+41812501234"]  # nobody is rung by taking a call
    rep.clock.advance(seconds=90)
    rep.type("Asks about delivery")
    rep.press("Alt+1")
    assert rep.message.startswith("This outcome is for calls that you make")
    rep.press("Alt+5", "Ctrl+Return")
    rep.waits_until_saved()

    call = office.one(Call, customer_id=alder)
    assert (call.direction, call.outcome) == (Direction.IN, Outcome.CARE_HELD)
    assert (call.attempt, call.round_id, call.reached) == (False, None, True)
    assert (call.number, call.purpose, call.seconds) == (ALDER, "service", 90)
    assert (call.note, call.contact_id is not None) == ("Asks about delivery", True)
    assert office.one(FollowUp, id=retry).state == "done"
    assert office.one(Customer, id=alder).last_contact_at == call.started_at

    assert rep.sees("1 wrap-up open: Hofer AG")
    rep.press("F7")
    rep.wait(lambda: "Hofer AG" in rep.head)
    assert rep.note == "Wants a quote by Friday"


def test_several_with_one_number_are_chosen_from(
    office: Desk, hofer: int, alder: int, start: Start
) -> None:
    put_phone(office, hofer, ALDER)
    rep = start()
    rep.waits_ready("Hofer AG")
    rings(rep, ALDER)
    rep.waits_for("2 customers and people have it")
    rep.press("Shift+F9")
    dialog(rep)
    assert [row.title for row in rep.rows("Who may be calling")] == ["Alder Metallbau", "Hofer AG"]
    rep.press("Down", "Return")
    rep.wait(lambda: {"Hofer AG", "Incoming call"} <= set(rep.head))
    assert "Who is calling? ▾" in rep.head  # of a company's number nobody is guessed


def test_the_key_is_faster_than_the_search(
    office: Desk, hofer: int, alder: int, start: Start
) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    rings(rep, ALDER)
    rep.press("Shift+F9")  # before anybody knows whose number it is
    rep.wait(lambda: {"Alder Metallbau", "Incoming call"} <= set(rep.head))
    rep.wait(lambda: QApplication.activeModalWidget() is None)


def test_whoever_types_another_number_meanwhile_is_left_alone(
    office: Desk, hofer: int, alder: int, start: Start
) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("Shift+F9")
    dialog(rep)
    rep.type("0442345678")
    rep.wait(lambda: len(rep.rows("Who may be calling")) == 1)
    rep.settle()
    assert isinstance(dialog(rep), IncomingDialog)  # it is theirs to take
    rep.press("Return")
    rep.wait(lambda: {"Alder Metallbau", "Incoming call"} <= set(rep.head))


def test_an_unknown_caller_becomes_a_customer(office: Desk, hofer: int, start: Start) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    rings(rep, UNKNOWN)
    rep.waits_for("Incoming call: +41 44 999 88 77 · not known yet")
    rep.press("Shift+F9")
    rep.waits_for("Nobody has this number or name yet", dialog(rep))
    rep.press("Ctrl+N")
    rep.wait(lambda: not isinstance(dialog(rep), IncomingDialog))
    rep.go_to("Company")
    rep.type("Neukunde GmbH")
    rep.press("Return")
    rep.wait(lambda: {"Neukunde GmbH", "Incoming call"} <= set(rep.head))
    rep.press("Alt+7", "Ctrl+Return")
    rep.waits_until_saved()
    (customer,) = office.rows(Customer, company="Neukunde GmbH")
    assert office.one(Call, customer_id=customer.id).direction is Direction.IN
    assert office.one(Phone, customer_id=customer.id).e164 == UNKNOWN


def test_an_unknown_caller_is_only_noted(office: Desk, hofer: int, start: Start) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    rings(rep, UNKNOWN)
    rep.waits_for("not known yet")
    rep.press("Shift+F9")
    dialog(rep)
    rep.press("Alt+N")
    rep.wait(lambda: rep.focus.accessibleName() == "Message")
    rep.type("Sells pens")
    rep.press("Return")
    rep.waits_for("Kept among your follow-ups.")
    (step,) = office.rows(FollowUp, owner_id=REP_ID)
    assert (step.text, step.customer_id) == ("+41 44 999 88 77: Sells pens", None)
    assert step.due_on == date(2026, 11, 24)
    assert office.rows(Call) == []


def test_a_withheld_number_is_looked_for_by_name(
    office: Desk, hofer: int, alder: int, start: Start
) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    rings(rep, "anonymous")
    rep.waits_for("Incoming call: number withheld")
    rep.press("Shift+F9")
    dialog(rep)
    rep.type("ald")
    rep.press("Return")  # faster than the search
    rep.wait(lambda: {"Alder Metallbau", "Incoming call"} <= set(rep.head))
    assert rep.sees("number withheld", rep.rooms.pane.findChild(CallHead))
    draft = rep.rooms.desk.draft
    assert draft is not None
    assert (draft.number, draft.stage) == (None, Stage.TALKING)


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # what is refused knows no database
def test_what_is_no_number_does_nothing(hofer: int, start: Start) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    for hostile in ("$(reboot)", "+4144;rm -rf ~", "1" * 5000, "Hofer"):
        rings(rep, hostile)
        take_up(rep.rooms.incoming, ["dial", hostile])
    take_up(rep.rooms.incoming, ["dial", ""])
    rep.settle()
    assert rep.message == ""
    assert QApplication.activeModalWidget() is None
    assert rep.phone.numbers == []


def test_a_number_to_dial_stands_ready_and_is_not_rung(
    office: Desk, hofer: int, alder: int, start: Start
) -> None:
    put_phone(office, alder, "+41812520000")
    rep = start()
    rep.waits_ready("Hofer AG")
    take_up(rep.rooms.incoming, ["dial", "tel:+41-44-234-56-78"])
    rep.waits_ready("Alder Metallbau")
    rep.settle()
    assert rep.phone.numbers == []
    rep.press("F9")
    rep.wait(lambda: rep.phone.numbers == [ALDER])


def test_a_message_for_a_colleague_is_the_outcome_of_a_known_caller_s_call(
    office: Desk, hofer: int, alder: int, start: Start
) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    rings(rep, ALDER)
    rep.waits_for("Alder Metallbau, Anna Alder")
    rep.press("Ctrl+Shift+T")
    rep.wait(lambda: rep.focus.accessibleName() == "For whom")
    rep.type("reto")
    rep.go_to("Note")
    rep.type("Crane stands still, please call")
    rep.press("Ctrl+Return")
    rep.waits_until_saved()
    assert office.one(Call, customer_id=alder).outcome is Outcome.MESSAGE
    task = office.one(FollowUp, customer_id=alder)
    assert (task.owner_id, task.kind) == (COLLEAGUE_ID, FollowUpKind.TASK)
    assert task.text == "Crane stands still, please call"
    message = office.one(Activity, customer_id=alder)
    assert (message.kind, message.for_user_id) == (ActivityKind.PHONE_MESSAGE, COLLEAGUE_ID)


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_a_message_of_somebody_unknown_is_at_the_colleague_s_at_once(
    hofer: int,
    start: Start,
    cluster: Cluster,
    team_database: str,
    logins: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    profile = Profile(tmp_path_factory.mktemp("colleague"))
    profile.make_directories()
    reto = start(cluster.url(team_database, "colleague", logins["colleague"]), profile)
    rep.press("Ctrl+Shift+T")
    dialog(rep)
    assert rep.focus is rep.field("For", QComboBox)
    rep.type("ret")
    rep.press("Tab")
    rep.type("Please call Mr Zogg, 079 111 22 33")
    rep.press("Return")
    rep.waits_for("Kept among the follow-ups of Reto Hofer.")
    said = "Please call Mr Zogg, 079 111 22 33"
    reto.wait(lambda: any(row.title == said for row in reto.rows("Follow-ups")))


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_what_a_message_lacks_is_said(office: Desk, hofer: int, start: Start) -> None:
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("Ctrl+Shift+T")
    open_dialog = dialog(rep)
    rep.press("Tab")
    rep.type("Call back")
    rep.press("Return")
    rep.waits_for("For whom is it? Choose a colleague.", open_dialog)
    rep.type("kel")  # Claudia Keller
    assert not rep.sees("For whom is it?", open_dialog)
    rep.go_to("Until")
    rep.type("yesterday")
    rep.waits_for("This day has gone by.", open_dialog)
    rep.press("Return")
    rep.waits_for("Until when?", open_dialog)
    rep.type_over("fr 10")
    rep.waits_for("Friday 27 November 2026, 10:00", open_dialog)
    rep.press("Return")
    rep.waits_for("Kept among the follow-ups of Claudia Keller.")
    (step,) = office.rows(FollowUp)
    assert (step.due_on, step.text, step.promised) == (date(2026, 11, 27), "Call back", True)
