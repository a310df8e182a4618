"""A rep imports three real lists and calls through them by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QMenu, QTextEdit
from sqlalchemy import func, select

from app.customers.models import Customer
from app.exchange.guided.import_dialog import ImportDialog
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.history.models import Call
from app.settings.outcomes import Outcome
from tests.exchange.corpus import CORPUS, REASON
from tests.journeys.person import Person

pytestmark = [
    pytest.mark.skipif(not CORPUS.exists(), reason=REASON),
    pytest.mark.timeout(120),  # three imports and eleven calls
]

EVENING = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)  # nine in the morning in California

LISTS = (
    ("csv/at-staatsnahe-unternehmen.csv", "AT", 26),
    ("csv/northwind-customers.csv", "CH", 91),
    ("xlsx/powerapps-customers-1550.xlsx", "US", 1550),
)


def import_list(rep: Person, monkeypatch: pytest.MonkeyPatch, name: str, country: str) -> str:
    """Import a list through the dialog, and give what it says in the end."""
    path = str(CORPUS / name)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    rep.ask_for("import a list")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), ImportDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ImportDialog)
    rep.press("Alt+F")
    rep.wait(lambda: "Import" in {text.replace("&", "") for text in rep.texts(dialog, live=True)})
    rep.press("Alt+C")
    rep.type_over(country)
    rep.press("Alt+I")
    rep.waits_for("rejected.", dialog, within_ms=30_000)
    said = next(text for text in rep.texts(dialog) if text.endswith("rejected."))
    rep.press("Alt+L")
    rep.settle()
    return said


@pytest.fixture
def imported(rep: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """The rep with the three lists imported."""
    for name, country, records in LISTS:
        said = import_list(rep, monkeypatch, name, country)
        assert f"{records} created, 0 updated, 0 skipped, 0 rejected." in said
    return rep


def test_ten_calls_by_keyboard_alone(imported: Person) -> None:
    rep = imported
    assert rep.ask(lambda s: s.scalar(select(func.count()).select_from(Customer))) == 1667

    nobody_answers(rep)
    a_message_is_left(rep)
    a_callback_is_agreed(rep)
    a_call_is_parked(rep)
    a_customer_is_looked_at_beside_a_call(rep)
    the_parked_call_is_taken_up_again(rep)
    no_interest_for_a_reason(rep)
    an_outcome_without_a_key(rep)
    an_austrian_company_is_called_as_a_service(rep)
    a_second_number_is_rung(rep)
    a_number_is_chosen(rep)

    everything_agrees(rep)


def nobody_answers(rep: Person) -> None:
    """Two chords from hanging up to the next customer."""
    rep.waits_ready("Alfreds Futterkiste")
    rep.press("F9")
    assert rep.phone.numbers == ["+49300074321"]
    assert "Hang up" in rep.head
    rep.pressed.clear()
    rep.press("Alt+1")
    save_and_go_on(rep, "Around the Horn")
    assert rep.pressed == ["Alt+1", "Ctrl+Return"]


def a_message_is_left(rep: Person) -> None:
    rep.press("F9")
    rep.type("Machine of the front desk")
    rep.press("F9", "Alt+2")
    save_and_go_on(rep, "Berglunds snabbköp")


def a_callback_is_agreed(rep: Person) -> None:
    rep.press("F9", "Alt+4")
    assert rep.focus.accessibleName() == "When"
    rep.type("morgen 14:30")
    rep.waits_for("Wednesday 25 November, 14:30")
    save_and_go_on(rep, "Blauer See Delikatessen")


def a_call_is_parked(rep: Person) -> None:
    """The draft waits in the strip; the next customer stands there meanwhile."""
    rep.press("F9")
    rep.type("Second line rings")
    rep.press("F7")
    rep.waits_ready("Blondesddsl père et fils")
    assert rep.sees("1 wrap-up open: Blauer See Delikatessen")
    rep.settle()


def a_customer_is_looked_at_beside_a_call(rep: Person) -> None:
    """From the search and from the list; the running call keeps the middle."""
    rep.press("F9")
    rep.type("Wants prices of ")
    rep.ask_for("chop-suey")
    rep.wait(lambda: rep.quick_view == "Chop-suey Chinese")
    assert "Blondesddsl père et fils" in rep.head
    assert rep.note == "Wants prices of "
    rep.press("Esc")
    assert rep.quick_view == ""
    rep.type("two")
    assert rep.note == "Wants prices of two"

    rep.go_to("Customers to call")
    rep.press("Down", "Return")
    rep.wait(lambda: rep.quick_view == "Bólido Comidas preparadas")
    assert "Hang up" in rep.head
    rep.press("Esc", "Alt+6")
    rep.waits_for("Tuesday 24 November · task · me")
    save_and_go_on(rep, "Bólido Comidas preparadas")


def the_parked_call_is_taken_up_again(rep: Person) -> None:
    rep.push("1 wrap-up open: Blauer See Delikatessen")
    rep.wait(lambda: {"Blauer See Delikatessen", "Next number"} <= set(rep.head))
    rep.wait(lambda: not rep.sees("wrap-up open"))
    assert rep.note == "Second line rings"
    rep.press("Alt+7")
    save_and_go_on(rep, "Bólido Comidas preparadas")


def no_interest_for_a_reason(rep: Person) -> None:
    """The reason is asked for; the keyboard stands where it is chosen."""
    rep.press("F9", "Alt+8", "Ctrl+Return")
    assert rep.message == "Choose the reason why there is no interest."
    assert rep.focus is rep.field("Reason", QComboBox)
    rep.press("Down", "Return")
    save_and_go_on(rep, "Bon app'")


def an_outcome_without_a_key(rep: Person) -> None:
    rep.press("F9")
    rep.push("More outcomes")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    rep.press(*["Down"] * names.index("Do not call"), "Return")
    assert rep.sees("Do not call ▾")
    save_and_go_on(rep, "B's Beverages")


def an_austrian_company_is_called_as_a_service(rep: Person) -> None:
    """All of the list from Austria is held back; a service call sells nothing."""
    rep.go_to("Which list")
    rep.press("Right")
    held = [row.title for row in rep.rows("Customers to call") if "consent" in row.subtitle]
    assert {"ASFINAG", "BIG", "Österreichische Bundesforste"} <= set(held)
    assert len(held) == 26 + 2  # two of the second list are in Austria too
    rep.go_to("Customers to call")
    rep.press("Home", "Return")
    rep.waits_ready("ASFINAG")
    rep.press("F9")
    assert rep.message == "Not to be called for advertising: no consent to advertising calls."
    assert len(rep.phone.numbers) == 7
    rep.push("Call as a service call")
    assert rep.phone.numbers[-1] == "+435010810000"
    assert "Service call" in rep.head
    assert rep.sees("Service call ▾")
    assert not rep.sees("Acquisition ▾")
    rep.press("Alt+5")
    save_and_go_on(rep, "B's Beverages")


def a_second_number_is_rung(rep: Person) -> None:
    """In California it is nine in the morning; the note and the script stay for the next dial."""
    rep.clock.set(EVENING)
    rep.ask_for("nina diaz")
    rep.waits_ready("Dunder Mifflin")
    rep.press("F9")
    rep.type("Asks for Nina")
    rep.press("Ctrl+1")
    said = rep.speech
    rep.press("Alt+1", "F9")
    assert rep.phone.numbers[-2:] == ["+17076664444", "+17072222222"]
    assert "Hang up" in rep.head
    assert (rep.note, rep.speech) == ("Asks for Nina", said)
    rep.press("Alt+2", "F9")
    assert rep.message == "There is no other number of this person. Ctrl+F9 shows all."
    rep.press("Ctrl+Return")
    rep.waits_until_saved()
    rep.clock.advance(minutes=2)


def a_number_is_chosen(rep: Person) -> None:
    """Before the call any number of anybody can be chosen from a menu."""
    rep.ask_for("melinda carter")
    rep.waits_ready("Vandelay Industries")
    rep.press("Ctrl+F9", "Down", "Return")
    assert rep.phone.numbers[-1] == "+17077774444"
    rep.press("Alt+9")
    rep.press("Ctrl+Return")
    rep.waits_until_saved()


def everything_agrees(rep: Person) -> None:
    """Database, call list, queue, history and figures tell the same."""
    told = [(company(rep, call), call.outcome, call.note) for call in calls(rep)]
    assert told == [
        ("Alfreds Futterkiste", Outcome.NO_ANSWER, ""),
        ("Around the Horn", Outcome.VOICEMAIL, "Machine of the front desk"),
        ("Berglunds snabbköp", Outcome.CALLBACK, ""),
        ("Blauer See Delikatessen", Outcome.NEED_LATER, "Second line rings"),
        ("Blondesddsl père et fils", Outcome.INFO_REQUESTED, "Wants prices of two"),
        ("Bólido Comidas preparadas", Outcome.NOT_INTERESTED, ""),
        ("Bon app'", Outcome.DO_NOT_CALL, ""),
        ("ASFINAG", Outcome.CARE_HELD, ""),
        ("Dunder Mifflin", Outcome.NO_ANSWER, ""),
        ("Dunder Mifflin", Outcome.VOICEMAIL, "Asks for Nina"),
        ("Vandelay Industries", Outcome.QUOTE_REQUESTED, ""),
    ]
    purposes = {company(rep, call) for call in calls(rep) if call.purpose == "service"}
    assert purposes == {"ASFINAG"}
    assert rep.sees("Today <b>11</b> calls · <b>7</b> reached · <b>0</b> orders")

    queue = [(row.title, row.pill, row.note) for row in rep.rows("Follow-ups")]
    assert queue == [
        ("Alfreds Futterkiste", "13:30", "call"),
        ("Blondesddsl père et fils", "today", "promise"),
        ("Berglunds snabbköp", "Wed", "promise"),
        ("Vandelay Industries", "Wed", "promise"),
        ("Around the Horn", "Thu", "call"),
        ("Blondesddsl père et fils", "Fri", "call"),
        ("Dunder Mifflin", "30 Nov", "call"),
        ("Vandelay Industries", "2 Dec", "quote"),
        ("Blauer See Delikatessen", "22 Feb", "call"),
        ("ASFINAG", "25 May", "care call"),
    ]
    open_steps = select(func.count()).where(FollowUp.state == FollowUpState.OPEN)
    assert rep.ask(lambda session: session.scalar(open_steps)) == len(queue)

    held_back = {row.title for row in rep.rows("Customers to call")}
    assert "ASFINAG" not in held_back
    rep.go_to("Which list")
    rep.press("Left")
    to_call = {row.key for row in rep.rows("Customers to call")}
    tried_once, *others = (call.customer_id for call in calls(rep))
    assert tried_once in to_call  # in the morning; due again at 13:30
    assert not to_call & set(others)
    progress = [text for text in rep.texts() if text.endswith(" done")]
    assert progress == [f"9 of {9 + len(to_call)} done"]  # the first is to be called again

    rep.ask_for("nina diaz")
    rep.waits_ready("Dunder Mifflin")
    rep.go_to("About this customer")
    rep.press("Right")
    rep.wait(lambda: rep.fields("History", QTextEdit))
    rep.waits_for("Asks for Nina")
    history = rep.field("History", QTextEdit).toPlainText()
    assert history.index("Voicemail left") < history.index("No answer")


def company(rep: Person, call: Call) -> str:
    return str(rep.ask(lambda session: session.get(Customer, call.customer_id).company))


def calls(rep: Person) -> list[Call]:
    """All calls in the database, in their order."""
    return rep.ask(lambda session: list(session.scalars(select(Call).order_by(Call.id))))


def save_and_go_on(rep: Person, following: str) -> None:
    rep.press("Ctrl+Return")
    rep.waits_ready(following)
    rep.waits_until_saved()
    rep.clock.advance(minutes=2)
