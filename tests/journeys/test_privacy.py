"""The privacy officer reports on a person, erases the person, and reads the log; by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.customers.models import Contact
from app.database.database import Database
from app.paths import Profile
from app.startup.doings import doings
from app.upkeep.privacy.access_log_table import AccessLogView
from app.upkeep.privacy.privacy_dialog import PrivacyDialog
from tests.calls.desk import Desk
from tests.example_customers import add_contact
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.postgres import Cluster


@pytest.fixture
def officer(
    start: Start, request: pytest.FixtureRequest, place: str, tmp_path: Path
) -> Callable[[], Person]:
    """Opens the database in the privacy officer's window; a local file in its one person's."""

    def opens() -> Person:
        if "://" not in place:
            return start()
        cluster: Cluster = request.getfixturevalue("cluster")
        word = request.getfixturevalue("logins")["privacy_officer"]
        own = Profile(tmp_path / "officer")
        own.make_directories()
        name = request.getfixturevalue("team_database")
        return start(cluster.url(name, "privacy_officer", word), own)

    return opens


def live(person: Person, caption: str) -> bool:
    """Tell whether a button may be pressed."""
    buttons = person.window.findChildren(QPushButton)
    return any(one.text() == caption and one.isEnabled() and one.isVisible() for one in buttons)


def test_a_person_is_reported_and_erased(
    officer: Callable[[], Person],
    office: Desk,
    before: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    contact = add_contact(before, office.customer(company="Borg AG"), "Vreni", "Zwyssig")
    add_contact(before, office.customer(company="Aebi AG"), "Vreni", "Meier")
    out = tmp_path / "out"
    monkeypatch.setattr(PrivacyDialog, "choose_folder", lambda self: out)
    person = officer()
    person.ask_for("Privacy")
    person.wait(lambda: person.window.findChildren(PrivacyDialog))
    person.go_to("Whom it is about")
    person.type("zwyssig")
    person.wait(lambda: live(person, "Access &report…"))

    person.press("Alt+R")
    person.waits_for("The access log notes it")
    assert {one.suffix for one in out.iterdir()} == {".html", ".json"}

    person.press("Alt+E")
    person.waits_for("What the erasure of Vreni Zwyssig takes away")
    person.type("Vreni Zwyssi")
    assert not live(person, "&Erase for good")
    person.type("g")
    person.wait(lambda: live(person, "&Erase for good"))
    person.press("Return")
    person.waits_for("The person is erased")
    with before.read() as session:
        assert session.get_one(Contact, contact).last_name is None

    person.go_to("Pages")
    person.press("Right")
    log = person.fields("Access log", AccessLogView)[0]
    person.wait(lambda: log.model().rowCount() == 2)
    assert [log.model().index(row, 2).data() for row in (0, 1)] == ["erasure", "access report"]
    assert log.model().index(0, 3).data() == str(contact)


def test_others_in_a_team_are_told_whose_matter_it_is(start: Start, place: str) -> None:
    if "://" not in place:
        pytest.skip("in a local file everybody may")
    person = start()
    assert "privacy" not in [one.name for one in doings(person.rooms)]
    person.press("Ctrl+,")
    person.go_to("Pages of the settings")
    person.press(*["Right"] * 9)  # the last page
    person.waits_for("goes to your privacy officer")
    assert not live(person, "&Report and erase…")
