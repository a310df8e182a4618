"""What a customer cost and brought in twelve months, and the advice that follows from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import Customer
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff, OverruledAdvice
from app.handoffs.rules import HandoffState
from app.handoffs.visit_advice import VisitAdvice, VisitFacts, advise
from app.history.models import Activity, Call
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import counts, in_history, is_contact
from app.quotes.models import Order
from app.quotes.queries import stands
from app.settings.cost_queries import cost_rates, exchange_rates
from app.settings.cost_rates import CostRate, rate_on
from app.settings.exchange_rates import ExchangeRate, converted

Sums = Mapping[str, int]
"""Minor units by currency; amounts of different currencies are never added."""

_YEAR = timedelta(days=365)
TO_COME = (
    HandoffState.DRAFT,
    HandoffState.OFFERED,
    HandoffState.ACCEPTED,
    HandoffState.SCHEDULED,
)


@dataclass(frozen=True, kw_only=True)
class VisitOrCall:
    """Twelve months of a customer, and whether it is to be visited or called.

    rate: of today. calls: talks by phone with the person who was wanted. cost: of calls and
    visits, each at the rate of its day. turnover: of the orders. contribution_minor: what the own
    accounting says or what the orders add up to, whichever is more, in the rate's currency; None
    where neither is known. elsewhere: contribution in other currencies, which is in no figure.
    per_order_minor: contribution of one order; None where no order says it. Money of other
    currencies is turned into the rate's where its month has a rate of exchange. overruled: how
    often an advice was not followed.
    """

    rate: CostRate
    advice: VisitAdvice
    calls: int
    visits: int
    orders: int
    cost: Sums
    turnover: Sums
    contribution_minor: int | None
    elsewhere: Sums
    per_order_minor: int | None
    overruled: int = 0

    @property
    def contacts(self) -> int:
        """Calls and visits together."""
        return self.calls + self.visits

    @property
    def nothing_known(self) -> bool:
        """Tell whether there is nothing to say: no contact, no order, no contribution, no plan."""
        known = self.contribution_minor is not None or bool(self.elsewhere)
        return not (known or self.contacts or self.orders or self.advice.planned)


class _OrderFacts(NamedTuple):
    currency: str
    amount_minor: int | None
    contribution_minor: int | None
    ordered_on: date


class _Money(NamedTuple):
    """Turns amounts into the currency of the cost rate, where their month has a rate."""

    currency: str
    rates: Sequence[ExchangeRate]

    def own(self, minor: int | None, currency: str, day: date) -> tuple[str, int | None]:
        if minor is None:
            return currency, None
        worth = converted(minor, currency, self.currency, day, self.rates)
        return (currency, minor) if worth is None else (self.currency, worth)

    def order(self, order: _OrderFacts) -> _OrderFacts:
        """An order whose month has no rate stays in its currency, whole."""
        currency, amount = self.own(order.amount_minor or 0, order.currency, order.ordered_on)
        _, contribution = self.own(order.contribution_minor, order.currency, order.ordered_on)
        known = None if order.amount_minor is None else amount
        return _OrderFacts(currency, known, contribution, order.ordered_on)


def visit_or_call(session: Session, customer_id: int, today: date, zone: str) -> VisitOrCall | None:
    """Weigh visits of a customer against calls; None where the customer is gone.

    zone: whose calendar days count.
    """
    customer = session.get(Customer, customer_id)
    if customer is None:
        return None
    rates = cost_rates(session)
    rate = rate_on(rates, today)
    calls = _calls(session, customer_id, today, zone)
    visits = _activities(session, customer_id, ActivityKind.VISIT, (today - _YEAR, today), zone)
    orders = _orders(session, customer_id, today)
    money = _Money(rate.currency, exchange_rates(session))
    orders = [money.order(one) for one in orders]
    brought = _sums((order.currency, order.contribution_minor) for order in orders)
    told_in, told_minor = customer.currency or rate.currency, customer.contribution_minor
    told = _sums([money.own(told_minor, told_in, today)])
    known = [sums[rate.currency] for sums in (told, brought) if rate.currency in sums]
    contribution = max(known, default=None)
    elsewhere = {
        currency: max(sums[currency] for sums in (told, brought) if currency in sums)
        for currency in sorted({*told, *brought} - {rate.currency})
    }
    facts = VisitFacts(
        segment=customer.segment,
        entered=len(_planned(session, customer_id, today, zone)),
        contribution_minor=contribution,
        other_currency=bool(elsewhere),
        complaint=customer.complaint_since is not None,
    )
    return VisitOrCall(
        rate=rate,
        advice=advise(rate, facts),
        calls=len(calls),
        visits=len(visits),
        orders=len(orders),
        cost=_cost(rates, calls, visits),
        turnover=_sums((order.currency, order.amount_minor) for order in orders),
        overruled=_overruled(session, customer_id, today, zone),
        contribution_minor=contribution,
        elsewhere=elsewhere,
        per_order_minor=_per_order(orders, rate.currency),
    )


def _calls(session: Session, customer_id: int, today: date, zone: str) -> list[date]:
    since, until = moments((today - _YEAR, today), zone)
    wanted = select(Call.started_at).where(
        Call.customer_id == customer_id,
        Call.started_at >= since,
        Call.started_at < until,
        is_contact(),
        counts(),
    )
    return [local_day(at, zone) for at in session.scalars(wanted)]


def _activities(
    session: Session, customer_id: int, kind: ActivityKind, span: tuple[date, date], zone: str
) -> list[date]:
    """Give the days of activities after the first day of a span, up to its last."""
    since, until = moments(span, zone)
    wanted = select(Activity.happened_at, Activity.happened_on).where(
        Activity.customer_id == customer_id,
        Activity.kind == kind,
        Activity.happened_at >= since,
        Activity.happened_at < until,
        in_history(),
    )
    return [on or local_day(at, zone) for at, on in session.execute(wanted)]


def _planned(session: Session, customer_id: int, today: date, zone: str) -> set[date]:
    """Give the days of the next twelve months on which a visit is entered, today's too."""
    span = (today - timedelta(days=1), today + _YEAR)
    days = set(_activities(session, customer_id, ActivityKind.PLANNED_VISIT, span, zone))
    handed = select(Handoff.visit_on).where(
        Handoff.customer_id == customer_id,
        Handoff.visit_on > span[0],
        Handoff.visit_on <= span[1],
        Handoff.state.in_(TO_COME),
    )
    steps = select(FollowUp.due_on).where(
        FollowUp.customer_id == customer_id,
        FollowUp.kind == FollowUpKind.VISIT,
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.due_on > span[0],
        FollowUp.due_on <= span[1],
    )
    own = set(session.scalars(steps))
    return days | own | {on for on in session.scalars(handed) if on is not None}


def _overruled(session: Session, customer_id: int, today: date, zone: str) -> int:
    since, until = moments((today - _YEAR, today), zone)
    wanted = (
        select(func.count())
        .select_from(OverruledAdvice)
        .where(
            OverruledAdvice.customer_id == customer_id,
            OverruledAdvice.happened_at >= since,
            OverruledAdvice.happened_at < until,
        )
    )
    return session.scalars(wanted).one()


def _orders(session: Session, customer_id: int, today: date) -> list[_OrderFacts]:
    wanted = select(
        Order.currency, Order.amount_minor, Order.contribution_minor, Order.ordered_on
    ).where(
        Order.customer_id == customer_id,
        Order.ordered_on > today - _YEAR,
        Order.ordered_on <= today,
        stands(),
    )
    return [_OrderFacts._make(row) for row in session.execute(wanted)]


def _cost(rates: Sequence[CostRate], calls: Sequence[date], visits: Sequence[date]) -> Sums:
    by_phone = (rate_on(rates, day) for day in calls)
    on_site = (rate_on(rates, day) for day in visits)
    return _sums(
        [
            *((rate.currency, rate.contact_minor) for rate in by_phone),
            *((rate.currency, rate.visit_minor) for rate in on_site),
        ]
    )


def _per_order(orders: Sequence[_OrderFacts], currency: str) -> int | None:
    brought = [
        order.contribution_minor
        for order in orders
        if order.currency == currency and order.contribution_minor is not None
    ]
    return sum(brought) // len(brought) if brought else None


def _sums(amounts: Iterable[tuple[str, int | None]]) -> Sums:
    sums: Counter[str] = Counter()
    for currency, minor in amounts:
        if minor is not None:
            sums[currency] += minor
    return dict(sums)


def moments(span: tuple[date, date], zone: str) -> tuple[datetime, datetime]:
    """Give the instants at which the day after each of two days begins."""
    first, last = (
        datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)) for day in span
    )
    return first, last
