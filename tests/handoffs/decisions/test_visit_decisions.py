"""Visits of every kind become calls or handoffs, and stand in the plan again when taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from app.clock import Appointment
from app.database.database import Database
from app.database.ids import IdMaker
from app.database.undo import NothingToUndoError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs import queries
from app.handoffs.decisions.decision_making import (
    Sayings,
    Wish,
    against_advice,
    calls_of,
    visits_of,
)
from app.handoffs.decisions.giving_up import BY_PHONE, HANDED_OVER
from app.handoffs.decisions.taking_back_decisions import TakeBackVisits, decisions
from app.handoffs.decisions.visit_decisions import DecideVisits
from app.handoffs.decisions.visit_overview import Overview, Weighed, overview
from app.handoffs.invitations import InvitationStep, step_wanted
from app.handoffs.inviting.invitation_commands import KeepInvitation
from app.handoffs.models import Handoff, HandoffEvent, OverruledAdvice
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction, HandoffState, OverruleReason
from app.handoffs.visits.planned_visits import PlannedAs
from app.handoffs.worth.visit_advice import Advice
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.history.timeline import TimelineEntry
from app.history.upkeep_of_customer import in_history
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.handoffs.conftest import Hands
from tests.handoffs.decisions.test_visit_overview import held
from tests.handoffs.inviting.test_invitations import MADE
from tests.handoffs.worth.test_visit_figures import TODAY, ZONE, activity, knows
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import working_as

UUID = "5b0f4c6e-8a52-4a5e-9f10-6a1d1c1f0a01"
SAY = Sayings(
    tell=lambda visit: f"not on {visit.on:%d.%m.}",
    told=lambda company, visit: f"{company} off {visit.on:%d.%m.}",
    goal="look at the hall",
)
CARE, PROMISE, VISIT = FollowUpKind.CARE, FollowUpKind.PROMISE, FollowUpKind.VISIT
TASK = FollowUpKind.TASK
OPEN, DROPPED = FollowUpState.OPEN, FollowUpState.DROPPED
DAYS = {PlannedAs.STEP: 10, PlannedAs.HANDOFF: 20, PlannedAs.ENTRY: 30}


@dataclass
class Plan:
    """A customer who affords no visit, with one of each kind, and the lead who decides."""

    database: Database
    customer_id: int
    handoff_id: int
    before: dict[str, object]

    @property
    def weighed(self) -> Weighed:
        (one,) = self.look().could_be_calls
        return one

    def look(self) -> Overview:
        with self.database.read() as session:
            return overview(session, TODAY, ZONE)

    def decide(self, wanted: DecideVisits) -> None:
        self.database.execute(wanted, uuid=UUID)

    def calls(self) -> DecideVisits:
        wish = Wish(who=REP_ID, reason="does not pay")
        return calls_of([self.weighed], wish, SAY, self.database.ids.new, TODAY)

    def take_back(self) -> None:
        with self.database.read() as session:
            (last,) = decisions(session, LEAD_ID, self.database.clock())
        events = tuple(self.database.ids.new() for _ in range(last.events))
        self.database.execute(TakeBackVisits(uuid=last.uuid, event_ids=events))

    def steps(self) -> list[FollowUp]:
        with self.database.read() as session:
            return list(session.scalars(select(FollowUp).order_by(FollowUp.id)))

    def open_kinds(self) -> list[FollowUpKind]:
        return sorted(one.kind for one in self.steps() if one.state is OPEN)

    def of(self, kind: FollowUpKind) -> list[FollowUp]:
        return [one for one in self.steps() if one.kind is kind]

    def handoff(self) -> HandoffRow:
        with self.database.read() as session:
            found = queries.handoff(session, self.handoff_id)
        assert found is not None
        return found

    def told(self) -> list[TimelineEntry]:
        with self.database.read() as session:
            return queries.timeline(session, self.customer_id)

    def owners(self) -> tuple[int | None, int | None]:
        with self.database.read() as session:
            row = session.get_one(Handoff, self.handoff_id)
            return row.owner_id, row.receiver_id

    def entries(self) -> int:
        with self.database.read() as session:
            wanted = select(Activity).where(Activity.kind == ActivityKind.PLANNED_VISIT)
            return len(session.scalars(wanted.where(in_history())).all())


@pytest.fixture
def plan(database: Database, ids: IdMaker, clock: FakeClock) -> object:
    customer_id = add_customer(database, company="Bäckerei Klein")
    knows(database, customer_id, contribution_minor=900_00, inside_owner_id=REP_ID)
    database.execute(
        PlanFollowUp(
            id=ids.new(),
            customer_id=customer_id,
            kind=VISIT,
            due=Appointment(TODAY + timedelta(days=DAYS[PlannedAs.STEP]), time(9)),
            text="hall",
        )
    )
    hands = Hands(database, ids, customer_id)
    hands.draft()
    hands.offer()
    with hands.as_("colleague") as receiver:
        receiver.accept()
        receiver.schedule(Appointment(TODAY + timedelta(days=DAYS[PlannedAs.HANDOFF]), time(14)))
    invite = KeepInvitation(**hands.common, invitation=MADE, text="invited")
    database.execute(invite)
    day = TODAY + timedelta(days=DAYS[PlannedAs.ENTRY])
    activity(database, customer_id, ActivityKind.PLANNED_VISIT, day)
    with working_as(database, "lead") as leads:
        made = Plan(leads, customer_id, hands.id, {})
        made.before = {"open": made.open_kinds(), "handoff": made.handoff().state}
        yield made


def test_a_visit_of_each_kind_is_found_with_what_is_known_of_it(plan: Plan) -> None:
    one = plan.weighed
    assert (one.planned, one.excess, one.days) == (3, 3, 3)
    assert one.saves_minor == 3 * (500_00 - 75_00)
    found = {visit.source: visit for visit in one.visits}
    assert set(found) == set(PlannedAs)
    for source, visit in found.items():
        assert visit.when.on == TODAY + timedelta(days=DAYS[source])
    assert [found[source].announced for source in PlannedAs] == [False, True, False]
    assert found[PlannedAs.HANDOFF].who == "Reto Hofer"


def test_all_kinds_become_calls_and_the_handoff_ends_by_its_own_step(plan: Plan) -> None:
    wanted = plan.calls()
    assert [call.tell is not None for call in wanted.calls] == [False, True, False]
    plan.decide(wanted)
    care = plan.of(CARE)
    assert [one.due_on - TODAY for one in care] == [timedelta(days=d) for d in DAYS.values()]
    assert {(one.owner_id, one.due_time, one.state) for one in care} == {(REP_ID, None, OPEN)}
    (promise,) = plan.of(PROMISE)
    assert (promise.owner_id, promise.due_on, promise.promised) == (REP_ID, _today(plan), True)
    assert promise.text == f"not on {TODAY + timedelta(days=20):%d.%m.}"
    assert [one.result for one in plan.of(VISIT)] == [BY_PHONE, BY_PHONE]  # the entry is one now
    assert plan.open_kinds() == [CARE, CARE, CARE, PROMISE, TASK]
    (told,) = plan.of(TASK)  # who would have made the visit; the step was the caller's own
    assert (told.owner_id, told.customer_id, told.due_on) == (COLLEAGUE_ID, None, _today(plan))
    assert told.text == f"Bäckerei Klein off {TODAY + timedelta(days=20):%d.%m.}"
    handoff = plan.handoff()
    assert handoff.state is HandoffState.WITHDRAWN
    assert handoff.due_at is None
    assert step_wanted(handoff.invitation, handoff.visit, handoff.state) is InvitationStep.CANCEL
    assert plan.owners() == (COLLEAGUE_ID, COLLEAGUE_ID)  # nobody else became responsible
    last = plan.told()[0]
    assert (last.kind, last.author, last.text) == (
        "handoff_cancel",
        "Claudia Keller",
        "does not pay",
    )
    assert dict(last.values)["in_name_of"] == ""
    assert plan.entries() == 0
    assert plan.look().planned == 0


def _today(plan: Plan) -> date:
    return plan.database.clock().date()


def test_taken_back_everything_stands_as_before(plan: Plan) -> None:
    plan.decide(plan.calls())
    plan.take_back()
    # the entry cannot be one again, since entries are never changed: it is a step of the plan
    assert plan.open_kinds() == sorted([*plan.before["open"], VISIT])  # type: ignore[misc]
    assert plan.handoff().state is plan.before["handoff"] is HandoffState.SCHEDULED
    assert plan.handoff().due_at is not None
    assert plan.told()[0].kind == "handoff_resume"
    assert {visit.when.on - TODAY for visit in plan.weighed.visits} == {
        timedelta(days=days) for days in DAYS.values()
    }
    assert {one.result for one in (*plan.of(CARE), *plan.of(PROMISE), *plan.of(TASK))} == {
        "taken_back"
    }
    with plan.database.read() as session:
        assert decisions(session, LEAD_ID, plan.database.clock()) == []


def test_it_can_be_taken_back_for_thirty_days(plan: Plan, clock: FakeClock) -> None:
    plan.decide(plan.calls())
    clock.advance(days=30, seconds=-60)
    with plan.database.read() as session:
        (last,) = decisions(session, LEAD_ID, clock())
    assert (last.calls, last.visits, last.companies) == (3, 0, ("Bäckerei Klein",))
    clock.advance(seconds=120)
    with pytest.raises(NothingToUndoError):
        plan.database.execute(TakeBackVisits(uuid=UUID, event_ids=()))
    with plan.database.read() as session:
        assert decisions(session, LEAD_ID, clock()) == []


def _keep_promise(plan: Plan) -> None:
    plan.database.execute(FinishFollowUp(id=plan.of(PROMISE)[0].id))


def _hold_call(plan: Plan) -> None:
    plan.database.execute(FinishFollowUp(id=plan.of(CARE)[1].id))


@pytest.mark.parametrize("gone_on", [_keep_promise, _hold_call])
def test_a_customer_who_was_told_or_called_is_not_visited_after_all(
    plan: Plan, gone_on: Callable[[Plan], None]
) -> None:
    plan.decide(plan.calls())
    gone_on(plan)
    plan.take_back()
    assert plan.handoff().state is HandoffState.WITHDRAWN
    assert len(plan.weighed.visits) == 2  # the others are back


def test_what_was_held_meanwhile_stays_as_it_is(plan: Plan) -> None:
    wanted = plan.calls()
    plan.database.execute(FinishFollowUp(id=wanted.calls[0].visits[0].id))
    plan.decide(wanted)
    assert len(plan.of(CARE)) == 2
    plan.take_back()
    assert plan.of(VISIT)[0].state is FollowUpState.DONE


def test_cancelled_visits_count_as_replaced_once_a_call_was_held(plan: Plan) -> None:
    plan.decide(plan.calls())
    for hours in (1, 2, 3, 4):
        held(plan.database, plan.customer_id, plan.database.clock() + timedelta(hours=hours))
    found = plan.look()
    assert (found.replaced, found.saved) == (3, {"CHF": 3 * 425_00})


def test_steps_and_entries_become_handoffs_against_the_advice(plan: Plan) -> None:
    wish = Wish(who=REP_ID, overrule=OverruleReason.ON_SITE)
    wanted = visits_of([plan.weighed], wish, SAY, plan.database.ids.new)
    assert [one.goal for one in wanted.visits] == ["hall", "look at the hall"]
    plan.decide(wanted)
    with plan.database.read() as session:
        drafts = list(session.scalars(select(Handoff).where(Handoff.state == HandoffState.DRAFT)))
        counted = list(session.scalars(select(OverruledAdvice)))
    assert [(one.visit_on or TODAY) - TODAY for one in drafts] == [
        timedelta(days=DAYS[PlannedAs.STEP]),
        timedelta(days=DAYS[PlannedAs.ENTRY]),
    ]
    assert drafts[0].visit_time == time(9)
    assert [one.result for one in plan.of(VISIT)] == [HANDED_OVER, HANDED_OVER]
    assert [(one.advice, one.decided) for one in counted] == [("phone", "visit")]
    assert plan.look().overruled == {OverruleReason.ON_SITE: 1}
    assert plan.handoff().state is HandoffState.SCHEDULED
    assert plan.look().planned == 3
    plan.take_back()
    assert plan.look().overruled == {}
    assert len(plan.weighed.visits) == 3
    with plan.database.read() as session:
        states = set(session.scalars(select(Handoff.state)))
    assert states == {HandoffState.SCHEDULED, HandoffState.WITHDRAWN}


def test_two_visits_of_one_day_become_one_call(plan: Plan) -> None:
    day = TODAY + timedelta(days=DAYS[PlannedAs.STEP])
    activity(plan.database, plan.customer_id, ActivityKind.PLANNED_VISIT, day)
    assert (plan.weighed.planned, plan.weighed.days, len(plan.weighed.visits)) == (3, 3, 4)
    wanted = plan.calls()
    assert [len(call.visits) for call in wanted.calls] == [2, 1, 1]
    plan.decide(wanted)
    assert len(plan.of(CARE)) == 3
    plan.take_back()
    assert plan.weighed.days == 3


def test_who_deserves_a_visit_can_be_called_against_the_advice(plan: Plan) -> None:
    large = add_customer(plan.database, company="Maschinen Gross")
    knows(plan.database, large, contribution_minor=40_000_00)
    (one,) = plan.look().deserve
    wish = Wish(who=REP_ID, overrule=OverruleReason.NO_TIME)
    wanted = calls_of([one], wish, SAY, plan.database.ids.new, TODAY + timedelta(days=1))
    plan.decide(wanted)
    (care,) = plan.of(CARE)
    assert (care.customer_id, care.owner_id) == (large, REP_ID)
    assert plan.look().overruled == {OverruleReason.NO_TIME: 1}
    assert against_advice([one], Advice.VISIT) == []


def test_a_cancelled_draft_is_a_draft_again(database: Database, ids: IdMaker, plan: Plan) -> None:
    hands = Hands(database, ids, plan.customer_id)
    hands.draft(visit=Appointment(TODAY + timedelta(days=60), time(9)))
    plan.decide(plan.calls())
    assert hands.row.state is HandoffState.WITHDRAWN
    plan.take_back()
    assert hands.row.state is HandoffState.DRAFT
    with plan.database.read() as session:
        wanted = select(HandoffEvent.action).where(HandoffEvent.handoff_id == hands.id)
        done = list(session.scalars(wanted.order_by(HandoffEvent.id)))
    assert sorted(done) == sorted([HandoffAction.DRAFT, HandoffAction.CANCEL, HandoffAction.RESUME])


def test_a_field_rep_of_the_customer_gets_the_visit_of_an_entry_back(plan: Plan) -> None:
    knows(plan.database, plan.customer_id, field_owner_id=COLLEAGUE_ID)
    plan.decide(plan.calls())
    plan.take_back()
    entry = plan.of(VISIT)[-1]
    assert (entry.owner_id, entry.state, entry.due_on) == (
        COLLEAGUE_ID,
        OPEN,
        TODAY + timedelta(days=DAYS[PlannedAs.ENTRY]),
    )
