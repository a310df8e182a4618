"""What reads rely on: conditions with many values, one state of the database in each read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import Select, func, not_, select, update

from app.database.database import Database
from app.database.one_of import one_of
from app.team.models import User
from tests.people import COLLEAGUE_ID, REP_ID

BY_ID = select(User.id).where(one_of(User.id, "wanted")).order_by(User.id)
BY_NAME = select(User.id).where(one_of(User.name, "wanted")).order_by(User.id)
OTHERS = select(User.id).where(not_(one_of(User.id, "wanted"))).order_by(User.id)


def found(database: Database, statement: Select[int], wanted: Sequence[object]) -> list[int]:
    with database.read() as session:
        return list(session.connection().execute(statement, {"wanted": wanted}).scalars())


@pytest.mark.parametrize("wanted", [[], [REP_ID], [REP_ID, COLLEAGUE_ID], [REP_ID, 1 << 62]])
def test_one_statement_takes_any_number_of_ids(database: Database, wanted: list[int]) -> None:
    everybody = found(database, select(User.id).order_by(User.id), [])
    assert found(database, BY_ID, wanted) == [id_ for id_ in everybody if id_ in wanted]
    assert found(database, OTHERS, wanted) == [id_ for id_ in everybody if id_ not in wanted]


def test_texts_are_values_whatever_is_in_them(database: Database) -> None:
    with database.read() as session:
        name = session.scalar(select(User.name).where(User.id == REP_ID))
    assert found(database, BY_NAME, [name, "O'Neill \"},{ %s"]) == [REP_ID]


def test_a_read_of_a_file_sees_one_state(database: Database) -> None:
    if database.kind == "postgresql":
        pytest.skip("a server gives each statement the state at its beginning")
    count = select(func.count()).where(User.active)
    with database.read() as session:
        before = session.scalar(count)
        with database.writer.begin() as connection:
            connection.execute(update(User).where(User.id == REP_ID).values(active=False))
        assert session.scalar(count) == before
    with database.read() as session:
        assert session.scalar(count) == (before or 0) - 1
