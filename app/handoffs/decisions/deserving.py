"""Who brings enough for a visit and gets none: by contribution, orders and open quotes."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, select, text
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.rules import Status
from app.handoffs.spans import YEAR, moments
from app.handoffs.worth.customer_money import Yardstick
from app.handoffs.worth.visit_costs import visit_beats_phone_from
from app.handoffs.worth.visit_figures import VisitOrCall
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import in_history
from app.quotes.models import Order, Quote
from app.quotes.queries import stands
from app.quotes.rules import OPEN
from app.settings.exchange_rates import ONE

_OF_EACH = 60
"""So many are looked at closer for each of what they may bring it by, the best first."""

_Ranked = Select[int, float]
_LOST = (Status.ARCHIVED, Status.BLOCKED)


def candidates(session: Session, planned: Collection[int], by: Yardstick, zone: str) -> list[int]:
    """Give customers who may deserve a visit; each has to be weighed.

    planned: who is visited anyway. Sums are taken at the best rate of exchange of the year, so
    that nobody is missed for it. A customer below the limit by contribution and by orders can be
    above it by open quotes only, so all with open quotes are among them, the largest first.
    """
    rate = by.rate
    if not rate.visit_percent:
        return []
    enough = 100 * rate.visit_minor / rate.visit_percent
    most = _OF_EACH + len(planned)
    found: dict[int, None] = {}
    for ranked in (_kept(by, enough), _ordered(by, enough), _quoted(by)):
        wanted = ranked.where(*_unvisited(by, zone)).order_by(text("worth DESC")).limit(most)
        ids = session.scalars(wanted)
        found |= dict.fromkeys([id_ for id_ in ids if id_ not in planned][:_OF_EACH])
    return list(found)


def deserves_visit(found: VisitOrCall) -> bool:
    """Tell whether a customer whom nobody visits affords a visit that can be worth more than calls.

    An order, or the open quotes together, must be able to bring more than a visit costs above a
    call; else no share of visits that sell would be enough. Source: DOMAIN.md 3, "Break-even".
    """
    best = max(found.per_order_minor or 0, found.expected.minor or 0)
    least = visit_beats_phone_from(found.rate, best, Fraction(0))
    known = found.per_order_minor is not None or found.expected.minor is not None
    pays = not known or (least is not None and least <= 1)
    return pays and found.advice.affordable > 0 and not found.visits


def _kept(by: Yardstick, enough: float) -> _Ranked:
    worth = _worth(Customer.contribution_minor, Customer.currency, by)
    return select(Customer.id, worth.label("worth")).where(worth >= enough)


def _ordered(by: Yardstick, enough: float) -> _Ranked:
    worth = func.sum(_worth(Order.contribution_minor, Order.currency, by))
    return (
        select(Customer.id, worth.label("worth"))
        .join(Order, Order.customer_id == Customer.id)
        .where(Order.ordered_on > by.today - YEAR, Order.ordered_on <= by.today, stands())
        .group_by(Customer.id)
        .having(worth >= enough)
    )


def _quoted(by: Yardstick) -> _Ranked:
    weighed = Quote.amount_minor * Quote.probability / 100.0
    worth = func.sum(_worth(weighed, Quote.currency, by))
    return (
        select(Customer.id, worth.label("worth"))
        .join(Quote, Quote.customer_id == Customer.id)
        .where(Quote.state.in_(OPEN))
        .group_by(Customer.id)
        .having(worth > 0)
    )


def _worth(minor: Any, currency: Any, by: Yardstick) -> ColumnElement[float]:
    """Give an amount in the rate's currency, nothing where that is never exchanged."""
    own = by.rate.currency
    best: dict[str, int] = {}
    for one in by.exchange:
        if one.target == own:
            best[one.currency] = max(one.micro, best.get(one.currency, 0))
    factors = [(func.coalesce(currency, own) == own, literal(1.0))]
    factors += [(currency == name, literal(micro / ONE)) for name, micro in best.items()]
    return func.coalesce(minor, 0) * case(*factors, else_=literal(0.0))


def _unvisited(by: Yardstick, zone: str) -> tuple[ColumnElement[bool], ...]:
    since, until = moments((by.today - YEAR, by.today), zone)
    visited = select(Activity.id).where(
        Activity.customer_id == Customer.id,
        Activity.kind == ActivityKind.VISIT,
        Activity.happened_at >= since,
        Activity.happened_at < until,
        in_history(),
    )
    return (
        Customer.status.not_in(_LOST),
        Customer.complaint_since.is_(None),
        ~visited.exists(),
    )
