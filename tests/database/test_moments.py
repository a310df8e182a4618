"""Instants are UTC in both databases; appointments stay on their local day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from app.clock import Appointment, local_day
from app.customers.models import PortfolioFigure
from app.database.database import Database

MOMENTS = [
    datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    datetime(2026, 11, 24, 10, 42, 7, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45))),
]


@pytest.mark.parametrize("moment", MOMENTS)
def test_an_instant_comes_back_as_it_was_in_utc(database: Database, moment: datetime) -> None:
    with database.write() as session:
        session.add(PortfolioFigure(name="x", value={}, at=moment))
    with database.read() as session:
        back = session.scalars(select(PortfolioFigure.at)).one()
    assert back == moment
    assert back.tzinfo is UTC


def test_an_instant_without_zone_is_refused(database: Database) -> None:
    naive = PortfolioFigure(name="x", value={}, at=datetime(2026, 1, 1))
    with pytest.raises(StatementError, match="no time zone"), database.write() as session:
        session.add(naive)


def test_an_appointment_follows_summer_time() -> None:
    summer = Appointment(date(2026, 7, 1), time(10), "Europe/Zurich")
    winter = Appointment(date(2026, 12, 1), time(10), "Europe/Zurich")
    assert summer.instant() == datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert winter.instant() == datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_a_date_alone_is_no_instant() -> None:
    assert Appointment(date(2026, 7, 1)).instant() is None


@given(
    on=st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1)),
    at=st.times(timezones=st.none()),
    zone=st.sampled_from(["Europe/Zurich", "America/New_York", "Asia/Kolkata", "UTC"]),
)
def test_an_appointment_is_on_its_own_day(on: date, at: time, zone: str) -> None:
    instant = Appointment(on, at, zone).instant()
    assert instant is not None
    assert local_day(instant, zone) == on
