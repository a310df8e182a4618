"""A whole day by keyboard: sixty calls, ten that come in, three parked, a crash, the evening."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from sqlalchemy import func, select

from app.calls.day.end_of_day_dialog import EndOfDayDialog
from app.calls.draft import Stage
from app.calls.paperwork.complaint_dialog import ComplaintDialog
from app.calls.wrap_up.panel import WrapUpPanel
from app.clock import local_day
from app.customers.models import Customer, Permission, Phone
from app.customers.rules import Status
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.history.models import Call
from app.history.rules import Direction
from app.paths import Profile
from app.settings.outcomes import Outcome
from app.settings.words import outcome_name
from app.startup.incoming import take_up
from app.tables import metadata as all_tables
from app.upkeep.state import checks
from app.widgets.segmented import SegmentedControl
from tests.calls.desk import Desk
from tests.example_customers import add_customer
from tests.journeys.conftest import ZONE, Start
from tests.journeys.person import Person
from tests.people import REP_ID

pytestmark = pytest.mark.timeout(300)  # seventy calls; alone it takes a tenth of it

CALLS, INCOMING = 60, 10
PARKED = {37, 43, 51}
CRASHED = 33
TODAY = date(2026, 11, 24)
REACHED = {
    *(Outcome.CALLBACK, Outcome.CARE_HELD, Outcome.INFO_REQUESTED, Outcome.NEED_LATER),
    *(Outcome.QUOTE_REQUESTED, Outcome.ORDER, Outcome.NOT_INTERESTED, Outcome.DO_NOT_CALL),
}
"""Of those that come up here; the table of outcomes says who talked."""


ENDS = (
    *(Outcome.NO_ANSWER, Outcome.NEED_LATER, Outcome.VOICEMAIL, Outcome.CALLBACK),
    *(Outcome.INFO_REQUESTED, Outcome.NO_ANSWER, Outcome.QUOTE_REQUESTED, Outcome.NOT_INTERESTED),
    *(Outcome.ORDER, Outcome.BUSY, Outcome.DO_NOT_CALL, Outcome.WRONG_NUMBER),
)
"""What the calls come to, one after the other, again and again."""


def ends_with(rep: Person, outcome: Outcome) -> None:
    """Choose an outcome by its key in the script that runs, else in the menu."""
    panel = rep.rooms.pane.findChild(WrapUpPanel)
    key = next((one for one in range(1, 10) if panel.outcome_of_key(one) is outcome), None)
    if key is not None:
        rep.press(f"Alt+{key}")
    else:
        rep.field("More outcomes").setFocus()  # Tab leads there too, but often it is long
        rep.press("Space")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names = [action.text() for action in menu.actions()]
        rep.press(*["Down"] * names.index(outcome_name(outcome)), "Return")  # the first is marked
    if outcome is Outcome.CALLBACK:
        rep.type("fri 10")
    elif outcome is Outcome.NOT_INTERESTED:  # the reason is asked for when one wants to save
        rep.press("Ctrl+Return", "Down", "Return")


@dataclass
class Tally:
    """What happened, as somebody beside the desk would count it."""

    outcomes: list[Outcome] = field(default_factory=list)
    rung: set[int] = field(default_factory=set)

    @property
    def figures(self) -> str:
        reached = sum(one in REACHED for one in self.outcomes)
        orders = self.outcomes.count(Outcome.ORDER)
        calls = len(self.outcomes)
        return f"Today <b>{calls}</b> calls · <b>{reached}</b> reached · <b>{orders}</b> orders"


def number(at: int) -> str:
    return f"+4144555{at:04}"


@pytest.fixture
def customers(office: Desk) -> list[int]:
    """More than can be called in a day, each with a number of its own."""
    return [add_customer_with_number(office, at) for at in range(CALLS + 15)]


def add_customer_with_number(office: Desk, at: int) -> int:
    customer_id = add_customer(office.database, f"Firma {at:03}", region="ZH")
    basis = {"type": "customers", "channel": "phone", "purpose": "advertising"}
    office.put(Permission, customer_id=customer_id, **basis)
    facts = {"kind": "phone", "typed": number(at), "e164": number(at), "invalid": False}
    office.put(Phone, customer_id=customer_id, reversed_digits=number(at)[:0:-1], **facts)
    return customer_id


def test_a_whole_day(
    office: Desk,
    customers: list[int],
    start: Start,
    profile: Profile,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    rep, tally = start(), Tally()
    for at in range(CALLS):
        rep = call_the_next(
            rep, at, tally, lambda old: crash(old, start, profile, tmp_path_factory)
        )
        if at % 6 == 5:
            somebody_calls(rep, at // 6, tally)
    for left in range(len(PARKED)):
        take_up_parked(rep, tally, len(PARKED) - left - 1)
    everybody_has_a_next_step(rep)
    the_figures_are_right(rep, office, tally)
    the_evening_is_right(rep, office)


def call_the_next(
    rep: Person, at: int, tally: Tally, crashes: Callable[[Person], Person]
) -> Person:
    customer_id = rep.waits_for_somebody()
    rep.press("F9")
    rep.wait(lambda: rep.rooms.desk.draft.stage is Stage.TALKING)
    tally.rung.add(customer_id)
    rep.type(f"note {at}")
    rep.clock.advance(minutes=3)
    if at == CRASHED:
        rep = crashes(rep)
        assert rep.note == f"note {at}"
    if at in PARKED:
        rep.press("F7")
    else:
        outcome = ENDS[at % len(ENDS)]
        ends_with(rep, outcome)
        saves(rep, outcome, tally)
    rep.clock.advance(minutes=2)
    return rep


def saves(rep: Person, outcome: Outcome, tally: Tally) -> None:
    draft = rep.rooms.desk.draft
    assert draft is not None
    assert draft.outcome is outcome
    tally.outcomes.append(outcome)
    call_id = draft.call_id
    rep.press("Ctrl+Return")
    saved = select(func.count()).where(Call.id == call_id)
    rep.wait(lambda: rep.ask(lambda session: session.scalar(saved)), within_ms=20_000)


def crash(rep: Person, start: Start, profile: Profile, folders: pytest.TempPathFactory) -> Person:
    """Let the program die while a note is typed: what was on the disk is all that is left."""
    rep.wait(lambda: rep.rooms.files.all_saved)
    company = rep.rooms.desk.draft.company
    left = folders.mktemp("after the crash") / "profile"
    shutil.copytree(profile.directory, left, ignore=shutil.ignore_patterns("*.lock"))
    rep.window.hide()
    again = start(profile=Profile(left))
    again.clock.set(rep.clock())
    again.waits_for(company)
    again.press("F7")
    again.wait(lambda: company in again.head)
    return again


def somebody_calls(rep: Person, at: int, tally: Tally) -> None:
    """Eight customers, somebody new, and somebody who is only noted."""
    rep.waits_for_somebody()
    if at >= 8:
        unknown_calls(rep, at, tally)
        return
    take_up(rep.rooms.incoming, ["incoming", number(CALLS + at)])
    rep.wait(lambda: "· Firma" in rep.message)
    rep.press("Shift+F9")
    rep.wait(lambda: {"Incoming call", "Hang up"} <= set(rep.head))
    rep.clock.advance(minutes=1)
    if at == 3:
        complains(rep)
    outcome = Outcome.CARE_HELD if at % 2 else Outcome.INFO_REQUESTED
    ends_with(rep, outcome)
    saves(rep, outcome, tally)


def complains(rep: Person) -> None:
    rep.press("Ctrl+Shift+R")
    rep.wait(_complaint_is_ready)
    rep.type("Motor broken")
    rep.go_to("Save")
    rep.press("Space")
    rep.wait(lambda: rep.message == "The complaint is saved.")


def _complaint_is_ready() -> bool:
    window = QApplication.activeWindow()
    return isinstance(window, ComplaintDialog) and window.isEnabled()


def unknown_calls(rep: Person, at: int, tally: Tally) -> None:
    take_up(rep.rooms.incoming, ["incoming", f"+4144999880{at}"])
    rep.waits_for("not known yet")
    rep.press("Shift+F9")
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    if at == 8:
        rep.press("Ctrl+N")
        rep.wait(lambda: rep.fields("Company"))
        rep.go_to("Company")
        rep.type("Neukunde GmbH")
        rep.press("Return")
        rep.wait(lambda: {"Neukunde GmbH", "Incoming call"} <= set(rep.head))
        ends_with(rep, Outcome.INFO_REQUESTED)
        saves(rep, Outcome.INFO_REQUESTED, tally)
    else:
        rep.press("Alt+N")
        rep.wait(lambda: rep.focus.accessibleName() == "Message")
        rep.type("Sells pens")
        rep.press("Return")
        rep.waits_for("Kept among your follow-ups.")


def take_up_parked(rep: Person, tally: Tally, still_open: int) -> None:
    rep.waits_for_somebody()
    rep.press("F7")
    rep.wait(lambda: "Next number" in rep.head)
    assert rep.note.startswith("note ")
    ends_with(rep, Outcome.NEED_LATER)
    saves(rep, Outcome.NEED_LATER, tally)
    rep.wait(lambda: len(rep.rooms.desk.parked) == still_open)


def everybody_has_a_next_step(rep: Person) -> None:
    """Asked of the tables themselves, and of the program's own check."""
    rep.waits_until_saved()
    planned = select(FollowUp.customer_id).where(FollowUp.state == FollowUpState.OPEN)
    without = select(Customer.company, Customer.status).where(
        Customer.status == Status.ACTIVE,
        Customer.id.not_in(planned.where(FollowUp.customer_id.is_not(None))),
        Customer.care_due_on.is_(None),
    )
    assert rep.ask(lambda session: list(session.execute(without))) == []
    assert rep.ask(lambda session: checks.problems(session, all_tables)) == []


def the_figures_are_right(rep: Person, office: Desk, tally: Tally) -> None:
    calls = office.rows(Call)
    assert sorted(call.outcome for call in calls) == sorted(tally.outcomes)
    assert len(calls) == CALLS + INCOMING - 1  # one was only noted
    assert len(rep.phone.numbers) == CALLS - CRASHED - 1  # since the crash
    assert {call.customer_id for call in calls if call.direction is Direction.OUT} == tally.rung
    rep.wait(lambda: rep.sees(tally.figures))

    to_call = {row.key for row in rep.rows("Customers to call")}
    done = len(tally.rung - to_call)
    assert [text for text in rep.texts() if text.endswith(" done")] == [
        f"{done} of {done + len(to_call)} done"
    ]
    sunday = TODAY + timedelta(days=7 - TODAY.isoweekday())
    mine = [
        step
        for step in office.rows(FollowUp, owner_id=REP_ID, state=FollowUpState.OPEN)
        if step.due_on <= sunday
    ]
    whose = rep.field("Whose follow-ups", SegmentedControl)
    rep.wait(lambda: whose.tabText(0) == f"Mine {len(mine)}")


def the_evening_is_right(rep: Person, office: Desk) -> None:
    assert local_day(rep.clock(), ZONE) == TODAY
    rep.press("Ctrl+Shift+E")
    rep.wait(lambda: rep.rooms.end_of_day.opened)
    window = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, EndOfDayDialog) and one.isVisible()
    )
    steps = office.rows(FollowUp, owner_id=REP_ID, state=FollowUpState.OPEN)
    due = [step for step in steps if step.due_on <= TODAY]
    tomorrow = [step for step in steps if step.due_on == TODAY + timedelta(days=1)]
    said = f"Wednesday 25 November 2026: {len(tomorrow)} planned, usual 20"
    rep.wait(lambda: said in [row.title for row in rep.lines("What is left of the day")])
    counts = [
        re.search(r"(?:still open|due) (\d+)$", row.title)
        for row in rep.lines("What is left of the day")
    ]
    assert sum(int(found[1]) for found in counts if found) == len(due)
    assert not any("wrap-up" in row.title for row in rep.lines("What is left of the day"))
    window.close()
