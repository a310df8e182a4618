"""Each role tries each verb on each table, with its own rows and with others', by raw connections.

What is allowed stands in rights_cells.py, apart from the program's own matrix.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from psycopg import sql
from sqlalchemy import MetaData

from app.database.rights.matrix import MATRIX
from tests.database.rights_cells import ALL, CELLS, Cells, Who
from tests.database.rights_team import Staff, inserting, staff
from tests.people import LOGINS

__all__ = ["staff"]

OTHER = "colleague"
VERBS = ("read", "insert", "update", "delete")


def test_every_table_has_its_rights_and_its_cells(metadata: MetaData) -> None:
    tables = set(metadata.tables)
    assert set(MATRIX) == tables
    assert set(CELLS) == tables


@pytest.mark.parametrize("table", CELLS)
def test_each_role_may_do_what_is_written_and_nothing_else(staff: Staff, table: str) -> None:
    seeded = {login: _seed(staff, table, login) for login in (*sorted(ALL), OTHER)}
    found = {verb: _found(staff, table, verb, seeded) for verb in VERBS}
    cells = CELLS[table]
    assert found == {verb: getattr(cells, verb) for verb in VERBS}


def _found(staff: Staff, table: str, verb: str, seeded: dict[str, int]) -> tuple[Who, Who]:
    """Tell which roles may do a thing with their own row, and which with another's."""
    own = frozenset(one for one in ALL if _may(staff, table, verb, one, one, seeded))
    others = frozenset(one for one in ALL if _may(staff, table, verb, one, OTHER, seeded))
    return own, others


def _may(
    staff: Staff, table: str, verb: str, login: str, whose: str, seeded: dict[str, int]
) -> bool:
    cells = CELLS[table]
    if verb == "insert":
        id_ = next(_ids(table, login, whose))
        _put_needed(staff, cells, id_, whose)
        row = cells.row(id_, LOGINS[whose])
        return staff.may(login, inserting(table, row), row)
    words = {
        "read": "SELECT 1 FROM {table} WHERE {key} = %(key)s",
        "update": "UPDATE {table} SET {column} = %(value)s WHERE {key} = %(key)s",
        "delete": "DELETE FROM {table} WHERE {key} = %(key)s",
    }
    column, value = cells.change
    statement = sql.SQL(words[verb]).format(  # type: ignore[arg-type]
        table=sql.Identifier(table), key=sql.Identifier(cells.key), column=sql.Identifier(column)
    )
    key = cells.row(seeded[whose], LOGINS[whose])[cells.key]
    return staff.may(login, statement, {"key": key, "value": value})


def _seed(staff: Staff, table: str, login: str) -> int:
    """Put a row of a person into a table and give what tells it apart."""
    id_ = 100_000 * (list(CELLS).index(table) + 1) + LOGINS[login] % 1000
    _put_needed(staff, CELLS[table], id_, login)
    staff.put(table, CELLS[table].row(id_, LOGINS[login]))
    return id_


def _put_needed(staff: Staff, cells: Cells, id_: int, whose: str) -> None:
    if cells.needs:
        staff.put(cells.needs, CELLS[cells.needs].row(id_, LOGINS[whose]))


def _ids(table: str, login: str, whose: str) -> Iterator[int]:
    """Give ids that no other cell uses."""
    number = list(CELLS).index(table) + 1
    yield 100_000 * number + 100 * (LOGINS[login] % 1000) + LOGINS[whose] % 1000 + 10_000
