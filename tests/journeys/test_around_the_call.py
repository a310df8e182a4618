"""What one stumbles on around a call, by keys alone: undoing, going to a list, looking at a tab."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit
from sqlalchemy import select

from app.calls.draft import Stage
from app.clock import Appointment
from app.customers.models import Customer
from app.customers.rules import Segment, Status
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.noting.past_contact_dialog import PastContactDialog
from app.follow_ups.states import FollowUpState
from app.history.queries import timeline_count
from app.quotes.order_dialog import OrderDialog
from app.quotes.quote_dialog import QuoteDialog
from app.quotes.quotes_panel import QuotesPanel
from app.settings.outcomes import FollowUpKind
from app.widgets.row_list import RowList
from app.widgets.segmented import TabBar
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import REP_ID
from tests.widgets.dropping import dragged, drop

TODAY = date(2026, 11, 24)

pytestmark = pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # keys know no database


def opens(kind: type[QDialog]) -> bool:
    return isinstance(QApplication.activeWindow(), kind)


def plan(office: Desk, customer_id: int, kind: FollowUpKind, text: str = "Ask") -> int:
    step = PlanFollowUp(
        id=office.ids.new(),
        customer_id=customer_id,
        kind=kind,
        due=Appointment(TODAY),
        text=text,
        owner_id=REP_ID,
    )
    office.database.execute(step)
    return step.id


def add_past_contact(rep: Person) -> None:
    """Add a call of the day before yesterday to whoever stands there."""
    rep.ask_for("Add a past contact")
    rep.wait(lambda: opens(PastContactDialog))
    rep.type("vorgestern 14:00")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message == "The contact was added.")
    rep.settle()


def contacts(rep: Person, customer_id: int) -> int:
    return int(rep.ask(lambda session: timeline_count(session, customer_id)))


def turn_to(rep: Person, tab: int) -> None:
    """Turn to a tab about the customer, by its number."""
    rep.go_to("About this customer")
    rep.press(*["Right"] * tab)
    rep.settle()


def tab_of(rep: Person) -> int:
    return rep.field("About this customer", TabBar).currentIndex()


# --- Ctrl+Z --------------------------------------------------------------------------------------


def test_ctrl_z_takes_a_past_contact_back_where_no_words_were_typed(
    office: Desk, start: Start
) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    for where in ("Note", "Which list", "Preparation", "About this customer"):
        add_past_contact(rep)
        assert contacts(rep, hofer) == 1
        rep.field(where).setFocus()
        rep.press("Ctrl+Z")
        rep.wait(lambda: rep.message == "Undone.")
        rep.settle()
        assert contacts(rep, hofer) == 0, where
        rep.press("Ctrl+Z")  # once
        rep.settle()
        assert rep.message == "Undone."


def test_ctrl_z_takes_words_back_first_where_they_are_typed(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    add_past_contact(rep)
    rep.press("F2")
    rep.type("said")
    rep.press("Ctrl+Z")
    rep.settle()
    assert rep.note == ""
    assert contacts(rep, hofer) == 1
    rep.press("Ctrl+Z")
    rep.wait(lambda: rep.message == "Undone.")
    rep.settle()
    assert contacts(rep, hofer) == 0


def test_ctrl_z_takes_a_link_back_in_the_history(
    office: Desk, start: Start, tmp_path: Path
) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    plan_of_it = tmp_path / "Plan.pdf"
    plan_of_it.write_text("x")
    rep = start()
    rep.waits_ready("Hofer AG")
    drop(rep.field("Note", QTextEdit), dragged(plan_of_it.as_uri()))
    rep.wait(lambda: rep.message.startswith("Attach to Hofer AG"))
    rep.push("Attach")
    rep.wait(lambda: rep.message.startswith("Attached"))
    rep.settle()
    assert contacts(rep, hofer) == 1
    turn_to(rep, 1)
    rep.field("History", QTextEdit).setFocus()
    rep.press("Ctrl+Z")
    rep.wait(lambda: rep.message == "Undone.")
    rep.settle()
    assert contacts(rep, hofer) == 0


def test_ctrl_z_in_a_list_takes_back_what_came_last(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    step = plan(office, hofer, FollowUpKind.CALL)
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("Alt+F", "D")
    rep.wait(lambda: rep.message.startswith("Done"))
    rep.settle()
    add_past_contact(rep)
    state = select(FollowUp.state).where(FollowUp.id == step)
    rep.press("Alt+F", "Ctrl+Z")
    rep.wait(lambda: contacts(rep, hofer) == 0)
    assert rep.ask(lambda session: session.scalar(state)) is FollowUpState.DONE
    rep.settle()
    rep.press("Alt+F", "Ctrl+Z")
    rep.settle()
    assert rep.ask(lambda session: session.scalar(state)) is FollowUpState.OPEN


# --- to the lists --------------------------------------------------------------------------------


def test_keys_lead_to_both_lists_and_back(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    meier = office.customer("Meier AG", region="ZH")
    plan(office, hofer, FollowUpKind.CALL)
    rep = start()
    rep.waits_for_somebody()
    rep.press("Alt+F")
    assert rep.focus is rep.field("Follow-ups", RowList)
    assert rep.texts_of_chosen("Follow-ups")[0] == "Hofer AG"
    rep.press("Return")
    rep.waits_ready("Hofer AG")
    rep.press("Alt+L")
    assert rep.focus is rep.field("Customers to call", RowList)
    rep.press("F9")
    rep.wait(lambda: rep.rooms.desk.in_call)
    rep.rooms.calls.resize(1300, 720)
    rep.rooms.ways.call_found(meier)
    rep.wait(lambda: rep.quick_view == "Meier AG")
    assert not rep.fields("Follow-ups", RowList)  # the quick view stands in their place
    rep.press("Alt+F")
    assert rep.focus is rep.field("Follow-ups", RowList)
    assert rep.quick_view == ""
    assert rep.rooms.desk.in_call


def test_who_walks_through_the_list_is_not_thrown_back(office: Desk, start: Start) -> None:
    for name in ("Hofer AG", "Meier AG", "Weber AG"):
        office.customer(name, region="ZH")
    rep = start()
    rep.waits_for_somebody()
    rep.press("Alt+L", "Home", "Down", "Down")
    chosen = rep.texts_of_chosen("Customers to call")
    rep.background.changed.emit("customer", (rep.rooms.desk.draft.customer_id,))  # type: ignore[union-attr]
    rep.settle()
    assert rep.texts_of_chosen("Customers to call") == chosen


# --- the tabs about a customer -------------------------------------------------------------------


@pytest.mark.parametrize(("tab", "first"), [(1, "What to show"), (2, "Company"), (3, "Import")])
def test_tab_goes_into_the_chosen_tab_and_on_to_the_wrap_up(
    office: Desk, start: Start, tab: int, first: str
) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9", "Alt+1")  # the wrap-up has something to go to
    turn_to(rep, tab)
    rep.press("Tab")
    panel = rep.rooms.pane._parts.tabs[tab - 1].panel
    assert panel.isAncestorOf(rep.focus)
    assert rep.focus.accessibleName() == first
    rep.press("Shift+Tab")
    assert rep.focus is rep.field("About this customer")
    for _ in range(80):
        rep.press("Tab")
        if not panel.isAncestorOf(rep.focus):
            break
    assert rep.rooms.pane._parts.wrap_up.isAncestorOf(rep.focus)
    rep.press("Shift+Tab")
    assert panel.isAncestorOf(rep.focus)


def test_quotes_and_orders_are_begun_from_anywhere_in_their_tab(office: Desk, start: Start) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    turn_to(rep, 3)
    for name in ("Import", "New quote", "New order"):
        for key, kind in (("N", QuoteDialog), ("O", OrderDialog)):
            rep.go_to(name)
            rep.press(key)
            rep.wait(lambda kind=kind: opens(kind))  # type: ignore[misc]
            rep.press("Esc")
            rep.wait(lambda kind=kind: not opens(kind))  # type: ignore[misc]
    rep.go_to("About this customer")
    panel = rep.window.findChild(QuotesPanel)
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.rect().center())
    rep.press("N")
    rep.wait(lambda: opens(QuoteDialog))
    rep.type("Q-2291")
    rep.go_to("Amount")
    rep.type("100")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message == "The quote was saved.")
    rep.settle()
    rep.field("Quotes", RowList).setFocus()
    rep.press("O")  # in a list one key means one thing, too
    rep.wait(lambda: opens(OrderDialog))
    rep.press("Esc")
    rep.wait(lambda: not opens(OrderDialog))
    rep.field("New order").setFocus()
    rep.press("Ctrl+Z")
    rep.wait(lambda: rep.message == "Undone.")
    rep.settle()
    rep.press("N")  # the list has gone with its last row; the keyboard is still in the tab
    rep.wait(lambda: opens(QuoteDialog))
    rep.press("Esc")


def test_the_same_customer_anew_leaves_one_where_one_looks(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    meier = office.customer("Meier AG", region="ZH")
    rep = start()
    rep.rooms.ways.call_found(hofer)
    rep.waits_ready("Hofer AG")
    turn_to(rep, 3)
    place = rep.focus
    before = rep.rooms.desk.draft
    step = plan(office, hofer, FollowUpKind.CALL)
    rep.settle()
    rep.rooms.ways.call_planned(hofer, step)
    rep.settle()
    draft = rep.rooms.desk.draft
    assert draft is not None
    assert before is not None
    assert draft.call_id != before.call_id
    assert draft.follow_up_id == step
    assert tab_of(rep) == 3
    assert rep.focus is place

    rep.rooms.ways.call_found(meier)
    rep.waits_ready("Meier AG")
    assert tab_of(rep) == 0


def test_a_note_begun_stays_with_its_customer(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.type("Ask for Anna")
    step = plan(office, hofer, FollowUpKind.CALL)
    rep.settle()
    rep.rooms.ways.call_planned(hofer, step)
    rep.settle()
    draft = rep.rooms.desk.draft
    assert draft is not None
    assert (draft.note, draft.follow_up_id, draft.stage) == ("Ask for Anna", step, Stage.PREPARING)
    assert rep.note == "Ask for Anna"
    assert rep.rooms.desk.parked == []


def test_after_a_call_the_next_one_begins_on_the_first_tab(office: Desk, start: Start) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9", "Alt+1")
    turn_to(rep, 1)
    rep.press("Ctrl+Return")
    rep.waits_until_saved()
    hofer = rep.ask(lambda session: session.scalar(select(Customer.id)))
    rep.rooms.ways.call_found(hofer)
    rep.waits_ready("Hofer AG")
    assert tab_of(rep) == 0


def test_f2_leads_to_the_note_from_another_tab(office: Desk, start: Start) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    turn_to(rep, 1)
    rep.press("F2")
    assert tab_of(rep) == 0
    rep.type("said")
    assert rep.note == "said"
    turn_to(rep, 1)
    rep.push("Past contact…")
    rep.wait(lambda: opens(PastContactDialog))
    rep.press("Esc")
    rep.wait(lambda: not opens(PastContactDialog))
    assert tab_of(rep) == 1
    assert rep.focus.isVisible()  # nothing is typed into a note that is not to be seen


@pytest.mark.parametrize("tab", [1, 2, 3])
def test_a_tab_chosen_by_the_mouse_has_the_keyboard(office: Desk, start: Start, tab: int) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    bar = rep.field("About this customer", TabBar)
    where = bar.tabRect(tab).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=where)
    rep.settle()
    assert rep.rooms.pane._parts.tabs[tab - 1].panel.isAncestorOf(rep.focus)


def test_tab_reads_the_script_before_the_note_and_what_is_settled_before_saving(
    office: Desk, start: Start
) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    plan(office, hofer, FollowUpKind.CALL)
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9", "Alt+1")
    rep.go_to("About this customer")
    passed = []
    while rep.focus.accessibleName() != "Save and next":
        rep.press("Tab")
        passed.append(rep.focus.accessibleName() or rep.focus.property("text"))
        assert len(passed) < 80
    order = ["What to say", "No time", "Note", "No answer", "When", "✓ 24 Nov Ask", "Hand to field"]
    assert [one for one in passed if one in order] == order
    rep.go_to("✓ 24 Nov Ask")
    rep.press("Space")
    assert rep.focus is rep.field("○ 24 Nov Ask")  # the chip stays under the keyboard
    rep.press("Space")
    assert rep.focus is rep.field("✓ 24 Nov Ask")


# --- the script of a request ---------------------------------------------------------------------


def test_who_has_asked_us_gets_the_script_of_new_customers(office: Desk, start: Start) -> None:
    facts = {"region": "ZH", "segment": Segment.B, "status": Status.ACTIVE}
    hofer = office.customer("Hofer AG", **facts)
    meier = office.customer("Meier AG", **facts)
    request = plan(office, hofer, FollowUpKind.NEW_REQUEST, "Request from the website")
    care = plan(office, hofer, FollowUpKind.CARE)
    rep = start()

    def script() -> str:
        used = rep.rooms.pane._flows.script.used
        return used.script.id if used else ""

    rep.rooms.ways.call_planned(hofer, request)
    rep.waits_ready("Hofer AG")
    assert script() == "acquisition"
    rep.rooms.ways.call_found(meier)
    rep.waits_ready("Meier AG")
    assert script() == "care"
    rep.rooms.ways.call_found(hofer)  # looked for, not chosen in a list
    rep.waits_ready("Hofer AG")
    assert script() == "acquisition"
    rep.rooms.ways.call_planned(hofer, care)
    rep.wait(lambda: script() == "care")

    rep.rooms.ways.call_planned(hofer, request)
    rep.wait(lambda: script() == "acquisition")
    rep.press("F9")
    rep.waits_for("Has asked us")
    answers = [text for text in rep.texts() if text]
    assert "Has asked us" in answers
    rep.press("Ctrl+6")
    assert "Sie haben uns angefragt" in rep.speech
