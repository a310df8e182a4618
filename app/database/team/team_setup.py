"""Making a team's database on a server: roles, schema, rights, logins' functions.

All of it can be repeated: it brings an older database up to date, gives rights anew, and leaves
people as they are. Works for a superuser and for a role that may create roles and owns the
database; what such an administrator lacks is told by team_checks before anything is touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, event, text

from app.database import schema
from app.database.engines import postgresql_engine
from app.database.errors import SchemaMismatchError
from app.database.roles import ALL, CALC, GROUPS, LOGIN_MARK, OWNER, STAFF, USERS
from app.database.team import devices, login_functions, team_checks
from app.database.team.logins import verifier
from app.database.team.team_checks import ROLES_NEED_ADMIN_OPTION, ServerFacts
from app.database.troubles import as_user_error


def set_up_team(admin_url: str, metadata: MetaData) -> list[str]:
    """Make or bring up to date the team's database at this address.

    admin_url: of a role that may create roles, in the database that the team will use.
    Gives the logins that people have and the server had not, as after a restore on another one:
    they were made anew and need a password.
    Raises SetUpRefusedError where the server or the administrator lacks something,
    SchemaMismatchError where the database is newer than this program.
    """
    with administrators_engine(admin_url) as engine:
        known = _check(engine)
        with engine.begin() as connection:
            _create_roles(connection, known)
            _refuse_newer(connection)
            _prepare_database(connection, known.database)
        with administrators_engine(admin_url, OWNER) as owner:
            schema.upgrade(owner, metadata)
        with engine.begin() as connection:
            login_functions.install(connection)
            devices.install(connection)
            _let_users_rule_over_logins(connection, known)
            lost = _restore_logins(connection)
            connection.exec_driver_sql(f"REVOKE CREATE ON SCHEMA public FROM {CALC}, {USERS}")
    return lost


def add_login(admin_url: str, login: str, password: str, role: str = "rep") -> None:
    """Make a login in the group of a role; it owns nothing and may create nothing.

    role: a word of ``roles.GROUPS``. The team's list of people is not touched.
    """
    with administrators_engine(admin_url, USERS) as engine, engine.begin() as connection:
        connection.execute(
            text("SELECT public.talktrack_make_login(:login, :verifier, :role)"),
            {"login": login, "verifier": verifier(connection, login, password), "role": role},
        )


@contextmanager
def administrators_engine(admin_url: str, role: str | None = None) -> Iterator[Engine]:
    """Give an engine of the administrator, acting as a role; migrations have no time limit.

    Raises DatabaseUnavailableError and other trouble that people can do something about.
    """
    engine = postgresql_engine(admin_url)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
            if role is not None:
                cursor.execute(f"SET ROLE {role}")
        connection.commit()

    try:
        with as_user_error(engine, None):
            yield engine
    finally:
        engine.dispose()


def _check(engine: Engine) -> ServerFacts:
    """Make sure that server and administrator have what is needed, before anything is done."""
    with schema.reaching(engine), engine.connect() as connection:
        schema.check_version(connection)
        known = team_checks.facts(connection)
    team_checks.check(known)
    return known


def _refuse_newer(connection: Connection) -> None:
    """Leave a newer database alone; only who acts for its owner may look at its version."""
    found = schema.revision(connection)
    if found is not None and found > schema.HEAD:
        raise SchemaMismatchError(found, schema.HEAD)


def _create_roles(connection: Connection, known: ServerFacts) -> None:
    execute = connection.exec_driver_sql
    there = set(connection.scalars(text("SELECT rolname FROM pg_roles")))
    for role in ALL:
        if role not in there:
            execute(f"CREATE ROLE {role} NOLOGIN {'CREATEROLE' if role == USERS else ''}")
    for group in GROUPS.values():
        execute(f"GRANT {STAFF} TO {group}")
    if known.version >= ROLES_NEED_ADMIN_OPTION:
        for group in GROUPS.values():
            execute(f"GRANT {group} TO {USERS} {_RULE_OVER}")
    execute(f"GRANT {CALC} TO {OWNER}")  # whose functions the migrations make anew
    execute(f"GRANT {OWNER}, {CALC}, {USERS} TO CURRENT_USER")


_RULE_OVER = "WITH ADMIN TRUE, INHERIT FALSE, SET FALSE"
"""Put others into a group, and have none of its rights; PostgreSQL 16 and later."""


def _prepare_database(connection: Connection, name: str) -> None:
    execute = connection.exec_driver_sql
    execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public")
    execute(f"REVOKE CONNECT, CREATE, TEMPORARY ON DATABASE {name} FROM PUBLIC")
    execute(f"GRANT CONNECT ON DATABASE {name} TO {USERS} WITH GRANT OPTION")
    execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {OWNER}")
    # A function can only be given to a role that may make some; taken back at the end. The owner
    # gets no grant option for it: an ordinary administrator could not repeat the set-up then.
    execute(f"GRANT CREATE ON SCHEMA public TO {CALC}, {USERS}")
    execute(f"GRANT USAGE ON SCHEMA public TO {STAFF}, {CALC}, {USERS}")


def _restore_logins(connection: Connection) -> list[str]:
    connection.exec_driver_sql(f"SET LOCAL ROLE {USERS}")
    lost = connection.scalars(text("SELECT public.talktrack_restore_logins()")).all()
    connection.exec_driver_sql("RESET ROLE")
    return list(lost)


def _let_users_rule_over_logins(connection: Connection, known: ServerFacts) -> None:
    """Let later changes of logins succeed that a server before 16, or a restore, has made."""
    if known.version < ROLES_NEED_ADMIN_OPTION:
        return
    ours = text(
        "SELECT quote_ident(r.rolname) FROM pg_roles AS r"
        " WHERE shobj_description(r.oid, 'pg_authid') = :mark"
        " AND NOT pg_has_role(:users, r.oid, 'MEMBER WITH ADMIN OPTION')"
    )
    for login in connection.scalars(ours, {"mark": LOGIN_MARK, "users": USERS}).all():
        connection.exec_driver_sql(f"GRANT {login} TO {USERS} {_RULE_OVER}")
