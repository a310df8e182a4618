"""The fixtures that all other database tests stand on."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from app.database.database import Database
from app.team.models import User
from tests.people import REP_ID
from tests.postgres import Cluster
from tests.seeding import seeding


def test_the_rep_is_known_in_both_databases(database: Database) -> None:
    with database.read() as session:
        found = session.scalars(select(User.name).where(User.id == REP_ID)).one()

    assert found == "Martina Baumann"
    assert database.user_id == REP_ID


def test_each_test_has_a_database_of_its_own(database: Database) -> None:
    with seeding(database) as connection:
        connection.execute(
            text("INSERT INTO setting (id, name, user_id, value, version) VALUES (1,'a',0,'{}',1)")
        )
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM setting")) == 1  # none of another test


def test_a_team_is_used_through_a_login_that_owns_nothing(
    postgresql_place: str, team_database: str, cluster: Cluster
) -> None:
    import psycopg

    with psycopg.connect(postgresql_place) as connection:
        owned = connection.execute(
            "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"
        ).fetchone()
        who = connection.execute(
            "SELECT rolname, rolsuper, rolcreaterole, rolcreatedb FROM pg_roles"
            " WHERE rolname = current_user"
        ).fetchone()
        encryption = connection.execute("SHOW password_encryption").fetchone()

    assert owned == (0,)
    assert who == ("rep", False, False, False)
    assert encryption == ("scram-sha-256",)


def test_a_copy_keeps_the_rights_of_the_database_itself(postgresql_place: str) -> None:
    import psycopg

    with psycopg.connect(postgresql_place) as connection:
        may_make_temporary_tables = connection.execute(
            "SELECT has_database_privilege(current_database(), 'TEMPORARY')"
        ).fetchone()

    assert may_make_temporary_tables == (False,)


@pytest.mark.parametrize("statement", ["DELETE FROM call", "CREATE TABLE mine (id int)"])
def test_the_rep_meets_the_limits_of_a_login(postgresql_place: str, statement: str) -> None:
    from app.database.engines import postgresql_engine

    engine = postgresql_engine(postgresql_place)
    with pytest.raises(DBAPIError, match="permission denied"), engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()
