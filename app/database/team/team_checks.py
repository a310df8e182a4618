"""What must hold before a server is touched: each thing that lacks is told with its remedy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, text

from app.database.errors import DatabaseTroubleError
from app.database.roles import ALL, LOGIN_MARK, USERS

ROLES_NEED_ADMIN_OPTION = 160000
"""From 16 on a role that creates roles rules over those alone that it made."""


class SetUpTrouble(StrEnum):
    """What an administrator lacks."""

    OF_THE_TEAM = "of_the_team"
    WRONG_ENCODING = "wrong_encoding"
    OTHER_CONTENT = "other_content"
    NO_CREATEROLE = "no_createrole"
    NOT_DATABASE_OWNER = "not_database_owner"
    ROLES_OF_ANOTHER = "roles_of_another"
    NO_TRIGRAM = "no_trigram"
    TRIGRAM_ELSEWHERE = "trigram_elsewhere"


class SetUpRefusedError(DatabaseTroubleError):
    """The server cannot hold a team's database yet; nothing was changed.

    found: what the server says, such as its version. line: what to run, by whom the words say.
    """

    def __init__(self, trouble: SetUpTrouble, found: str = "", line: str = "") -> None:
        super().__init__(trouble, found, line)
        self.trouble = trouble
        self.found = found
        self.line = line


@dataclass(frozen=True)
class ServerFacts:
    """What a server says of itself and of the administrator; names are quoted for SQL."""

    version: int
    version_text: str
    encoding: str
    role: str
    database: str
    is_of_the_team: bool
    is_superuser: bool
    may_create_roles: bool
    owns_database: bool
    is_the_servers_own: bool
    has_tables: bool
    has_our_tables: bool
    trigram_at: str | None
    has_trigram: bool
    not_theirs: tuple[str, ...]


_FACTS = text("""
SELECT current_setting('server_version_num')::int AS version,
       split_part(current_setting('server_version'), ' ', 1) AS version_text,
       current_setting('server_encoding') AS encoding,
       quote_ident(current_user) AS role,
       quote_ident(current_database()) AS database,
       coalesce(shobj_description(me.oid, 'pg_authid') = :mark, false) AS is_of_the_team,
       me.rolsuper AS is_superuser,
       me.rolsuper OR me.rolcreaterole AS may_create_roles,
       pg_has_role(d.datdba, 'MEMBER') AS owns_database,
       d.datistemplate OR d.datname = 'postgres' AS is_the_servers_own,
       EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public') AS has_tables,
       to_regclass('public.alembic_version') IS NOT NULL
           AND to_regclass('public.customer_history') IS NOT NULL AS has_our_tables,
       (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
         WHERE e.extname = 'pg_trgm') AS trigram_at,
       EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS has_trigram,
       ARRAY(SELECT quote_ident(r.rolname) FROM pg_roles AS r
              WHERE (r.rolname = ANY (:ours)
                     OR (shobj_description(r.oid, 'pg_authid') = :mark
                         AND NOT EXISTS (
                             SELECT FROM pg_roles AS u WHERE u.rolname = :users
                                AND pg_has_role(u.oid, r.oid, 'MEMBER WITH ADMIN OPTION'))))
                AND NOT pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION') ORDER BY 1) AS not_theirs
  FROM pg_roles AS me, pg_database AS d
 WHERE me.rolname = current_user AND d.datname = current_database()
""")


def facts(connection: Connection) -> ServerFacts:
    """Ask a server what it is and what the administrator may do there."""
    asked = {"ours": list(ALL), "mark": LOGIN_MARK, "users": USERS}
    found: dict[str, Any] = dict(connection.execute(_FACTS, asked).mappings().one())
    return ServerFacts(**found | {"not_theirs": tuple(found["not_theirs"])})


def check(known: ServerFacts) -> None:
    """Make sure that a team's database can be set up; raise SetUpRefusedError if not."""
    for trouble in _lacks(known):
        raise trouble


def _lacks(known: ServerFacts) -> Iterator[SetUpRefusedError]:
    if known.is_of_the_team:
        yield SetUpRefusedError(SetUpTrouble.OF_THE_TEAM, known.role)
    if known.is_the_servers_own or (known.has_tables and not known.has_our_tables):
        line = "createdb --template=template0 --encoding=UTF8 talktrack"
        yield SetUpRefusedError(SetUpTrouble.OTHER_CONTENT, known.database, line)
    if known.encoding != "UTF8":
        line = "createdb --template=template0 --encoding=UTF8 talktrack"
        yield SetUpRefusedError(SetUpTrouble.WRONG_ENCODING, known.encoding, line)
    if not known.may_create_roles:
        line = f"ALTER ROLE {known.role} CREATEROLE;"
        yield SetUpRefusedError(SetUpTrouble.NO_CREATEROLE, known.role, line)
    if not known.owns_database:
        line = f"ALTER DATABASE {known.database} OWNER TO {known.role};"
        yield SetUpRefusedError(SetUpTrouble.NOT_DATABASE_OWNER, known.role, line)
    yield from _foreign_roles(known)
    yield from _trigram(known)


def _foreign_roles(known: ServerFacts) -> Iterator[SetUpRefusedError]:
    if known.version < ROLES_NEED_ADMIN_OPTION or known.is_superuser or not known.not_theirs:
        return
    line = f"GRANT {', '.join(known.not_theirs)} TO {known.role} WITH ADMIN OPTION;"
    yield SetUpRefusedError(SetUpTrouble.ROLES_OF_ANOTHER, known.role, line)


def _trigram(known: ServerFacts) -> Iterator[SetUpRefusedError]:
    if known.trigram_at == "public":
        return
    if known.trigram_at is not None:
        line = "ALTER EXTENSION pg_trgm SET SCHEMA public;"
        yield SetUpRefusedError(SetUpTrouble.TRIGRAM_ELSEWHERE, known.trigram_at, line)
    if not known.has_trigram:
        yield SetUpRefusedError(SetUpTrouble.NO_TRIGRAM, known.version_text, "")
