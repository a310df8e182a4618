from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from sqlalchemy import func, select

from app.clock import Appointment
from app.customers.models import Customer, CustomerHistory
from app.customers.rules import Status
from app.database.database import Database
from app.database.journal import decode
from app.database.models import Command
from app.follow_ups.changes.commands import (
    EditFollowUp,
    HandToColleague,
    MoveFollowUp,
    PlanFollowUp,
)
from app.follow_ups.changes.finishing import (
    TAKEN_BACK,
    FinishAndPlanNext,
    FinishFollowUp,
    ReopenFollowUp,
    drop_all_open,
    take_back_call,
)
from app.follow_ups.errors import FollowUpFinishedError, FollowUpGoneError, MovedByOthersError
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.in_handler import as_handler
from tests.people import COLLEAGUE_ID, REP_ID

FRIDAY = Appointment(date(2026, 11, 27))
MONDAY_AT_TEN = Appointment(date(2026, 11, 30), time(10))
MONDAY_AT_TEN_UTC = datetime(2026, 11, 30, 9, tzinfo=UTC)


def plan(database: Database, customer_id: int | None, due: Appointment, **facts: Any) -> int:
    id_ = database.ids.new()
    facts = {"kind": FollowUpKind.CALL, "text": "Ask about LED panels", **facts}
    database.execute(PlanFollowUp(id=id_, customer_id=customer_id, due=due, **facts))
    return id_


def stored(database: Database, id_: int) -> FollowUp:
    with database.read() as session:
        return session.scalars(select(FollowUp).where(FollowUp.id == id_)).one()


def customer(database: Database, id_: int) -> Customer:
    with database.read() as session:
        return session.scalars(select(Customer).where(Customer.id == id_)).one()


def test_a_planned_step_is_its_planners_and_stands_at_its_local_time(
    database: Database, customer_id: int
) -> None:
    planned = stored(database, plan(database, customer_id, MONDAY_AT_TEN, promised=True))

    assert (planned.due_on, planned.due_time) == (date(2026, 11, 30), time(10))
    assert planned.due_at == MONDAY_AT_TEN_UTC
    assert (planned.owner_id, planned.author_id) == (REP_ID, REP_ID)
    assert planned.promised
    assert planned.state is FollowUpState.OPEN


def test_a_date_without_time_has_no_instant(database: Database, customer_id: int) -> None:
    assert stored(database, plan(database, customer_id, FRIDAY)).due_at is None


def test_a_task_needs_no_customer(database: Database) -> None:
    task = stored(database, plan(database, None, FRIDAY, kind=FollowUpKind.TASK))

    assert task.customer_id is None


def test_the_first_step_makes_a_new_customer_active(
    database: Database, clock: FakeClock, customer_id: int
) -> None:
    created_at = customer(database, customer_id).created_at
    first = plan(database, customer_id, FRIDAY)
    plan(database, customer_id, MONDAY_AT_TEN)

    assert customer(database, customer_id).status is Status.ACTIVE
    with database.read() as session:
        history = session.scalars(select(CustomerHistory)).one()
    assert (history.id, history.field, history.value) == (first, "status", "new")
    assert (history.from_at, history.to_at) == (created_at, clock())


@pytest.mark.parametrize("status", [Status.DORMANT, Status.BLOCKED, Status.RESTING])
def test_a_step_wakes_nobody_but_new_customers(database: Database, status: Status) -> None:
    other = add_customer(database, "Gasthof Bären", status=status)
    plan(database, other, FRIDAY)

    assert customer(database, other).status is status


def test_the_customer_shows_the_earliest_open_step(database: Database, customer_id: int) -> None:
    def next_step() -> date | None:
        return customer(database, customer_id).next_step_on

    later = plan(database, customer_id, MONDAY_AT_TEN)
    assert next_step() == date(2026, 11, 30)
    sooner = plan(database, customer_id, FRIDAY)
    assert next_step() == date(2026, 11, 27)
    database.execute(MoveFollowUp(id=sooner, due=Appointment(date(2026, 12, 4))))
    assert next_step() == date(2026, 11, 30)
    database.execute(FinishFollowUp(id=later))
    assert next_step() == date(2026, 12, 4)
    database.execute(FinishFollowUp(id=sooner, state=FollowUpState.DROPPED, reason="moved away"))
    assert next_step() is None
    database.execute(ReopenFollowUp(id=sooner))
    assert next_step() == date(2026, 12, 4)


def test_planning_is_no_edit_of_the_customer(database: Database, customer_id: int) -> None:
    plan(database, customer_id, FRIDAY)

    assert customer(database, customer_id).version == 1


def test_moving_derives_the_instant_anew(database: Database, customer_id: int) -> None:
    id_ = plan(database, customer_id, FRIDAY)
    database.execute(MoveFollowUp(id=id_, due=MONDAY_AT_TEN, seen=FRIDAY))

    assert stored(database, id_).due_at == MONDAY_AT_TEN_UTC


def test_a_move_is_refused_when_somebody_else_moved_it(
    database: Database, customer_id: int
) -> None:
    id_ = plan(database, customer_id, FRIDAY)
    theirs = Appointment(date(2026, 12, 1), time(9))
    database.execute(MoveFollowUp(id=id_, due=theirs, seen=FRIDAY))

    with pytest.raises(MovedByOthersError) as refused:
        database.execute(MoveFollowUp(id=id_, due=MONDAY_AT_TEN, seen=FRIDAY))
    database.execute(MoveFollowUp(id=id_, due=theirs, seen=FRIDAY))  # the same wish is no conflict

    assert refused.value.due == theirs
    assert stored(database, id_).due_on == date(2026, 12, 1)


def test_words_and_promise_can_be_edited(database: Database, customer_id: int) -> None:
    id_ = plan(database, customer_id, FRIDAY)
    database.execute(EditFollowUp(id=id_, text="Send safety data sheet", promised=True))

    edited = stored(database, id_)
    assert (edited.text, edited.promised) == ("Send safety data sheet", True)


def test_a_colleague_takes_over_with_day_and_words(database: Database, customer_id: int) -> None:
    id_ = plan(database, customer_id, FRIDAY)
    database.execute(HandToColleague(id=id_, colleague_id=COLLEAGUE_ID))

    handed = stored(database, id_)
    assert (handed.owner_id, handed.due_on) == (COLLEAGUE_ID, date(2026, 11, 27))
    assert handed.author_id == REP_ID


def test_a_finished_step_says_who_when_and_by_which_call(
    database: Database, clock: FakeClock, customer_id: int
) -> None:
    id_ = plan(database, customer_id, FRIDAY)
    clock.advance(hours=1)
    database.execute(FinishFollowUp(id=id_, call_id=180_000_000_000_000_777))

    done = stored(database, id_)
    assert (done.state, done.finished_at) == (FollowUpState.DONE, clock())
    assert (done.finished_by_id, done.settled_by_call_id) == (REP_ID, 180_000_000_000_000_777)


def test_who_finishes_second_changes_nothing(
    database: Database, clock: FakeClock, customer_id: int
) -> None:
    id_ = plan(database, customer_id, FRIDAY)
    first = clock()
    database.execute(FinishFollowUp(id=id_))
    clock.advance(hours=1)
    database.execute(FinishFollowUp(id=id_, state=FollowUpState.DROPPED, reason="double"))

    done = stored(database, id_)
    assert (done.state, done.finished_at, done.result) == (FollowUpState.DONE, first, None)


@pytest.mark.parametrize(
    "change",
    [
        lambda id_: MoveFollowUp(id=id_, due=MONDAY_AT_TEN),
        lambda id_: EditFollowUp(id=id_, text="", promised=False),
        lambda id_: HandToColleague(id=id_, colleague_id=COLLEAGUE_ID),
    ],
)
def test_what_is_finished_stays_as_it_is(database: Database, customer_id: int, change: Any) -> None:
    id_ = plan(database, customer_id, FRIDAY)
    database.execute(FinishFollowUp(id=id_))

    with pytest.raises(FollowUpFinishedError):
        database.execute(change(id_))
    with pytest.raises(FollowUpGoneError):
        database.execute(change(1))


def test_done_and_next_planned_is_one_thing_and_taken_back_as_one(
    database: Database, customer_id: int
) -> None:
    old, new = plan(database, customer_id, FRIDAY), database.ids.new()
    follower = PlanFollowUp(
        id=new, customer_id=customer_id, kind=FollowUpKind.QUOTE, due=MONDAY_AT_TEN
    )
    database.execute(FinishAndPlanNext(finish=FinishFollowUp(id=old), next=follower))
    assert customer(database, customer_id).next_step_on == date(2026, 11, 30)

    database.execute(ReopenFollowUp(id=old, instead_of=new))
    dropped = stored(database, new)
    assert (dropped.state, dropped.result) == (FollowUpState.DROPPED, TAKEN_BACK)
    assert customer(database, customer_id).next_step_on == date(2026, 11, 27)


def test_whoever_is_not_to_be_called_keeps_no_steps(database: Database, customer_id: int) -> None:
    other = add_customer(database, "Weber Haustechnik")
    mine = [plan(database, customer_id, FRIDAY), plan(database, customer_id, MONDAY_AT_TEN)]
    theirs = plan(database, other, FRIDAY)
    as_handler(database, lambda session: drop_all_open(session, customer_id, "do_not_call", 7))

    assert [stored(database, id_).state for id_ in mine] == [FollowUpState.DROPPED] * 2
    assert stored(database, mine[0]).result == "do_not_call"
    assert stored(database, theirs).state is FollowUpState.OPEN
    assert customer(database, customer_id).next_step_on is None


def test_a_call_taken_back_leaves_the_plan_as_before(database: Database, customer_id: int) -> None:
    settled = plan(database, customer_id, FRIDAY)
    done_before = plan(database, customer_id, FRIDAY)
    database.execute(FinishFollowUp(id=done_before))
    database.execute(FinishFollowUp(id=settled, call_id=7))
    planned = plan(database, customer_id, MONDAY_AT_TEN, call_id=7)
    as_handler(database, lambda session: take_back_call(session, customer_id, 7))

    assert stored(database, settled).state is FollowUpState.OPEN
    assert stored(database, done_before).state is FollowUpState.DONE
    assert stored(database, planned).state is FollowUpState.DROPPED
    assert customer(database, customer_id).next_step_on == date(2026, 11, 27)


def test_a_stored_command_can_be_executed_again_from_its_payload(
    database: Database, customer_id: int
) -> None:
    id_ = plan(database, customer_id, MONDAY_AT_TEN, promised=True)
    with database.read() as session:
        kept = session.scalars(select(Command)).one()

    command = decode(kept.kind, kept.format, kept.payload)
    assert command == PlanFollowUp(
        id=id_,
        customer_id=customer_id,
        kind=FollowUpKind.CALL,
        text="Ask about LED panels",
        due=MONDAY_AT_TEN,
        promised=True,
    )
    database.execute(command, uuid=kept.uuid)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(FollowUp)) == 1
