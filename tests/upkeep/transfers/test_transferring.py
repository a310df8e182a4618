"""One person takes over from another: everything that is open, in one step, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from app.clock import Appointment
from app.customers.models import Customer, CustomerHistory
from app.customers.rules import Segment, Status
from app.database.database import Database
from app.database.ids import IdMaker
from app.database.undo import NothingToUndoError
from app.follow_ups.errors import NotLeadError
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.queries import HandoffEntryKind, events, timeline
from app.handoffs.rules import HandoffAction, HandoffState
from app.history.models import Complaint
from app.key_accounts.models import KeyMember
from app.key_accounts.rules import KeyPart
from app.quotes.models import Quote
from app.upkeep.transfers.transferring import GoesOver, TakeBackTransfer, Told, TransferWork
from app.upkeep.transfers.work_of_person import (
    WorkOfPerson,
    most_frequent_owner,
    transfers,
    work_of,
)
from tests.calls.desk import Desk
from tests.calls.example_plan import plan, quote
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import seeding, working_as

TODAY = date(2026, 11, 24)
NEXT_WEEK = date(2026, 12, 1)


@dataclass
class Work:
    """The rep's customers and open work, in the lead's hands."""

    desk: Desk
    lead: Database
    ids: IdMaker
    first: int
    second: int
    promise: int

    def seen(self, customer_ids: Sequence[int] | None = None, who: int = REP_ID) -> WorkOfPerson:
        with self.desk.database.read() as session:
            return work_of(session, who, customer_ids)

    def transfer(self, customer_ids: Sequence[int] | None = None) -> str:
        """Let the colleague take over; gives the uuid."""
        moving = self.seen(customer_ids).customers
        uuid = f"00000000-0000-4000-8000-{self.ids.new() % 10**12:012d}"
        today = Appointment(TODAY, None, "Europe/Zurich")
        self.lead.execute(
            TransferWork(
                from_id=REP_ID,
                to_id=COLLEAGUE_ID,
                customers=tuple(
                    GoesOver(id=one.id, history_ids=(self.ids.new(), self.ids.new()))
                    for one in moving
                ),
                all_work=customer_ids is None,
                told=(
                    Told(id=self.ids.new(), user_id=REP_ID, text="went", due=today),
                    Told(id=self.ids.new(), user_id=COLLEAGUE_ID, text="came", due=today),
                ),
                event_ids=(self.ids.new(), self.ids.new()),
            ),
            uuid=uuid,
        )
        return uuid

    def take_back(self, uuid: str) -> None:
        new = tuple(self.ids.new() for _ in range(8))
        events = (self.ids.new(), self.ids.new())
        self.lead.execute(TakeBackTransfer(uuid=uuid, history_ids=new, event_ids=events))

    def owners(self, customer_id: int) -> tuple[int | None, int | None]:
        one = self.desk.one(Customer, id=customer_id)
        return one.inside_owner_id, one.field_owner_id

    def whose(self, table: Any, column: str) -> list[int | None]:
        return [getattr(row, column) for row in self.desk.rows(table)]


@pytest.fixture
def work(database: Database, clock: FakeClock, ids: IdMaker) -> Iterator[Work]:
    desk = Desk(database, clock, ids)
    first = desk.customer("Alder", status=Status.ACTIVE, field_owner_id=REP_ID)
    second = desk.customer("Brändli", status=Status.ACTIVE, segment=Segment.KEY)
    promise = plan(desk, first, promised=True, due_on=NEXT_WEEK, text="Send drawings")
    plan(desk, second)
    plan(desk, second, state=FollowUpState.DONE)
    plan(desk, second, owner_id=LEAD_ID)
    quote(desk, first, owner_id=REP_ID)
    desk.put(
        Handoff,
        **{"customer_id": first, "kind": "visit", "state": "offered", "sender_id": REP_ID},
        **{"receiver_id": LEAD_ID, "briefing": {}, "created_at": clock(), "version": 1},
    )
    desk.put(
        Complaint,
        **{"customer_id": second, "text": "late", "opened_at": clock(), "answer_by": clock()},
        **{"call_back": True, "state": "open", "responsible_id": REP_ID, "version": 1},
    )
    desk.put(KeyMember, customer_id=second, user_id=REP_ID, part=KeyPart.LEAD)
    desk.put(KeyMember, customer_id=second, user_id=COLLEAGUE_ID, part=KeyPart.MEMBER)
    with working_as(database, "lead") as lead:
        yield Work(desk, lead, ids, first, second, promise)


def test_a_preview_counts_what_moves(work: Work) -> None:
    found = work.seen()
    assert [(one.id, one.inside, one.field) for one in found.customers] == [
        (work.first, True, True),
        (work.second, True, False),
    ]
    numbers = (found.follow_ups, found.promises, found.quotes, found.handoffs, found.complaints)
    assert (*numbers, found.key_accounts) == (2, 1, 1, 1, 1, 1)
    assert work.seen(who=2**60).empty
    part = work.seen([work.first])
    assert ([one.id for one in part.customers], part.follow_ups) == ([work.first], 1)
    assert (part.complaints, part.key_accounts) == (0, 0)


def test_everything_goes_over_and_promises_keep_their_days(work: Work) -> None:
    work.transfer()
    assert work.owners(work.first) == (COLLEAGUE_ID, COLLEAGUE_ID)
    assert work.owners(work.second) == (COLLEAGUE_ID, None)
    promise = work.desk.one(FollowUp, id=work.promise)
    assert (promise.owner_id, promise.due_on, promise.text) == (
        COLLEAGUE_ID,
        NEXT_WEEK,
        "Send drawings",
    )
    done, leads = work.desk.rows(FollowUp, customer_id=work.second)[1:]
    assert (done.owner_id, leads.owner_id) == (REP_ID, LEAD_ID)  # done work and others' stay
    assert work.whose(Quote, "owner_id") == [COLLEAGUE_ID]
    assert work.whose(Handoff, "sender_id") == [COLLEAGUE_ID]
    assert work.whose(Complaint, "responsible_id") == [COLLEAGUE_ID]
    (seat,) = work.desk.rows(KeyMember)
    assert (seat.user_id, seat.part) == (COLLEAGUE_ID, KeyPart.LEAD)
    assert work.seen().follow_ups == 1  # what tells of it
    periods = work.desk.rows(CustomerHistory, customer_id=work.first)
    assert {(one.field, one.value) for one in periods} == {
        ("inside_owner", str(REP_ID)),
        ("field_owner", str(REP_ID)),
    }


def test_both_are_told_in_their_queue(work: Work) -> None:
    work.transfer()
    told = work.desk.rows(FollowUp, kind=FollowUpKind.TASK)
    assert [(one.owner_id, one.text, one.due_on) for one in told] == [
        (REP_ID, "went", TODAY),
        (COLLEAGUE_ID, "came", TODAY),
    ]


def test_a_selection_takes_only_its_own_work_along(work: Work) -> None:
    work.transfer([work.first])
    assert work.owners(work.second) == (REP_ID, None)
    assert work.whose(Complaint, "responsible_id") == [REP_ID]
    assert work.desk.one(FollowUp, id=work.promise).owner_id == COLLEAGUE_ID
    assert len(work.desk.rows(KeyMember)) == 2


def test_a_transfer_is_taken_back(work: Work) -> None:
    uuid = work.transfer()
    with work.desk.database.read() as session:
        (last,) = transfers(session, LEAD_ID, work.desk.clock())
    assert (last.uuid, last.from_id, last.to_id, last.customers) == (
        uuid,
        REP_ID,
        COLLEAGUE_ID,
        2,
    )
    work.take_back(uuid)
    assert work.owners(work.first) == (REP_ID, REP_ID)
    assert work.owners(work.second) == (REP_ID, None)
    assert work.desk.one(FollowUp, id=work.promise).owner_id == REP_ID
    assert work.whose(Quote, "owner_id") == [REP_ID]
    assert work.whose(Handoff, "sender_id") == [REP_ID]
    assert work.whose(Complaint, "responsible_id") == [REP_ID]
    seats = {(one.user_id, one.part) for one in work.desk.rows(KeyMember)}
    assert seats == {(REP_ID, KeyPart.LEAD), (COLLEAGUE_ID, KeyPart.MEMBER)}
    told = work.desk.rows(FollowUp, kind=FollowUpKind.TASK)
    assert {one.state for one in told} == {FollowUpState.DROPPED}
    with work.desk.database.read() as session:
        assert transfers(session, LEAD_ID, work.desk.clock()) == []
        owned = select(CustomerHistory.value).where(CustomerHistory.field == "inside_owner")
        assert sorted(session.scalars(owned)) == sorted([str(REP_ID), str(COLLEAGUE_ID)] * 2)


def test_the_history_says_from_whom_to_whom_a_handoff_went(work: Work) -> None:
    handoff = work.desk.one(Handoff)
    ended = {"customer_id": work.first, "kind": "visit", "state": "closed", "briefing": {}}
    work.desk.put(Handoff, **ended, sender_id=REP_ID, created_at=work.desk.clock(), version=1)
    uuid = work.transfer()
    work.desk.clock.advance(hours=1)
    with work.desk.database.read() as session:
        (entry,) = timeline(session, work.first)
    assert (entry.kind, entry.author, entry.text) == (
        HandoffEntryKind.TRANSFERRED,
        "Claudia Keller",
        "Martina Baumann → Reto Hofer",
    )
    work.take_back(uuid)
    with work.desk.database.read() as session:
        steps = events(session, handoff.id)
    assert [(one.action, one.state, one.text) for one in steps] == [
        (HandoffAction.TRANSFER, HandoffState.OFFERED, "Martina Baumann → Reto Hofer"),
        (HandoffAction.TRANSFER, HandoffState.OFFERED, "Reto Hofer → Martina Baumann"),
    ]


def test_a_handoff_that_went_on_since_is_not_said_to_go_back(work: Work) -> None:
    uuid = work.transfer()
    with seeding(work.desk.database) as connection:
        connection.execute(update(Handoff).values(sender_id=LEAD_ID))
    work.take_back(uuid)
    assert work.whose(Handoff, "sender_id") == [LEAD_ID]
    assert len(work.desk.rows(HandoffEvent)) == 1


def test_what_somebody_else_has_by_now_stays_there(work: Work) -> None:
    from app.follow_ups.changes.commands import HandToColleague

    uuid = work.transfer()
    work.lead.execute(HandToColleague(id=work.promise, colleague_id=LEAD_ID))
    work.take_back(uuid)
    assert work.desk.one(FollowUp, id=work.promise).owner_id == LEAD_ID
    assert work.owners(work.first) == (REP_ID, REP_ID)


def test_after_30_days_nothing_is_taken_back(work: Work) -> None:
    uuid = work.transfer()
    work.desk.clock.moment += timedelta(days=31)
    with pytest.raises(NothingToUndoError):
        work.take_back(uuid)


def test_only_leads_transfer(work: Work) -> None:
    with working_as(work.desk.database, "rep") as reps, pytest.raises(NotLeadError):
        reps.execute(TransferWork(from_id=REP_ID, to_id=COLLEAGUE_ID, customers=(), all_work=True))


def test_whose_most_marked_customers_are(work: Work) -> None:
    other = work.desk.customer("Caduff", inside_owner_id=COLLEAGUE_ID)
    nobody = work.desk.customer("Danuser", inside_owner_id=None)
    with work.desk.database.read() as session:
        assert most_frequent_owner(session, [work.first, work.second, other, nobody]) == REP_ID
        assert most_frequent_owner(session, [nobody]) is None
