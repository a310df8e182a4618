"""A visit on its way between two people: offered, late, returned, offered again, held, reported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from sqlalchemy import select

from app.customers.models import Customer
from app.follow_ups.exceptions.exception_queries import exceptions
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.briefing_form.briefing_dialog import BriefingDialog
from app.handoffs.late import late_handoffs
from app.handoffs.models import Handoff
from app.handoffs.queries import events
from app.handoffs.rules import HandoffState
from app.settings.outcomes import Outcome
from app.widgets.form_dialog import FormDialog
from tests.calls.desk import Desk
from tests.journeys.conftest import ZONE, WindowOf
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID, FIELD_ID, REP_ID


@pytest.fixture
def colleague(window_of: WindowOf) -> Callable[[], Person]:
    """Opens the database in the window of whoever gets the handoff."""
    return lambda: window_of("field", here="colleague")


def handoff(office: Desk) -> Handoff:
    return office.one(Handoff)


def states(office: Desk) -> list[HandoffState]:
    return [one.state for one in office.rows(Handoff)]


def in_state(person: Person, office: Desk, state: HandoffState) -> None:
    person.wait(lambda: state in states(office))
    person.settle()
    person.clock.moment += timedelta(minutes=1)  # what happens next happens later


def opened_in(person: Person, state: HandoffState) -> bool:
    """Tell whether the handoff that one looks at stands so; for a moment there may be none."""
    opened = person.rooms.handoffs.page.opened
    return opened is not None and opened.state is state


def form(person: Person) -> FormDialog:
    def shown() -> list[FormDialog]:
        return [one for one in person.window.findChildren(FormDialog) if one.isVisible()]

    person.wait(shown)
    person.wait(lambda: person.focus and shown()[0].isActiveWindow())  # it comes to the front
    return shown()[0]


def open_steps(office: Desk) -> list[FollowUp]:
    with office.database.read() as session:
        wanted = select(FollowUp).where(FollowUp.state == FollowUpState.OPEN)
        return list(session.scalars(wanted.order_by(FollowUp.id)))


def offer(person: Person, *, receiver: str = "") -> None:
    """Finish the briefing: type whatever is empty, and offer it."""
    asked = form(person)
    assert isinstance(asked, BriefingDialog)
    if receiver:
        combo = next(one for one in asked.findChildren(QComboBox) if one.isVisible())
        combo.setFocus()
        person.type(receiver)
    for name in ("Why a visit", "Need", "Decides", "Current supplier"):
        person.go_to(name)
        person.type_over("told")
    for name in ("Volume and timing", "Objections", "Promised", "Permissions"):
        person.go_to(name)
        person.type_over("none")
    person.press("Ctrl+Return")


def test_there_and_back_in_two_peoples_hands(
    rep: Person, colleague: Callable[[], Person], office: Desk, place: str
) -> None:
    on_server = "://" in place  # a local file of the tests knows nobody in the field
    receiver, receiver_id = ("Urs", FIELD_ID) if on_server else ("Reto", COLLEAGUE_ID)
    office.customer(company="Metallbau Tanner")
    rep.ask_for("tanner")
    rep.waits_ready("Metallbau Tanner")
    rep.press("F9", "Ctrl+Shift+H")
    rep.waits_for("A handoff is drafted.")
    rep.press("Ctrl+Return")
    in_state(rep, office, HandoffState.DRAFT)
    offer(rep, receiver=receiver)
    in_state(rep, office, HandoffState.OFFERED)
    assert handoff(office).receiver_id == receiver_id

    rep.clock.moment += timedelta(days=1, minutes=5)  # nobody answers
    with office.database.read() as session:
        late = exceptions(session, None, rep.clock(), ZONE, late_handoffs)
    assert sum(late.counts.values()) >= 1
    reto = colleague()
    reto.press("F5")
    reto.waits_for("Metallbau Tanner")
    reto.settle()
    reto.press("R")
    asked = form(reto)
    reason = asked.findChildren(QComboBox)[0]
    reason.setFocus()
    reto.press(*["Down"] * 6)  # no capacity
    asked.findChildren(QPlainTextEdit)[0].setFocus()
    reto.type("not before May")
    reto.press("Ctrl+Return")
    in_state(reto, office, HandoffState.RETURNED)

    rep.press("F5")
    rep.wait(lambda: rep.sees("not before May"))
    rep.settle()
    rep.rooms.handoffs.page.setFocus()
    rep.press("O")
    offer(rep)
    in_state(rep, office, HandoffState.OFFERED)

    reto.wait(lambda: opened_in(reto, HandoffState.OFFERED))
    reto.rooms.handoffs.page.setFocus()
    reto.press("A")
    in_state(reto, office, HandoffState.ACCEPTED)
    assert office.one(Customer).field_owner_id == receiver_id
    reto.wait(lambda: opened_in(reto, HandoffState.ACCEPTED))
    reto.press("S")
    asked = form(reto)
    reto.type_over("fri 13:30")
    reto.press("Ctrl+Return")
    in_state(reto, office, HandoffState.SCHEDULED)
    assert handoff(office).visit_on == date(2026, 11, 27)

    reto.wait(lambda: opened_in(reto, HandoffState.SCHEDULED))
    reto.press("V")
    asked = form(reto)
    reto.type("quote")
    for name, text in (("Next step", "Write the quote"), ("When", "mon")):
        reto.go_to(name)
        reto.type(text)
    reto.press("Ctrl+Return")
    in_state(reto, office, HandoffState.FEEDBACK)
    (step,) = [one for one in open_steps(office) if one.kind is FollowUpKind.CALL]
    assert (step.text, step.owner_id) == ("Write the quote", REP_ID)

    rep.wait(lambda: opened_in(rep, HandoffState.FEEDBACK))
    rep.press("D")
    in_state(rep, office, HandoffState.CLOSED)
    with office.database.read() as session:
        steps = [one.action.value for one in events(session, handoff(office).id)]
    assert steps == [
        *("draft", "revise", "offer", "return", "revise", "offer"),
        *("accept", "schedule", "report", "close"),
    ]

    # The follow-up by inside: on its day it stands in the plan, and the call settles it.
    reto.window.close()  # else it may be him who has the customer open by then
    rep.clock.moment += timedelta(days=6)
    rep.window.activateWindow()
    rep.wait(rep.window.isActiveWindow)
    rep.press("F2")
    rep.rooms.queue.refresh()
    rep.wait(lambda: rep.rooms.queue.choose(step.id))
    rep.rooms.queue.call_chosen()
    rep.waits_ready("Metallbau Tanner")
    rep.settle()
    rep.press("F9")
    rep.wait(lambda: rep.rooms.desk.in_call)
    rep.settle()
    rep.press("Alt+5")  # care call held
    rep.wait(lambda: rep.rooms.desk.draft.outcome is Outcome.CARE_HELD)
    rep.press("Ctrl+Return")
    rep.wait(lambda: office.one(FollowUp, id=step.id).state is FollowUpState.DONE)
    assert office.one(FollowUp, id=step.id).settled_by_call_id is not None
