"""How a person is named: by the own word in a local file, by the team's on a server."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.database.database import Database
from app.database.errors import NotAllowedError
from app.settings.commands import ChangeTeamSetting
from app.settings.queries import OWN_COMPANY
from app.team.commands import ChangeOwnName
from app.team.models import User
from app.team.queries import Introduction, introduction
from app.team.rules import said_name
from tests.people import REP_ID
from tests.seeding import working_as


@pytest.mark.parametrize(
    ("name", "login", "said"),
    [
        ("root", "root", ""),
        ("Administrator", "Administrator", ""),
        ("user", "user", ""),
        ("anna", "anna", "anna"),  # a login, but likely the person's own word
        ("Root", "anna", "Root"),
        ("Martina Baumann", "root", "Martina Baumann"),
        (" Martina ", None, "Martina"),
        ("", "", ""),
    ],
)
def test_an_account_of_the_system_is_nobodys_name(name: str, login: str | None, said: str) -> None:
    assert said_name(name, login) == said


def said(database: Database) -> Introduction:
    with database.read() as session:
        return introduction(session, REP_ID)


def test_one_calls_oneself_as_one_likes_in_a_local_file_only(database: Database) -> None:
    if database.kind == "postgresql":
        with pytest.raises(NotAllowedError):
            database.execute(ChangeOwnName(name="Regula Frei"))
        assert said(database).name == "Martina Baumann"
        return
    database.execute(ChangeOwnName(name=" Regula Frei "))
    assert said(database).name == "Regula Frei"
    database.execute(ChangeOwnName(name="  "))
    assert said(database).name == "Regula Frei"
    with database.read() as session:
        logins = session.scalars(select(User.login).where(User.id == REP_ID)).all()
    assert logins == ["rep"]


def test_the_firm_and_its_number_are_said_with_it(database: Database) -> None:
    assert said(database)[1:] == ("", "")
    with working_as(database, "lead") as lead:
        value = {"name": "Beispiel AG", "phone": "044 123 45 67"}
        lead.execute(ChangeTeamSetting(id=lead.ids.new(), name=OWN_COMPANY, value=value))
    assert said(database) == Introduction("Martina Baumann", "Beispiel AG", "044 123 45 67")


def test_of_nobody_nothing_is_said(database: Database) -> None:
    with database.read() as session:
        assert introduction(session, 1).name == ""
