"""Twenty at once: whoever takes the next customer of one list takes another one."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import MetaData

from app.calls.permission.claims import Holder
from app.calls.permission.holding import hold
from app.database.database import Database, open_database
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.people import LOGINS, REP_ID
from tests.postgres import Cluster

WINDOWS, CUSTOMERS = 20, 200


@pytest.fixture
def ranked(database: Database) -> list[int]:
    return [add_customer(database, f"Kunde {number}") for number in range(CUSTOMERS)]


@pytest.fixture
def windows(
    request: pytest.FixtureRequest, database: Database, metadata: MetaData
) -> Iterator[list[Database]]:
    """Programs of their own over one database; a login may have twenty connections."""
    opened: list[Database] = []
    for number in range(WINDOWS):
        login = ("rep", "colleague", "lead")[number % 3]
        place = str(database.path)
        if database.kind == "postgresql":
            cluster: Cluster = request.getfixturevalue("cluster")
            passwords = request.getfixturevalue("logins")
            name = request.getfixturevalue("team_database")
            place = cluster.url(name, login, passwords[login])
        opened.append(open_database(place, FakeClock(), metadata))
        opened[-1].user_id = LOGINS[login]
    yield opened
    for one in opened:
        one.close()


def at_once(windows: list[Database], work: Callable[[Database, Holder], list[int]]) -> Counter[int]:
    """Let all begin in the same moment; count how often each customer was taken."""
    ready = threading.Barrier(len(windows))

    def begin(number: int) -> list[int]:
        ready.wait()
        database = windows[number]
        return work(database, Holder(database.user_id or REP_ID, f"window {number}"))

    with ThreadPoolExecutor(len(windows)) as pool:
        each = list(pool.map(begin, range(len(windows))))
    return Counter(customer_id for taken in each for customer_id in taken)


def test_all_take_different_customers_and_none_is_left_over(
    windows: list[Database], ranked: list[int]
) -> None:
    def take_until_nobody_is_free(database: Database, by: Holder) -> list[int]:
        taken: list[int] = []
        prepared: set[int] = set()
        while True:
            others = [one for one in ranked if one not in taken]  # one's own are free to oneself
            found = hold(database, others, by, prepared)
            if found.customer_id is None:
                return taken
            taken.append(found.customer_id)

    assert at_once(windows, take_until_nobody_is_free) == dict.fromkeys(ranked, 1)


def test_one_customer_is_taken_by_one_alone(windows: list[Database], ranked: list[int]) -> None:
    wanted = ranked[:40]

    def try_each(database: Database, by: Holder) -> list[int]:
        taken = []
        for customer_id in wanted:
            if hold(database, [customer_id], by).customer_id is not None:
                taken.append(customer_id)
        return taken

    assert at_once(windows, try_each) == dict.fromkeys(wanted, 1)


def test_the_first_twenty_get_the_first_twenty(windows: list[Database], ranked: list[int]) -> None:
    """In the morning all open one list at once: nobody is sent further down than needed."""

    def take_one(database: Database, by: Holder) -> list[int]:
        found = hold(database, ranked, by).customer_id
        return [] if found is None else [found]

    assert at_once(windows, take_one) == dict.fromkeys(ranked[:WINDOWS], 1)
