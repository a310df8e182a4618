"""The lead's page by hand-worked figures: which visits could be calls, who deserves one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.clock import Appointment
from app.customers.rules import Segment
from app.database.database import Database
from app.follow_ups.changes.assigning import NotLeadError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.decisions.decision_making import Sayings, Wish, calls_of, visits_of
from app.handoffs.decisions.giving_up import BY_PHONE, GivenUp
from app.handoffs.decisions.taking_back_decisions import TakeBackVisits, decisions
from app.handoffs.decisions.visit_decisions import CallInstead, DecideVisits
from app.handoffs.decisions.visit_overview import Overview, Weighed, overview
from app.handoffs.models import Handoff, OverruledAdvice
from app.handoffs.rules import HandoffState, OverruleReason
from app.handoffs.visits.planned_visits import PlannedAs
from app.handoffs.worth.overruling import OverruleAdvice
from app.handoffs.worth.visit_advice import Advice, Why
from app.history.rules import ActivityKind
from app.settings.cost_commands import KeepCostRates, KeptExchangeRate
from app.settings.cost_queries import exchange_rates
from app.settings.cost_rates import CostRate
from app.settings.exchange_rates import ExchangeRate, converted
from app.settings.outcomes import Outcome
from tests.example_customers import add_customer
from tests.handoffs.worth.test_visit_figures import (
    TODAY,
    ZONE,
    activity,
    at_nine,
    knows,
    order,
    set_rates,
    weigh,
)
from tests.history.example_calls import call
from tests.people import FIELD_ID, REP_ID
from tests.seeding import working_as

NOVEMBER = date(2026, 11, 1)
UUID = "8d5b6b7e-59a3-4c1f-9df5-0c3c2d1f7b10"


def plan_visit(database: Database, customer_id: int, days: int) -> int:
    id_ = database.ids.new()
    database.execute(
        PlanFollowUp(
            id=id_,
            customer_id=customer_id,
            kind=FollowUpKind.VISIT,
            due=Appointment(TODAY + timedelta(days=days)),
            text="hall",
        )
    )
    return id_


def look(database: Database) -> Overview:
    with database.read() as session:
        return overview(session, TODAY, ZONE)


@pytest.fixture
def small(database: Database) -> int:
    """Brings CHF 6'000 a year: 10 % of it, CHF 600, affords one visit of CHF 500."""
    id_ = add_customer(database, company="Bäckerei Klein", segment=Segment.C)
    knows(database, id_, contribution_minor=6_000_00, currency="CHF", inside_owner_id=REP_ID)
    return id_


@pytest.fixture
def large(database: Database) -> int:
    """Brings CHF 40'000 a year: affords eight visits; none is planned."""
    id_ = add_customer(database, company="Maschinen Gross", segment=Segment.B)
    knows(database, id_, contribution_minor=40_000_00, currency="CHF")
    return id_


def test_visits_that_the_customer_does_not_afford_could_be_calls(
    database: Database, small: int
) -> None:
    first, second, third = (plan_visit(database, small, days) for days in (10, 40, 70))
    found = look(database)
    assert found.planned == 3
    (one,) = found.could_be_calls
    assert (one.planned, one.found.advice.affordable, one.excess) == (3, 1, 2)
    assert [visit.id for visit in one.visits] == [third, second]  # the next one stays
    assert one.saves_minor == found.saves_minor == 2 * (500_00 - 75_00)
    assert first not in {visit.id for visit in one.visits}


def test_a_complaint_or_enough_contribution_leaves_visits_alone(
    database: Database, small: int, large: int
) -> None:
    for days in (10, 40, 70):
        plan_visit(database, small, days)
        plan_visit(database, large, days)
    knows(database, small, complaint_since=at_nine(TODAY))
    assert look(database).could_be_calls == ()


def test_who_brings_much_and_is_not_visited_deserves_a_visit(
    database: Database, small: int, large: int
) -> None:
    add_customer(database, company="Ohne Zahlen")
    assert [one.company for one in look(database).deserve] == ["Maschinen Gross", "Bäckerei Klein"]
    activity(database, large, ActivityKind.VISIT, TODAY - timedelta(days=30))
    assert [one.customer_id for one in look(database).deserve] == [small]
    plan_visit(database, small, 5)
    assert look(database).deserve == ()


def test_imported_visits_are_planned_ones_too(database: Database, small: int) -> None:
    activity(database, small, ActivityKind.PLANNED_VISIT, TODAY + timedelta(days=20))
    activity(database, small, ActivityKind.PLANNED_VISIT, TODAY + timedelta(days=50))
    plan_visit(database, small, 80)
    found = look(database)
    assert found.planned == 3
    (one,) = found.could_be_calls
    assert [(visit.source, visit.when.on) for visit in one.visits] == [
        (PlannedAs.STEP, TODAY + timedelta(days=80)),
        (PlannedAs.ENTRY, TODAY + timedelta(days=50)),
    ]


SAY = Sayings(
    tell=lambda visit: f"tell: not on {visit.on}",
    told=lambda company, visit: f"{company} off",
    goal="not visited for a year",
)


def decision(database: Database, small: Weighed, large: Weighed) -> DecideVisits:
    new_id = database.ids.new
    large = replace(large, field_id=FIELD_ID if _has_field(database) else None)
    wish = Wish(who=REP_ID)
    calls = calls_of([small], wish, SAY, new_id, TODAY).calls
    return DecideVisits(calls=calls, visits=visits_of([large], wish, SAY, new_id).visits)


def back(database: Database, *, decided: str) -> TakeBackVisits:
    with database.read() as session:
        (last,) = decisions(session, database.user_id or 0, database.clock())
    assert last.uuid == decided
    return TakeBackVisits(
        uuid=decided, event_ids=tuple(database.ids.new() for _ in range(last.events))
    )


def _has_field(database: Database) -> bool:
    return database.path is None  # a local file of the tests knows nobody in the field


def steps(database: Database) -> list[tuple[FollowUpKind, FollowUpState]]:
    with database.read() as session:
        wanted = select(FollowUp).order_by(FollowUp.id)
        return [(one.kind, one.state) for one in session.scalars(wanted)]


VISIT, CARE = FollowUpKind.VISIT, FollowUpKind.CARE
OPEN, DROPPED = FollowUpState.OPEN, FollowUpState.DROPPED


def test_a_selection_becomes_calls_and_handoffs_in_one_step_and_back(
    database: Database, small: int, large: int
) -> None:
    for days in (10, 40):
        plan_visit(database, small, days)
    with working_as(database, "lead") as leads:
        found = look(leads)
        wanted = decision(leads, found.could_be_calls[0], found.deserve[0])
        leads.execute(wanted, uuid=UUID)
        assert steps(leads) == [(VISIT, OPEN), (VISIT, DROPPED), (CARE, OPEN)]
        with leads.read() as session:
            draft = session.scalars(select(Handoff)).one()
            dropped = session.get_one(FollowUp, wanted.calls[0].visits[0].id)
            care = session.get_one(FollowUp, wanted.calls[0].call_id)
        assert (draft.state, draft.sender_id) == (HandoffState.DRAFT, REP_ID)
        assert draft.briefing["visit_goal"] == "not visited for a year"
        assert dropped.result == BY_PHONE
        assert (care.owner_id, care.due_on) == (REP_ID, TODAY + timedelta(days=40))
        assert look(leads).could_be_calls == ()
        leads.execute(back(leads, decided=UUID))
        assert steps(leads) == [(VISIT, OPEN), (VISIT, OPEN), (CARE, DROPPED)]
        with leads.read() as session:
            assert session.scalars(select(Handoff.state)).one() is HandoffState.WITHDRAWN
        assert len(look(leads).could_be_calls) == 1


def test_what_was_gone_on_with_is_not_taken_back(
    database: Database, small: int, large: int
) -> None:
    for days in (10, 40):
        plan_visit(database, small, days)
    with working_as(database, "lead") as leads:
        found = look(leads)
        wanted = decision(leads, found.could_be_calls[0], found.deserve[0])
        leads.execute(wanted, uuid=UUID)
        leads.execute(FinishFollowUp(id=wanted.calls[0].call_id))  # the call was held
        leads.execute(back(leads, decided=UUID))
        assert steps(leads)[1] == (VISIT, DROPPED)


def test_a_visit_that_was_held_meanwhile_stays_as_it_is(database: Database, small: int) -> None:
    step_id = plan_visit(database, small, 10)
    one = CallInstead(
        customer_id=small,
        visits=(GivenUp(source=PlannedAs.STEP, id=step_id, new_id=database.ids.new()),),
        call_id=database.ids.new(),
        due=Appointment(TODAY),
        owner_id=REP_ID,
        text="",
    )
    database.execute(FinishFollowUp(id=step_id))
    with working_as(database, "lead") as leads:
        leads.execute(DecideVisits(calls=(one,)))
        assert steps(leads) == [(VISIT, FollowUpState.DONE)]


def test_leads_alone_decide_for_others(database: Database, small: int) -> None:
    with pytest.raises(NotLeadError):
        database.execute(DecideVisits())


def held(database: Database, customer_id: int, at: datetime) -> None:
    call(database, customer_id, started_at=at, outcome=Outcome.CARE_HELD)


def test_saved_is_what_planned_visits_cost_less_than_the_calls_that_closed_them(
    database: Database, small: int
) -> None:
    """Two visits go to the phone, one call is held: 283 - 57 = EUR 226 are saved, not twice."""
    set_rates(
        database,
        CostRate(from_on=date(2026, 1, 1), visit_minor=283_00, contact_minor=57_00, currency="EUR"),
    )
    for days in (10, 40):
        id_ = plan_visit(database, small, days)
        database.execute(FinishFollowUp(id=id_, state=DROPPED, reason=BY_PHONE))
    plan_visit(database, small, 50)
    assert (look(database).replaced, look(database).saved) == (0, {})
    held(database, small, database.clock() + timedelta(hours=1))
    found = look(database)
    assert (found.replaced, found.saved) == (1, {"EUR": 226_00})


def test_a_call_before_the_decision_replaces_nothing(database: Database, small: int) -> None:
    held(database, small, database.clock() - timedelta(days=1))
    id_ = plan_visit(database, small, 10)
    database.execute(FinishFollowUp(id=id_, state=DROPPED, reason=BY_PHONE))
    assert look(database).replaced == 0


def overrule(database: Database, customer_id: int, **facts: object) -> None:
    values = {
        "id": database.ids.new(),
        "customer_id": customer_id,
        "advice": Advice.PHONE,
        "decided": Advice.VISIT,
        "reason": OverruleReason.CUSTOMER_WISH,
        **facts,
    }
    database.execute(OverruleAdvice(**values))  # type: ignore[arg-type]


def test_overruling_is_counted_for_customers_and_by_reason(database: Database, small: int) -> None:
    overrule(database, small)
    overrule(database, small, reason=OverruleReason.ON_SITE)
    assert weigh(database, small).overruled == 2
    assert look(database).overruled == {
        OverruleReason.CUSTOMER_WISH: 1,
        OverruleReason.ON_SITE: 1,
    }
    with database.read() as session:
        columns = set(OverruledAdvice.__table__.columns.keys())
        assert session.scalars(select(OverruledAdvice.decided)).all() == ["visit", "visit"]
    assert not {one for one in columns if "author" in one or "user" in one}  # nobody is watched


def test_what_was_advised_is_not_overruled(database: Database, small: int) -> None:
    with pytest.raises(ValueError, match="does not overrule"):
        overrule(database, small, decided=Advice.PHONE)


def rate(micro: int, month: date = NOVEMBER) -> ExchangeRate:
    return ExchangeRate(month=month, currency="EUR", target="CHF", micro=micro)


@pytest.mark.parametrize(
    ("minor", "day", "worth"),
    [
        (100_00, date(2026, 11, 30), 94_00),
        (1, date(2026, 11, 1), 1),  # 0.94 of a Rappen
        (-100_00, date(2026, 11, 15), -94_00),
        (100_00, date(2026, 10, 31), None),  # that month has no rate
    ],
)
def test_money_is_worth_what_its_month_says(minor: int, day: date, worth: int | None) -> None:
    assert converted(minor, "EUR", "CHF", day, [rate(940_000)]) == worth
    assert converted(minor, "CHF", "CHF", day, []) == minor


@pytest.mark.parametrize("wrong", [{"micro": 0}, {"target": "EUR"}, {"month": date(2026, 11, 2)}])
def test_a_rate_that_means_nothing_is_none(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        replace(rate(940_000), **wrong)  # type: ignore[arg-type]


def keep(database: Database, *rates: ExchangeRate) -> None:
    with working_as(database, "lead") as leads:
        kept = tuple(KeptExchangeRate(id=leads.ids.new(), rate=one) for one in rates)
        leads.execute(KeepCostRates(exchange=kept))


def test_orders_of_other_currencies_count_by_the_rate_of_their_month(
    database: Database, large: int
) -> None:
    """EUR 10'000 in October at 0.95 and EUR 2'000 in September without a rate."""
    knows(database, large, contribution_minor=None)
    order(database, large, date(2026, 10, 5), contribution_minor=10_000_00, currency="EUR")
    order(database, large, date(2026, 9, 5), contribution_minor=2_000_00, currency="EUR")
    assert weigh(database, large).advice.why is Why.OTHER_CURRENCY
    keep(database, rate(900_000, date(2026, 10, 1)))
    keep(database, rate(950_000, date(2026, 10, 1)))  # the second one counts
    with database.read() as session:
        assert exchange_rates(session) == [rate(950_000, date(2026, 10, 1))]
    found = weigh(database, large)
    assert found.contribution_minor == 9_500_00
    assert found.elsewhere == {"EUR": 2_000_00}
    assert found.advice.affordable == 1  # 10 % of 9'500 is 950, a visit costs 500
    assert found.per_order_minor == 9_500_00
