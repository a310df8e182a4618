"""Leads see complaints that nobody solved by their deadline."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.clock import Appointment
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.complaints import FileComplaint
from app.follow_ups.errors import NotLeadError
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import Exceptions, exceptions
from app.follow_ups.exceptions.passing_complaints import PassComplaints, PassedComplaint
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.complaint_commands import OpenComplaint
from app.history.models import Complaint
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import working_as

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


def filed(database: Database, customer_id: int, clock: FakeClock) -> int:
    """File a complaint of the colleague's, with its task."""
    id_, by = database.ids.new(), clock() + timedelta(hours=4)
    facts = {"id": id_, "customer_id": customer_id, "text": "Late", "answer_by": by}
    task = PlanFollowUp(
        id=database.ids.new(),
        customer_id=customer_id,
        kind=FollowUpKind.COMPLAINT,
        due=Appointment(by.date(), by.time(), "UTC"),
        owner_id=COLLEAGUE_ID,
    )
    complaint = OpenComplaint(**facts, responsible_id=COLLEAGUE_ID)  # type: ignore[arg-type]
    database.execute(FileComplaint(complaint=complaint, task=task))
    return id_


def answering(database: Database) -> tuple[list[int | None], list[int | None]]:
    """Give who answers the complaints, and whose their tasks are."""
    with database.read() as session:
        return (
            list(session.scalars(select(Complaint.responsible_id).order_by(Complaint.id))),
            list(session.scalars(select(FollowUp.owner_id).order_by(FollowUp.id))),
        )


def test_a_lead_passes_late_complaints_on_with_their_tasks_and_takes_it_back(
    database: Database, customer_id: int, clock: FakeClock
) -> None:
    ids = [filed(database, customer_id, clock)]
    clock.advance(hours=5)
    (row,) = late(database, clock).rows
    assert row.responsible_id == COLLEAGUE_ID
    passed = PassComplaints(
        complaints=tuple(PassedComplaint(id=id_, seen_id=COLLEAGUE_ID, to_id=REP_ID) for id_ in ids)
    )
    with working_as(database, "rep") as rep, pytest.raises(NotLeadError):
        rep.execute(passed)
    with working_as(database, "lead") as lead:
        lead.execute(passed)
        assert answering(database) == ([REP_ID], [REP_ID])
        (row,) = late(database, clock).rows
        assert (row.responsible, row.since) == ("Martina Baumann", clock() - timedelta(hours=1))
        stale = PassedComplaint(id=ids[0], seen_id=COLLEAGUE_ID, to_id=LEAD_ID)
        lead.execute(PassComplaints(complaints=(stale,)))  # somebody was faster: it stays
        assert answering(database) == ([REP_ID], [REP_ID])
        lead.execute(passed.back())
        assert answering(database) == ([COLLEAGUE_ID], [COLLEAGUE_ID])
