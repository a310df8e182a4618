"""Words and figures of customer care: segments, status, cadence, ABC, who is dormant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median
from types import MappingProxyType

_DAYS_A_WEEK = 7
_DORMANT_AFTER = timedelta(days=365)
_ORDERS_FOR_OWN_INTERVAL = 4
_A_SHARE, _B_SHARE = 80, 95


class Segment(StrEnum):
    """How much care a customer gets; the values are those of import and export."""

    KEY = "key"
    A = "A"
    B = "B"
    C_PLUS = "C+"
    C = "C"


class Status(StrEnum):
    """Where a customer stands; names as on the command line."""

    NEW = "new"  # imported, nothing planned yet
    ACTIVE = "active"
    RESTING = "resting"  # until a day
    DORMANT = "dormant"
    BLOCKED = "blocked"  # do not call
    ARCHIVED = "archived"


def needs_next_step(status: Status) -> bool:
    """Tell whether a customer with this status must never be without a next step."""
    return status is Status.ACTIVE


@dataclass(frozen=True)
class Cadence:
    """The rhythm of care: a call every so many days, never a longer gap than that."""

    phone_every_days: int
    max_gap_days: int

    def next_on(self, last_contact: date) -> date:
        """Give the day on which the next care call is due."""
        return last_contact + timedelta(days=self.phone_every_days)

    def latest_on(self, last_contact: date) -> date:
        """Give the last day on which the plan still counts as kept."""
        return last_contact + timedelta(days=self.max_gap_days)


def _weeks(phone_every: int, max_gap: int) -> Cadence:
    return Cadence(phone_every * _DAYS_A_WEEK, max_gap * _DAYS_A_WEEK)


CADENCES: Mapping[Segment, Cadence] = MappingProxyType(
    {
        Segment.KEY: _weeks(2, 3),
        Segment.A: _weeks(4, 6),
        Segment.B: _weeks(8, 10),
        Segment.C_PLUS: _weeks(12, 16),
        Segment.C: _weeks(26, 30),
    }
)
"""The shipped rhythm of each segment (a setting). Source: table in DOMAIN.md 3."""


def cadence_of(
    segment: Segment | None,
    own_days: int | None = None,
    cadences: Mapping[Segment, Cadence] = CADENCES,
) -> Cadence:
    """Give the rhythm of a customer; without a segment that of C.

    own_days: days between calls agreed with this customer, at least 1; the tolerated gap
        is then as much longer as with the segment. None: the segment's rhythm.
    """
    usual = cadences[segment or Segment.C]
    if own_days is None:
        return usual
    if own_days < 1:
        raise ValueError(f"a rhythm of {own_days} days is none")
    return Cadence(own_days, own_days + usual.max_gap_days - usual.phone_every_days)


def weeks_between(first: date, last: date) -> int:
    """Count the full weeks from one day to a later one, 0 if it is not later."""
    return max(0, (last - first).days // _DAYS_A_WEEK)


def abc_classes(worth: Mapping[int, int]) -> dict[int, Segment]:
    """Class customers by what they brought in 12 months, largest first.

    worth: customer id -> contribution, or revenue where there is none, in minor units of one
        currency; nothing or a loss is C.
    Cumulated up to 80 % A, up to 95 % B, the rest C; who crosses a limit stays in the higher
    class, so the largest is always an A. Equal worth falls by id. Source: DOMAIN.md 3.
    """
    total = sum(value for value in worth.values() if value > 0)
    classes: dict[int, Segment] = {}
    before = 0
    for id_, value in sorted(worth.items(), key=lambda item: (-item[1], item[0])):
        classes[id_] = _class_of(before, total) if value > 0 else Segment.C
        before += max(0, value)
    return classes


def _class_of(before: int, total: int) -> Segment:
    """Give the class of whoever starts at this cumulated worth."""
    if before * 100 < _A_SHARE * total:
        return Segment.A
    return Segment.B if before * 100 < _B_SHARE * total else Segment.C


def confirmed_segment(current: Segment, last_quarter: Segment, this_quarter: Segment) -> Segment:
    """Give the segment to have after a quarter's classification.

    It changes only where two quarters in a row say the same. Key account and C+ are set by
    people: classification leaves a key account alone, and C does not take away a C+.
    """
    if current is Segment.KEY or last_quarter is not this_quarter:
        return current
    if current is Segment.C_PLUS and this_quarter is Segment.C:
        return current
    return this_quarter


@dataclass(frozen=True)
class SegmentOverride:
    """A segment set by a person against the classification; it needs a reason and an end."""

    segment: Segment
    reason: str
    until: date

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("an override needs a reason")

    def holds(self, today: date) -> bool:
        """Tell whether it still counts; its last day does."""
        return today <= self.until


def dormant_since(orders: Sequence[date]) -> date | None:
    """Give the first day on which a customer is dormant unless another order comes.

    orders: the days of all orders, in any order; None for whoever never ordered, who is a
        prospect and no dormant customer.
    With four orders or more: over twice the own median interval after the last; with fewer,
    or where all fell on one day: over 12 months. Source: DOMAIN.md 3.
    """
    if not orders:
        return None
    ordered = sorted(orders)
    wait = _DORMANT_AFTER
    if len(ordered) >= _ORDERS_FOR_OWN_INTERVAL:
        own_days = 2 * median((later - earlier).days for earlier, later in pairwise(ordered))
        wait = timedelta(days=own_days) or wait
    return ordered[-1] + timedelta(days=wait.days + 1)


def is_dormant(orders: Sequence[date], today: date) -> bool:
    """Tell whether a customer has not ordered for too long."""
    since = dormant_since(orders)
    return since is not None and today >= since
