from __future__ import annotations

from datetime import timedelta

from app.database.database import Database
from app.database.ids import IdMaker
from app.history import queries
from app.history.calls import void_call
from app.history.commands import AddActivity, AddNote
from app.history.complaint_commands import OpenComplaint, SolveComplaint
from app.history.entry_kinds import EntryKind
from app.history.rules import ActivityKind, Direction, VoidReason
from app.history.timeline import TimelineEntry
from app.settings.outcomes import Outcome
from tests.example_customers import add_contact, add_customer
from tests.fakes import FakeClock
from tests.history.example_calls import CALLED_AT, call, unreached
from tests.in_handler import as_handler


def whole_timeline(database: Database, customer_id: int) -> list[TimelineEntry]:
    with database.read() as session:
        return queries.timeline(session, customer_id)


def count(database: Database, customer_id: int) -> int:
    with database.read() as session:
        return queries.timeline_count(session, customer_id)


def test_everything_stands_in_one_timeline_newest_first(
    database: Database, clock: FakeClock, ids: IdMaker, customer_id: int
) -> None:
    person = add_contact(database, customer_id, "Peter", "Hofer")
    call(database, customer_id, contact_id=person, note="Compares prices.")
    unreached(database, customer_id, direction=Direction.IN, started_at=CALLED_AT.replace(hour=9))
    database.execute(AddNote(id=ids.new(), customer_id=customer_id, text="Stock-taking"))
    complaint = ids.new()
    clock.advance(minutes=5)
    database.execute(
        OpenComplaint(id=complaint, customer_id=customer_id, text="Late", answer_by=CALLED_AT)
    )
    clock.advance(minutes=5)
    database.execute(SolveComplaint(id=complaint, solution="Sent", customer_informed=True))
    call(database, add_customer(database, "Hotel Krone"))

    entries = whole_timeline(database, customer_id)
    assert [entry.kind for entry in entries] == [
        EntryKind.COMPLAINT_SOLVED,
        EntryKind.COMPLAINT,
        EntryKind.NOTE,
        EntryKind.CALL_IN,
        EntryKind.CALL_OUT,
    ]
    assert count(database, customer_id) == 5
    oldest = entries[-1]
    assert (oldest.person, oldest.author) == ("Peter Hofer", "Martina Baumann")
    assert (oldest.text, oldest.value("outcome")) == ("Compares prices.", "decides_later")
    assert oldest.value("seconds") == "84"


def test_pages_follow_each_other_without_gap_or_repetition(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    for number in range(7):
        call(database, customer_id, started_at=CALLED_AT + timedelta(days=number // 2))
        database.execute(AddNote(id=ids.new(), customer_id=customer_id, text=str(number)))

    walked: list[TimelineEntry] = []
    with database.read() as session:
        while found := queries.timeline(
            session, customer_id, walked[-1].place if walked else None, 3
        ):
            walked += found

    assert walked == whole_timeline(database, customer_id)
    assert len(walked) == 14


def test_an_undone_call_is_gone_and_a_corrected_one_says_so(
    database: Database, customer_id: int
) -> None:
    mistaken = call(database, customer_id)
    call(database, customer_id, corrects_id=mistaken, outcome=Outcome.ORDER)
    as_handler(database, lambda session: void_call(session, mistaken, VoidReason.CORRECTED))

    (entry,) = whole_timeline(database, customer_id)
    assert (entry.value("outcome"), entry.value("corrected")) == ("order", "yes")
    assert count(database, customer_id) == 1


def test_last_contacts_are_those_in_which_somebody_talked(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    talks = [
        call(database, customer_id, started_at=CALLED_AT - timedelta(days=days))
        for days in range(5)
    ]
    unreached(database, customer_id, started_at=CALLED_AT + timedelta(hours=1))
    database.execute(AddNote(id=ids.new(), customer_id=customer_id, text="Nobody there"))
    visit = ids.new()
    database.execute(
        AddActivity(
            id=visit,
            customer_id=customer_id,
            kind=ActivityKind.VISIT,
            happened_at=CALLED_AT - timedelta(hours=2),
            text="",
        )
    )

    with database.read() as session:
        found = [entry.id for entry in queries.last_contacts(session, customer_id)]
    assert found == [talks[0], visit, talks[1]]


def test_attempts_begin_anew_when_somebody_was_reached(
    database: Database, customer_id: int
) -> None:
    other = add_customer(database, "Hotel Krone")
    unreached(database, customer_id, started_at=CALLED_AT - timedelta(days=1))
    call(database, customer_id)
    first = unreached(database, customer_id, started_at=CALLED_AT + timedelta(hours=3))
    busy = unreached(
        database,
        customer_id,
        started_at=CALLED_AT + timedelta(hours=3, minutes=5),
        round_id=first,
        outcome=Outcome.BUSY,
        attempt=False,
    )
    undone = unreached(database, customer_id, started_at=CALLED_AT + timedelta(hours=4))
    as_handler(database, lambda session: void_call(session, undone, VoidReason.UNDONE))
    incoming = {"direction": Direction.IN, "started_at": CALLED_AT + timedelta(hours=5)}
    unreached(database, customer_id, **incoming)

    with database.read() as session:
        found = queries.attempts(session, [customer_id, other])
    assert list(found) == [customer_id]
    assert [(row.call_id, row.round_id, row.counts) for row in found[customer_id]] == [
        (first, None, True),
        (busy, first, False),
    ]
