"""The set-up of a team's server, as superuser and as an ordinary administrator."""

from __future__ import annotations

from dataclasses import replace

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import MetaData

from app.database import schema
from app.database.engines import postgresql_engine
from app.database.errors import DatabaseUnavailableError, SchemaMismatchError
from app.database.roles import ALL
from app.database.team import team_checks
from app.database.team.team_checks import ServerFacts, SetUpRefusedError, SetUpTrouble
from app.database.team.team_setup import add_login, set_up_team
from app.database.words import describe
from tests.administrators import ORDINARY, PASSWORD, THEIRS, database_of
from tests.postgres import Cluster


@pytest.fixture
def address(empty_database: str) -> str:
    """An administrator's address of an empty database."""
    return empty_database


def asked(address: str, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(address) as connection:
        return connection.execute(question.encode()).fetchall()


def test_an_empty_database_becomes_a_teams(address: str, metadata: MetaData) -> None:
    set_up_team(address, metadata)
    owners = asked(address, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
    assert owners == [("talktrack_owner",)]
    assert asked(address, "SELECT version_num FROM alembic_version") == [(schema.HEAD,)]


def test_no_role_of_the_set_up_can_log_in(address: str, metadata: MetaData) -> None:
    set_up_team(address, metadata)
    found = asked(
        address,
        "SELECT rolname, rolcanlogin, rolsuper, rolcreatedb, rolbypassrls, rolcreaterole"
        " FROM pg_roles WHERE rolname LIKE 'talktrack%'",
    )
    assert {row[0] for row in found} == set(ALL)
    assert not any(any(row[1:5]) for row in found)
    assert {row[0] for row in found if row[5]} == {"talktrack_users"}


def test_strangers_cannot_even_connect(address: str, metadata: MetaData, cluster: Cluster) -> None:
    set_up_team(address, metadata)
    question = "SELECT has_database_privilege('public', current_database(), {})"
    for right in ("CONNECT", "CREATE", "TEMPORARY"):
        assert asked(address, question.format(f"'{right}'")) == [(False,)]


def test_nobody_may_make_functions_afterwards(address: str, metadata: MetaData) -> None:
    set_up_team(address, metadata)
    question = (
        "SELECT r FROM unnest(%s::text[]) r WHERE has_schema_privilege(r, 'public', 'CREATE')"
    )
    with psycopg.connect(address) as connection:
        assert connection.execute(question, [list(ALL)]).fetchall() == [("talktrack_owner",)]


def test_repeating_it_leaves_people_as_they_are(address: str, metadata: MetaData) -> None:
    set_up_team(address, metadata)
    login = "repeated"
    add_login(address, login, THEIRS, "lead")
    with psycopg.connect(address) as connection:
        connection.execute("SET ROLE talktrack_owner")
        connection.execute(
            "INSERT INTO users (id, login, name, role, active, zone, version)"
            " VALUES (1, %s, 'Claudia Keller', 'lead', true, 'Europe/Zurich', 1)",
            [login],
        )
        connection.execute("REVOKE ALL ON customer FROM talktrack_staff")
    for _ in range(2):
        set_up_team(address, metadata)
    theirs = make_conninfo(address, user=login, password=THEIRS)
    assert asked(theirs, "SELECT name FROM users") == [("Claudia Keller",)]
    assert asked(theirs, "SELECT count(*) FROM customer") == [(0,)]  # the right was given anew


def test_a_login_has_no_attributes_and_a_limit(address: str, metadata: MetaData) -> None:
    set_up_team(address, metadata)
    login = "plain"
    add_login(address, login, THEIRS, "field")
    assert asked(
        address,
        "SELECT rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,"
        f" rolconnlimit FROM pg_roles WHERE rolname = '{login}'",
    ) == [(True, False, False, False, False, False, 20)]
    assert asked(
        address,
        f"SELECT roleid::regrole::text FROM pg_auth_members WHERE member = '{login}'::regrole",
    ) == [("talktrack_field",)]


def test_a_newer_database_is_left_alone(address: str, metadata: MetaData) -> None:
    set_up_team(address, metadata)
    with psycopg.connect(address) as connection:
        connection.execute("SET ROLE talktrack_owner")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaMismatchError) as refused:
        set_up_team(address, metadata)
    assert refused.value.newer


def test_a_server_that_does_not_answer_is_told(metadata: MetaData) -> None:
    with pytest.raises(DatabaseUnavailableError):
        set_up_team("postgresql://dba:x@127.0.0.1:1/team", metadata)


# --- what an administrator lacks --------------------------------------------------------------


def refused(address: str, metadata: MetaData) -> SetUpRefusedError:
    with pytest.raises(SetUpRefusedError) as caught:
        set_up_team(address, metadata)
    assert "Nothing was changed" in describe(caught.value)
    assert caught.value.line in describe(caught.value)
    return caught.value


def test_who_may_not_create_roles_is_told(cluster: Cluster, metadata: MetaData) -> None:
    cluster.run(f"CREATE ROLE {{}} LOGIN CREATEDB PASSWORD '{PASSWORD}'", "Only-Databases")
    maker = cluster.url("postgres", "Only-Databases", PASSWORD)
    with database_of(cluster, maker, "theirs"):
        address = cluster.url("theirs", "Only-Databases", PASSWORD)
        error = refused(address, metadata)
        assert error.trouble is SetUpTrouble.NO_CREATEROLE
        assert asked(address, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [
            (0,)
        ]
        cluster.run(error.line.rstrip(";"))
        assert asked(
            address, "SELECT rolcreaterole FROM pg_roles WHERE rolname = current_user"
        ) == [(True,)]


def test_who_does_not_own_the_database_gets_the_line(
    untouched: Cluster, metadata: MetaData
) -> None:
    with database_of(untouched, untouched.url("postgres"), "of somebody else"):
        address = untouched.url("of%20somebody%20else", ORDINARY, PASSWORD)
        error = refused(address, metadata)
        assert error.trouble is SetUpTrouble.NOT_DATABASE_OWNER
        untouched.run(error.line.rstrip(";"))
        set_up_team(address, metadata)


def test_another_encoding_is_refused(untouched: Cluster, metadata: MetaData) -> None:
    options = "TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"
    maker = untouched.url("postgres", ORDINARY, PASSWORD)
    with database_of(untouched, maker, "latin", options):
        error = refused(untouched.url("latin", ORDINARY, PASSWORD), metadata)
        assert (error.trouble, error.found) == (SetUpTrouble.WRONG_ENCODING, "LATIN1")


def test_what_holds_another_program_is_refused(untouched: Cluster, metadata: MetaData) -> None:
    maker = untouched.url("postgres", ORDINARY, PASSWORD)
    with database_of(untouched, maker, "shop"):
        with psycopg.connect(untouched.url("shop", ORDINARY, PASSWORD)) as connection:
            connection.execute("CREATE TABLE basket (id int)")
        error = refused(untouched.url("shop", ORDINARY, PASSWORD), metadata)
        assert error.trouble is SetUpTrouble.OTHER_CONTENT
        error = refused(untouched.url("postgres"), metadata)
        assert error.trouble is SetUpTrouble.OTHER_CONTENT


def test_pg_trgm_in_another_schema_gets_the_line(untouched: Cluster, metadata: MetaData) -> None:
    maker = untouched.url("postgres", ORDINARY, PASSWORD)
    with database_of(untouched, maker, "elsewhere"):
        address = untouched.url("elsewhere", ORDINARY, PASSWORD)
        with psycopg.connect(address) as connection:
            connection.execute("CREATE SCHEMA tools")
            connection.execute("CREATE EXTENSION pg_trgm SCHEMA tools")
        error = refused(address, metadata)
        assert (error.trouble, error.found) == (SetUpTrouble.TRIGRAM_ELSEWHERE, "tools")
        with psycopg.connect(untouched.url("elsewhere")) as connection:
            connection.execute(error.line.encode())
        set_up_team(address, metadata)


@pytest.fixture
def facts(cluster: Cluster) -> ServerFacts:
    """What a server says that has all that is needed."""
    engine = postgresql_engine(cluster.url("talktrack_template"))
    with engine.connect() as connection:
        known = team_checks.facts(connection)
    engine.dispose()
    return replace(known, is_superuser=False)


@pytest.mark.parametrize(
    ("change", "trouble", "said"),
    [
        ({"trigram_at": None, "has_trigram": False}, SetUpTrouble.NO_TRIGRAM, "postgresql-contrib"),
        (
            {"version": 160001, "role": "dba", "not_theirs": ("talktrack_owner", "talktrack_rep")},
            SetUpTrouble.ROLES_OF_ANOTHER,
            "GRANT talktrack_owner, talktrack_rep TO dba WITH ADMIN OPTION;",
        ),
    ],
)
def test_what_this_server_has_is_told_where_it_lacks(
    logins: dict[str, str],
    facts: ServerFacts,
    change: dict[str, object],
    trouble: SetUpTrouble,
    said: str,
) -> None:
    team_checks.check(facts)
    with pytest.raises(SetUpRefusedError) as caught:
        team_checks.check(replace(facts, **change))
    assert caught.value.trouble is trouble
    assert said in describe(caught.value)
