"""Who adds whom to a team's server, and what a login may do afterwards."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import make_url, text

from app.database.database import Database
from app.database.errors import LoginUnknownError
from app.database.roles import GROUPS
from app.database.team import logins
from app.database.team.logins import LoginRefusedError, LoginTrouble
from app.team import administration, queries
from app.team.administration import Added, NewPerson
from app.team.login_commands import AddLogin, ChangeRole, EnableLogin, RenamePerson
from app.team.rules import Role
from tests.administrators import THEIRS
from tests.fakes import FakeClock

TODAY = date(2026, 11, 24)


class Team:
    """A new team on a server, and its people's hands."""

    def __init__(self, address: str) -> None:
        self._address = make_url(address)

    @contextmanager
    def hands(self, login: str | None = None) -> Iterator[Database]:
        """Give the database as a person opens it; None: as the server's administrator."""
        address = self._address
        if login is not None:
            address = address.set(username=login, password=THEIRS)
        place = address.render_as_string(hide_password=False)
        with administration.opened(place, FakeClock()) as database:
            yield database

    def add(self, login: str, role: Role, *, by: str | None = None, **more: Any) -> Added:
        new = NewPerson(login=login, role=role, **{"name": login.title()} | more)
        with self.hands(by) as database:
            return administration.add_person(database, new, THEIRS, TODAY)

    def do(self, command: object, by: str | None = None) -> None:
        with self.hands(by) as database:
            database.execute(command)

    def asked(self, question: str, *values: object, by: str | None = None) -> list[Any]:
        address = self._address.render_as_string(hide_password=False)
        if by is not None:
            address = make_conninfo(address, user=by, password=THEIRS)
        with psycopg.connect(address) as connection:
            return connection.execute(question.encode(), values).fetchall()

    def groups(self, login: str) -> list[str]:
        rows = self.asked(
            "SELECT roleid::regrole::text FROM pg_auth_members AS m JOIN pg_roles AS r"
            " ON r.oid = m.member WHERE r.rolname = %s",
            login,
        )
        return [row[0] for row in rows]


@pytest.fixture
def team(new_team: str) -> Team:
    """A team with a lead, who was added by the server's administrator."""
    made = Team(new_team)
    made.add("keller", Role.LEAD, name="Claudia Keller", team="Inside sales")
    return made


def refused(team: Team, command: object, by: str | None) -> LoginTrouble:
    with pytest.raises(LoginRefusedError) as caught:
        team.do(command, by)
    return caught.value.trouble


def test_a_lead_adds_people_who_can_sign_in(team: Team) -> None:
    team.add("mhuber", Role.REP, by="keller", name="Maria Huber", team="Inside sales")
    with team.hands("mhuber") as database, database.read() as session:
        me = queries.person(session, database.user_id or 0)
        people = [tuple(one) for one in queries.listed(session, TODAY)]
    assert me is not None
    assert me.name == "Maria Huber"
    assert people == [
        ("keller", "Claudia Keller", Role.LEAD, "Inside sales", True),
        ("mhuber", "Maria Huber", Role.REP, "Inside sales", True),
    ]
    assert len(team.asked("SELECT id FROM team")) == 1


@pytest.mark.parametrize("role", list(Role))
def test_group_and_role_are_one(team: Team, role: Role) -> None:
    team.add("somebody", role)
    assert team.groups("somebody") == [GROUPS[role]]
    assert team.asked("SELECT role FROM users WHERE login = 'somebody'") == [(role.value,)]


def test_a_new_role_has_its_rights_and_no_others(team: Team) -> None:
    team.add("somebody", Role.REP)
    team.do(ChangeRole(login="somebody", role=Role.FIELD), by="keller")
    assert team.groups("somebody") == ["talktrack_field"]
    assert team.asked("SELECT role FROM users WHERE login = 'somebody'") == [("field",)]


def test_a_renamed_person_stays_the_same_and_the_journal_says_so(team: Team) -> None:
    team.add("mhuber", Role.REP, name="Maria Huber")
    before = team.asked("SELECT id, login, role FROM users WHERE login = 'mhuber'")
    team.do(RenamePerson(login="mhuber", name=" Maria Huber-Frei"), by="keller")
    assert team.asked("SELECT id, login, role FROM users WHERE login = 'mhuber'") == before
    assert team.asked("SELECT name FROM users WHERE login = 'mhuber'") == [("Maria Huber-Frei",)]
    told = "SELECT payload, u.login FROM command JOIN users AS u ON u.id = user_id WHERE kind = %s"
    payload = {"login": "mhuber", "name": " Maria Huber-Frei"}
    assert team.asked(told, "rename_person") == [(payload, "keller")]
    evidence = "SELECT old ->> 'name', new ->> 'name' FROM change WHERE row_id = %s::text"
    assert team.asked(evidence, before[0][0]) == [("Maria Huber", "Maria Huber-Frei")]


def test_a_lead_changes_the_own_name_too(team: Team) -> None:
    team.do(RenamePerson(login="keller", name="Claudia Frei"), by="keller")
    assert team.asked("SELECT name FROM users WHERE login = 'keller'") == [("Claudia Frei",)]


def test_a_disabled_person_keeps_the_history_and_cannot_sign_in(team: Team) -> None:
    team.add("somebody", Role.REP)
    address = make_conninfo(_address(team), user="somebody", password=THEIRS)
    with contextlib.closing(psycopg.connect(address)) as window:
        window.execute("SELECT count(*) FROM customer")
        with team.hands("keller") as database:
            administration.disable(database, "somebody")
        with pytest.raises(psycopg.OperationalError):
            window.execute("SELECT count(*) FROM customer")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        psycopg.connect(address)
    assert team.groups("somebody") == []
    assert team.asked("SELECT name, role, active FROM users WHERE login = 'somebody'") == [
        ("Somebody", "rep", False)
    ]


def test_without_its_group_a_login_can_do_nothing(team: Team) -> None:
    team.add("somebody", Role.REP)
    address = make_conninfo(_address(team), user="somebody", password=THEIRS)
    with contextlib.closing(psycopg.connect(address)) as window:
        team.do(EnableLogin(login="somebody", active=False), by="keller")
        with pytest.raises(psycopg.errors.UndefinedTable):  # it sees not even the tables
            window.execute("SELECT count(*) FROM customer")


def test_windows_of_those_who_work_are_not_cut_off(team: Team) -> None:
    team.add("somebody", Role.REP)
    address = make_conninfo(_address(team), user="somebody", password=THEIRS)
    with contextlib.closing(psycopg.connect(address)) as window, team.hands("keller") as database:
        with pytest.raises(LoginRefusedError), database.write() as session:
            logins.end_sessions(session.connection(), "somebody")
        window.execute("SELECT count(*) FROM customer")


def test_who_comes_back_has_role_and_password_as_before(team: Team) -> None:
    team.add("somebody", Role.REP)
    team.do(EnableLogin(login="somebody", active=False), by="keller")
    team.do(ChangeRole(login="somebody", role=Role.COACH), by="keller")
    assert team.groups("somebody") == []
    team.do(EnableLogin(login="somebody", active=True), by="keller")
    assert team.groups("somebody") == ["talktrack_coach"]
    assert team.asked("SELECT count(*) FROM customer", by="somebody") == [(0,)]


def _address(team: Team) -> str:
    return team._address.render_as_string(hide_password=False)


# --- who may --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "role", [Role.REP, Role.TRAINEE, Role.COACH, Role.FIELD, Role.PRIVACY_OFFICER]
)
def test_the_others_add_and_change_nobody(team: Team, role: Role) -> None:
    team.add("somebody", role)
    team.add("victim", Role.REP)
    new = AddLogin(id=5, login="friend", name="Friend", role=Role.LEAD)
    for command in (
        new,
        ChangeRole(login="somebody", role=Role.LEAD),
        ChangeRole(login="victim", role=Role.LEAD),
        EnableLogin(login="victim", active=False),
        RenamePerson(login="victim", name="Nobody"),
        RenamePerson(login="somebody", name="Somebody Else"),
    ):
        assert refused(team, command, "somebody") is LoginTrouble.NOT_ALLOWED
    assert team.groups("victim") == ["talktrack_rep"]


@pytest.mark.parametrize("role", [Role.ADMIN, Role.PRIVACY_OFFICER])
def test_leads_leave_admins_and_privacy_officers_alone(team: Team, role: Role) -> None:
    team.add("separate", role)
    team.add("somebody", Role.REP)
    for command in (
        AddLogin(id=5, login="friend", name="Friend", role=role),
        ChangeRole(login="somebody", role=role),
        ChangeRole(login="separate", role=Role.REP),
        EnableLogin(login="separate", active=False),
        RenamePerson(login="separate", name="Nobody"),
    ):
        assert refused(team, command, "keller") is LoginTrouble.NOT_ALLOWED


@pytest.mark.parametrize(
    "call",
    [
        "talktrack_make_login('friend', NULL, 'admin')",
        "talktrack_put_into_group('keller', 'admin')",
        "talktrack_restore_logins()",
        "talktrack_require_login('keller')",
    ],
)
def test_what_the_functions_are_made_of_is_nobodys(team: Team, call: str) -> None:
    team.add("boss", Role.ADMIN)
    for login in ("keller", "boss"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            team.asked(f"SELECT {call}", by=login)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE ROLE friend LOGIN",
        "ALTER ROLE victim PASSWORD 'guessed'",
        "ALTER ROLE boss CREATEROLE",
        "GRANT talktrack_lead TO victim",
        "GRANT talktrack_users TO boss",
        "SET ROLE talktrack_users",
    ],
)
def test_even_an_admin_goes_through_the_functions(team: Team, statement: str) -> None:
    team.add("boss", Role.ADMIN)
    team.add("victim", Role.REP)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        team.asked(statement, by="boss")


def test_an_admin_manages_everybody(team: Team) -> None:
    team.add("boss", Role.ADMIN)
    team.add("officer", Role.PRIVACY_OFFICER, by="boss")
    team.do(ChangeRole(login="keller", role=Role.REP), by="boss")
    assert team.groups("keller") == ["talktrack_rep"]
    assert team.groups("officer") == ["talktrack_privacy_officer"]


def test_nobody_locks_themselves_out(team: Team) -> None:
    for command in (
        ChangeRole(login="keller", role=Role.REP),
        EnableLogin(login="keller", active=False),
    ):
        assert refused(team, command, "keller") is LoginTrouble.OWN


def test_foreign_logins_are_not_touched(team: Team) -> None:
    administrator = team.asked("SELECT current_user")[0][0]
    for login in (administrator, "talktrack_owner", "nobody_of_that_name", "postgres"):
        for command in (
            ChangeRole(login=login, role=Role.REP),
            EnableLogin(login=login, active=False),
        ):
            assert refused(team, command, "keller") is LoginTrouble.NOT_OURS


def test_a_person_entered_by_hand_for_a_foreign_login_is_not_touched(team: Team) -> None:
    administrator = team.asked("SELECT current_user")[0][0]
    with team.hands() as database, database.writer.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO users (id, login, name, role, active, zone, version)"
                " VALUES (7, :login, 'Foreign', 'rep', true, 'Europe/Zurich', 1)"
            ),
            {"login": administrator},
        )
    disable = EnableLogin(login=administrator, active=False)
    assert refused(team, disable, "keller") is LoginTrouble.NOT_OURS


def test_an_administrators_attribute_takes_a_login_out_of_reach(team: Team) -> None:
    team.add("somebody", Role.REP)
    with psycopg.connect(_address(team)) as connection:
        connection.execute("ALTER ROLE somebody CREATEDB")
    disable = EnableLogin(login="somebody", active=False)
    assert refused(team, disable, "keller") is LoginTrouble.NOT_OURS


@pytest.mark.parametrize("login", ["keller", "talktrack_owner"])
def test_a_login_that_is_there_is_taken(team: Team, login: str) -> None:
    with pytest.raises(LoginRefusedError) as caught:
        team.add(login, Role.REP, by="keller")
    assert caught.value.trouble is LoginTrouble.TAKEN


@pytest.mark.parametrize("login", ["Müller", "o'neil", "pg_me", "a" * 64, '"; DROP TABLE users'])
def test_the_server_too_refuses_odd_logins(team: Team, login: str) -> None:
    with pytest.raises(LoginRefusedError) as caught:
        team.add(login, Role.REP, by="keller")
    assert caught.value.trouble is LoginTrouble.BAD_NAME


def test_a_login_of_no_team_may_not_even_look(team: Team) -> None:
    team.add("somebody", Role.REP)
    with team.hands() as database, database.writer.begin() as connection:
        connection.execute(text("UPDATE users SET login = 'other' WHERE login = 'somebody'"))
    with pytest.raises(LoginUnknownError), team.hands("somebody"):
        pass


# --- passwords ------------------------------------------------------------------------------


def test_people_change_their_own_password(team: Team) -> None:
    team.add("somebody", Role.TRAINEE)
    with team.hands("somebody") as database:
        administration.set_password(database, "somebody", "another-long-one")
    with pytest.raises(psycopg.OperationalError):
        team.asked("SELECT 1", by="somebody")
    address = make_conninfo(_address(team), user="somebody", password="another-long-one")
    psycopg.connect(address).close()


def test_admins_and_the_administrator_set_forgotten_passwords_leads_do_not(team: Team) -> None:
    team.add("boss", Role.ADMIN)
    team.add("somebody", Role.REP)
    for by, password in (("boss", "by-the-boss-alone"), (None, "by-the-server's")):
        with team.hands(by) as database:
            administration.set_password(database, "somebody", password)
        psycopg.connect(make_conninfo(_address(team), user="somebody", password=password)).close()
    with team.hands("keller") as database, pytest.raises(LoginRefusedError) as caught:
        administration.set_password(database, "somebody", "a-lead-would-know")
    assert caught.value.trouble is LoginTrouble.NOT_ALLOWED


def test_the_administrators_own_login_is_no_persons(team: Team) -> None:
    administrator = team.asked("SELECT current_user")[0][0]
    with team.hands() as database, pytest.raises(LoginRefusedError) as caught:
        administration.set_password(database, administrator, "never-to-be-set")
    assert caught.value.trouble is LoginTrouble.NOT_OURS


def test_no_password_is_written_anywhere(team: Team) -> None:
    team.add("somebody", Role.REP, by="keller")
    with team.hands() as database:
        administration.set_password(database, "somebody", "by-the-server's")
    recorded = team.asked("SELECT kind, payload::text FROM command ORDER BY seq")
    assert [kind for kind, _ in recorded] == ["add_login", "add_login", "set_password"]
    everything = str(recorded) + str(team.asked("SELECT old::text, new::text FROM change"))
    assert THEIRS not in everything
    assert "SCRAM" not in everything
    assert "by-the-server" not in everything


# --- the journal, and imported owners ---------------------------------------------------------


def test_who_added_and_changed_people_is_recorded(team: Team) -> None:
    added = team.add("somebody", Role.REP, by="keller")
    team.do(ChangeRole(login="somebody", role=Role.COACH), by="keller")
    lead = team.asked("SELECT id FROM users WHERE login = 'keller'")[0][0]
    assert team.asked("SELECT kind, user_id FROM command ORDER BY seq") == [
        ("add_login", None),
        ("add_login", lead),
        ("change_role", lead),
    ]
    assert team.asked("SELECT table_name, row_id, old, new FROM change ORDER BY seq") == [
        (
            "users",
            str(added.id),
            {"role": "rep", "version": 1},
            {"role": "coach", "version": 2},
        )
    ]


def add_imported(team: Team, id_: int, name: str) -> None:
    with psycopg.connect(_address(team)) as connection:
        connection.execute("SET ROLE talktrack_owner")
        connection.execute(
            "INSERT INTO users (id, name, role, active, zone, version, batch_id)"
            " VALUES (%s, %s, 'rep', false, 'Europe/Zurich', 1, 9)",
            (id_, name),
        )


def test_an_imported_owner_gets_the_login(team: Team) -> None:
    add_imported(team, 41, "Jürg Müller")
    assert team.add("jmueller", Role.FIELD, by="keller", name="Jürg Mueller") == Added(41, True, 0)
    assert team.asked("SELECT login, name, role, active, batch_id FROM users WHERE id = 41") == [
        ("jmueller", "Jürg Müller", "field", True, None)
    ]


def test_of_two_imported_namesakes_none_is_guessed(team: Team) -> None:
    add_imported(team, 41, "Jürg Müller")
    add_imported(team, 42, "Jürg Müller")
    added = team.add("jmueller", Role.REP, by="keller", name="Jürg Müller")
    assert (added.linked, added.namesakes) == (False, 2)
    assert added.id not in (41, 42)


def test_a_person_with_a_login_is_no_imported_one(team: Team) -> None:
    first = team.add("jmueller", Role.REP, by="keller", name="Jürg Müller")
    second = team.add("jmueller2", Role.REP, by="keller", name="Jürg Müller")
    assert first.id != second.id
    assert not second.linked


def test_in_a_local_file_nobody_logs_in(database: Database) -> None:
    if database.kind == "postgresql":
        return
    for command in (
        AddLogin(id=5, login="friend", name="Friend", role=Role.LEAD),
        ChangeRole(login="rep", role=Role.LEAD),
    ):
        with pytest.raises(LoginRefusedError) as caught:
            database.execute(command)
        assert caught.value.trouble is LoginTrouble.LOCAL_FILE
