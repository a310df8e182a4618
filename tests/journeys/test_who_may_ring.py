"""Who may call nobody, or not this customer, is told so before anybody is rung."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.customers.rules import Segment
from app.database.errors import NotAllowedError
from app.history.models import Call
from app.paths import Profile
from app.scripts import releasing
from app.scripts.models import Script, ScriptRelease
from app.team.commands import AssignCoach
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import COACH_ID, TRAINEE_ID
from tests.postgres import Cluster
from tests.seeding import working_as

ROLE = "Nobody was rung: your role in the team calls no customers."
NOT_ASSIGNED = "Nobody was rung: trainees call only C customers that are assigned to them."
NO_SCRIPT = "Nobody was rung: no call script is released for you yet."
COMPANY = "Alder Metallbau"


@pytest.fixture
def place(postgresql_place: str) -> str:
    """A team's server; a file on the computer keeps no rights."""
    return postgresql_place


@pytest.fixture
def signed_in(
    start: Start, cluster: Cluster, team_database: str, logins: dict[str, str], tmp_path: Path
) -> Callable[[str], Person]:
    """Opens the window of somebody of another role."""

    def opens(login: str) -> Person:
        own = Profile(tmp_path / login)
        own.make_directories()
        return start(cluster.url(team_database, login, logins[login]), own)

    return opens


@pytest.mark.parametrize("login", ["field", "privacy_officer", "admin"])
def test_other_roles_ring_nobody(
    signed_in: Callable[[str], Person], office: Desk, login: str
) -> None:
    office.customer(COMPANY, inside_owner_id=None)
    person = signed_in(login)
    person.settle()  # field sales begin with their own day
    person.press("F2")
    person.waits_for("Your role in the team calls no customers.")
    assert not person.sees(COMPANY)  # in no list
    person.ask_for(COMPANY)
    person.wait(lambda: COMPANY in person.head)
    assert "Call" not in person.texts(live=True)
    person.press("F9")
    person.waits_for(ROLE)
    assert person.phone.numbers == []
    assert not person.sees("Call as a service call")
    assert not person.sees("Hang up")


def test_a_trainee_rings_customers_of_their_own_with_a_released_script(
    signed_in: Callable[[str], Person], office: Desk
) -> None:
    office.customer(COMPANY, inside_owner_id=None)
    person = signed_in("trainee")
    person.waits_for("Nobody to call now")
    person.ask_for(COMPANY)
    person.wait(lambda: COMPANY in person.head)
    assert "Call" not in person.texts(live=True)
    person.press("F9")
    person.waits_for(NOT_ASSIGNED)
    assert person.phone.numbers == []


@pytest.mark.parametrize("released", [False, True])
def test_a_trainee_needs_a_script(
    signed_in: Callable[[str], Person], office: Desk, released: bool
) -> None:
    office.customer(COMPANY, inside_owner_id=TRAINEE_ID, segment=Segment.C)
    if released:
        scripts = office.rows(Script)
        for script in scripts:
            office.put(
                ScriptRelease, trainee_id=TRAINEE_ID, script_id=script.id, released_by=COACH_ID
            )
    person = signed_in("trainee")
    person.wait(lambda: COMPANY in person.head)
    person.press("F9")
    if not released:
        person.waits_for(NO_SCRIPT)
        return
    person.wait(lambda: person.phone.numbers)
    person.press("Alt+1", "Ctrl+Return")
    person.waits_until_saved()
    assert [call.author_id for call in office.rows(Call)] == [TRAINEE_ID]


def test_who_only_reads_customers_neither_adds_nor_imports_any(
    signed_in: Callable[[str], Person], office: Desk
) -> None:
    office.customer(COMPANY)
    person = signed_in("field")
    person.press("F3")
    person.waits_for("Import…")
    assert {"Import…", "New customer…"}.isdisjoint(person.texts(live=True))
    for chord in ("Ctrl+N", "Ctrl+Shift+N"):
        person.press(chord)
        person.waits_for("inside sales adds, edits and imports them")
        person.press("F2")
    person.press("Ctrl+K")
    person.type("a")
    person.wait(lambda: person.fields("Search results") and person.rows("Search results"))
    assert not person.sees("Import a list")


@pytest.mark.parametrize("script", ["care", "service"])
def test_a_release_is_heard_while_the_window_is_open(
    signed_in: Callable[[str], Person], office: Desk, script: str
) -> None:
    office.customer(COMPANY, inside_owner_id=TRAINEE_ID, segment=Segment.C)
    with working_as(office.database, "lead") as leads:
        leads.execute(
            AssignCoach(
                id=office.ids.new(),
                trainee_id=TRAINEE_ID,
                coach_id=COACH_ID,
                from_on=date(2020, 1, 1),
            )
        )
    person = signed_in("trainee")
    person.wait(lambda: COMPANY in person.head)
    assert "Call" not in person.texts(live=True)
    person.press("F9")
    person.waits_for(NO_SCRIPT)
    with working_as(office.database, "coach") as coachs:
        releasing.release(coachs, script, "trainee")
    person.wait(lambda: "Call" in person.texts(live=True))
    person.wait(lambda: rings(person))
    person.press("Alt+1", "Ctrl+Return")
    person.waits_until_saved()
    assert [call.author_id for call in office.rows(Call)] == [TRAINEE_ID]


def rings(person: Person) -> bool:
    """Press the dial key until somebody is rung."""
    if not person.phone.numbers:
        person.press("F9")
    return bool(person.phone.numbers)


def test_what_the_server_refuses_all_the_same_is_not_called_saved(
    start: Start, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A role may change while the window is open."""
    office.customer(COMPANY, inside_owner_id=None)
    rep = start()
    rep.waits_ready(COMPANY)
    rep.press("F9")
    rep.type("Asks for prices")

    def refuse(*_: object, **__: object) -> None:
        raise NotAllowedError

    monkeypatch.setattr(rep.database, "execute", refuse)
    rep.press("Alt+1", "Ctrl+Return")
    rep.waits_for("does not let your role call this customer")
    rep.waits_for(f"1 wrap-up open: {COMPANY}")
    assert not rep.sees("Saved:")
