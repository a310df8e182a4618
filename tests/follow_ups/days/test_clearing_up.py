"""One step moves what cannot all be done; one takes it back; promises are left alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from app.clock import Appointment
from app.customers.models import Customer
from app.database.database import Database
from app.database.models import Command
from app.database.undo import NothingToUndoError
from app.follow_ups.changes.commands import MoveFollowUp, PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.days.clearing_up import (
    ClearedStep,
    ClearUp,
    TakeBackClearUp,
    backlog,
    is_back,
    pile,
)
from app.follow_ups.models import FollowUp
from app.follow_ups.moving import QueueOwner
from app.follow_ups.rules import FollowUpKind
from app.settings.working_time import CallingHours, WorkDays
from tests.fakes import FakeClock
from tests.follow_ups.example_owner import REP
from tests.people import REP_ID
from tests.seeding import seeding, working_as

TODAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 20)
THURSDAY = date(2026, 11, 26)
UUID = "5b7d3a52-0000-4000-8000-0000000000b1"


def plan(
    database: Database,
    customer_id: int | None,
    on: date = FRIDAY,
    kind: FollowUpKind = FollowUpKind.CARE,
) -> int:
    id_ = database.ids.new()
    database.execute(
        PlanFollowUp(id=id_, customer_id=customer_id, kind=kind, due=Appointment(on), text="x")
    )
    return id_


def cleared(*ids: int, seen: date = FRIDAY, to: date = THURSDAY) -> ClearUp:
    return ClearUp(steps=tuple(ClearedStep(id_, Appointment(to), Appointment(seen)) for id_ in ids))


def day_of(database: Database, step_id: int) -> date:
    with database.read() as session:
        return session.get_one(FollowUp, step_id).due_on


def test_steps_move_together_and_go_back_together(
    database: Database, customer_id: int, clock: FakeClock
) -> None:
    first, second = plan(database, customer_id), plan(database, None, kind=FollowUpKind.TASK)
    database.execute(cleared(first, second), uuid=UUID)
    assert [day_of(database, id_) for id_ in (first, second)] == [THURSDAY, THURSDAY]
    with database.read() as session:
        assert session.get_one(Customer, customer_id).next_step_on == THURSDAY
        last = backlog(session, REP, clock()).last
    assert last is not None
    assert (last.uuid, last.steps) == (UUID, 2)
    database.execute(TakeBackClearUp(uuid=UUID))
    assert [day_of(database, id_) for id_ in (first, second)] == [FRIDAY, FRIDAY]
    with database.read() as session:
        assert session.get_one(Customer, customer_id).next_step_on == FRIDAY
        assert backlog(session, REP, clock()).last is None


def test_what_changed_meanwhile_stays(database: Database, customer_id: int) -> None:
    done, moved, kept = (plan(database, customer_id) for _ in range(3))
    database.execute(FinishFollowUp(id=done))
    database.execute(MoveFollowUp(id=moved, due=Appointment(TODAY)))
    database.execute(cleared(done, moved, kept), uuid=UUID)
    assert [day_of(database, id_) for id_ in (done, moved, kept)] == [FRIDAY, TODAY, THURSDAY]
    database.execute(MoveFollowUp(id=kept, due=Appointment(TODAY)))
    database.execute(TakeBackClearUp(uuid=UUID))
    assert day_of(database, kept) == TODAY


def test_a_promise_is_moved_by_no_clearing_up(database: Database, customer_id: int) -> None:
    promised = plan(database, customer_id, kind=FollowUpKind.PROMISE)
    database.execute(cleared(promised))
    assert day_of(database, promised) == FRIDAY


def test_only_ones_own_of_thirty_days_is_taken_back(
    database: Database, customer_id: int, clock: FakeClock
) -> None:
    database.execute(cleared(plan(database, customer_id)), uuid=UUID)
    with working_as(database, "colleague") as theirs, pytest.raises(NothingToUndoError):
        theirs.execute(TakeBackClearUp(uuid=UUID))
    clock.advance(days=31)
    with pytest.raises(NothingToUndoError):
        database.execute(TakeBackClearUp(uuid=UUID))


def test_what_an_erasure_emptied_is_not_taken_back(database: Database, customer_id: int) -> None:
    step = plan(database, customer_id)
    database.execute(cleared(step), uuid=UUID)
    with seeding(database) as connection:
        connection.execute(update(Command).where(Command.uuid == UUID).values(payload={}))
    with pytest.raises(NothingToUndoError):
        database.execute(TakeBackClearUp(uuid=UUID))
    assert day_of(database, step) == THURSDAY


def test_clearing_up_is_offered_with_more_than_a_days_load_overdue(
    database: Database, clock: FakeClock
) -> None:
    for _ in range(20):
        plan(database, None, kind=FollowUpKind.TASK)
    with database.read() as session:
        assert not pile(session, REP, clock()).offered
    plan(database, None, kind=FollowUpKind.TASK)
    with database.read() as session:
        found = pile(session, REP, clock())
        rows = backlog(session, REP, clock()).rows
    assert (found.overdue, found.usual, found.offered, found.back) == (21, 20, True, False)
    assert len(rows) == 21


def test_clearing_up_is_offered_on_the_first_day_after_an_absence(
    database: Database, clock: FakeClock
) -> None:
    def owner(last: date) -> QueueOwner:
        days = WorkDays(absences=((last - timedelta(days=9), last),))
        return QueueOwner(REP_ID, "Europe/Zurich", days, CallingHours())

    plan(database, None, kind=FollowUpKind.TASK)
    with database.read() as session:
        assert pile(session, owner(date(2026, 11, 23)), clock()).offered
    assert is_back(owner(date(2026, 11, 22)), date(2026, 11, 23))
    assert not is_back(owner(date(2026, 11, 22)), TODAY)
    assert not is_back(owner(TODAY), TODAY)
