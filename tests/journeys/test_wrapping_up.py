"""Wrapping up by keyboard: typed next steps, what is settled, what is lacking."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.calls.wrap_up.panel import WrapUpPanel
from app.customers.models import Customer
from app.follow_ups.models import FollowUp
from app.handoffs.models import Handoff
from app.history.models import Call
from app.settings.outcomes import FollowUpKind, Outcome
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import REP_ID


@pytest.fixture
def customer_id(office: Desk) -> int:
    return office.customer("Hofer AG", region="ZH", city="Winterthur", stand="Compares prices")


@pytest.fixture
def rep(customer_id: int, start: Start) -> Person:
    """Somebody with one customer to call."""
    person = start()
    person.waits_ready("Hofer AG")
    return person


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # dates know no database
@pytest.mark.parametrize(
    ("typed", "read_back", "remark"),
    [
        ("fr 10", "Friday 27 November, 10:00 · call · me", ""),
        ("in 2 Wochen", "Tuesday 8 December · call · me", ""),
        ("morgen 14:30", "Wednesday 25 November, 14:30 · call · me", ""),
        ("27.11.", "Friday 27 November · call · me", ""),
        ("24.5.2027", "Monday 24 May 2027 · call · me", ""),
        ("25.12.", "Monday 28 December · call · me", "Moved: holiday at the customer's place."),
        ("sa 10", "Monday 30 November, 10:00 · call · me", "Moved: no working day."),
        ("fr 6:00", "Friday 27 November, 08:00 · call · me", "Moved into the calling hours."),
        ("nonsense", "Not understood. Try “fri 10”, “in 2 weeks” or “27.11.”", ""),
    ],
)
def test_a_typed_step_is_read_back(rep: Person, typed: str, read_back: str, remark: str) -> None:
    rep.press("F9", "Alt+7", "Ctrl++")
    rep.type(typed)
    rep.waits_for(read_back)
    assert not remark or rep.sees(remark)


def test_steps_are_planned_and_what_was_due_is_settled(
    office: Desk, customer_id: int, start: Start
) -> None:
    due = office.put(
        FollowUp,
        customer_id=customer_id,
        owner_id=REP_ID,
        kind=FollowUpKind.CALL,
        due_on=date(2026, 11, 23),
        due_zone="Europe/Zurich",
        state="open",
        text="Ask for the decision",
        promised=True,
        retry=False,
    )
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("Decides next week")
    rep.press("F9", "Alt+7")
    assert rep.sees("✓")
    assert rep.field("How things stand now, in one line", QLineEdit).text() == "Compares prices"
    rep.go_to("When")
    rep.type_over("fr 10")
    rep.press("Ctrl++")
    assert len(rep.fields("When")) == 2
    rep.type("in 2 Wochen")
    rep.press("Tab", "Tab")
    rep.type("send samples")
    rep.press("Ctrl+Return")
    rep.waits_until_saved()

    call = office.one(Call, customer_id=customer_id)
    assert (call.outcome, call.note) == (Outcome.NEED_LATER, "Decides next week")
    assert office.one(FollowUp, id=due).settled_by_call_id == call.id
    steps = office.rows(FollowUp, call_id=call.id)
    assert [(step.due_on, step.due_time, step.text) for step in steps] == [
        (date(2026, 11, 27), time(10), ""),
        (date(2026, 12, 8), None, "send samples"),
    ]
    assert office.one(Customer, id=customer_id).stand == "Compares prices"


def test_a_settled_step_can_be_left_open(office: Desk, customer_id: int, rep: Person) -> None:
    """The chip under the wrap-up takes the tick away."""
    rep.press("F9", "Alt+1", "Ctrl+Return")
    rep.waits_until_saved()
    rep.clock.advance(hours=4)
    rep.ask_for("hofer")
    rep.waits_ready("Hofer AG")
    rep.press("F9", "Alt+7")
    chip = next(text for text in rep.texts() if text.startswith("✓"))
    rep.push(chip)
    rep.waits_for("○")
    rep.press("Ctrl+Return")
    rep.waits_until_saved()
    retry = next(step for step in office.rows(FollowUp, customer_id=customer_id) if step.retry)
    assert retry.state == "open"


def test_a_callback_needs_a_time(office: Desk, customer_id: int, rep: Person) -> None:
    rep.press("F9", "Alt+4", "Ctrl+Return")
    assert rep.message.startswith("When is the next step?")
    rep.type("morgen")
    rep.press("Ctrl+Return")
    assert rep.message.startswith("An agreed callback needs a time")
    assert rep.focus.accessibleName() == "When"
    rep.type_over("morgen 9")
    rep.press("Ctrl+Return")
    rep.waits_until_saved()
    step = office.one(FollowUp, customer_id=customer_id)
    assert (step.due_on, step.due_time, step.kind) == (
        date(2026, 11, 25),
        time(9),
        FollowUpKind.CALLBACK,
    )


def test_a_callback_in_the_past_is_refused(office: Desk, customer_id: int, rep: Person) -> None:
    rep.press("F9", "Alt+4")
    rep.type("gestern 9")
    rep.press("Ctrl+Return")
    assert rep.message == "This moment has gone by. When do you call back?"
    assert rep.focus.accessibleName() == "When"
    assert office.rows(Call, customer_id=customer_id) == []


def test_an_agreed_visit_is_typed_where_the_cursor_stands(
    office: Desk, customer_id: int, rep: Person
) -> None:
    rep.press("F9", "Alt+5")
    assert rep.focus.accessibleName() == "When the visit is"
    rep.type("soonish")
    rep.press("Ctrl+Return")
    assert rep.message.startswith("When is the visit?")
    rep.type_over("do 10")
    rep.waits_for("Thursday 26 November, 10:00")
    rep.press("Tab")
    assert rep.focus is rep.field("For whom", QComboBox)
    rep.press("Tab")
    assert rep.focus.accessibleName() == "When"
    rep.press("Ctrl+Return")
    rep.waits_until_saved()
    handoff = office.one(Handoff, customer_id=customer_id)
    assert (handoff.visit_on, handoff.visit_time) == (date(2026, 11, 26), time(10))


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # the keyboard knows no database
@pytest.mark.parametrize(
    ("outcome", "field"),
    [
        (Outcome.ORDER, "Amount of the order"),
        (Outcome.COMPLAINT, "Who takes care of it"),
        (Outcome.VISIT_BOOKED, "When the visit is"),
        (Outcome.MESSAGE, "For whom"),
        (Outcome.HANDOFF, "For whom"),
        (Outcome.NOT_INTERESTED, "Reason"),
        (Outcome.CALLBACK, "When"),
        (Outcome.DECIDES_LATER, "When"),
        (Outcome.NEED_LATER, "Note"),
        (Outcome.NO_ANSWER, "Note"),
    ],
)
def test_what_an_outcome_asks_has_the_keyboard(rep: Person, outcome: Outcome, field: str) -> None:
    rep.press("F9")
    assert rep.focus.accessibleName() == "Note"
    rep.window.findChild(WrapUpPanel).outcome_chosen.emit(outcome)
    assert rep.focus.accessibleName() == field


def test_no_interest_needs_a_reason(office: Desk, customer_id: int, rep: Person) -> None:
    rep.press("F9", "Alt+8", "Ctrl+Return")
    assert rep.message == "Choose the reason why there is no interest."
    assert rep.focus is rep.field("Reason", QComboBox)
    assert office.rows(Call, customer_id=customer_id) == []
    rep.press("Down", "Ctrl+Return")
    rep.waits_until_saved()
    assert office.one(Call, customer_id=customer_id).reason


def test_without_an_outcome_nothing_is_saved(office: Desk, customer_id: int, rep: Person) -> None:
    rep.press("F9", "F9", "Ctrl+Return")
    assert rep.message == "Choose an outcome first: Alt+1 to Alt+9."
    assert office.rows(Call, customer_id=customer_id) == []


def test_no_next_step_takes_a_reason(office: Desk, customer_id: int, rep: Person) -> None:
    rep.press("F9", "Alt+1")
    rep.waits_for("Tuesday 24 November, 13:30")
    rep.push("Remove this step")
    rep.press("Ctrl+Return")
    assert rep.message.startswith("No next step?")
    assert rep.focus is rep.field("Why no next step", QComboBox)
    rep.press("Down", "Ctrl+Return")
    rep.waits_until_saved()
    assert office.rows(FollowUp, customer_id=customer_id) == []
    assert office.one(Call, customer_id=customer_id).reason


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # the fields know no database
def test_another_outcome_replaces_what_was_typed_for_the_first(rep: Person) -> None:
    """What stands in the field is what is saved."""
    rep.press("F9", "Alt+4")
    rep.type("fr 10")
    rep.waits_for("Friday 27 November, 10:00 · callback · me")
    rep.press("Alt+1")
    rep.waits_for("Tuesday 24 November, 13:30 · call · me")
    assert rep.field("When", QLineEdit).text() == "Tue 24.11. 13:30"


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # the words know no database
def test_what_saving_brings_with_it_is_said(rep: Person) -> None:
    rep.press("F9", "Alt+8")
    rep.waits_for("Rests until Sunday 23 May 2027.")
    rep.window.findChild(WrapUpPanel).outcome_chosen.emit(Outcome.DO_NOT_CALL)
    rep.waits_for("No more advertising calls: customer and number are blocked. All planned steps")
    rep.press("Alt+1")
    assert not rep.sees("blocked")
