"""A lead distributes what slipped through, by keyboard alone; a rep has no such view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from app.customers.models import Customer
from app.database.database import Database
from app.follow_ups.exceptions_table import ExceptionsView
from app.paths import Profile
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID
from tests.postgres import Cluster


@pytest.fixture
def lead(
    start: Start,
    request: pytest.FixtureRequest,
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[], Person]:
    """Opens the database in the window of the team's lead."""

    def opens() -> Person:
        monkeypatch.setenv("LOGNAME", "lead")
        where = place
        if "://" in place:
            cluster: Cluster = request.getfixturevalue("cluster")
            logins = request.getfixturevalue("logins")
            where = cluster.url(request.getfixturevalue("team_database"), "lead", logins["lead"])
        own = Profile(tmp_path / "lead")
        own.make_directories()
        return start(where, own)

    return opens


def owner(database: Database, id_: int) -> int | None:
    with database.read() as session:
        return session.get_one(Customer, id_).inside_owner_id


def rows(person: Person) -> int:
    shown = person.fields("Exceptions", ExceptionsView)
    return shown[0].model().rowCount() if shown else 0


def test_a_lead_distributes_and_takes_back_by_keys(
    lead: Callable[[], Person], office: Desk, before: Database
) -> None:
    ids = [office.customer(company=name, inside_owner_id=None) for name in ("Aebi", "Borg")]
    person = lead()
    person.waits_for("Customers (2)")  # from the start, on whatever page
    person.press("F3")
    person.settle()
    person.waits_for("Exceptions 2")
    person.push("Exceptions 2")
    person.wait(lambda: rows(person) == 2)
    person.settle()
    person.press("Space", "Down", "Space")
    person.waits_for("2 chosen")
    person.press("H")
    person.wait(lambda: person.fields("Owner", QComboBox))
    person.type("Reto")
    person.waits_for("2 customers get the owner Reto Hofer.")
    person.press("Return")
    person.settle()
    assert [owner(before, id_) for id_ in ids] == [COLLEAGUE_ID] * 2
    person.waits_for("Nothing slipped through")

    person.push("Undo")
    person.wait(lambda: rows(person) == 2)
    assert [owner(before, id_) for id_ in ids] == [None, None]


def test_a_rep_has_no_such_view(rep: Person, office: Desk) -> None:
    office.customer(company="Aebi", inside_owner_id=None)
    rep.press("F3")
    rep.settle()
    assert not rep.sees("Exceptions")
