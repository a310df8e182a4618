from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from app.clock import Appointment
from app.customers.models import ImportBatch
from app.customers.rules import Segment
from app.database.database import Database
from app.follow_ups import queries
from app.follow_ups.changes.commands import HandToColleague, PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.queue import queue_query
from app.follow_ups.rules import DueGroup, FollowUpKind, due_group
from app.follow_ups.states import FollowUpState
from tests.example_customers import add_contact, add_customer
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID
from tests.seeding import seeding

TUESDAY = date(2026, 11, 24)


def plan(database: Database, on: date, at: time | None = None, **facts: Any) -> int:
    id_ = database.ids.new()
    facts = {"customer_id": None, "kind": FollowUpKind.CALL, **facts}
    database.execute(PlanFollowUp(id=id_, due=Appointment(on, at), **facts))
    return id_


def shown(database: Database, *, team: bool = False) -> queue_query.Queue:
    with database.read() as session:
        return queue_query.queue(session, REP_ID, TUESDAY, team=team)


def ids_by_group(queue: queue_query.Queue) -> dict[DueGroup, list[int]]:
    return {group.group: [row.id for row in group.rows] for group in queue.groups}


def test_each_step_stands_under_the_heading_of_its_day(database: Database) -> None:
    planned: dict[DueGroup, list[int]] = {group: [] for group in DueGroup}
    for days in range(-4, 9):
        on = TUESDAY + timedelta(days=days)
        planned[due_group(on, TUESDAY)].append(plan(database, on))

    queue = shown(database)
    assert ids_by_group(queue) == planned
    assert [group.count for group in queue.groups] == [4, 1, 5, None]
    assert queue.mine == 10


def test_within_a_day_times_come_first_and_in_order(database: Database) -> None:
    whole_day = plan(database, TUESDAY)
    four = plan(database, TUESDAY, time(16))
    eleven = plan(database, TUESDAY, time(11))

    assert ids_by_group(shown(database))[DueGroup.TODAY] == [eleven, four, whole_day]


def test_the_team_sees_what_colleagues_have_planned(database: Database) -> None:
    mine, theirs = plan(database, TUESDAY), plan(database, TUESDAY)
    database.execute(HandToColleague(id=theirs, colleague_id=COLLEAGUE_ID))

    alone, together = shown(database), shown(database, team=True)
    assert ids_by_group(alone)[DueGroup.TODAY] == [mine]
    assert ids_by_group(together)[DueGroup.TODAY] == [mine, theirs]
    assert (alone.mine, alone.team) == (together.mine, together.team) == (1, 2)
    assert together.groups[1].rows[1].owner == "Reto Hofer"


def test_a_row_names_customer_person_and_step(database: Database, customer_id: int) -> None:
    person = add_contact(database, customer_id, "Peter", "Hofer")
    plan(
        database,
        TUESDAY,
        time(11),
        customer_id=customer_id,
        contact_id=person,
        kind=FollowUpKind.CALLBACK,
        text="Spindle oil",
        promised=True,
    )

    row = shown(database).groups[1].rows[0]
    assert (row.company, row.contact, row.segment) == (
        "Schreinerei Hofer",
        "Peter Hofer",
        Segment.B.value,
    )
    assert (row.text, row.kind, row.promised) == ("Spindle oil", FollowUpKind.CALLBACK, True)
    assert row.due == Appointment(TUESDAY, time(11), "Europe/Zurich")
    assert row.due_at == datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.mark.parametrize("state", [FollowUpState.DONE, FollowUpState.DROPPED])
def test_what_is_finished_is_gone(database: Database, state: FollowUpState) -> None:
    id_ = plan(database, TUESDAY)
    database.execute(FinishFollowUp(id=id_, state=state))

    assert shown(database).mine == 0
    with database.read() as session:
        assert queries.one(session, id_) is None


def test_long_groups_are_cut_and_say_so(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_query, "ROWS_OF_A_GROUP", 2)
    for _ in range(3):
        plan(database, TUESDAY)

    today = shown(database).groups[1]
    assert (len(today.rows), today.count, today.more) == (2, 3, True)


def test_a_running_import_shows_nothing_yet(database: Database) -> None:
    with seeding(database) as connection:
        for id_, state in ((1, "running"), (2, "done")):
            connection.execute(
                insert(ImportBatch).values(
                    id=id_,
                    command_uuid=str(id_),
                    state=state,
                    file_name="list.csv",
                    author_id=REP_ID,
                    started_at=database.clock(),
                    records=1,
                    created=1,
                    updated=0,
                    skipped=0,
                    rejected=0,
                )
            )
            connection.execute(
                insert(FollowUp).values(
                    id=id_,
                    batch_id=id_,
                    kind=FollowUpKind.CALL,
                    text="",
                    promised=False,
                    due_on=TUESDAY,
                    due_zone="Europe/Zurich",
                    owner_id=REP_ID,
                    state=FollowUpState.OPEN,
                    version=1,
                )
            )
    planned = plan(database, TUESDAY)

    queue = shown(database)
    assert ids_by_group(queue)[DueGroup.TODAY] == [2, planned]
    assert queue.mine == 2


def test_a_customers_open_steps_come_in_order(database: Database, customer_id: int) -> None:
    other = add_customer(database, "Weber Haustechnik")
    later = plan(database, TUESDAY + timedelta(days=9), customer_id=customer_id)
    sooner = plan(database, TUESDAY, customer_id=customer_id)
    plan(database, TUESDAY, customer_id=other)

    with database.read() as session:
        found = [row.id for row in queries.of_customer(session, customer_id)]
    assert found == [sooner, later]


def test_a_day_shows_how_much_is_planned_on_it(database: Database) -> None:
    friday = TUESDAY + timedelta(days=3)
    for _ in range(3):
        plan(database, friday)
    plan(database, friday, owner_id=COLLEAGUE_ID)
    database.execute(FinishFollowUp(id=plan(database, friday)))
    plan(database, friday + timedelta(days=7))

    with database.read() as session:
        found = queries.planned_on(session, REP_ID, TUESDAY, friday)
    assert found == {friday: 3}


def test_what_is_done_counts_for_the_day_of_ones_zone(database: Database, clock: FakeClock) -> None:
    clock.set(datetime(2026, 11, 23, 23, 30, tzinfo=UTC))  # half past midnight in Zurich
    database.execute(FinishFollowUp(id=plan(database, TUESDAY)))
    dropped = FinishFollowUp(id=plan(database, TUESDAY), state=FollowUpState.DROPPED)
    database.execute(dropped)

    with database.read() as session:
        found = queries.finished_by_day(session, REP_ID, clock(), "Europe/Zurich")
        nothing = queries.finished_by_day(
            session, REP_ID, clock() + timedelta(seconds=1), "Europe/Zurich"
        )
    assert found == {TUESDAY: 1}
    assert nothing == {}


def test_a_reminder_is_due_once_its_time_has_come(database: Database) -> None:
    eleven = plan(database, TUESDAY, time(11))
    plan(database, TUESDAY)
    plan(database, TUESDAY, time(11), owner_id=COLLEAGUE_ID)
    at = datetime(2026, 11, 24, 10, tzinfo=UTC)

    def due(after: datetime, until: datetime) -> list[int]:
        with database.read() as session:
            return [row.id for row in queries.due_reminders(session, REP_ID, after, until)]

    assert due(at - timedelta(minutes=1), at) == [eleven]
    assert due(at, at + timedelta(hours=1)) == []
    assert due(at - timedelta(hours=1), at - timedelta(seconds=1)) == []
