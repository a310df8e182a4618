"""A team goes by one clock: the server's."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import MetaData, text

from app.clock import TeamClock, system_clock
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database.database import open_database
from tests.fakes import TUESDAY_TEN_IN_ZURICH, FakeClock
from tests.people import REP_ID

SLOW = timedelta(minutes=7)


def test_a_clock_that_follows_no_server_is_the_computer_s() -> None:
    assert TeamClock(FakeClock())() == TUESDAY_TEN_IN_ZURICH


@pytest.mark.parametrize("minutes", [-90, -3, 3, 90])
def test_a_wrong_clock_is_put_right_whichever_way(minutes: int) -> None:
    own = FakeClock()
    clock = TeamClock(own)
    clock.follow(lambda: own() + timedelta(minutes=minutes))

    assert clock() == TUESDAY_TEN_IN_ZURICH + timedelta(minutes=minutes)


def test_half_of_the_way_there_and_back_is_taken_off() -> None:
    own = FakeClock()
    clock = TeamClock(own)

    def slowly() -> datetime:
        own.advance(seconds=2)
        told = own() + timedelta(minutes=5)
        own.advance(seconds=2)
        return told

    clock.follow(slowly)
    assert clock.offset == timedelta(minutes=5)


def test_a_difference_that_the_way_explains_is_none() -> None:
    own = FakeClock()
    clock = TeamClock(own)

    def slowly() -> datetime:
        own.advance(seconds=3)
        told = own()
        own.advance(seconds=1)
        return told

    clock.follow(slowly)
    assert clock.offset == timedelta(0)


def test_instants_of_commands_are_the_server_s(postgresql_place: str, metadata: MetaData) -> None:
    clock = TeamClock(lambda: system_clock() - SLOW)
    database = open_database(postgresql_place, clock, metadata)
    database.user_id = REP_ID
    database.execute(AddCustomer(id=database.ids.new(), data={CustomerField.COMPANY: "Hofer AG"}))
    late = text("SELECT abs(extract(epoch FROM recorded_at - at)) FROM command")
    with database.read() as session:
        assert float(session.scalar(late) or 0) < 5
    assert abs(clock.offset - SLOW) < timedelta(seconds=5)
    database.close()


def test_a_clock_that_was_handed_in_stays_as_it_is(
    postgresql_place: str, metadata: MetaData
) -> None:
    database = open_database(postgresql_place, FakeClock(), metadata)
    assert database.clock() == TUESDAY_TEN_IN_ZURICH
    database.close()
