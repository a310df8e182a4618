"""The page Practice in every role on a server: all practise, some coach, nobody meets an error."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QSpinBox
from sqlalchemy import select

from app.paths import Profile
from app.practice.kinds import RunMode
from app.practice.models import PracticeReview, PracticeRun
from app.practice.runs.run_desk import Stage
from app.practice.simulation import simulator
from app.practice.simulation.model_talk import best_choice
from app.team.rules import Role
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import LOGINS, ROLES
from tests.postgres import Cluster

_LIST = "What to practise"


@pytest.fixture
def window_of(
    start: Start, cluster: Cluster, team_database: str, logins: dict[str, str], tmp_path
) -> Callable[[str], Person]:
    """Opens the team's database in the window of a login."""

    def opens(login: str) -> Person:
        own = Profile(tmp_path / login)
        own.make_directories()
        return start(cluster.url(team_database, login, logins[login]), own)

    return opens


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
@pytest.mark.parametrize("login", ["trainee", "field", "privacy_officer", "admin", "lead", "coach"])
def test_everybody_practises_and_meets_no_error(
    window_of: Callable[[str], Person], login: str
) -> None:
    role, person = ROLES[login], window_of(login)
    person.press("F4")
    person.wait(lambda: person.fields(_LIST) and person.rows(_LIST))
    person.settle()
    page = person.rooms.practice.page

    person.press("Return")  # the daily set
    person.wait(lambda: page.desk.talking)
    _say_best(person)
    person.press("Ctrl+Return", "F7")
    person.settle()
    one = page.choosing.offered("price-buyer/quote-price")
    assert one is not None
    page.runs.begin(one, RunMode.PICK)
    for _ in range(2):
        _say_best(person)
    person.press("F9", "Alt+6")
    person.type_over("in 2 weeks")
    person.press("Ctrl+Return")
    person.wait(lambda: page.desk.stage is Stage.KEPT)
    person.settle()
    person.push("Send to coach")
    person.waits_for("Nobody is your coach yet.")
    person.push("Delete run")
    person.waits_for("The run is deleted")
    assert not [text for text in person.texts() if "could not" in text or "not allowed" in text]
    with person.database.read() as session:
        for kept in (PracticeRun, PracticeReview):
            assert set(session.scalars(select(kept.user_id))) == {LOGINS[login]}

    calls = role not in (Role.PRIVACY_OFFICER, Role.ADMIN)
    assert person.sees("Ready for live calls") is calls
    coaches = role in (Role.LEAD, Role.COACH)
    assert bool(person.fields("Practise or coach")) is coaches
    if coaches:
        person.go_to("Practise or coach")
        person.press("Right")
        person.waits_for("Nobody is assigned to you.")
    _look_at_the_rule(person, may_change=role is Role.LEAD)


def _say_best(person: Person) -> None:
    desk = person.rooms.practice.page.desk
    assert desk.run is not None
    number = list(simulator.choices(desk.run)).index(best_choice(desk.run)) + 1
    person.clock.moment += timedelta(seconds=9)
    person.press(f"Ctrl+{number}", "Return")


def _look_at_the_rule(person: Person, *, may_change: bool) -> None:
    section = person.rooms.settings.open().findChild(QSpinBox)
    person.settle()
    assert section is not None
    assert section.isReadOnly() is not may_change
