"""The team's server goes away in the middle of a wrap-up, and the person calls on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from sqlalchemy import MetaData, select

from app.calls.paperwork.complaint_dialog import ComplaintDialog
from app.calls.paperwork.email_dialog import EmailDialog
from app.calls.preparation.queries import call_view
from app.database.models import Command
from app.history.models import Activity, Call, Complaint
from app.paths import Profile
from tests.calls.desk import Desk
from tests.databases import make_team
from tests.fakes import FakeClock
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import REP_ID, TEAM_ID
from tests.postgres import DURABLE, Cluster, running_cluster
from tests.seeding import TeamDatabase, known

pytestmark = pytest.mark.timeout(120)  # a server of its own is made, stopped and started

COMPANIES = ("Alpha AG", "Beta AG", "Gamma AG", "Delta AG")
AWAY = "Server away since 10:00. Calls are saved on this computer"


@pytest.fixture
def own(metadata: MetaData) -> Iterator[Cluster]:
    """A server that may be stopped."""
    with running_cluster(DURABLE) as running:
        yield running


@pytest.fixture
def place(own: Cluster, metadata: MetaData) -> Iterator[str]:
    team = TeamDatabase(own, "team", make_team(own, "team", metadata))
    with known(team):
        yield team.url("rep")


@pytest.fixture
def ids(office: Desk) -> list[int]:
    """Four customers who are to be called, best first."""
    made = []
    for company in COMPANIES:
        made.append(office.customer(company))
        office.clock.advance(seconds=1)
    office.clock.advance(seconds=-len(made))
    return made


@pytest.fixture
def rep(start: Start, ids: list[int]) -> Person:
    return start()


def call(rep: Person, company: str, note: str) -> None:
    """Ring, write a note, hang up."""
    rep.wait(lambda: {company, "Call"} <= set(rep.head))
    rep.press("F9")
    rep.type(note)
    rep.press("F9")


def wrap_up(rep: Person) -> None:
    """Nobody answered; the usual next step."""
    rep.press("Alt+1", "Ctrl+Return")


def saved(office: Desk) -> list[tuple[int, str]]:
    with office.database.read() as session:
        rows = session.execute(select(Call.customer_id, Call.note).order_by(Call.recorded_at))
        return [(row.customer_id, row.note) for row in rows]


def test_three_calls_while_the_server_is_away(
    rep: Person, office: Desk, own: Cluster, profile: Profile, ids: list[int]
) -> None:
    assert rep.database.team_id == TEAM_ID
    call(rep, "Alpha AG", "Wants the blue ones")
    own.stop()
    rep.waits_for(AWAY)
    focus = rep.focus
    assert rep.note == "Wants the blue ones"
    assert rep.message == ""

    wrap_up(rep)
    rep.waits_for(f"{AWAY}: 1 waiting")
    assert not rep.sees("All saved")
    call(rep, "Beta AG", "Is on holiday")
    wrap_up(rep)
    rep.waits_for(f"{AWAY}: 2 waiting")
    call(rep, "Gamma AG", "Rings back")
    wrap_up(rep)
    rep.waits_for(f"{AWAY}: 3 waiting")
    rep.wait(lambda: "Delta AG" in rep.head)
    assert rep.message == ""
    assert rep.focus is focus  # nothing took the keyboard
    rep.wait(lambda: rep.rooms.files.all_saved)
    rep.wait(lambda: not list(profile.drafts.rglob("call-*.json")))

    own.start()
    rep.waits_for("Server back, everything is saved")
    rep.settle()
    assert "Delta AG" in rep.head
    rep.waits_for("Team database, live", within_ms=15_000)
    assert saved(office) == [
        (ids[0], "Wants the blue ones"),
        (ids[1], "Is on holiday"),
        (ids[2], "Rings back"),
    ]
    with office.database.read() as session:
        kinds = list(session.scalars(select(Command.kind).where(Command.user_id == REP_ID)))
        view = call_view(session, ids[0], office.clock())
    assert kinds.count("record_call") == 3
    assert view is not None
    assert len(view.open_steps) == 1  # the usual next step came along


def test_what_waits_is_sent_at_the_next_start(
    rep: Person, office: Desk, own: Cluster, start: Start, ids: list[int]
) -> None:
    call(rep, "Alpha AG", "Wants the blue ones")
    own.stop()
    rep.waits_for(AWAY)
    wrap_up(rep)
    rep.waits_for(f"{AWAY}: 1 waiting")
    call(rep, "Beta AG", "In the middle of it")
    rep.window.close()

    own.start()
    again = start()
    again.wait(lambda: len(saved(office)) == 1)
    again.waits_for("1 wrap-up open: Beta AG")
    again.settle()
    assert saved(office) == [(ids[0], "Wants the blue ones")]
    assert "Alpha AG" not in again.head


def test_whom_nobody_looked_at_cannot_be_shown_and_that_is_said(
    rep: Person, office: Desk, own: Cluster, clock: FakeClock
) -> None:
    other = office.customer("Zeta AG", inside_owner_id=None)
    rep.settle()
    own.stop()
    rep.waits_for(AWAY)
    rep.rooms.desk.views._known.pop(other, None)
    rep.rooms.calls.open(other, rep.rooms.desk.draft.origin)  # type: ignore[union-attr]
    rep.wait(lambda: "only the next customers of your list" in rep.message)


def test_a_note_beside_a_call_waits_too(
    rep: Person, office: Desk, own: Cluster, ids: list[int]
) -> None:
    call(rep, "Alpha AG", "Wants the blue ones")
    rep.ask_for("Delta AG")
    rep.wait(lambda: rep.quick_view == "Delta AG")
    own.stop()
    rep.waits_for(AWAY)
    rep.go_to("Note on this customer")
    rep.type("Ask for the red ones")
    rep.press("Return")
    rep.waits_for(f"{AWAY}: 1 waiting")
    own.start()
    rep.waits_for("Server back, everything is saved")
    with office.database.read() as session:
        kinds = list(session.scalars(select(Command.kind).where(Command.user_id == REP_ID)))
    assert kinds.count("add_note") == 1


def test_customers_first_looked_at_while_the_server_is_away(rep: Person, own: Cluster) -> None:
    own.stop()
    rep.waits_for(AWAY)
    rep.press("F3")
    rep.waits_for("Your customers stand here as soon as it is back")
    assert not rep.sees("counting")
    own.start()
    rep.wait(lambda: rep.rooms.customers.shown_list.isVisible(), within_ms=15_000)
    rep.waits_for("4 customers")


def test_a_complaint_and_an_email_wait_too(
    rep: Person, office: Desk, own: Cluster, ids: list[int]
) -> None:
    opened: list[QUrl] = []
    rep.rooms.emails.open_url = lambda url: opened.append(url) or True
    rep.waits_ready("Alpha AG")
    rep.press("Ctrl+Shift+R")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), ComplaintDialog))
    rep.settle()
    rep.type("Motor broken")
    own.stop()
    rep.waits_for(AWAY)
    rep.go_to("Save")
    rep.press("Space")
    rep.waits_for(f"{AWAY}: 1 waiting")

    rep.press("Ctrl+Shift+M")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), EmailDialog))
    rep.waits_for("The server is away: type the address.")
    rep.type("a@alpha.example")
    rep.go_to("Open in mail program")
    rep.press("Space")
    rep.waits_for(f"{AWAY}: 2 waiting")
    assert len(opened) == 1

    own.start()
    rep.waits_for("Server back, everything is saved")
    assert office.one(Complaint, customer_id=ids[0]).text == "Motor broken"
    assert office.one(Activity, customer_id=ids[0]).text.startswith("E-mail prepared for a@alpha")


def test_a_complaint_first_opened_while_the_server_is_away_waits_too(
    rep: Person, office: Desk, own: Cluster, ids: list[int]
) -> None:
    rep.waits_ready("Alpha AG")
    own.stop()
    rep.waits_for(AWAY)
    rep.press("Ctrl+Shift+R")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), ComplaintDialog))
    rep.wait(lambda: rep.focus.accessibleName() == "What the customer complains about")
    rep.type("Motor broken")
    rep.go_to("Save")
    rep.press("Space")
    rep.waits_for(f"{AWAY}: 1 waiting")
    own.start()
    rep.waits_for("Server back, everything is saved")
    complaint = office.one(Complaint, customer_id=ids[0])
    assert (complaint.text, complaint.call_back) == ("Motor broken", True)


def test_of_whom_nothing_is_at_hand_a_complaint_says_so_and_opens_by_itself(
    rep: Person, office: Desk, own: Cluster, ids: list[int]
) -> None:
    rep.waits_ready("Alpha AG")
    own.stop()
    rep.waits_for(AWAY)
    rep.rooms.desk.views._known.clear()
    rep.press("Ctrl+Shift+R")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), ComplaintDialog))
    rep.waits_for("of this customer nothing is at hand", QApplication.activeWindow())
    own.start()
    rep.wait(lambda: rep.focus.accessibleName() == "What the customer complains about", 15_000)
    rep.press("Escape")
