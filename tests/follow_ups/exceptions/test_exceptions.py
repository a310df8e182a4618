"""What slipped through is found at any size, and a lead distributes it in one step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import MetaData, insert, select

from app.clock import Appointment
from app.customers.changes.commands import AddCustomer
from app.customers.models import Customer, CustomerHistory
from app.customers.rules import Status
from app.database.database import Database, open_database
from app.database.undo import NothingToUndoError
from app.follow_ups.changes.assigning import DistributeCustomers, Distributed
from app.follow_ups.changes.commands import MoveFollowUp, PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.errors import NotLeadError
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import Exceptions, exceptions
from app.follow_ups.exceptions.taking_back_assignment import (
    TakeBackDistribution,
    distributions,
)
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.team.models import User
from app.team.rules import Role
from tests.customers.samples import customer_data
from tests.customers.search.test_plans import Plans
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import seeding

ZONE = "Europe/Zurich"
UUID = "5b7d3a52-0000-4000-8000-0000000000a1"


@pytest.fixture
def lead(
    database: Database,
    clock: FakeClock,
    metadata: MetaData,
    request: pytest.FixtureRequest,
) -> Iterator[Database]:
    """The same database in the lead's hands, with the lead's login."""
    if database.kind == "sqlite":
        database.user_id = LEAD_ID
        yield database
        return
    cluster = request.getfixturevalue("cluster")
    name = request.getfixturevalue("team_database")
    logins = request.getfixturevalue("logins")
    opened = open_database(cluster.url(name, "lead", logins["lead"]), clock, metadata)
    opened.user_id, opened.ids = LEAD_ID, database.ids
    yield opened
    opened.close()


def company(database: Database, name: str, **values: Any) -> int:
    id_ = database.ids.new()
    database.execute(AddCustomer(id=id_, data=customer_data(company=name), **values))
    return id_


def step(database: Database, customer_id: int, kind: FollowUpKind, due: Appointment) -> int:
    id_ = database.ids.new()
    database.execute(PlanFollowUp(id=id_, customer_id=customer_id, kind=kind, due=due))
    return id_


def found(database: Database, kind: ExceptionKind | None, now: datetime) -> Exceptions:
    with database.read() as session:
        return exceptions(session, kind, now, ZONE)


def names(database: Database, kind: ExceptionKind, now: datetime) -> list[str]:
    read = found(database, kind, now)
    assert read.counts[kind] == len(read.rows)
    return [row.company for row in read.rows]


def kept(database: Database, id_: int) -> Customer:
    with database.read() as session:
        return session.get_one(Customer, id_)


def steps_of(database: Database, customer_id: int) -> list[FollowUp]:
    with database.read() as session:
        wanted = select(FollowUp).where(FollowUp.customer_id == customer_id)
        return list(session.scalars(wanted.order_by(FollowUp.id)))


def today(clock: FakeClock) -> date:
    return clock().date()


def day(clock: FakeClock, days: int, at: time | None = None) -> Appointment:
    return Appointment(today(clock) + timedelta(days=days), at, ZONE)


def test_whom_nobody_looks_after(database: Database, clock: FakeClock) -> None:
    company(database, "Nobody")
    company(database, "Mine", inside_owner_id=REP_ID)
    company(database, "Field", field_owner_id=REP_ID)
    company(database, "Gone", status=Status.ARCHIVED)
    company(database, "Blocked", status=Status.BLOCKED)
    company(database, "Asleep", status=Status.DORMANT)
    assert names(database, ExceptionKind.NO_OWNER, clock()) == ["Nobody", "Asleep"]
    (row, _) = found(database, ExceptionKind.NO_OWNER, clock()).rows
    assert (row.owner, row.owner_id, row.since) == ("", None, clock())


def test_an_active_customer_without_a_next_step(database: Database, clock: FakeClock) -> None:
    company(database, "New", inside_owner_id=REP_ID)
    planned = company(database, "Planned", inside_owner_id=REP_ID)
    step(database, planned, FollowUpKind.CALL, day(clock, 3))
    done = company(database, "Done", inside_owner_id=REP_ID)
    last = step(database, done, FollowUpKind.CALL, day(clock, 3))
    clock.advance(hours=2)
    database.execute(FinishFollowUp(id=last))
    assert names(database, ExceptionKind.NO_STEP, clock()) == ["Done"]
    (row,) = found(database, ExceptionKind.NO_STEP, clock()).rows
    assert (row.owner, row.since) == ("Martina Baumann", clock())


def test_a_promise_is_late_when_more_than_a_day_has_gone_by(
    database: Database, clock: FakeClock
) -> None:
    customer = company(database, "Hofer", inside_owner_id=REP_ID)
    step(database, customer, FollowUpKind.PROMISE, day(clock, 0))
    step(database, customer, FollowUpKind.CALL, day(clock, 0))
    ten = company(database, "Krone", inside_owner_id=REP_ID)
    step(database, ten, FollowUpKind.CALLBACK, day(clock, 1, time(10)))
    kind, midday = (
        ExceptionKind.LATE_PROMISE,
        datetime.combine(today(clock), time(11), clock().tzinfo),
    )
    assert names(database, kind, midday + timedelta(days=1)) == []
    assert names(database, kind, midday + timedelta(days=2)) == ["Hofer", "Krone"]


def test_a_request_is_late_after_an_hour(database: Database, clock: FakeClock) -> None:
    customer = company(database, "Hofer")
    id_ = step(database, customer, FollowUpKind.NEW_REQUEST, day(clock, 0))
    with database.read() as session:
        came = session.get_one(FollowUp, id_).recorded_at
    kind = ExceptionKind.LATE_REQUEST
    assert names(database, kind, came + timedelta(minutes=59)) == []
    assert names(database, kind, came + timedelta(minutes=61)) == ["Hofer"]


def distribute(
    database: Database, ids: list[int], owner_id: int | None, due: Appointment | None = None
) -> DistributeCustomers:
    new = database.ids.new
    rows = tuple(
        Distributed(
            customer_id=id_,
            history_id=new(),
            seen_owner_id=kept(database, id_).inside_owner_id,
            planned_id=None if due is None else new(),
            due=due,
        )
        for id_ in ids
    )
    return DistributeCustomers(rows=rows, owner_id=owner_id, text="Get to know")


def back(database: Database, rows: int) -> TakeBackDistribution:
    return TakeBackDistribution(
        uuid=UUID, history_ids=tuple(database.ids.new() for _ in range(2 * rows))
    )


def test_a_lead_distributes_in_one_step_and_takes_it_back(lead: Database, clock: FakeClock) -> None:
    a, b = company(lead, "A"), company(lead, "B", inside_owner_id=REP_ID)
    planned = company(lead, "C")
    step(lead, planned, FollowUpKind.CALL, day(clock, 9))
    command = distribute(lead, [a, b, planned], COLLEAGUE_ID, day(clock, 2))
    lead.execute(command, uuid=UUID)

    for id_ in (a, b, planned):
        assert kept(lead, id_).inside_owner_id == COLLEAGUE_ID
    assert (kept(lead, a).next_step_on, kept(lead, a).status) == (
        day(clock, 2).on,
        Status.ACTIVE,
    )
    (new,) = steps_of(lead, a)
    assert (new.owner_id, new.text, new.author_id) == (COLLEAGUE_ID, "Get to know", LEAD_ID)
    assert kept(lead, planned).next_step_on == day(clock, 9).on, "no second step"
    with lead.read() as session:
        of_b = (CustomerHistory.customer_id == b) & (CustomerHistory.field == "inside_owner")
        assert [one.value for one in session.scalars(select(CustomerHistory).where(of_b))] == [
            str(REP_ID)
        ]
        (last,) = distributions(session, LEAD_ID, clock())
    assert (last.uuid, last.rows) == (UUID, 3)

    clock.advance(days=29)
    lead.execute(back(lead, 3))
    assert [kept(lead, id_).inside_owner_id for id_ in (a, b, planned)] == [None, REP_ID, None]
    assert (kept(lead, a).next_step_on, kept(lead, a).status) == (None, Status.NEW)
    assert steps_of(lead, a)[0].state is FollowUpState.DROPPED
    with lead.read() as session:
        assert distributions(session, LEAD_ID, clock()) == []


def test_what_others_changed_since_stays(lead: Database, clock: FakeClock) -> None:
    a, b = company(lead, "A"), company(lead, "B")
    command = distribute(lead, [a, b], COLLEAGUE_ID, day(clock, 2))
    lead.execute(distribute(lead, [b], REP_ID))  # meanwhile
    lead.execute(command, uuid=UUID)
    assert [kept(lead, id_).inside_owner_id for id_ in (a, b)] == [COLLEAGUE_ID, REP_ID]

    (planned,) = steps_of(lead, a)
    lead.execute(MoveFollowUp(id=planned.id, due=day(clock, 5)))
    lead.execute(distribute(lead, [a], REP_ID))
    lead.execute(back(lead, 2))
    assert kept(lead, a).inside_owner_id == REP_ID
    assert steps_of(lead, a)[0].state is FollowUpState.OPEN, "somebody has moved it"


def test_a_late_promise_is_handed_on_and_its_owner_stays(lead: Database, clock: FakeClock) -> None:
    owned, nobodys = company(lead, "A", inside_owner_id=REP_ID), company(lead, "B")
    rows = []
    for id_ in (owned, nobodys):
        promise = step(lead, id_, FollowUpKind.PROMISE, day(clock, 0))
        rows.append(
            Distributed(
                customer_id=id_,
                history_id=lead.ids.new(),
                seen_owner_id=kept(lead, id_).inside_owner_id,
                step_id=promise,
                step_owner_id=LEAD_ID,
            )
        )
    lead.execute(DistributeCustomers(rows=tuple(rows), owner_id=COLLEAGUE_ID), uuid=UUID)
    assert [steps_of(lead, id_)[0].owner_id for id_ in (owned, nobodys)] == [COLLEAGUE_ID] * 2
    assert [kept(lead, id_).inside_owner_id for id_ in (owned, nobodys)] == [REP_ID, COLLEAGUE_ID]
    lead.execute(back(lead, 2))
    assert [steps_of(lead, id_)[0].owner_id for id_ in (owned, nobodys)] == [LEAD_ID] * 2
    assert kept(lead, nobodys).inside_owner_id is None


def test_a_rep_distributes_nothing(database: Database, clock: FakeClock) -> None:
    id_ = company(database, "A")
    with pytest.raises(NotLeadError):
        database.execute(distribute(database, [id_], REP_ID), uuid=UUID)
    with pytest.raises(NotLeadError):
        database.execute(back(database, 1))
    assert kept(database, id_).inside_owner_id is None


def test_after_30_days_it_stays(lead: Database, clock: FakeClock) -> None:
    id_ = company(lead, "A")
    lead.execute(distribute(lead, [id_], REP_ID), uuid=UUID)
    clock.advance(days=31)
    with pytest.raises(NothingToUndoError):
        lead.execute(back(lead, 1))


def test_whose_owners_do_not_work_here_belong_to_nobody(lead: Database, clock: FakeClock) -> None:
    gone, here = lead.ids.new(), COLLEAGUE_ID
    with seeding(lead) as connection:
        connection.execute(
            insert(User).values(id=gone, name="Nora Fort", role=Role.REP, active=False)
        )
    owners = {
        "A": (gone, None),
        "B": (gone, gone),
        "C": (None, gone),
        "D": (None, None),
        "of a colleague": (here, gone),
        "of the field": (gone, here),
    }
    for name, (inside, field) in owners.items():
        company(lead, name, inside_owner_id=inside, field_owner_id=field)
    with lead.read() as session:
        found = exceptions(session, ExceptionKind.NO_OWNER, clock(), ZONE)
    assert [row.company for row in found.rows] == ["A", "B", "C", "D"]
    assert found.counts[ExceptionKind.NO_OWNER] == 4
    assert found.rows[0].owner == "Nora Fort"


def test_each_kind_is_read_along_its_own_index(database: Database, clock: FakeClock) -> None:
    with database.read() as session:
        if database.kind == "postgresql":  # it may read a table this small whole
            for way in ("seqscan", "bitmapscan"):
                session.connection().exec_driver_sql(f"SET LOCAL enable_{way} = off")
        plans = Plans(session.connection())
        for kind in ExceptionKind:
            plans.plans.clear()
            exceptions(session, kind, clock(), ZONE)
            read = "\n".join(plan for _, plan in plans.plans)
            for index in (
                "ix_customer_unowned",
                "ix_customer_neglected",
                "ix_follow_up_promised",
                "ix_follow_up_requested",
            ):
                assert index in read, (kind, read)
            if kind is ExceptionKind.LATE_COMPLAINT:  # few are open at a time: sorted
                continue
            firsts = [plan for statement, plan in plans.plans if "LIMIT" in statement]
            assert not any("TEMP B-TREE" in plan or "Sort" in plan for plan in firsts), firsts
