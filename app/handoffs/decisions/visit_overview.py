"""All planned visits against what customers bring: which could be calls, who deserves one.

Figures are about customers, with the owner's name since they are work to distribute; none is
about how people work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import Customer
from app.customers.rules import Segment
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.decisions.deserving import candidates, deserves_visit
from app.handoffs.decisions.giving_up import BY_PHONE
from app.handoffs.models import Handoff, HandoffEvent, OverruledAdvice
from app.handoffs.rules import HandoffAction, HandoffState, OverruleReason
from app.handoffs.spans import YEAR
from app.handoffs.visits.planned_visits import (
    VisitToCome,
    all_planned_days,
    latest_days,
    planned_visits,
)
from app.handoffs.worth.customer_money import Yardstick, yardstick
from app.handoffs.worth.visit_advice import Why
from app.handoffs.worth.visit_costs import saved_by_calling
from app.handoffs.worth.visit_figures import VisitOrCall, visit_or_call
from app.history.models import Call
from app.history.upkeep_of_customer import counts
from app.settings.cost_rates import CostRate, rate_on
from app.settings.outcomes import Outcome
from app.team.models import User

MOST = 200
"""So many customers are looked at, those with most planned visits first."""

_DESERVING = 50


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """A customer with what visits and calls cost and bring there.

    planned: days of the next twelve months on which a visit is entered. visits: those that could
    be calls, the latest first; two of one day count once.
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
    visits: tuple[VisitToCome, ...] = ()

    @property
    def excess(self) -> int:
        """How many of the planned visits are more than the customer affords."""
        return max(0, self.planned - self.found.advice.affordable)

    @property
    def days(self) -> int:
        """On how many days a visit could be a call."""
        return len({one.when.on for one in self.visits})

    @property
    def saves_minor(self) -> int:
        """What calls in place of these visits save."""
        return saved_by_calling(self.found.rate, self.days)


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
    by = yardstick(session, today)
    planned = Counter(id_ for id_, _ in all_planned_days(session, today, zone))
    busiest = [id_ for id_, _ in planned.most_common(MOST)]
    weighed = [_weigh(session, id_, planned[id_], zone, by) for id_ in busiest]
    could = _with_visits(session, [one for one in weighed if one is not None], zone, by)
    deserve = [_weigh(session, id_, 0, zone, by) for id_ in candidates(session, planned, by, zone)]
    worthy = [one for one in deserve if one is not None and deserves_visit(one.found)]
    replaced = _replaced(session, today, zone)
    return Overview(
        rate=by.rate,
        planned=planned.total(),
        could_be_calls=tuple(sorted(could, key=lambda one: (-one.saves_minor, one.company))),
        deserve=tuple(sorted(worthy, key=_best_first)[:_DESERVING]),
        replaced=len(replaced),
        saved=_saved(by.rates, replaced),
        overruled=_overruled(session, today, zone),
    )


def _best_first(one: Weighed) -> tuple[int, str]:
    return -one.found.worth_minor, one.company


def _weigh(
    session: Session, customer_id: int, planned: int, zone: str, by: Yardstick
) -> Weighed | None:
    found = visit_or_call(session, customer_id, by.today, zone, by)
    customer = session.get(Customer, customer_id)
    if found is None or customer is None:
        return None
    inside = session.get(User, customer.inside_owner_id) if customer.inside_owner_id else None
    field = session.get(User, customer.field_owner_id) if customer.field_owner_id else None
    return Weighed(
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


def _with_visits(
    session: Session, weighed: Sequence[Weighed], zone: str, by: Yardstick
) -> list[Weighed]:
    """Give those who have too many, with the visits that go first: the latest ones."""
    too_many = (Why.TOO_MANY_PLANNED, Why.NONE_AFFORDABLE)
    those = [one for one in weighed if one.found.advice.why in too_many and one.excess]
    visits: dict[int, list[VisitToCome]] = {one.customer_id: [] for one in those}
    for visit in planned_visits(session, list(visits), by.today, zone):
        visits[visit.customer_id].append(visit)
    given = ((one, latest_days(visits[one.customer_id], one.excess)) for one in those)
    return [replace(one, visits=late) for one, late in given if late]


def _replaced(session: Session, today: date, zone: str) -> list[date]:
    """Give the days of the care calls that took the place of a planned visit.

    Each held care call closes one visit at most: that which was given to the phone before it.
    """
    visits = _given_to_phone(session)
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
    return [day for day in days if today - YEAR < day <= today]


def _given_to_phone(session: Session) -> list[tuple[datetime, int | None]]:
    """Give when which customer's visits were given to the phone, the earliest first.

    Visits of one day were given up together and count once.
    """
    steps = select(FollowUp.finished_at, FollowUp.customer_id, FollowUp.due_on).where(
        FollowUp.kind == FollowUpKind.VISIT,
        FollowUp.state == FollowUpState.DROPPED,
        FollowUp.result == BY_PHONE,
        FollowUp.finished_at.is_not(None),
    )
    handed = (
        select(func.max(HandoffEvent.happened_at), Handoff.customer_id, Handoff.visit_on)
        .join(Handoff, Handoff.id == HandoffEvent.handoff_id)
        .where(HandoffEvent.action == HandoffAction.CANCEL, Handoff.state == HandoffState.WITHDRAWN)
        .group_by(Handoff.id, Handoff.customer_id, Handoff.visit_on)
    )
    given = {
        (at, id_, on)
        for wanted in (steps, handed)
        for at, id_, on in session.execute(wanted)
        if at is not None
    }
    return sorted((at, id_) for at, id_, _ in given)


def _saved(rates: Sequence[CostRate], days: list[date]) -> dict[str, int]:
    """Add up what they saved, each at the rate of its day."""
    sums: Counter[str] = Counter()
    for day in days:
        rate = rate_on(rates, day)
        sums[rate.currency] += saved_by_calling(rate, 1)
    return dict(sums)


def _overruled(session: Session, today: date, zone: str) -> dict[OverruleReason, int]:
    wanted = select(OverruledAdvice.reason, OverruledAdvice.happened_at)
    first = today - YEAR
    found = (
        reason for reason, at in session.execute(wanted) if first < local_day(at, zone) <= today
    )
    return dict(Counter(found))
