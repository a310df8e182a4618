"""Leads see complaints that nobody solved by their deadline."""

from __future__ import annotations

from datetime import timedelta

from app.database.database import Database
from app.follow_ups.exception_kinds import ExceptionKind
from app.follow_ups.exceptions import Exceptions, exceptions
from app.history.complaint_commands import OpenComplaint
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID

ZONE = "Europe/Zurich"


def complain(database: Database, customer_id: int, clock: FakeClock, hours: int, who: int) -> int:
    id_ = database.ids.new()
    database.execute(
        OpenComplaint(
            id=id_,
            customer_id=customer_id,
            text="Wrong colour",
            responsible_id=who,
            answer_by=clock() + timedelta(hours=hours),
        )
    )
    return id_


def late(database: Database, clock: FakeClock) -> Exceptions:
    with database.read() as session:
        return exceptions(session, ExceptionKind.LATE_COMPLAINT, clock(), ZONE)


def test_a_complaint_is_shown_once_its_deadline_is_over(
    database: Database, customer_id: int, clock: FakeClock
) -> None:
    second = complain(database, customer_id, clock, 6, COLLEAGUE_ID)
    first = complain(database, customer_id, clock, 4, COLLEAGUE_ID)
    clock.advance(hours=4)
    assert late(database, clock).rows == ()
    clock.advance(hours=3)
    found = late(database, clock)
    assert found.counts[ExceptionKind.LATE_COMPLAINT] == 2
    assert [row.complaint_id for row in found.rows] == [first, second]
    assert len({row.key for row in found.rows}) == 2
    row = found.rows[0]
    assert (row.company, row.responsible) == ("Schreinerei Hofer", "Reto Hofer")
    assert row.step_text == "Wrong colour"
    assert row.since == clock() - timedelta(hours=3)
