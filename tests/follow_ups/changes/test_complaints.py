from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import select

from app.clock import Appointment
from app.customers.models import Customer
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.complaints import ChangeComplaint, CloseComplaint, FileComplaint
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.history.complaint_commands import ComplaintFacts, OpenComplaint, SolveComplaint
from app.history.complaints import complaint_changes, open_complaints
from app.history.errors import (
    ComplaintChangedError,
    ComplaintGoneError,
    ComplaintTextMissingError,
    SolutionMissingError,
)
from tests.people import COLLEAGUE_ID, REP_ID

DEADLINE = Appointment(date(2026, 11, 23), time(15))
DEADLINE_UTC = datetime(2026, 11, 23, 14, tzinfo=UTC)
LATER = Appointment(date(2026, 11, 24), time(10))
LATER_UTC = datetime(2026, 11, 24, 9, tzinfo=UTC)
NEXT_WEEK = Appointment(date(2026, 11, 30))


def file(database: Database, customer_id: int) -> int:
    complaint_id = database.ids.new()
    complaint = OpenComplaint(
        id=complaint_id,
        customer_id=customer_id,
        text="Broken",
        answer_by=DEADLINE_UTC,
        responsible_id=COLLEAGUE_ID,
    )
    task = PlanFollowUp(
        id=database.ids.new(),
        customer_id=customer_id,
        kind=FollowUpKind.COMPLAINT,
        due=DEADLINE,
        promised=True,
        owner_id=COLLEAGUE_ID,
    )
    database.execute(FileComplaint(complaint=complaint, task=task))
    return complaint_id


def change(complaint_id: int, seen: int = 1, text: str = "Broken twice") -> ChangeComplaint:
    facts = ComplaintFacts(
        id=complaint_id,
        seen=seen,
        text=text,
        answer_by=LATER_UTC,
        responsible_id=REP_ID,
        call_back=False,
    )
    return ChangeComplaint(facts=facts, due=LATER)


def close(database: Database, complaint_id: int, customer_id: int) -> CloseComplaint:
    call = PlanFollowUp(
        id=database.ids.new(), customer_id=customer_id, kind=FollowUpKind.CALL, due=NEXT_WEEK
    )
    solve = SolveComplaint(id=complaint_id, solution="Replaced", customer_informed=True)
    return CloseComplaint(solve=solve, call=call)


def steps(database: Database) -> list[tuple[FollowUpKind, FollowUpState]]:
    with database.read() as session:
        found = session.scalars(select(FollowUp).order_by(FollowUp.id)).all()
        return [(one.kind, one.state) for one in found]


def test_a_complaint_filed_without_a_call_has_a_task(database: Database, customer_id: int) -> None:
    file(database, customer_id)

    assert steps(database) == [(FollowUpKind.COMPLAINT, FollowUpState.OPEN)]
    with database.read() as session:
        assert session.get_one(Customer, customer_id).complaint_since is not None
        (task,) = session.scalars(select(FollowUp)).all()
    assert (task.owner_id, task.due_at) == (COLLEAGUE_ID, DEADLINE_UTC)


def test_who_takes_a_complaint_over_gets_its_task_too(database: Database, customer_id: int) -> None:
    complaint_id = file(database, customer_id)
    database.execute(change(complaint_id))

    with database.read() as session:
        (row,) = open_complaints(session, customer_id)
        (task,) = session.scalars(select(FollowUp)).all()
        changes = complaint_changes(session, complaint_id)
    assert (row.text, row.responsible_id, row.answer_by) == ("Broken twice", REP_ID, LATER_UTC)
    assert row.call_back is False
    assert (task.owner_id, task.due_at) == (REP_ID, LATER_UTC)
    assert {one.field for one in changes} == {"text", "responsible_id", "answer_by", "call_back"}
    assert {one.author for one in changes} == {"Martina Baumann"}


def test_who_changes_a_complaint_second_overwrites_nothing(
    database: Database, customer_id: int
) -> None:
    complaint_id = file(database, customer_id)
    database.execute(change(complaint_id))

    with pytest.raises(ComplaintChangedError):
        database.execute(change(complaint_id, text="Mine"))
    with pytest.raises(ComplaintTextMissingError):
        database.execute(change(complaint_id, seen=2, text=" "))
    with pytest.raises(ComplaintGoneError):
        database.execute(change(1))
    with database.read() as session:
        assert open_complaints(session, customer_id)[0].text == "Broken twice"


def test_solved_ends_the_pause_and_plans_the_satisfaction_call(
    database: Database, customer_id: int
) -> None:
    complaint_id = file(database, customer_id)
    database.execute(close(database, complaint_id, customer_id))

    assert steps(database) == [
        (FollowUpKind.COMPLAINT, FollowUpState.DONE),
        (FollowUpKind.CALL, FollowUpState.OPEN),
    ]
    with database.read() as session:
        customer = session.get_one(Customer, customer_id)
    assert (customer.complaint_since, customer.next_step_on) == (None, NEXT_WEEK.on)
    with pytest.raises(ComplaintChangedError):
        database.execute(change(complaint_id, seen=2))


def test_who_solves_second_plans_no_second_call(database: Database, customer_id: int) -> None:
    complaint_id = file(database, customer_id)
    database.execute(close(database, complaint_id, customer_id))
    database.execute(close(database, complaint_id, customer_id))

    assert len(steps(database)) == 2


def test_without_a_solution_nothing_ends(database: Database, customer_id: int) -> None:
    complaint_id = file(database, customer_id)
    with pytest.raises(SolutionMissingError):
        database.execute(
            CloseComplaint(
                solve=SolveComplaint(id=complaint_id, solution=" ", customer_informed=True)
            )
        )

    assert steps(database) == [(FollowUpKind.COMPLAINT, FollowUpState.OPEN)]
