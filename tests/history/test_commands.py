from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from app.customers.models import Customer
from app.database.database import Database
from app.database.ids import IdMaker
from app.history.commands import AddActivity, AddNote, LeavePhoneMessage
from app.history.complaint_commands import OpenComplaint, SolveComplaint
from app.history.errors import ComplaintGoneError, SolutionMissingError
from app.history.models import Activity, Complaint
from app.history.rules import ActivityKind, ComplaintState
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID

VISITED_AT = datetime(2026, 11, 20, 14, tzinfo=UTC)


def customer(database: Database, id_: int) -> Customer:
    with database.read() as session:
        return session.scalars(select(Customer).where(Customer.id == id_)).one()


def only_activity(database: Database) -> Activity:
    with database.read() as session:
        return session.scalars(select(Activity)).one()


def test_a_note_stands_where_it_was_written_and_is_no_contact(
    database: Database, clock: FakeClock, ids: IdMaker, customer_id: int
) -> None:
    database.execute(AddNote(id=ids.new(), customer_id=customer_id, text="Asks for <b>Blum</b>."))

    note = only_activity(database)
    assert (note.kind, note.text, note.author_id) == (
        ActivityKind.NOTE,
        "Asks for <b>Blum</b>.",
        REP_ID,
    )
    assert note.happened_at == clock()
    assert customer(database, customer_id).last_contact_at is None


@pytest.mark.parametrize(
    ("kind", "contact"),
    [
        (ActivityKind.VISIT, True),
        (ActivityKind.COUNTER_TALK, True),
        (ActivityKind.PAST_CALL, True),
        (ActivityKind.EMAIL, False),
        (ActivityKind.LETTER, False),
        (ActivityKind.PLANNED_VISIT, False),
    ],
)
def test_only_talks_are_contacts(
    database: Database, ids: IdMaker, customer_id: int, kind: ActivityKind, contact: bool
) -> None:
    database.execute(
        AddActivity(
            id=ids.new(), customer_id=customer_id, kind=kind, happened_at=VISITED_AT, text=""
        )
    )

    kept = customer(database, customer_id)
    assert kept.last_contact_at == (VISITED_AT if contact else None)
    # segment B: eight weeks after the visit
    assert kept.care_due_on == (date(2027, 1, 15) if contact else None)


def test_an_older_visit_entered_late_moves_no_contact_back(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    for at in (VISITED_AT, datetime(2026, 3, 2, tzinfo=UTC)):
        database.execute(
            AddActivity(
                id=ids.new(),
                customer_id=customer_id,
                kind=ActivityKind.VISIT,
                happened_at=at,
                text="",
            )
        )

    assert customer(database, customer_id).last_contact_at == VISITED_AT


def test_a_phone_message_says_whom_it_is_for(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    database.execute(
        LeavePhoneMessage(
            id=ids.new(),
            customer_id=customer_id,
            for_user_id=COLLEAGUE_ID,
            text="Please call about the offer.",
        )
    )

    message = only_activity(database)
    assert (message.kind, message.for_user_id) == (ActivityKind.PHONE_MESSAGE, COLLEAGUE_ID)


def test_a_complaint_pauses_the_customer_until_all_are_solved(
    database: Database, clock: FakeClock, ids: IdMaker, customer_id: int
) -> None:
    first, second = ids.new(), ids.new()
    since = clock()
    for id_ in (first, second):
        database.execute(
            OpenComplaint(id=id_, customer_id=customer_id, text="Too late", answer_by=VISITED_AT)
        )
        clock.advance(hours=1)
    assert customer(database, customer_id).complaint_since == since

    database.execute(SolveComplaint(id=first, solution="Sent again", customer_informed=True))
    assert customer(database, customer_id).complaint_since == since.replace(hour=10)
    database.execute(SolveComplaint(id=second, solution="Credit note", customer_informed=False))
    assert customer(database, customer_id).complaint_since is None

    with database.read() as session:
        solved = session.scalars(select(Complaint).where(Complaint.id == second)).one()
    assert (solved.state, solved.solution) == (ComplaintState.SOLVED, "Credit note")
    assert solved.solved_at == clock()
    assert solved.customer_informed is False


def test_a_complaint_is_not_solved_by_silence(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    id_ = ids.new()
    database.execute(
        OpenComplaint(id=id_, customer_id=customer_id, text="Broken", answer_by=VISITED_AT)
    )

    with pytest.raises(SolutionMissingError):
        database.execute(SolveComplaint(id=id_, solution="  ", customer_informed=True))
    with pytest.raises(ComplaintGoneError):
        database.execute(SolveComplaint(id=1, solution="Done", customer_informed=True))


def test_who_solves_second_changes_nothing(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    id_ = ids.new()
    database.execute(
        OpenComplaint(id=id_, customer_id=customer_id, text="Broken", answer_by=VISITED_AT)
    )
    for solution in ("Replaced", "Credit note"):
        database.execute(SolveComplaint(id=id_, solution=solution, customer_informed=True))

    with database.read() as session:
        assert session.scalars(select(Complaint.solution)).one() == "Replaced"
