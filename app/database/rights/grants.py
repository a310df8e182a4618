"""GRANT and row level security, made from the matrix."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from sqlalchemy import Connection, MetaData, Table, text

from app.database.rights import matrix
from app.database.rights.matrix import (
    MATRIX,
    NEVER_CHANGED,
    PRIVATE,
    PRIVATE_KINDS,
    SERVERS_OWN,
    Right,
)
from app.database.roles import CALC, GROUPS, OWNER, STAFF

_SEES_EVERYTHING = (OWNER, CALC)
"""Nobody logs in as these: migrations, and functions that test their caller first."""


def install(connection: Connection, metadata: MetaData) -> None:
    """Take all rights away and give those of the matrix."""
    execute = connection.exec_driver_sql
    everybody = ", ".join(("PUBLIC", STAFF, CALC, *GROUPS.values()))
    execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {everybody}")
    execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {STAFF}")
    drop_policies(connection)
    for table in metadata.sorted_tables:
        for statement in (*_grants(table), *_policies(table)):
            execute(statement)


def columns_of(table: Table, verb: str, right: Right) -> list[str]:
    """Name the columns that a right is about."""
    if right.columns:
        return list(right.columns)
    kept = SERVERS_OWN if verb == "insert" else SERVERS_OWN | NEVER_CHANGED
    return [column.name for column in table.columns if column.name not in kept]


def _grants(table: Table) -> Iterator[str]:
    # A column-wise REVOKE is of no use: rights on columns go with those on the table.
    rights = MATRIX[table.name]
    for verb in ("insert", "update"):
        for right in getattr(rights, verb):
            columns = ", ".join(f'"{name}"' for name in columns_of(table, verb, right))
            yield f'GRANT {verb.upper()} ({columns}) ON "{table.name}" TO {_roles(right.who)}'
    for right in rights.delete:
        yield f'GRANT DELETE ON "{table.name}" TO {_roles(right.who)}'


def _policies(table: Table) -> Iterator[str]:
    name, rights = f'"{table.name}"', MATRIX[table.name]
    if not rights.by_row:
        yield f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY"
        return
    yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"
    for role in _SEES_EVERYTHING:
        yield f"CREATE POLICY tt_{role} ON {name} TO {role} USING (true) WITH CHECK (true)"
    seen = _filled(rights.read) or "true"
    yield f"CREATE POLICY tt_read ON {name} FOR SELECT TO {STAFF} USING ({seen})"
    number = count(1)
    for right in rights.insert:
        yield (
            f"CREATE POLICY tt_insert_{next(number)} ON {name} FOR INSERT "
            f"TO {_roles(right.who)} WITH CHECK ({right.when or 'true'})"
        )
    for right in rights.update:  # what is refused is refused aloud, so all rows are let in here
        yield (
            f"CREATE POLICY tt_update_{next(number)} ON {name} FOR UPDATE "
            f"TO {_roles(right.who)} USING ({seen}) WITH CHECK ({right.when or 'true'})"
        )
    for right in rights.delete:
        yield (
            f"CREATE POLICY tt_delete_{next(number)} ON {name} FOR DELETE "
            f"TO {_roles(right.who)} USING ({right.when or 'true'})"
        )


def _roles(who: tuple[str, ...]) -> str:
    return STAFF if who == matrix.EVERYBODY else ", ".join(GROUPS[word] for word in who)


def _filled(condition: str) -> str:
    for word, names in (("{private}", PRIVATE), ("{private_kinds}", PRIVATE_KINDS)):
        condition = condition.replace(word, ", ".join(f"'{name}'" for name in names))
    return condition


def drop_policies(connection: Connection) -> None:
    """Take all policies away: what remains of rows limited by them is nobody's to read."""
    ours = text(
        "SELECT quote_ident(policyname) AS name, quote_ident(tablename) AS of_table"
        " FROM pg_policies WHERE schemaname = 'public'"
    )
    for row in connection.execute(ours).all():
        connection.exec_driver_sql(f"DROP POLICY {row.name} ON {row.of_table}")
