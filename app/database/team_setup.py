"""Making a team's database on a server: roles, schema, rights."""

from __future__ import annotations

from typing import Any

from psycopg import sql
from sqlalchemy import Connection, Engine, MetaData, event, text

from app.database import schema
from app.database.engines import postgresql_engine
from app.database.roles import CALC, GROUPS, OWNER, STAFF


def set_up_team(admin_url: str, metadata: MetaData) -> None:
    """Make or bring up to date the team's database at this address.

    admin_url: of a role that may create roles, in the database that the team will use.
    Can be repeated. Tables belong to a role that cannot log in.
    """
    engine = postgresql_engine(admin_url)
    try:
        with engine.begin() as connection:
            _create_roles(connection)
            _prepare_database(connection)
        owner = postgresql_engine(admin_url)
        _act_as_owner(owner)
        try:
            schema.upgrade(owner, metadata)
        finally:
            owner.dispose()
    finally:
        engine.dispose()


def add_login(admin_url: str, login: str, password: str, role: str = "rep") -> None:
    """Make a login in the group of a role; it owns nothing and may create nothing.

    role: a word of ``roles.GROUPS``.
    """
    engine = postgresql_engine(admin_url)
    with engine.begin() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        with raw.cursor() as cursor:
            verifier = raw.pgconn.encrypt_password(password.encode(), login.encode())
            cursor.execute(
                sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} CONNECTION LIMIT 20 IN ROLE {}").format(
                    sql.Identifier(login),
                    sql.Literal(verifier.decode()),
                    sql.Identifier(GROUPS[role]),
                )
            )
    engine.dispose()


def _create_roles(connection: Connection) -> None:
    for role in (OWNER, CALC, STAFF, *GROUPS.values()):
        found = text("SELECT 1 FROM pg_roles WHERE rolname = :role")
        if connection.scalar(found, {"role": role}) is None:
            connection.exec_driver_sql(f"CREATE ROLE {role} NOLOGIN")
    for group in GROUPS.values():
        connection.exec_driver_sql(f"GRANT {STAFF} TO {group}")


def _prepare_database(connection: Connection) -> None:
    name = connection.scalar(text("SELECT quote_ident(current_database())"))
    execute = connection.exec_driver_sql
    execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    execute(f"REVOKE CREATE, TEMPORARY ON DATABASE {name} FROM PUBLIC")
    execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {OWNER}")
    execute(f"GRANT USAGE ON SCHEMA public TO {STAFF}, {CALC}")
    execute(f"GRANT {OWNER} TO CURRENT_USER")


def _act_as_owner(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def become_owner(connection: Any, record: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {OWNER}")
        connection.commit()
