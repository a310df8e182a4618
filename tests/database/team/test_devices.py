"""The numbers that a team's server gives to computers."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine

from app.database.engines import postgresql_engine
from app.database.team import devices
from app.database.team.devices import PER_PERSON, NoDeviceNumberError
from app.database.words import describe
from tests.people import COLLEAGUE_ID, REP_ID
from tests.postgres import Cluster


@pytest.fixture
def rep(postgresql_place: str) -> Iterator[Engine]:
    engine = postgresql_engine(postgresql_place, connections=8)
    yield engine
    engine.dispose()


@pytest.fixture
def colleague(cluster: Cluster, team_database: str, logins: dict[str, str]) -> Iterator[Engine]:
    engine = postgresql_engine(cluster.url(team_database, "colleague", logins["colleague"]))
    yield engine
    engine.dispose()


@pytest.fixture
def administrator(cluster: Cluster, team_database: str) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(cluster.url(team_database), autocommit=True) as connection:
        yield connection


def key() -> str:
    return str(uuid.uuid4())


def number(engine: Engine, of: str) -> int:
    with engine.begin() as connection:
        return devices.number(connection, of)


def fill(connection: psycopg.Connection[Any], user_id: int, seen: str = "now()") -> None:
    """Give all numbers that are free, to a person who was seen then."""
    connection.execute(
        "INSERT INTO device (number, key, user_id, seen_at) SELECT n, gen_random_uuid()::text,"
        f" {user_id}, {seen} FROM generate_series(0, 1023) AS n"
        " WHERE NOT EXISTS (SELECT FROM device WHERE number = n)"
    )


def test_each_computer_has_a_number_and_keeps_it(rep: Engine, colleague: Engine) -> None:
    mine, yours = key(), key()
    assert (number(rep, mine), number(colleague, yours)) == (0, 1)
    assert (number(colleague, yours), number(rep, mine)) == (1, 0)


def test_a_computer_changes_hands_and_keeps_its_number(
    rep: Engine, colleague: Engine, administrator: psycopg.Connection[Any]
) -> None:
    shared = key()
    assert number(rep, shared) == number(colleague, shared)
    assert administrator.execute("SELECT user_id FROM device").fetchall() == [(COLLEAGUE_ID,)]


def test_many_who_start_at_once_get_different_numbers(rep: Engine) -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(number(rep, key()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == list(range(8))


def test_one_computer_that_starts_twice_at_once_has_one_number(rep: Engine) -> None:
    found: list[int] = []
    mine = key()
    threads = [threading.Thread(target=lambda: found.append(number(rep, mine))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [0] * 8


def test_when_all_are_given_the_longest_unseen_is_given_again(
    rep: Engine, administrator: psycopg.Connection[Any]
) -> None:
    fill(administrator, COLLEAGUE_ID)
    administrator.execute(
        "UPDATE device SET seen_at = now() - interval '91 days' WHERE number IN (5, 700)"
    )
    administrator.execute(
        "UPDATE device SET seen_at = now() - interval '200 days' WHERE number = 700"
    )
    assert number(rep, key()) == 700
    assert number(rep, key()) == 5
    found = administrator.execute("SELECT user_id FROM device WHERE number = 700").fetchone()
    assert found == (REP_ID,)


def test_numbers_that_were_in_use_lately_stay_with_theirs(
    rep: Engine, administrator: psycopg.Connection[Any]
) -> None:
    mine = key()
    given = number(rep, mine)
    fill(administrator, COLLEAGUE_ID, "now() - interval '89 days'")
    with pytest.raises(NoDeviceNumberError) as refused:
        number(rep, key())
    assert "Nothing was changed" in describe(refused.value)
    assert number(rep, mine) == given


def test_nobody_uses_the_numbers_up(rep: Engine, colleague: Engine) -> None:
    given = [number(rep, key()) for _ in range(PER_PERSON + 3)]
    assert given == [*range(PER_PERSON), 0, 1, 2]
    assert number(colleague, key()) == PER_PERSON


@pytest.mark.parametrize("odd", ["", "mine", "' OR true", "A" * 36])
def test_only_a_uuid_is_a_key(rep: Engine, odd: str) -> None:
    from sqlalchemy.exc import DBAPIError

    with pytest.raises(DBAPIError, match="not a key"):
        number(rep, odd)


def test_who_is_not_in_the_team_gets_none(cluster: Cluster, team_database: str) -> None:
    with (
        psycopg.connect(cluster.url(team_database)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("SELECT talktrack_device_number(%s)", [key()])
