"""All planned visits against what customers bring: which could be calls, who deserves one.

Figures are about customers, with the owner's name since they are work to distribute; none is
about how people work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.customers.models import Customer
from app.customers.rules import Segment, Status
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff, OverruledAdvice
from app.handoffs.rules import OverruleReason
from app.handoffs.visit_advice import Why
from app.handoffs.visit_costs import saved_by_calling
from app.handoffs.visit_decisions import BY_PHONE
from app.handoffs.visit_figures import TO_COME, VisitOrCall, moments, visit_or_call
from app.history.models import Activity, Call
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import counts, in_history
from app.settings.cost_queries import cost_rates
from app.settings.cost_rates import CostRate, rate_on
from app.settings.outcomes import Outcome
from app.team.models import User

MOST = 200
"""So many customers are looked at, those with most planned visits first."""

_YEAR = timedelta(days=365)
_DESERVING = 50
_LOST = (Status.ARCHIVED, Status.BLOCKED)


@dataclass(frozen=True)
class PlannedStep:
    """A visit that stands as a step in somebody's plan."""

    id: int
    due: Appointment
    text: str


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """A customer with what visits and calls cost and bring there.

    planned: visits entered for the next twelve months. steps: those that could be calls, the
    latest first left out last; only steps can be changed here, handoffs are their people's.
    """

    customer_id: int
    company: str
    segment: Segment | None
    inside_id: int | None
    inside: str
    field_id: int | None
    field: str
    planned: int
    found: VisitOrCall
    steps: tuple[PlannedStep, ...] = ()

    @property
    def excess(self) -> int:
        """How many of the planned visits are more than the customer affords."""
        return max(0, self.planned - self.found.advice.affordable)

    @property
    def saves_minor(self) -> int:
        """What calls in place of these visits save."""
        return saved_by_calling(self.found.rate, len(self.steps))


@dataclass(frozen=True, kw_only=True)
class Overview:
    """What a lead looks at. saved: by visits that became calls which were held, twelve months."""

    rate: CostRate
    planned: int
    could_be_calls: tuple[Weighed, ...]
    deserve: tuple[Weighed, ...]
    replaced: int
    saved: Mapping[str, int]
    overruled: Mapping[OverruleReason, int]

    @property
    def saves_minor(self) -> int:
        """What could be saved."""
        return sum(one.saves_minor for one in self.could_be_calls)


def overview(session: Session, today: date, zone: str) -> Overview:
    """Weigh all customers with planned visits, and those who have none and bring much."""
    rates = cost_rates(session)
    planned = _planned_by_customer(session, today, zone)
    busiest = [id_ for id_, _ in planned.most_common(MOST)]
    weighed = [_weigh(session, id_, planned[id_], today, zone) for id_ in busiest]
    could = [one for one in weighed if one is not None and one.steps]
    deserving = _deserving(session, planned, rate_on(rates, today), today)
    deserve = [_weigh(session, id_, 0, today, zone) for id_ in deserving]
    replaced = _replaced(session, today, zone)
    return Overview(
        rate=rate_on(rates, today),
        planned=planned.total(),
        could_be_calls=tuple(sorted(could, key=lambda one: (-one.saves_minor, one.company))),
        deserve=tuple(one for one in deserve if one is not None and _is_worth_it(one)),
        replaced=len(replaced),
        saved=_saved(rates, replaced),
        overruled=_overruled(session, today, zone),
    )


def _is_worth_it(one: Weighed) -> bool:
    return one.found.advice.why is Why.AFFORDABLE and one.found.visits == 0


def _planned_by_customer(session: Session, today: date, zone: str) -> Counter[int]:
    """Count the visits that are entered from today on, by customer; a day counts once."""
    last = today + _YEAR
    steps = select(FollowUp.customer_id, FollowUp.due_on).where(
        FollowUp.kind == FollowUpKind.VISIT,
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.due_on >= today,
        FollowUp.due_on <= last,
    )
    handed = select(Handoff.customer_id, Handoff.visit_on).where(
        Handoff.state.in_(TO_COME), Handoff.visit_on >= today, Handoff.visit_on <= last
    )
    since, until = moments((today - timedelta(days=1), last), zone)
    entered = select(Activity.customer_id, Activity.happened_on, Activity.happened_at).where(
        Activity.kind == ActivityKind.PLANNED_VISIT,
        Activity.happened_at >= since,
        Activity.happened_at < until,
        in_history(),
    )
    days: set[tuple[int | None, date | None]] = {(id_, on) for id_, on in session.execute(steps)}
    days |= {(id_, on) for id_, on in session.execute(handed)}
    days |= {(id_, on or local_day(at, zone)) for id_, on, at in session.execute(entered)}
    return Counter(id_ for id_, _ in days if id_ is not None)


def _weigh(
    session: Session, customer_id: int, planned: int, today: date, zone: str
) -> Weighed | None:
    found = visit_or_call(session, customer_id, today, zone)
    customer = session.get(Customer, customer_id)
    if found is None or customer is None:
        return None
    inside = session.get(User, customer.inside_owner_id) if customer.inside_owner_id else None
    field = session.get(User, customer.field_owner_id) if customer.field_owner_id else None
    one = Weighed(
        customer_id=customer_id,
        company=customer.company,
        segment=customer.segment,
        inside_id=None if inside is None else inside.id,
        inside="" if inside is None else inside.name,
        field_id=None if field is None else field.id,
        field="" if field is None else field.name,
        planned=planned,
        found=found,
    )
    could = found.advice.why in (Why.TOO_MANY_PLANNED, Why.NONE_AFFORDABLE)
    steps = _steps(session, customer_id, today, one.excess) if could and one.excess else ()
    return Weighed(**{**vars(one), "steps": steps})


def _steps(session: Session, customer_id: int, today: date, most: int) -> tuple[PlannedStep, ...]:
    """Give the visits that go first where there are too many: the latest ones."""
    wanted = (
        select(FollowUp)
        .where(
            FollowUp.customer_id == customer_id,
            FollowUp.kind == FollowUpKind.VISIT,
            FollowUp.state == FollowUpState.OPEN,
            FollowUp.due_on >= today,
        )
        .order_by(FollowUp.due_on.desc(), FollowUp.id)
        .limit(most)
    )
    return tuple(
        PlannedStep(one.id, Appointment(one.due_on, one.due_time, one.due_zone), one.text)
        for one in session.scalars(wanted)
    )


def _deserving(session: Session, planned: Counter[int], rate: CostRate, today: date) -> list[int]:
    """Give those who bring at least a visit's worth and have none planned, the best first."""
    if not rate.visit_percent:
        return []
    enough = -(-100 * rate.visit_minor // rate.visit_percent)
    wanted = (
        select(Customer.id)
        .where(
            Customer.contribution_minor >= enough,
            func.coalesce(Customer.currency, rate.currency) == rate.currency,
            Customer.status.not_in(_LOST),
            Customer.complaint_since.is_(None),
        )
        .order_by(Customer.contribution_minor.desc(), Customer.id)
        .limit(_DESERVING + len(planned))
    )
    return [id_ for id_ in session.scalars(wanted) if id_ not in planned][:_DESERVING]


def _replaced(session: Session, today: date, zone: str) -> list[date]:
    """Give the days of the care calls that took the place of a planned visit.

    Each held care call closes one visit at most: that which was given to the phone before it.
    """
    given = select(FollowUp.customer_id, FollowUp.finished_at).where(
        FollowUp.kind == FollowUpKind.VISIT,
        FollowUp.state == FollowUpState.DROPPED,
        FollowUp.result == BY_PHONE,
        FollowUp.finished_at.is_not(None),
    )
    visits = sorted((at, id_) for id_, at in session.execute(given) if at is not None)
    if not visits:
        return []
    held = select(Call.customer_id, Call.started_at).where(
        Call.customer_id.in_({id_ for _, id_ in visits}),
        Call.outcome == Outcome.CARE_HELD,
        Call.reached,
        counts(),
    )
    calls = sorted((at, id_) for id_, at in session.execute(held))
    days = []
    for given_at, customer_id in visits:
        closing = next((one for one in calls if one[1] == customer_id and one[0] >= given_at), None)
        if closing is not None:
            calls.remove(closing)
            days.append(local_day(closing[0], zone))
    return [day for day in days if today - _YEAR < day <= today]


def _saved(rates: list[CostRate], days: list[date]) -> dict[str, int]:
    """Add up what they saved, each at the rate of its day."""
    sums: Counter[str] = Counter()
    for day in days:
        rate = rate_on(rates, day)
        sums[rate.currency] += saved_by_calling(rate, 1)
    return dict(sums)


def _overruled(session: Session, today: date, zone: str) -> dict[OverruleReason, int]:
    wanted = select(OverruledAdvice.reason, OverruledAdvice.happened_at)
    first = today - _YEAR
    found = (
        reason for reason, at in session.execute(wanted) if first < local_day(at, zone) <= today
    )
    return dict(Counter(found))
