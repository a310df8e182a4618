"""Around the calls: the queue, two programs on one file, a new customer, a closed window."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy import select

from app.clock import Appointment
from app.customers.adding.new_customer_dialog import NewCustomerDialog
from app.customers.models import Customer
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.models import FollowUp
from app.history.models import Call, CallVoid
from app.settings.outcomes import FollowUpKind, Outcome
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.people import COLLEAGUE_ID, REP_ID

ZONE = "Europe/Zurich"
QUEUE = "Follow-ups"


def plan(office: Desk, customer_id: int, on: date, at: time | None = None, text: str = "") -> int:
    """Plan a call as another program would."""
    id_ = office.ids.new()
    office.database.execute(
        PlanFollowUp(
            id=id_,
            customer_id=customer_id,
            kind=FollowUpKind.CALL,
            due=Appointment(on, at, ZONE),
            text=text,
            owner_id=REP_ID,
        )
    )
    return id_


# --- the follow-up queue ------------------------------------------------------------------------


def test_the_queue_is_worked_off(office: Desk, start: Start) -> None:
    late, today, week = (office.customer(name) for name in ("Late AG", "Today AG", "Week AG"))
    steps = [
        plan(office, late, date(2026, 11, 20), text="Ask again"),
        plan(office, today, date(2026, 11, 24), time(9, 30)),
        plan(office, week, date(2026, 11, 27)),
    ]
    rep = start()
    told = [(row.title, row.pill) for row in rep.rows(QUEUE)]
    assert told == [("Late AG", "Fri"), ("Today AG", "09:30"), ("Week AG", "Fri")]

    # Moved by a preset and by a typed date.
    rep.go_to(QUEUE)
    rep.press("Home", "S")
    rep.wait(QApplication.activePopupWidget)
    rep.type("2")
    rep.wait(lambda: "Late AG: now Wed 25 Nov" in rep.message)
    rep.settle()
    assert office.one(FollowUp, id=steps[0]).due_on == date(2026, 11, 25)
    rep.press("S")
    rep.wait(QApplication.activePopupWidget)
    rep.type("fr 14:00")
    rep.press("Return")
    rep.wait(lambda: "Late AG: now Fri 27 Nov, 14:00" in rep.message)
    rep.settle()
    told = [(row.title, row.pill) for row in rep.rows(QUEUE)]
    assert told == [("Today AG", "09:30"), ("Late AG", "Fri"), ("Week AG", "Fri")]


def test_enter_calls_and_the_next_of_the_queue_stands_there(office: Desk, start: Start) -> None:
    names = ("Erste AG", "Zweite AG", "Dritte AG")
    for at, name in enumerate(names):
        plan(office, office.customer(name), date(2026, 11, 19 + at))
    rep = start()
    rep.go_to(QUEUE)
    rep.press("Home", "Down", "Return")
    rep.waits_ready("Zweite AG")
    rep.press("F9", "Alt+1", "Ctrl+Return")
    rep.waits_ready("Erste AG")
    rep.waits_until_saved()
    rep.press("F9", "Alt+7", "Ctrl+Return")
    rep.waits_ready("Dritte AG")


def test_a_step_is_done_planned_on_and_handed_over(office: Desk, start: Start) -> None:
    steps = [
        plan(office, office.customer(name), date(2026, 11, 24)) for name in ("A AG", "B AG", "C AG")
    ]
    rep = start()
    rep.go_to(QUEUE)
    rep.press("Home", "D")
    rep.settle()
    assert office.one(FollowUp, id=steps[0]).state == "done"
    assert [row.title for row in rep.rows(QUEUE)] == ["B AG", "C AG"]

    rep.press("Shift+D")
    rep.wait(QApplication.activePopupWidget)
    rep.press("Esc")
    rep.press("H")
    rep.wait(QApplication.activePopupWidget)
    rep.type("reto")
    rep.press("Return")
    rep.settle()
    assert office.one(FollowUp, id=steps[1]).owner_id == COLLEAGUE_ID
    assert [row.title for row in rep.rows(QUEUE)] == ["C AG"]


def test_a_reminder_is_a_line_that_takes_no_focus(office: Desk, start: Start) -> None:
    plan(office, office.customer("Zaugg AG"), date(2026, 11, 24), time(10, 5), "Prices")
    office.customer("Hofer AG")
    rep = start()
    rep.ask_for("hofer")
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("Talks ab")
    rep.clock.advance(minutes=6)
    rep.rooms.reminders.look()
    rep.wait(lambda: "10:05 Zaugg AG" in rep.message)
    rep.type("out prices")
    assert rep.note == "Talks about prices"


# --- two programs on one database -----------------------------------------------------------------


def test_what_another_program_saves_is_seen_within_two_seconds(office: Desk, start: Start) -> None:
    customer_id = office.customer("Neu AG")
    rep = start()
    assert rep.sees("Nothing is planned")
    plan(office, customer_id, date(2026, 11, 24))
    rep.wait(
        lambda: (
            [row.title for row in rep.rows(QUEUE)] == ["Neu AG"]
            and [row.pill for row in rep.rows("Customers to call")] == ["due today"]
        ),
        within_ms=2_000,
    )


# --- a new customer -------------------------------------------------------------------------------


def test_a_customer_is_added_found_edited_and_undone(start: Start, before: Database) -> None:
    rep = start()
    rep.press("Ctrl+N")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), NewCustomerDialog))
    for value in ("Käserei Müller AG", "Anna Keller", "081 252 34 56", "7000", "Chur"):
        rep.type(value)
        rep.press("Tab")
    rep.press("Return")
    rep.wait(lambda: not isinstance(QApplication.activeWindow(), NewCustomerDialog))
    rep.settle()

    with before.read() as session:
        (customer,) = session.scalars(select(Customer)).all()
    assert (customer.company, customer.city) == ("Käserei Müller AG", "Chur")
    rep.ask_for("kaserei mueller")
    rep.waits_ready("Käserei Müller AG")
    rep.press("F3", "Ctrl+N")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), NewCustomerDialog))
    rep.press("Esc")


# --- a window that is closed in a call ----------------------------------------------------------


def test_a_closed_window_loses_nothing(office: Desk, start: Start) -> None:
    office.customer("Hofer AG")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9", "Ctrl+2")
    said = rep.speech
    rep.type("Half a sen")
    rep.press("Alt+7", "Ctrl++")
    rep.type("fr 10")
    rep.window.close()

    again = start()
    assert again.sees("1 wrap-up open: Hofer AG")
    again.push("1 wrap-up open: Hofer AG")
    again.settle()
    again.settle()
    assert (again.note, again.speech) == ("Half a sen", said)
    assert [field.text() for field in again.fields("When", QLineEdit)][1] == "fr 10"
    again.press("Ctrl+Return")
    again.waits_until_saved()
    call = office.one(Call)
    assert (call.outcome, call.note) == (Outcome.NEED_LATER, "Half a sen")


def test_a_call_saved_at_the_last_moment_does_not_come_back(office: Desk, start: Start) -> None:
    office.customer("Hofer AG")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9", "Alt+1", "Ctrl+Return")
    rep.window.close()
    again = start()
    assert not again.sees("wrap-up open")
    assert len(office.rows(Call)) == 1


def test_what_is_typed_at_once_belongs_to_the_next_call(office: Desk, start: Start) -> None:
    """Nobody waits for the next customer to be read."""
    for name in ("Hofer AG", "Meier AG"):
        office.customer(name)
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("First")
    rep.press("Alt+1", "Ctrl+Return", "F9")
    rep.type("Second")
    rep.wait(lambda: len(rep.phone.numbers) == 2)
    rep.press("Alt+1", "Ctrl+Return")
    rep.waits_until_saved()
    assert [call.note for call in office.rows(Call)] == ["First", "Second"]


# --- a wrap-up is corrected -----------------------------------------------------------------------


def test_a_saved_call_is_corrected(office: Desk, start: Start) -> None:
    """What the first wrap-up planned is taken back; the first call stays as corrected."""
    customer_id = office.customer("Hofer AG")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.type("Not in before noon")
    rep.press("Alt+1", "Ctrl+Return")
    rep.waits_until_saved()
    wrong = office.one(Call)

    rep.push("Saved: Hofer AG, No answer · Correct")
    rep.settle()
    assert (rep.note, rep.focus) == ("Not in before noon", rep.field("Note"))
    rep.type(", wants a price later")
    rep.press("Alt+7", "Ctrl+Return")
    rep.waits_until_saved()

    assert office.one(CallVoid).call_id == wrong.id
    right = office.one(Call, corrects_id=wrong.id)
    assert (right.outcome, right.note) == (
        Outcome.NEED_LATER,
        "Not in before noon, wants a price later",
    )
    planned = office.rows(FollowUp, customer_id=customer_id, state="open")
    assert [step.call_id for step in planned] == [right.id]
    assert rep.sees("Today <b>1</b> call · <b>1</b> reached")
