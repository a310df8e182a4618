"""What is left when the day ends, and when that is."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from app.calls.day.closing_time import closing_time, is_closing
from app.calls.day.end_of_day import end_of_day
from app.calls.day.marks import MarkRow
from app.clock import Appointment
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.moving import QueueOwner
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.settings.own_hours import OwnHours
from app.settings.working_time import CallingHours, WorkDays
from app.team.absences import KeepMyDays, KeptAbsence
from tests.calls.desk import Desk
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID

MONDAY, TUESDAY, WEDNESDAY, FRIDAY = (date(2026, 11, day) for day in (23, 24, 25, 27))
SHORT_TUESDAY = OwnHours(((2, ((time(8), time(12)),)),))


def owner(days: WorkDays) -> QueueOwner:
    return QueueOwner(REP_ID, "Europe/Zurich", days, CallingHours())


@pytest.mark.parametrize(
    ("days", "ends"), [(WorkDays(), time(17, 30)), (WorkDays(hours=SHORT_TUESDAY), time(12))]
)
def test_work_ends_by_ones_own_hours_else_with_the_calling_hours(
    days: WorkDays, ends: time
) -> None:
    assert closing_time(owner(days), TUESDAY) == ends


@pytest.mark.parametrize(
    ("at", "offered"), [("17:29", False), ("17:30", True), ("19:29", True), ("19:30", False)]
)
def test_the_end_is_offered_when_the_day_has_just_ended(at: str, offered: bool) -> None:
    local = datetime.combine(TUESDAY, time.fromisoformat(at), ZoneInfo("Europe/Zurich"))
    assert is_closing(owner(WorkDays()), local) is offered
    off = WorkDays(absences=((TUESDAY, TUESDAY),))
    assert not is_closing(owner(off), local)


def plan(database: Database, customer_id: int | None, on: date, kind: FollowUpKind) -> int:
    id_ = database.ids.new()
    due = Appointment(on)
    database.execute(
        PlanFollowUp(id=id_, customer_id=customer_id, kind=kind, due=due, text="Sample")
    )
    return id_


def test_promises_what_stays_and_the_next_day_stand_apart(
    database: Database, clock: FakeClock
) -> None:
    office = Desk(database, clock, database.ids)
    aebi, borg = office.customer("Aebi AG"), office.customer("Borg AG")
    promise = plan(database, aebi, TUESDAY, FollowUpKind.PROMISE)
    left = plan(database, borg, MONDAY, FollowUpKind.CARE)
    dropped = plan(database, None, MONDAY, FollowUpKind.TASK)
    coming = plan(database, borg, WEDNESDAY, FollowUpKind.CALL)
    plan(database, borg, FRIDAY, FollowUpKind.CALL)
    database.execute(FinishFollowUp(id=dropped, state=FollowUpState.DROPPED, reason="not_needed"))
    pin = MarkRow(id=database.ids.new(), customer_id=borg, day=WEDNESDAY, kind="pin", on=True)
    database.execute(pin)
    with database.read() as session:
        found = end_of_day(session, owner(WorkDays()), clock())
    assert [row.id for row in found.promises] == [promise]
    assert [row.id for row in found.stays] == [left]
    assert found.next_day == WEDNESDAY
    assert [row.id for row in found.next_rows] == [coming]
    assert found.usual == 20
    assert found.pinned == {borg}
    assert found.leaving is None


def test_before_an_absence_its_promises_are_shown_and_the_next_day_comes_after_it(
    database: Database, clock: FakeClock
) -> None:
    office = Desk(database, clock, database.ids)
    promise = plan(database, office.customer("Aebi AG"), WEDNESDAY, FollowUpKind.PROMISE)
    away = KeptAbsence(database.ids.new(), WEDNESDAY, FRIDAY, COLLEAGUE_ID)
    database.execute(KeepMyDays(id=database.ids.new(), absences=(away,)))
    days = WorkDays(absences=((WEDNESDAY, FRIDAY),))
    with database.read() as session:
        found = end_of_day(session, owner(days), clock())
    assert found.next_day == date(2026, 11, 30)
    assert found.leaving is not None
    assert found.leaving.deputy == "Reto Hofer"
    assert [row.id for row in found.leaving_promises] == [promise]
