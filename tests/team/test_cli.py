"""``talktrack users …`` on a server and on a local file."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import MetaData, make_url

from app.command_line import DONE, WRONG_USE, CommandContext, run
from app.database.database import open_database
from app.database.errors import LoginUnknownError
from app.team.new_password import SHORTEST
from tests.administrators import PASSWORD, THEIRS
from tests.fakes import FakeClock


class Users:
    """Runs ``users …`` on a place and keeps what is printed."""

    def __init__(self, place: Path | str, metadata: MetaData, *, as_json: bool = True) -> None:
        self.place = str(place)
        self.typed: list[str] | None = None
        self.asked: list[str] = []
        self._metadata = metadata
        self._json = as_json
        self.out = self.err = ""

    def run(self, *words: str) -> int:
        out, err = io.StringIO(), io.StringIO()
        context = CommandContext(
            open_database=lambda: open_database(self.place, FakeClock(), self._metadata),
            clock=FakeClock(),
            zone="Europe/Zurich",
            language="en",
            json=self._json,
            place=self.place,
            out=out,
            err=err,
            ask_secret=None if self.typed is None else self._type,
        )
        code = run(("users", *words), context)
        self.out, self.err = out.getvalue(), err.getvalue()
        return code

    def _type(self, prompt: str) -> str:
        assert self.typed is not None
        self.asked.append(prompt)
        return self.typed.pop(0)

    @property
    def document(self) -> Any:
        return json.loads(self.out)

    def as_login(self, login: str, password: str) -> Users:
        address = make_url(self.place).set(username=login, password=password)
        return Users(address.render_as_string(hide_password=False), self._metadata)


@pytest.fixture
def users(new_team: str, metadata: MetaData) -> Users:
    """The administrator's command line in a team without people."""
    return Users(new_team, metadata)


def test_a_password_that_is_made_is_shown_once_and_works(users: Users) -> None:
    words = ("--name", "Maria Huber", "--role", "lead", "--team", "Inside sales")
    assert users.run("add", "mhuber", *words) == DONE
    document = users.document
    password = document.pop("password")
    person = {
        "login": "mhuber",
        "name": "Maria Huber",
        "role": "lead",
        "team": "Inside sales",
        "active": True,
    }
    assert document == {"users": [person]}
    assert len(password) >= SHORTEST

    hers = users.as_login("mhuber", password)
    assert hers.run("list") == DONE
    assert hers.document == {"users": [person]}
    assert password not in hers.out + hers.err


def test_at_a_terminal_the_password_is_typed_twice_and_not_shown(users: Users) -> None:
    users.typed = [THEIRS, THEIRS]
    assert users.run("add", "mhuber", "--name", "Maria Huber") == DONE
    assert "password" not in users.document
    assert users.document["users"][0]["role"] == "rep"
    assert users.asked[0] == "New password for mhuber: "
    psycopg.connect(make_conninfo(users.place, user="mhuber", password=THEIRS)).close()


@pytest.mark.parametrize(
    ("typed", "said"), [(["short"], "at least 12"), ([THEIRS, THEIRS + "x"], "differ")]
)
def test_a_password_that_is_odd_is_not_taken(users: Users, typed: list[str], said: str) -> None:
    users.typed = [*typed]
    assert users.run("add", "mhuber", "--name", "Maria Huber") == WRONG_USE
    assert said in users.err
    assert "Nothing was changed" in users.err
    users.run("list")
    assert users.document == {"users": []}


def test_role_disable_and_enable_answer_with_the_person(users: Users) -> None:
    users.run("add", "mhuber", "--name", "Maria Huber")
    for words, role, active in (
        (("role", "mhuber", "field"), "field", True),
        (("disable", "mhuber"), "field", False),
        (("enable", "mhuber"), "field", True),
    ):
        assert users.run(*words) == DONE
        assert [(one["role"], one["active"]) for one in users.document["users"]] == [(role, active)]


def test_a_renamed_person_is_answered_with_the_new_name(users: Users) -> None:
    users.run("add", "mhuber", "--name", "Maria Huber")
    assert users.run("rename", "mhuber", " Maria  Huber-Frei ") == DONE
    assert [one["name"] for one in users.document["users"]] == ["Maria Huber-Frei"]
    for name in ("", "  ", "- 7", "M" * 121):
        assert users.run("rename", "mhuber", name) == WRONG_USE
        assert "at most 120 characters" in users.err
    users.run("list")
    assert [one["name"] for one in users.document["users"]] == ["Maria Huber-Frei"]


def test_a_server_of_an_older_program_says_what_to_do(users: Users) -> None:
    users.run("add", "mhuber", "--name", "Maria Huber")
    with psycopg.connect(users.place) as connection:
        connection.execute("SET ROLE talktrack_users")
        connection.execute("DROP FUNCTION talktrack_rename_person(text, text)")
    assert users.run("rename", "mhuber", "Maria Frei") == WRONG_USE
    assert "talktrack database upgrade" in users.err


def test_people_read_lines(users: Users, metadata: MetaData) -> None:
    users.run("add", "mhuber", "--name", "Maria Huber", "--team", "Inside sales")
    users.run("disable", "mhuber")
    lines = Users(users.place, metadata, as_json=False)
    assert lines.run("list") == DONE
    assert lines.out == "mhuber\tMaria Huber\tInside rep\tInside sales\tdisabled\n"
    assert lines.run("add", "frei", "--name", "Nora Frei", "--role", "privacy_officer") == DONE
    assert lines.out.startswith("frei\tNora Frei\tPrivacy officer\n")
    assert "shown this once" in lines.out


def test_a_rep_is_told_whom_to_ask(users: Users) -> None:
    users.run("add", "mhuber", "--name", "Maria Huber")
    hers = users.as_login("mhuber", users.document["password"])
    assert hers.run("add", "friend", "--name", "A Friend", "--role", "lead") == WRONG_USE
    assert "Ask one of them" in hers.err
    assert not hers.document["ok"]
    assert hers.run("role", "mhuber", "lead") == WRONG_USE


def test_everybody_changes_their_own_password(users: Users) -> None:
    users.run("add", "mhuber", "--name", "Maria Huber")
    hers = users.as_login("mhuber", users.document["password"])
    hers.typed = [THEIRS, THEIRS]
    assert hers.run("password") == DONE
    assert users.as_login("mhuber", THEIRS).run("list") == DONE


def test_a_forgotten_password_is_made_anew(users: Users) -> None:
    users.run("add", "mhuber", "--name", "Maria Huber")
    old = users.document["password"]
    assert users.run("password", "mhuber") == DONE
    new = users.document["password"]
    assert new != old
    assert users.as_login("mhuber", new).run("list") == DONE


@pytest.mark.parametrize("login", ["MHuber", "mhuber!", "1st", "talktrack_lead"])
def test_an_odd_login_is_refused_in_words(users: Users, login: str) -> None:
    assert users.run("add", login, "--name", "Maria Huber") == WRONG_USE
    assert f"“{login}” cannot be a login" in users.err


def test_who_is_named_in_an_import_is_said_to_get_the_login(users: Users) -> None:
    with psycopg.connect(users.place) as connection:
        connection.execute("SET ROLE talktrack_owner")
        for id_, name in ((41, "Nora Frei"), (42, "Jürg Müller"), (43, "Jürg Müller")):
            connection.execute(
                "INSERT INTO users (id, name, role, active, zone, version)"
                " VALUES (%s, %s, 'rep', false, 'Europe/Zurich', 1)",
                (id_, name),
            )
    assert users.run("add", "nfrei", "--name", "nora frei") == DONE
    assert "named in an import" in users.err
    assert users.run("add", "jm", "--name", "Jürg Müller") == DONE
    assert "Several people" in users.err


def test_a_login_of_the_server_alone_is_no_login_of_the_team(users: Users, cluster: Any) -> None:
    with psycopg.connect(users.place) as connection:
        connection.execute(f"CREATE ROLE visitor LOGIN PASSWORD '{PASSWORD}'")
        name = make_url(users.place).database
        connection.execute(f"GRANT CONNECT ON DATABASE {name} TO visitor")
        connection.execute("GRANT talktrack_staff TO visitor")
    with pytest.raises(LoginUnknownError):
        users.as_login("visitor", PASSWORD).run("list")
    with psycopg.connect(users.place) as connection:
        connection.execute(f"REVOKE CONNECT ON DATABASE {name} FROM visitor")


# --- a local file -----------------------------------------------------------------------------


@pytest.fixture
def local(sqlite_place: Path, metadata: MetaData) -> Users:
    """The command line on a file with the people of the tests."""
    return Users(sqlite_place, metadata)


def test_a_local_file_lists_its_people(local: Users) -> None:
    assert local.run("list") == DONE
    assert [one["login"] for one in local.document["users"]] == ["lead", "rep", "colleague"]
    assert local.document["users"][0] == {
        "login": "lead",
        "name": "Claudia Keller",
        "role": "lead",
        "team": "Inside sales",
        "active": True,
    }


@pytest.mark.parametrize(
    "words",
    [
        ("add", "mhuber", "--name", "Maria Huber"),
        ("disable", "rep"),
        ("enable", "rep"),
        ("role", "rep", "lead"),
        ("rename", "rep", "Martina Frei"),
        ("password",),
        ("password", "rep"),
    ],
)
def test_a_local_file_has_no_logins(local: Users, words: tuple[str, ...]) -> None:
    assert local.run(*words) == WRONG_USE
    assert "nobody logs in to it" in local.err
    assert not local.document["ok"]


def test_a_new_team_is_told_since_it_may_be_misspelt(users: Users) -> None:
    for login, team, told in (("a", "Inside", True), ("b", "Inside", False), ("c", "Insid", True)):
        assert users.run("add", login, "--name", login.upper(), "--team", team) == DONE
        assert (f"The team {team} is new" in users.err) is told, (login, users.err)
