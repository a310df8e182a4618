from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.database.database import Database
from app.database.ids import IdMaker
from app.history.complaint_commands import OpenComplaint, SolveComplaint
from app.history.complaints import late_complaints, open_complaints
from tests.example_customers import add_customer

DEADLINE = datetime(2026, 11, 24, 13, tzinfo=UTC)


def complain(
    database: Database, ids: IdMaker, customer_id: int, answer_by: datetime = DEADLINE
) -> int:
    id_ = ids.new()
    database.execute(
        OpenComplaint(
            id=id_,
            customer_id=customer_id,
            text="Broken",
            answer_by=answer_by,
            responsible_id=database.user_id,
        )
    )
    return id_


def late(database: Database, now: datetime) -> list[int]:
    with database.read() as session:
        return [row.id for row in late_complaints(session, now)]


def test_open_complaints_name_who_answers(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    complain(database, ids, customer_id)

    with database.read() as session:
        (row,) = open_complaints(session, customer_id)
    assert (row.text, row.answer_by, row.responsible) == ("Broken", DEADLINE, "Martina Baumann")
    assert (row.responsible_id, row.call_back) == (database.user_id, True)


def test_complaints_past_their_deadline_are_told_the_longest_overdue_first(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    other = add_customer(database, "Hotel Krone")
    later = complain(database, ids, customer_id, DEADLINE + timedelta(hours=1))
    first = complain(database, ids, other)
    solved = complain(database, ids, other)
    database.execute(SolveComplaint(id=solved, solution="Replaced", customer_informed=True))

    assert late(database, DEADLINE) == []  # at the deadline sharp nobody is late
    assert late(database, DEADLINE + timedelta(seconds=1)) == [first]
    assert late(database, DEADLINE + timedelta(hours=2)) == [first, later]
    with database.read() as session:
        row = late_complaints(session, DEADLINE + timedelta(hours=2))[0]
    assert (row.company, row.customer_id, row.responsible) == (
        "Hotel Krone",
        other,
        "Martina Baumann",
    )


def test_no_more_late_complaints_are_read_than_wanted(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    first, _second = (complain(database, ids, customer_id) for _ in range(2))

    with database.read() as session:
        (row,) = late_complaints(session, DEADLINE + timedelta(days=1), limit=1)
    assert row.id == first
