"""What customers bought and were offered, in the currency in which visits are reckoned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache, partial
from typing import NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.handoffs.spans import YEAR
from app.handoffs.worth.expected import Expected, OpenQuote, Sale, contribution_share, expected
from app.quotes.models import Order, Quote
from app.quotes.queries import stands
from app.quotes.rules import OPEN
from app.settings.cost_queries import cost_rates, exchange_rates
from app.settings.cost_rates import CostRate, rate_on
from app.settings.exchange_rates import ExchangeRate, converted

Sums = Mapping[str, int]
"""Minor units by currency; amounts of different currencies are never added."""

_Orders = Select[str, int | None, int | None, date]
_LOOKED_AT = 2_000  # orders of the team, the latest ones: enough for a share, soon read


class OrderFacts(NamedTuple):
    """An order, in the currency of the rate where its month has a rate of exchange."""

    currency: str
    amount_minor: int | None
    contribution_minor: int | None
    ordered_on: date


class Yardstick(NamedTuple):
    """What visits and money are measured by; read once for many customers.

    share: tells which share of a sale is contribution, as the team's latest orders say; read when
    it is first asked for, since few customers need it.
    """

    rates: Sequence[CostRate]
    exchange: Sequence[ExchangeRate]
    today: date
    share: Callable[[], Fraction | None]

    @property
    def rate(self) -> CostRate:
        """The cost rate of today."""
        return rate_on(self.rates, self.today)

    def own(self, minor: int | None, currency: str, day: date) -> tuple[str, int | None]:
        """Turn an amount into the currency of the rate; what has no rate of exchange stays."""
        if minor is None:
            return currency, None
        worth = converted(minor, currency, self.rate.currency, day, self.exchange)
        return (currency, minor) if worth is None else (self.rate.currency, worth)

    def order(self, order: OrderFacts) -> OrderFacts:
        """Turn an order; one whose month has no rate stays in its currency, whole."""
        currency, amount = self.own(order.amount_minor or 0, order.currency, order.ordered_on)
        _, contribution = self.own(order.contribution_minor, order.currency, order.ordered_on)
        known = None if order.amount_minor is None else amount
        return OrderFacts(currency, known, contribution, order.ordered_on)


def yardstick(session: Session, today: date) -> Yardstick:
    """Read the rates; good while the session is open."""
    bare = Yardstick(cost_rates(session), exchange_rates(session), today, lambda: None)
    return bare._replace(share=cache(partial(_share_of_team, session, bare)))


def _share_of_team(session: Session, by: Yardstick) -> Fraction | None:
    latest = _of_year(by).order_by(Order.ordered_on.desc(), Order.id.desc()).limit(_LOOKED_AT)
    return _share(_read(session, latest, by), by.rate.currency)


def orders_of_year(session: Session, customer_id: int, by: Yardstick) -> list[OrderFacts]:
    """Give a customer's orders of twelve months."""
    return _read(session, _of_year(by).where(Order.customer_id == customer_id), by)


def _of_year(by: Yardstick) -> _Orders:
    return select(
        Order.currency, Order.amount_minor, Order.contribution_minor, Order.ordered_on
    ).where(Order.ordered_on > by.today - YEAR, Order.ordered_on <= by.today, stands())


def _read(session: Session, wanted: _Orders, by: Yardstick) -> list[OrderFacts]:
    return [by.order(OrderFacts._make(row)) for row in session.execute(wanted)]


def expected_of(
    session: Session, customer: Customer, orders: Sequence[OrderFacts], by: Yardstick
) -> Expected:
    """Weigh a customer's open quotes; those in currencies without a rate are left out."""
    wanted = select(Quote.amount_minor, Quote.currency, Quote.sent_on, Quote.probability).where(
        Quote.customer_id == customer.id, Quote.state.in_(OPEN), Quote.amount_minor.is_not(None)
    )
    open_ones = []
    for row in session.execute(wanted):
        currency, minor = by.own(row.amount_minor, row.currency, row.sent_on or by.today)
        if currency == by.rate.currency and minor is not None:
            open_ones.append(OpenQuote(minor, row.probability))
    own = _own_share(customer, orders, by.rate.currency)
    of_team = by.share() if open_ones and own is None else None
    return expected(open_ones, own, of_team)


def sums(amounts: Iterable[tuple[str, int | None]]) -> Sums:
    """Add up by currency; what is not known counts as nothing."""
    found: Counter[str] = Counter()
    for currency, minor in amounts:
        if minor is not None:
            found[currency] += minor
    return dict(found)


def _own_share(customer: Customer, orders: Sequence[OrderFacts], currency: str) -> Fraction | None:
    """Take the share of the orders, else that of what the own accounting says of a year."""
    of_orders = _share(orders, currency)
    told = customer.turnover_minor, customer.contribution_minor
    if of_orders is not None or None in told:
        return of_orders
    return contribution_share([Sale(told[0] or 0, told[1] or 0)])


def _share(orders: Iterable[OrderFacts], currency: str) -> Fraction | None:
    return contribution_share(
        Sale(one.amount_minor, one.contribution_minor)
        for one in orders
        if one.currency == currency
        and one.amount_minor is not None
        and one.contribution_minor is not None
    )
