"""Promises of people who are away: the deputy has them too, until they are back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from app.calls.day.queries import day_list
from app.clock import Appointment
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.days.absence_queries import my_days, promises_during
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import exceptions
from app.follow_ups.queries import due_reminders
from app.follow_ups.queue.queue_query import queue
from app.follow_ups.rules import FollowUpKind
from app.settings.working_time import WorkDays
from app.team.absences import KeepMyDays, KeptAbsence
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID
from tests.seeding import working_as

TODAY = date(2026, 11, 24)
FIRST, LAST = date(2026, 11, 26), date(2026, 12, 2)
ZONE = "Europe/Zurich"


def plan(
    database: Database, customer_id: int, on: date, kind: FollowUpKind = FollowUpKind.CALLBACK
) -> int:
    id_ = database.ids.new()
    due = Appointment(on, time(11) if kind is FollowUpKind.CALLBACK else None, ZONE)
    database.execute(PlanFollowUp(id=id_, customer_id=customer_id, kind=kind, due=due))
    return id_


def go_away(database: Database, deputy: int | None = COLLEAGUE_ID) -> None:
    away = KeptAbsence(database.ids.new(), FIRST, LAST, deputy)
    database.execute(KeepMyDays(id=database.ids.new(), absences=(away,)))


def seen_by(database: Database, user_id: int, today: date) -> set[int]:
    with database.read() as session:
        found = queue(session, user_id, today, team=False)
    return {row.id for group in found.groups for row in group.rows}


@pytest.fixture
def steps(database: Database, customer_id: int) -> dict[str, int]:
    """Promises before, in and after the absence, and an intention in it."""
    return {
        "before": plan(database, customer_id, FIRST - timedelta(days=1)),
        "first": plan(database, customer_id, FIRST),
        "last": plan(database, customer_id, LAST),
        "after": plan(database, customer_id, LAST + timedelta(days=1)),
        "intended": plan(database, customer_id, FIRST, FollowUpKind.CARE),
    }


def test_the_deputy_sees_the_promises_and_so_does_the_owner(
    database: Database, steps: dict[str, int]
) -> None:
    assert seen_by(database, COLLEAGUE_ID, TODAY) == set()
    go_away(database)
    assert seen_by(database, COLLEAGUE_ID, TODAY) == {steps["first"], steps["last"]}
    assert seen_by(database, REP_ID, TODAY) == set(steps.values())


def test_what_was_left_undone_before_goes_over_when_the_absence_begins(
    database: Database, steps: dict[str, int]
) -> None:
    go_away(database)
    assert seen_by(database, COLLEAGUE_ID, FIRST) == {
        *(steps["before"], steps["first"], steps["last"])
    }


def test_all_goes_back_by_itself(database: Database, steps: dict[str, int]) -> None:
    go_away(database)
    assert seen_by(database, COLLEAGUE_ID, LAST + timedelta(days=1)) == set()
    assert seen_by(database, REP_ID, LAST + timedelta(days=1)) == set(steps.values())


def test_without_a_deputy_nobody_else_sees_them(database: Database, steps: dict[str, int]) -> None:
    go_away(database, deputy=None)
    assert seen_by(database, COLLEAGUE_ID, FIRST) == set()


def test_the_deputy_is_reminded_and_finds_them_in_the_call_list(
    database: Database, steps: dict[str, int], clock: FakeClock
) -> None:
    go_away(database)
    clock.set(datetime.fromisoformat(f"{FIRST}T11:00:00+01:00"))
    with database.read() as session:
        reminded = due_reminders(session, COLLEAGUE_ID, clock() - timedelta(hours=1), clock())
        found = day_list(session, COLLEAGUE_ID, clock(), ZONE, WorkDays())
    assert [row.id for row in reminded] == [steps["first"]]
    shown = [*found.rows, *found.held_back]
    assert {one.candidate.follow_up_id for one in shown} & {steps["before"], steps["first"]}


def test_the_deputy_keeps_the_promise(database: Database, steps: dict[str, int]) -> None:
    from app.follow_ups.changes.finishing import FinishFollowUp

    go_away(database)
    with working_as(database, "colleague") as theirs:
        theirs.execute(FinishFollowUp(id=steps["first"]))
    assert steps["first"] not in seen_by(database, REP_ID, FIRST)


def test_the_promises_are_shown_before_one_leaves(
    database: Database, steps: dict[str, int]
) -> None:
    go_away(database)
    with database.read() as session:
        rows = promises_during(session, REP_ID, FIRST, LAST)
        page = my_days(session, REP_ID, TODAY)
    assert [row.id for row in rows] == [steps["first"], steps["last"]]
    (away,) = page.absences
    assert page.promises == {away.id: 2}
    assert REP_ID not in {person.id for person in page.people}


def test_leads_see_promises_of_who_is_away_today(
    database: Database, steps: dict[str, int], clock: FakeClock
) -> None:
    go_away(database)
    with database.read() as session:
        before = exceptions(session, ExceptionKind.ABSENT_PROMISE, clock(), ZONE)
        clock.set(datetime.fromisoformat(f"{FIRST}T09:00:00+01:00"))
        found = exceptions(session, ExceptionKind.ABSENT_PROMISE, clock(), ZONE)
    assert before.rows == ()
    assert before.counts[ExceptionKind.ABSENT_PROMISE] == 0
    assert found.counts[ExceptionKind.ABSENT_PROMISE] == 3
    assert [row.step_id for row in found.rows] == [
        steps[one] for one in ("before", "first", "last")
    ]
    assert {row.away for row in found.rows} == {("Martina Baumann", LAST, "Reto Hofer")}
