"""Two people work through one list at the same time, each before a window of their own."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextEdit
from sqlalchemy import func, select, update

from app.calls.models import Claim
from app.calls.permission import claims
from app.calls.permission.claims import KIND, Holder
from app.database.database import Database
from app.database.models import Command, database_now
from app.database.watch import CHANNEL
from app.history.models import Call
from app.paths import Profile
from app.widgets.rows import ListRow
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.postgres import Cluster
from tests.seeding import working_as

pytestmark = pytest.mark.timeout(120)

COMPANIES = ("Alder Metallbau", "Brändli Maschinen", "Caduff Elektro", "Danuser Holz")
LEAD = Holder(LEAD_ID, "the lead's window")


@pytest.fixture
def place(postgresql_place: str) -> str:
    """A team's server; a local file is for one person."""
    return postgresql_place


@pytest.fixture
def customers(office: Desk) -> list[int]:
    """Customers of nobody: they stand in the lists of all."""
    return [office.customer(company, inside_owner_id=None) for company in COMPANIES]


@pytest.fixture
def martina(start: Start, customers: list[int]) -> Person:
    return start()


@pytest.fixture
def reto(
    start: Start,
    martina: Person,
    cluster: Cluster,
    team_database: str,
    logins: dict[str, str],
    tmp_path: Path,
) -> Person:
    """A colleague, at another computer, who comes after her."""
    profile = Profile(tmp_path / "colleague")
    profile.make_directories()
    return start(cluster.url(team_database, "colleague", logins["colleague"]), profile)


def row(person: Person, company: str) -> ListRow:
    return next(one for one in person.rows("Customers to call") if one.title == company)


def is_calling(person: Person, company: str, name: str) -> bool:
    shown = row(person, company)
    return shown.dimmed and shown.pill == f"{name} is calling"


def is_free(person: Person, company: str) -> bool:
    shown = row(person, company)
    return not shown.dimmed and "is calling" not in shown.pill


def choose(person: Person, company: str) -> None:
    """Bring a customer of the list into the middle."""
    person.go_to("Customers to call")
    person.press("Home")
    place = [one.title for one in person.rows("Customers to call")].index(company)
    person.press(*["Down"] * place, "Return")


def held(office: Desk) -> dict[int, int]:
    """Count the running claims of each person."""
    found: dict[int, int] = {}
    with office.database.read() as session:
        running = select(Claim.user_id).where(Claim.lease_until > database_now())
        for user_id in session.scalars(running):
            found[user_id] = found.get(user_id, 0) + 1
    return found


def test_each_gets_another_customer_and_sees_the_other_s(martina: Person, reto: Person) -> None:
    first, second, *_ = COMPANIES
    martina.waits_ready(first)
    reto.waits_ready(second)
    reto.wait(lambda: is_calling(reto, first, "M. Baumann"))
    martina.wait(lambda: is_calling(martina, second, "R. Hofer"))
    assert is_free(martina, first)  # her own is not dimmed
    assert "Take over" not in martina.head


def test_a_change_is_seen_within_a_second(martina: Person, reto: Person) -> None:
    reto.settle()
    choose(martina, "Caduff Elektro")
    martina.waits_ready("Caduff Elektro")
    reto.wait(lambda: is_calling(reto, "Caduff Elektro", "M. Baumann"), within_ms=1_000)
    assert is_free(reto, "Alder Metallbau")


def test_the_next_customer_is_one_whom_nobody_has(
    martina: Person, reto: Person, office: Desk
) -> None:
    martina.wait(lambda: is_calling(martina, "Brändli Maschinen", "R. Hofer"))
    martina.press("F9", "Alt+1", "Ctrl+Return")
    martina.waits_ready("Caduff Elektro")
    martina.waits_until_saved()
    reto.press("F9", "Alt+1", "Ctrl+Return")  # at once: his list need not know of her call yet
    reto.waits_ready("Danuser Holz")
    reto.waits_until_saved()

    called = [call.customer_id for call in office.rows(Call)]
    assert len(called) == len(set(called)) == 2
    reto.wait(lambda: held(office) == {REP_ID: 1, COLLEAGUE_ID: 1})  # what is saved is let go


def test_who_has_the_customer_is_said_before_it_rings(martina: Person, reto: Person) -> None:
    choose(reto, "Alder Metallbau")
    reto.wait(lambda: {"M. Baumann is calling", "Take over"} <= set(reto.head))
    reto.press("F9")
    reto.waits_for("Advised against now: open at a colleague's. Why all the same?")
    assert reto.phone.numbers == []
    reto.push("Agreed with my colleague")
    reto.wait(lambda: len(reto.phone.numbers) == 1)
    assert "M. Baumann is calling" in reto.head  # it is still hers
    assert "Take over" in reto.head


def test_taking_over_is_told_to_both_and_loses_nothing(
    martina: Person, reto: Person, office: Desk
) -> None:
    martina.press("F9")
    martina.type("Asks for prices")
    choose(reto, "Alder Metallbau")
    reto.wait(lambda: "Take over" in reto.head)
    reto.push("Take over")

    reto.waits_for("You took over the call with Alder Metallbau. Martina Baumann is told.")
    reto.wait(lambda: "Take over" not in reto.head)
    martina.waits_for("Reto Hofer took over the call with Alder Metallbau.", within_ms=1_000)
    martina.wait(lambda: {"R. Hofer is calling", "Take over"} <= set(martina.head))
    assert martina.note == "Asks for prices"
    entry = next(one for one in office.rows(Command) if one.kind == "take_over")
    assert (entry.user_id, entry.payload["from_user_id"]) == (COLLEAGUE_ID, REP_ID)

    martina.press("Alt+7", "Ctrl+Return")
    martina.waits_until_saved()
    (call,) = office.rows(Call)
    assert (call.author_id, call.note) == (REP_ID, "Asks for prices")
    reto.wait(lambda: held(office) == {REP_ID: 1, COLLEAGUE_ID: 1})


def test_a_parked_wrap_up_keeps_its_customer(martina: Person, reto: Person, office: Desk) -> None:
    """Its outcome is in nobody's list yet: the others would ring again."""
    martina.press("F9")
    martina.type("Second line rings")
    martina.press("F7")
    martina.waits_ready("Caduff Elektro")
    reto.wait(lambda: is_calling(reto, "Caduff Elektro", "M. Baumann"))
    assert is_calling(reto, "Alder Metallbau", "M. Baumann")
    martina.push("1 wrap-up open: Alder Metallbau")
    martina.wait(lambda: {"Alder Metallbau", "Next number"} <= set(martina.head))
    martina.press("Alt+7", "Ctrl+Return")
    martina.waits_until_saved()
    reto.wait(lambda: is_calling(reto, "Caduff Elektro", "M. Baumann"))  # it is her next again
    reto.wait(lambda: held(office) == {REP_ID: 1, COLLEAGUE_ID: 1})


def test_the_quick_view_says_who_is_calling(martina: Person, reto: Person) -> None:
    martina.press("F9")
    choose(martina, "Brändli Maschinen")
    martina.wait(lambda: martina.quick_view == "Brändli Maschinen")
    martina.waits_for("R. Hofer is calling", martina.rooms.quick_view)
    assert "Alder Metallbau" in martina.head
    assert "R. Hofer is calling" not in martina.head  # looking claims nothing


def test_closing_the_window_lets_all_go(martina: Person, reto: Person, office: Desk) -> None:
    reto.wait(lambda: is_calling(reto, "Alder Metallbau", "M. Baumann"))
    martina.window.close()
    reto.wait(lambda: is_free(reto, "Alder Metallbau"), within_ms=1_000)
    assert held(office) == {COLLEAGUE_ID: 1}


def test_who_crashed_is_calling_no_more_once_the_lease_is_over(
    martina: Person, before: Database, customers: list[int]
) -> None:
    """Nobody tells of a crash; the window looks again by itself when the time is over."""
    with working_as(before, "lead") as lead, lead.write() as session:
        assert claims.take(session, customers[1], LEAD)
        soon = session.scalars(select(database_now())).one() + timedelta(seconds=3)
        session.execute(update(Claim).where(Claim.user_id == LEAD_ID).values(lease_until=soon))
        session.execute(select(func.pg_notify(CHANNEL, before.notice(KIND))))
    martina.wait(lambda: is_calling(martina, "Brändli Maschinen", "C. Keller"))
    martina.wait(lambda: is_free(martina, "Brändli Maschinen"), within_ms=5_000)
    choose(martina, "Brändli Maschinen")
    martina.waits_ready("Brändli Maschinen")
    martina.press("F9")
    martina.wait(lambda: martina.phone.numbers)


def test_somebody_faster_is_passed_by_calmly(
    martina: Person, before: Database, customers: list[int]
) -> None:
    """The claim of another was not heard of yet; whom the database gives stands there then."""
    with working_as(before, "lead") as lead, lead.write() as session:
        assert claims.take(session, customers[1], LEAD)  # and nobody is told
    martina.press("F9", "Alt+1", "Ctrl+Return")
    martina.waits_ready("Caduff Elektro")
    martina.waits_for("C. Keller was faster; here is the next customer.")
    assert martina.field("Note", QTextEdit).hasFocus()
    martina.waits_until_saved()
    assert is_calling(martina, "Brändli Maschinen", "C. Keller")


def test_after_a_crash_the_same_window_finds_its_own_claims_again(
    martina: Person, start: Start, office: Desk
) -> None:
    """Without waiting until the lease of the window that died is over."""
    martina.press("F9", "Alt+1")
    martina.wait(lambda: martina.rooms.files.all_saved)  # with the proposed next step
    holder = {claim.holder for claim in office.rows(Claim)}
    again = start()
    again.settle()
    assert {claim.holder for claim in office.rows(Claim)} == holder
    assert "Take over" not in again.head
    again.press("F7")
    again.wait(lambda: {"Alder Metallbau", "Next number"} <= set(again.head))
    again.press("Ctrl+Return")
    again.waits_until_saved()
    assert len(office.rows(Call)) == 1
