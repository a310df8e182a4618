"""What a customer cost and brought in twelve months, and the advice that follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import Customer
from app.handoffs.models import OverruledAdvice
from app.handoffs.spans import YEAR, moments
from app.handoffs.visits.planned_visits import day_of, planned_days
from app.handoffs.worth.customer_money import (
    OrderFacts,
    Sums,
    Yardstick,
    expected_of,
    orders_of_year,
    sums,
    yardstick,
)
from app.handoffs.worth.expected import Expected
from app.handoffs.worth.visit_advice import VisitAdvice, VisitFacts, advise
from app.history.models import Activity, Call
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import counts, in_history, is_contact
from app.settings.cost_rates import CostRate, rate_on


@dataclass(frozen=True, kw_only=True)
class VisitOrCall:
    """Twelve months of a customer, and whether it is to be visited or called.

    rate: of today. calls: talks by phone with the person who was wanted. cost: of calls and
    visits, each at the rate of its day. turnover: of the orders. contribution_minor: what the own
    accounting says or what the orders add up to, whichever is more, in the rate's currency; None
    where neither is known. elsewhere: contribution in other currencies, which is in no figure.
    expected: of the open quotes. per_order_minor: contribution of one order; None where no order
    says it. Money of other currencies is turned into the rate's where its month has a rate of
    exchange. overruled: how often an advice was not followed.
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
    expected: Expected = field(default_factory=Expected)
    overruled: int = 0

    @property
    def contacts(self) -> int:
        """Calls and visits together."""
        return self.calls + self.visits

    @property
    def worth_minor(self) -> int:
        """What the customer brought in twelve months and is expected to bring beside it."""
        return (self.contribution_minor or 0) + (self.expected.minor or 0)

    @property
    def nothing_known(self) -> bool:
        """Tell whether there is nothing to say: no contact, order, quote, contribution or plan."""
        known = self.contribution_minor is not None or bool(self.elsewhere)
        quoted = self.expected.quotes or self.expected.unweighed
        return not (known or quoted or self.contacts or self.orders or self.advice.planned)


def visit_or_call(
    session: Session, customer_id: int, today: date, zone: str, by: Yardstick | None = None
) -> VisitOrCall | None:
    """Weigh visits of a customer against calls; None where the customer is gone.

    zone: whose calendar days count. by: what all are measured by, where many are weighed.
    """
    customer = session.get(Customer, customer_id)
    if customer is None:
        return None
    by = by or yardstick(session, today)
    rate = by.rate
    calls = _calls(session, customer_id, today, zone)
    visits = _visits(session, customer_id, today, zone)
    orders = orders_of_year(session, customer_id, by)
    contribution, elsewhere = _contribution(customer, orders, by)
    quoted = expected_of(session, customer, orders, by)
    facts = VisitFacts(
        segment=customer.segment,
        entered=len(planned_days(session, customer_id, today, zone)),
        contribution_minor=contribution,
        expected_minor=quoted.minor,
        other_currency=bool(elsewhere),
        complaint=customer.complaint_since is not None,
    )
    return VisitOrCall(
        rate=rate,
        advice=advise(rate, facts),
        calls=len(calls),
        visits=len(visits),
        orders=len(orders),
        cost=_cost(by.rates, calls, visits),
        turnover=sums((order.currency, order.amount_minor) for order in orders),
        overruled=_overruled(session, customer_id, today, zone),
        contribution_minor=contribution,
        elsewhere=elsewhere,
        expected=quoted,
        per_order_minor=_per_order(orders, rate.currency),
    )


def _contribution(
    customer: Customer, orders: Sequence[OrderFacts], by: Yardstick
) -> tuple[int | None, Sums]:
    """Give the contribution in the rate's currency, and what is known in others."""
    own = by.rate.currency
    brought = sums((order.currency, order.contribution_minor) for order in orders)
    told = sums([by.own(customer.contribution_minor, customer.currency or own, by.today)])
    most = {
        currency: max(one[currency] for one in (told, brought) if currency in one)
        for currency in sorted({*told, *brought})
    }
    return most.pop(own, None), most


def _calls(session: Session, customer_id: int, today: date, zone: str) -> list[date]:
    since, until = moments((today - YEAR, today), zone)
    wanted = select(Call.started_at).where(
        Call.customer_id == customer_id,
        Call.started_at >= since,
        Call.started_at < until,
        is_contact(),
        counts(),
    )
    return [local_day(at, zone) for at in session.scalars(wanted)]


def _visits(session: Session, customer_id: int, today: date, zone: str) -> list[date]:
    since, until = moments((today - YEAR, today), zone)
    wanted = select(Activity).where(
        Activity.customer_id == customer_id,
        Activity.kind == ActivityKind.VISIT,
        Activity.happened_at >= since,
        Activity.happened_at < until,
        in_history(),
    )
    return [day_of(one, zone) for one in session.scalars(wanted)]


def _overruled(session: Session, customer_id: int, today: date, zone: str) -> int:
    since, until = moments((today - YEAR, today), zone)
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


def _cost(rates: Sequence[CostRate], calls: Sequence[date], visits: Sequence[date]) -> Sums:
    by_phone = (rate_on(rates, day) for day in calls)
    on_site = (rate_on(rates, day) for day in visits)
    return sums(
        [
            *((rate.currency, rate.contact_minor) for rate in by_phone),
            *((rate.currency, rate.visit_minor) for rate in on_site),
        ]
    )


def _per_order(orders: Sequence[OrderFacts], currency: str) -> int | None:
    brought = [
        order.contribution_minor
        for order in orders
        if order.currency == currency and order.contribution_minor is not None
    ]
    return sum(brought) // len(brought) if brought else None
