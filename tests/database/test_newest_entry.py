"""A clock is held against what was entered already."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.clock import Appointment
from app.database.database import Database
from app.database.newest_entry import lies_before, newest_entry
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from tests.fakes import FakeClock

NEWEST = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        (timedelta(0), False),
        (timedelta(days=-400), False),
        (timedelta(days=1), False),
        (timedelta(days=1, seconds=1), True),
    ],
)
def test_only_more_than_a_day_is_wrong(before: timedelta, wrong: bool) -> None:
    assert lies_before(NEWEST - before, NEWEST) is wrong
    assert not lies_before(NEWEST, None)


def plan(database: Database) -> None:
    due = Appointment(date(2026, 11, 27))
    kind = FollowUpKind.TASK
    database.execute(
        PlanFollowUp(id=database.ids.new(), customer_id=None, kind=kind, due=due, text="call")
    )


def test_the_latest_of_the_last_entries_counts(
    database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.read() as session:
        assert newest_entry(session) is None
    plan(database)
    latest = clock()
    clock.advance(days=-30)
    plan(database)
    with database.read() as session:
        assert newest_entry(session) == latest
    for _ in range(499):
        plan(database)
    with database.read() as session:  # that one may have been the wrong one
        assert newest_entry(session) == clock()
