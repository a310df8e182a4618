"""``talktrack database setup-team`` and what of a server is its administrator's."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import MetaData, make_url

from app.command_line import DONE, SOME_FAILED, WRONG_USE
from app.database.database import open_database
from app.database.schema import HEAD
from app.database.team.team_checks import SetUpRefusedError, SetUpTrouble
from app.team import administration
from app.team.login_commands import ChangeRole
from app.team.rules import Role
from tests.administrators import PASSWORD, THEIRS, new_logins_dropped
from tests.fakes import FakeClock
from tests.postgres import Cluster, running_cluster
from tests.upkeep.test_cli import Answers, not_to_be_opened

LEAD = ("--lead", "keller", "--name", "Claudia Keller", "--team", "Inside sales")


class Administrator(Answers):
    """The command line in the hands of who administers a server."""

    def __init__(self, address: str, *, as_json: bool = True) -> None:
        super().__init__(address, not_to_be_opened, as_json=as_json)

    def set_up(self, *words: str) -> int:
        return self.run("setup-team", self.place, *words)

    def asked(self, question: str, **login: str) -> list[Any]:
        with psycopg.connect(make_conninfo(self.place, **login)) as connection:
            return connection.execute(question.encode()).fetchall()

    def as_login(self, login: str, password: str) -> Administrator:
        address = make_url(self.place).set(username=login, password=password)
        return Administrator(address.render_as_string(hide_password=False))


@pytest.fixture
def empty(empty_database: str) -> Administrator:
    return Administrator(empty_database)


@pytest.fixture
def talktrack(new_team: str) -> Administrator:
    """The administrator's command line on a team's database with a lead."""
    made = Administrator(new_team)
    assert made.set_up(*LEAD) == DONE
    return made


def test_an_empty_server_becomes_a_team_with_its_first_lead(
    empty: Administrator, metadata: MetaData
) -> None:
    assert empty.set_up(*LEAD) == DONE
    document = empty.document
    password = document["password"]
    lead = {
        "login": "keller",
        "name": "Claudia Keller",
        "role": "lead",
        "team": "Inside sales",
        "active": True,
    }
    assert document["users"] == [lead]
    assert (document["kind"], document["schema"]) == ("postgresql", HEAD)
    assert (document["ok"], document["problems"]) == (True, [])

    hers = empty.as_login("keller", password)
    open_database(hers.place, FakeClock(), metadata).close()
    assert hers.run("check") == DONE


def test_repeating_it_leaves_the_lead_and_makes_no_password(talktrack: Administrator) -> None:
    known_by = "SELECT oid FROM pg_roles WHERE rolname = 'keller'"
    before = talktrack.asked(known_by)
    assert talktrack.set_up(*LEAD) == DONE
    assert "password" not in talktrack.document
    assert "left as it is" in talktrack.err
    assert talktrack.set_up() == DONE
    assert talktrack.err == ""
    assert talktrack.asked(known_by) == before


def test_without_a_lead_the_next_line_is_told(empty: Administrator) -> None:
    assert empty.set_up() == DONE
    assert "--lead LOGIN" in empty.err
    assert empty.document["users"] == []


def test_at_a_terminal_the_leads_password_is_typed_until_it_fits(
    empty: Administrator,
) -> None:
    typed = ["short", THEIRS, "another-long-one", THEIRS, THEIRS]
    empty.ask_secret = lambda prompt: typed.pop(0)
    assert empty.set_up(*LEAD) == DONE
    assert typed == []


@pytest.mark.parametrize("url", ["talktrack.db", "postgresql://dba@server", "mysql://dba@x/y"])
def test_what_is_no_address_is_told(url: str) -> None:
    answers = Administrator(url)
    assert answers.set_up(*LEAD) == WRONG_USE
    assert "postgresql://ADMINISTRATOR@server/talktrack" in answers.err


def test_an_odd_login_stops_it_before_the_server_is_touched(empty: Administrator) -> None:
    assert empty.set_up("--lead", "Keller!", "--name", "Claudia Keller") == WRONG_USE
    assert empty.asked("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(0,)]


def test_a_lead_has_a_name(empty: Administrator) -> None:
    with pytest.raises(SystemExit) as left:
        empty.set_up("--lead", "keller")
    assert left.value.code == WRONG_USE


@pytest.mark.parametrize("words", [("upgrade",), ("setup-team",)])
def test_a_login_of_the_team_is_told_whose_work_it_is(
    talktrack: Administrator, words: tuple[str, ...]
) -> None:
    with administration.opened(talktrack.place, FakeClock()) as database:
        administration.set_password(database, "keller", THEIRS)
    hers = talktrack.as_login("keller", THEIRS)
    with pytest.raises(SetUpRefusedError) as refused:
        hers.run(*words, *([hers.place] if words == ("setup-team",) else []))
    assert refused.value.trouble is SetUpTrouble.OF_THE_TEAM


def test_upgrade_gives_rights_anew(talktrack: Administrator) -> None:
    with psycopg.connect(talktrack.place) as connection:
        connection.execute("SET ROLE talktrack_owner")
        connection.execute("REVOKE SELECT ON customer FROM talktrack_staff")
        connection.execute("DROP TRIGGER tt_change ON customer")
    assert talktrack.run("info") == SOME_FAILED
    assert [problem["kind"] for problem in talktrack.document["problems"]] == [
        "missing_triggers",
        "missing_rights",
    ]
    assert talktrack.run("upgrade") == DONE
    assert talktrack.document["problems"] == []


# --- info and check ---------------------------------------------------------------------------


def test_info_says_what_the_server_is(talktrack: Administrator) -> None:
    assert talktrack.run("info") == DONE
    document = talktrack.document
    assert document["server"].partition(".")[0].isdigit()
    assert document["tls"] is None
    assert document["login"] == make_url(talktrack.place).username
    assert document["bytes"] > 1_000_000
    lines = Administrator(talktrack.place, as_json=False)
    assert lines.run("info") == DONE
    assert "not encrypted" in lines.out


@pytest.mark.parametrize(
    ("harm", "repair", "found"),
    [
        ("REVOKE {staff} FROM {rep}", "GRANT {staff} TO {rep}", "talktrack_rep"),
        ("GRANT CONNECT ON DATABASE {db} TO PUBLIC", "", "PUBLIC CONNECT"),
        ("GRANT CREATE ON SCHEMA public TO PUBLIC", "", "PUBLIC SCHEMA CREATE"),
    ],
)
def test_roles_and_rights_that_are_not_as_made_are_named(
    talktrack: Administrator, harm: str, repair: str, found: str
) -> None:
    names = {
        "staff": "talktrack_staff",
        "rep": "talktrack_rep",
        "db": make_url(talktrack.place).database,
    }
    with psycopg.connect(talktrack.place) as connection:
        connection.execute(harm.format(**names).encode())
    try:
        assert talktrack.run("check") == SOME_FAILED
        problem = talktrack.document["problems"][0]
        assert problem["kind"] == "missing_rights"
        assert found in problem["examples"]
    finally:
        assert talktrack.run("upgrade") == DONE


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE users SET role = 'admin' WHERE login = 'keller'",
        "UPDATE users SET active = false WHERE login = 'keller'",
        "UPDATE users SET login = 'keller2' WHERE login = 'keller'",
    ],
)
def test_logins_that_do_not_fit_the_list_are_named(talktrack: Administrator, harm: str) -> None:
    with psycopg.connect(talktrack.place) as connection:
        connection.execute("SET ROLE talktrack_owner")
        connection.execute(harm.encode())
    assert talktrack.run("info") == SOME_FAILED
    (problem,) = talktrack.document["problems"]
    assert problem["kind"] == "logins_differ"
    assert "keller" in problem["examples"][-1]


# --- backup and restore -----------------------------------------------------------------------


def lines_of(said: str, server: Cluster, administrator: str) -> list[list[str]]:
    """The lines that were printed for the administrator, to be run with this server's tools."""
    tools = ("pg_dump", "pg_dumpall", "pg_restore", "psql")
    lines = [shlex.split(line) for line in said.splitlines() if line.split(" ")[0] in tools]
    for line in lines:
        line[0] = str(server.binaries / line[0])
    return [[word.replace("SUPERUSER", administrator) for word in line] for line in lines]


def test_the_printed_lines_back_up_and_restore(
    cluster: Cluster, logins: dict[str, str], team_database: str, tmp_path: Path
) -> None:
    if not (cluster.binaries / "pg_dump").exists():
        pytest.skip("this PostgreSQL server comes without pg_dump")
    url = make_url(cluster.url(team_database))
    talktrack = Administrator(url.render_as_string(hide_password=False))
    environment = {"PGPASSWORD": cluster.password, "PATH": "/usr/bin:/bin"}
    file = tmp_path / "the team.dump"

    assert talktrack.run("backup", str(file)) == WRONG_USE
    for line in lines_of(talktrack.err, cluster, url.username or ""):
        subprocess.run(line, env=environment, check=True, capture_output=True)
    with psycopg.connect(talktrack.place) as connection:
        connection.execute("UPDATE users SET name = 'Wrong' WHERE login = 'rep'")

    assert talktrack.run("restore", str(file)) == WRONG_USE
    restore, _ = sorted(lines_of(talktrack.err, cluster, url.username or ""))
    subprocess.run(restore, env=environment, check=True, capture_output=True)
    assert talktrack.run("upgrade") == DONE
    assert talktrack.asked("SELECT name FROM users WHERE login = 'rep'") == [("Martina Baumann",)]
    assert talktrack.as_login("rep", logins["rep"]).run("check") == DONE


def test_on_another_server_the_printed_lines_bring_logins_and_data(
    cluster: Cluster, logins: dict[str, str], team_database: str, tmp_path: Path
) -> None:
    if not (cluster.binaries / "pg_dump").exists():
        pytest.skip("this PostgreSQL server comes without pg_dump")
    old = Administrator(cluster.url(team_database))
    file = tmp_path / "team.dump"
    old.run("backup", str(file))
    administrator = make_url(old.place).username or ""
    for line in lines_of(old.err, cluster, administrator):
        subprocess.run(line, env={"PGPASSWORD": cluster.password}, check=True, capture_output=True)

    with running_cluster() as other:
        other.run("CREATE DATABASE {}", team_database)
        new = Administrator(other.url(team_database))
        new.run("restore", str(file))
        restore, *_, bring_logins = lines_of(new.err, other, administrator)
        # The administrator's password is that of the backup from then on.
        for line, password in ((bring_logins, other.password), (restore, cluster.password)):
            subprocess.run(line, env={"PGPASSWORD": password}, check=True, capture_output=True)
        moved = Administrator(other.url(team_database, password=cluster.password))
        assert moved.run("upgrade") == DONE
        assert moved.err == ""
        assert moved.as_login("rep", logins["rep"]).run("check") == DONE
        question = "SELECT count(*) FROM users"
        assert moved.asked(question) == old.asked(question)


def test_logins_that_a_server_lacks_are_made_anew_without_a_password(
    talktrack: Administrator,
) -> None:
    with psycopg.connect(talktrack.place) as connection:
        connection.execute("SET ROLE talktrack_owner")
        connection.execute(
            "INSERT INTO users (id, login, name, role, active, zone, version) VALUES"
            " (5, 'lost', 'Lost', 'field', true, 'Europe/Zurich', 1),"
            " (6, 'gone', 'Gone', 'rep', false, 'Europe/Zurich', 1)"
        )
    assert talktrack.run("upgrade") == DONE
    assert "gone, lost" in talktrack.err
    assert talktrack.document["problems"] == []
    with pytest.raises(psycopg.OperationalError):
        talktrack.asked("SELECT 1", user="lost", password=PASSWORD)
    with administration.opened(talktrack.place, FakeClock()) as database:
        administration.set_password(database, "lost", THEIRS)
    assert talktrack.asked("SELECT count(*) FROM customer", user="lost", password=THEIRS) == [(0,)]


def test_a_copy_beside_the_database_changes_no_role_and_lets_people_in(
    talktrack: Administrator,
) -> None:
    with administration.opened(talktrack.place, FakeClock()) as database:
        administration.set_password(database, "keller", THEIRS)
    with psycopg.connect(talktrack.place) as connection:  # as in a backup of another day
        connection.execute("SET ROLE talktrack_owner")
        connection.execute("UPDATE users SET role = 'rep' WHERE login = 'keller'")
        connection.execute("RESET ROLE")
        name = make_url(talktrack.place).database
        connection.execute(f"REVOKE CONNECT ON DATABASE {name} FROM talktrack_users CASCADE")
    with pytest.raises(psycopg.OperationalError):
        talktrack.asked("SELECT 1", user="keller", password=THEIRS)
    assert talktrack.run("upgrade") == SOME_FAILED
    assert [problem["kind"] for problem in talktrack.document["problems"]] == ["logins_differ"]
    assert talktrack.asked("SELECT pg_has_role('keller', 'talktrack_lead', 'MEMBER')") == [(True,)]
    assert talktrack.asked("SELECT 1", user="keller", password=THEIRS) == [(1,)]


def test_after_an_upgrade_of_the_server_itself_logins_can_be_changed_again(
    untouched: Cluster, set_up_once: Callable[[str], tuple[Cluster, str]]
) -> None:
    server, address = set_up_once("ordinary")
    with new_logins_dropped(server), server.database_from("set_up_once") as name:
        talktrack = Administrator(address.replace("/set_up_once", f"/{name}"))
        assert talktrack.set_up(*LEAD) == DONE
        forget_who_rules(server)  # a server before 16 never knew it
        if line := line_that_helps(talktrack):
            assert "keller" in line
            server.run(line.rstrip(";"))
        assert talktrack.run("upgrade") == DONE
        with administration.opened(talktrack.place, FakeClock()) as database:
            database.execute(ChangeRole(login="keller", role=Role.ADMIN))
        assert talktrack.run("check") == DONE


def line_that_helps(talktrack: Administrator) -> str:
    try:
        talktrack.run("upgrade")
    except SetUpRefusedError as error:
        return error.line
    return ""


def forget_who_rules(server: Cluster) -> None:
    """Take all admin options over roles of Talktrack away, and leave the memberships."""
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        found = connection.execute(
            "SELECT format('REVOKE ADMIN OPTION FOR %I FROM %I GRANTED BY %I CASCADE',"
            " r.rolname, m.rolname, g.rolname) FROM pg_auth_members AS a"
            " JOIN pg_roles AS r ON r.oid = a.roleid JOIN pg_roles AS m ON m.oid = a.member"
            " JOIN pg_roles AS g ON g.oid = a.grantor"
            " WHERE a.admin_option AND r.rolname !~ '^pg_'"
        )
        for (statement,) in found.fetchall():
            connection.execute(statement)
