"""Who could be called: the values that queries fill and the rules of the list judge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum

from app.calls.permission.gate import Situation
from app.clock import Appointment, local_day
from app.customers.rules import Segment
from app.follow_ups.rules import CALLS
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import local_time

BEFORE_A_TIME = timedelta(minutes=20)
"""How long before its time an agreed call comes into the list."""

_NO_CALLS = frozenset(FollowUpKind) - CALLS
_NO_SITUATION = Situation()


class Tier(IntEnum):
    """The steps of the call list, most urgent first."""

    CALLBACK = 1
    PROMISE = 2
    NEW_REQUEST = 3
    QUOTE = 4
    FOLLOW_UP = 5
    CARE = 6
    REACTIVATION = 7
    ACQUISITION = 8


_TIERS = {
    FollowUpKind.CALLBACK: Tier.CALLBACK,
    FollowUpKind.PROMISE: Tier.PROMISE,
    FollowUpKind.COMPLAINT: Tier.PROMISE,
    FollowUpKind.NEW_REQUEST: Tier.NEW_REQUEST,
    FollowUpKind.QUOTE: Tier.QUOTE,
    FollowUpKind.CARE: Tier.CARE,
    FollowUpKind.REACTIVATION: Tier.REACTIVATION,
    FollowUpKind.ACQUISITION: Tier.ACQUISITION,
}


@dataclass(frozen=True)
class Slot:
    """How often calls in this hour of this weekday reached the customer.

    team_rate: share of the team's calls in this slot that reached somebody, 0 to 1; it stands
        in for four calls, so that a single lucky one does not count too much.
    """

    reached: int = 0
    attempts: int = 0
    team_rate: float = 0.0

    def rate(self) -> float:
        """Estimate the chance to reach somebody now, 0 to 1."""
        return (self.reached + 4 * self.team_rate) / (self.attempts + 4)


@dataclass(frozen=True)
class BestHours:
    """Hours in which the customer was reached best: from ``first_hour`` until ``last_hour``."""

    first_hour: int
    last_hour: int
    reached: int
    attempts: int


_NO_SLOT = Slot()


@dataclass(frozen=True)
class Found:
    """Whom a query found to be called and what for, before its situation is known.

    requested_at: when the step was written down. handoff_id: what it is for, if for one.
    """

    customer_id: int
    kind: FollowUpKind
    due: Appointment | None = None
    follow_up_id: int | None = None
    contact_id: int | None = None
    promised: bool = False
    delegated_by: int | None = None
    requested_at: datetime | None = None
    handoff_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A customer with one step for which it could be called.

    due: date and perhaps time of the step, or the day on which care or reactivation is due;
        None for acquisition, where nothing is planned.
    follow_up_id: None where the list itself proposes the call (care, reactivation, acquisition).
    contact_id: whom the step is planned with; None leaves it to the main person.
    delegated_by: name of who handed the task over; such tasks are promises.
    value_minor: contribution of 12 months, else revenue, in minor units.
    requested_at: when a new request came in. quote_ends_on: last day of the open quote.
    expects_us: the customer expects a visit that was returned and must hear so first of all.
    last_order_on: for reactivation. pinned, skipped: today, by this user.
    """

    customer_id: int
    kind: FollowUpKind
    due: Appointment | None = None
    follow_up_id: int | None = None
    contact_id: int | None = None
    promised: bool = False
    delegated_by: str | None = None
    segment: Segment | None = None
    value_minor: int = 0
    last_contact_at: datetime | None = None
    slot: Slot = _NO_SLOT
    best_hours: BestHours | None = None
    requested_at: datetime | None = None
    quote_ends_on: date | None = None
    last_order_on: date | None = None
    expects_us: bool = False
    pinned: bool = False
    skipped: bool = False
    situation: Situation = _NO_SITUATION

    @property
    def zone(self) -> str:
        """Give the zone in which the step is due."""
        return self.due.zone if self.due is not None else self.situation.place.zone


def tier_of(candidate: Candidate) -> Tier | None:
    """Give the tier, None for work that is no call.

    Whatever is promised or delegated stands in the second tier, agreed callbacks in the first.
    """
    if candidate.kind is FollowUpKind.CALLBACK:
        return Tier.CALLBACK
    if candidate.delegated_by is not None:
        return Tier.PROMISE
    if candidate.kind in _NO_CALLS:
        return None
    return Tier.PROMISE if candidate.promised else _TIERS.get(candidate.kind, Tier.FOLLOW_UP)


def is_due(candidate: Candidate, now: datetime) -> bool:
    """Tell whether the step should be done now: its day has come, its time is 20 minutes off.

    The day is the local one of the appointment, so that a date stays a date.
    """
    due = candidate.due
    if due is None:
        return True
    instant = due.instant()
    if instant is None:
        return due.on <= local_day(now, due.zone)
    return now >= instant - BEFORE_A_TIME


def overdue_days(candidate: Candidate, now: datetime) -> float:
    """Tell by how many days a step is late, with fractions where it had a time; never below 0."""
    due = candidate.due
    if due is None:
        return 0.0
    instant = due.instant()
    if instant is None:
        return float(max(0, (local_day(now, due.zone) - due.on).days))
    return max(0.0, (now - instant) / timedelta(days=1))


def due_order(candidate: Candidate, now: datetime) -> datetime:
    """Give a moment to sort by: a step without a time is due when its day begins."""
    due = candidate.due
    if due is None:
        return now
    instant = Appointment(due.on, due.at or time.min, due.zone).instant()
    return instant or now


def today_of(candidate: Candidate, now: datetime) -> date:
    """Give the local day on which the step is looked at."""
    return local_time(now, candidate.zone).date()
