"""What the rules of the call list need to know of its candidates, read for all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.calls.day.candidates import BestHours, Slot
from app.calls.models import ListMark
from app.calls.permission.gate import Situation
from app.calls.permission.situations import situations
from app.customers.models import Customer, ImportBatch
from app.customers.rules import Segment
from app.database.one_of import one_of
from app.history.models import Call
from app.history.rules import Direction
from app.history.upkeep_of_customer import counts
from app.quotes.models import Order, Quote
from app.quotes.queries import stands
from app.quotes.rules import QuoteState
from app.team import queries as team

SLOTS_LOOKED_BACK = timedelta(days=365)
TEAM_WEEKS = 8
BEST_SPAN_H = 2


class CustomerFacts(NamedTuple):
    """The columns of a customer that the list needs; value in minor units."""

    id: int
    company: str
    city: str | None
    segment: Segment | None
    inside_owner_id: int | None
    zone: str
    last_contact_at: datetime | None
    contribution_minor: int | None
    turnover_minor: int | None

    @property
    def value_minor(self) -> int:
        """Contribution of 12 months, else revenue."""
        return self.contribution_minor or self.turnover_minor or 0


@dataclass(frozen=True)
class DayFacts:
    """All facts of a day's candidates by customer id."""

    customers: Mapping[int, CustomerFacts]
    situations: Mapping[int, Situation]
    names: Mapping[int, str]
    quote_ends: Mapping[int, date]
    last_orders: Mapping[int, date]
    best_hours: Mapping[int, BestHours]
    slots: Mapping[int, tuple[int, int]]
    team_rate: float
    pinned: frozenset[int]
    skipped: frozenset[int]

    def slot(self, customer_id: int) -> Slot:
        """Give how well a customer is reached at this hour of this weekday."""
        reached, attempts = self.slots.get(customer_id, (0, 0))
        return Slot(reached, attempts, self.team_rate)


def day_facts(
    session: Session,
    customer_ids: Collection[int],
    user_id: int,
    now: datetime,
    today: date,
    holder: str = "",
) -> DayFacts:
    """Read all facts of these customers; those of a running import are left out.

    holder: of one's own claims.
    """
    ids = list(customer_ids)
    customers = _customers(session, ids)
    reached = _reached_by_hour(session, customers, now)
    marks = _marks(session, user_id, today)
    return DayFacts(
        customers=customers,
        situations=situations(session, list(customers), now, holder),
        names=team.names(session),
        quote_ends=_quote_ends(session, ids),
        last_orders=_last_orders(session, ids),
        best_hours={id_: best for id_, hours in reached.items() if (best := _best(hours))},
        slots=_slots(reached, customers, now),
        team_rate=_team_rate(session, now),
        pinned=frozenset(marks["pin"]),
        skipped=frozenset(marks["skip"]),
    )


def _customers(session: Session, ids: list[int]) -> dict[int, CustomerFacts]:
    running = select(ImportBatch.id).where(ImportBatch.state == "running")
    wanted = select(
        Customer.id,
        Customer.company,
        Customer.city,
        Customer.segment,
        Customer.inside_owner_id,
        Customer.zone,
        Customer.last_contact_at,
        Customer.contribution_minor,
        Customer.turnover_minor,
    ).where(
        one_of(Customer.id, "ids"),
        or_(Customer.batch_id.is_(None), Customer.batch_id.not_in(running)),
    )
    found = session.connection().execute(wanted, {"ids": ids})  # past the ORM, as situations.py
    return {row.id: CustomerFacts(*row) for row in found}


_Hours = dict[tuple[int, int], tuple[int, int]]
"""(weekday, hour) of the customer's own time -> (reached, attempts)."""


def _reached_by_hour(
    session: Session, customers: Mapping[int, CustomerFacts], now: datetime
) -> dict[int, _Hours]:
    wanted = select(Call.customer_id, Call.started_at, Call.reached).where(
        one_of(Call.customer_id, "ids"),
        Call.started_at > now - SLOTS_LOOKED_BACK,
        Call.attempt,
        Call.direction == Direction.OUT,
        counts(),
    )
    found: dict[int, _Hours] = {}
    zones = {id_: ZoneInfo(facts.zone) for id_, facts in customers.items()}
    rows = session.connection().execute(wanted, {"ids": list(customers)})
    for customer_id, started_at, was_reached in rows:
        local = started_at.astimezone(zones[customer_id])
        hours = found.setdefault(customer_id, {})
        place = (local.isoweekday(), local.hour)
        reached, attempts = hours.get(place, (0, 0))
        hours[place] = (reached + was_reached, attempts + 1)
    return found


def _slots(
    reached: Mapping[int, _Hours], customers: Mapping[int, CustomerFacts], now: datetime
) -> dict[int, tuple[int, int]]:
    found = {}
    for id_, hours in reached.items():
        local = now.astimezone(ZoneInfo(customers[id_].zone))
        found[id_] = hours.get((local.isoweekday(), local.hour), (0, 0))
    return found


def _best(hours: _Hours) -> BestHours | None:
    """Give the two hours of the day in which most attempts reached somebody."""
    reached, attempts = Counter[int](), Counter[int]()
    for (_, hour), (hits, tries) in hours.items():
        reached[hour] += hits
        attempts[hour] += tries
    spans = [
        (reached[first] + reached[first + 1], -(attempts[first] + attempts[first + 1]), -first)
        for first in attempts
    ]
    hits, tries, first = max(spans, default=(0, 0, 0))
    return BestHours(-first, -first + BEST_SPAN_H, hits, -tries) if hits else None


def _team_rate(session: Session, now: datetime) -> float:
    """Give the share of the team's attempts in this hour of this weekday that reached somebody."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    weeks = [hour - timedelta(weeks=week) for week in range(1, TEAM_WEEKS + 1)]
    spans = [
        (Call.started_at >= start) & (Call.started_at < start + timedelta(hours=1))
        for start in weeks
    ]
    wanted = select(Call.reached, func.count()).where(
        or_(*spans), Call.attempt, Call.direction == Direction.OUT
    )
    found = {row[0]: row[1] for row in session.execute(wanted.group_by(Call.reached))}
    total = sum(found.values())
    return found.get(True, 0) / total if total else 0.0


def _quote_ends(session: Session, ids: list[int]) -> dict[int, date]:
    wanted = (
        select(Quote.customer_id, func.min(Quote.valid_until))
        .where(
            one_of(Quote.customer_id, "ids"),
            Quote.state == QuoteState.SENT,
            Quote.valid_until.is_not(None),
        )
        .group_by(Quote.customer_id)
    )
    return {row[0]: row[1] for row in session.execute(wanted, {"ids": ids}) if row[1] is not None}


def _last_orders(session: Session, ids: list[int]) -> dict[int, date]:
    wanted = (
        select(Order.customer_id, func.max(Order.ordered_on))
        .where(one_of(Order.customer_id, "ids"), stands())
        .group_by(Order.customer_id)
    )
    return {row[0]: row[1] for row in session.execute(wanted, {"ids": ids})}


def _marks(session: Session, user_id: int, today: date) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {"pin": set(), "skip": set()}
    wanted = select(ListMark.kind, ListMark.customer_id).where(
        ListMark.user_id == user_id, ListMark.day == today
    )
    for row in session.execute(wanted):
        found[row.kind].add(row.customer_id)
    return found
