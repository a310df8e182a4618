"""Whom to call next: score within a tier, a total and stable order, what is held back.

Source: "Tiers", "Score in tier" in DOMAIN.md 4. All is decided from the values handed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil, log

from app.calls.day.candidates import (
    Candidate,
    Tier,
    due_order,
    is_due,
    overdue_days,
    tier_of,
)
from app.calls.day.row_reasons import reasons_of
from app.calls.permission.gate import Caller, Verdict, judge
from app.calls.permission.rounds import LIMITS, AttemptLimits
from app.calls.reasons import Reason
from app.customers.rules import Segment
from app.settings.working_time import WorkDays

_GRACE_DAYS = {Segment.KEY: 2, Segment.A: 2, Segment.B: 5, Segment.C_PLUS: 10, Segment.C: 10}
_SEGMENT_WEIGHT = {
    Segment.KEY: 1.0,
    Segment.A: 1.0,
    Segment.B: 0.6,
    Segment.C_PLUS: 0.5,
    Segment.C: 0.3,
}
_NEVER = datetime.min.replace(tzinfo=UTC)

# A care talk takes a phone block of about three hours for 20, acquisition for 40 (DOMAIN.md 2).
_MINUTES_A_TALK = 9
_MINUTES_AN_ACQUISITION = 5


@dataclass(frozen=True)
class Row:
    """A line of the call list."""

    rank: int
    candidate: Candidate
    tier: Tier
    score: float
    reasons: tuple[Reason, ...]
    verdict: Verdict


@dataclass(frozen=True)
class HeldBack:
    """A customer with something due that is not in the list, and why."""

    candidate: Candidate
    tier: Tier
    verdict: Verdict


@dataclass(frozen=True)
class CallList:
    """The rows to call, best first, and what is held back, in the same order."""

    rows: tuple[Row, ...]
    held_back: tuple[HeldBack, ...]


def call_list(
    candidates: Iterable[Candidate],
    now: datetime,
    own_days: WorkDays,
    *,
    value_p99_minor: int,
    limits: AttemptLimits = LIMITS,
    me: int = 0,
) -> CallList:
    """Make the call list of this moment.

    candidates: in any order, several of one customer allowed: it stands once, at its best place.
    me: whose list it is: a key account stands in it for that person's tasks only.
    value_p99_minor: the kept 99th percentile of the portfolio's values.
    Not due and skipped ones are left out. Pinned ones stay on top; then whoever waits for a visit
    that was returned; then the tiers. Callbacks are
    sorted by their time, oldest first, the others by score; equal ones by the longest time
    without contact, then by id. A customer whose best step is held back may stand in the list
    for another one.
    """
    due = [
        (candidate, tier, score(candidate, now, value_p99_minor))
        for candidate in candidates
        if (tier := tier_of(candidate)) is not None
        and is_due(candidate, now)
        and not candidate.skipped
    ]
    due.sort(key=lambda one: _order(one[0], one[1], one[2], now))
    rows: dict[int, Row] = {}
    held_back: dict[int, HeldBack] = {}
    for candidate, tier, points in due:
        verdict = judge(
            candidate.situation,
            now,
            own_days,
            kind=candidate.kind,
            promised=candidate.promised or tier is Tier.PROMISE,
            limits=limits,
            caller=Caller(me, candidate.follow_up_id or 0, candidate.promised),
        )
        id_ = candidate.customer_id
        if not verdict.in_list:
            held_back.setdefault(id_, HeldBack(candidate, tier, verdict))
        elif id_ not in rows:
            reasons = reasons_of(candidate, tier, verdict, now)
            rows[id_] = Row(len(rows) + 1, candidate, tier, points, reasons, verdict)
    held = tuple(line for id_, line in held_back.items() if id_ not in rows)
    return CallList(tuple(rows.values()), held)


def score(candidate: Candidate, now: datetime, value_p99_minor: int) -> float:
    """Give the points of a candidate within its tier, at most 95, rounded to six places."""
    segment = candidate.segment or Segment.C
    lateness = min(1.0, overdue_days(candidate, now) / _GRACE_DAYS[segment])
    points = (
        35 * lateness
        + 25 * _SEGMENT_WEIGHT[segment]
        + 20 * value_share(candidate.value_minor, value_p99_minor)
        + 15 * candidate.slot.rate()
        - 5 * len(candidate.situation.attempts.rounds)
    )
    return round(points, 6)


def value_share(value_minor: int, p99_minor: int) -> float:
    """Scale a customer's value by the portfolio's 99th percentile: 0 to 1, growing ever slower.

    Both in minor units; a loss counts as nothing, and nothing counts where P99 is 0 or less.
    """
    if p99_minor <= 0:
        return 0.0
    return min(1.0, log(1 + max(0, value_minor) / 100) / log(1 + p99_minor / 100))


def value_p99(values_minor: Sequence[int]) -> int:
    """Give the 99th percentile by nearest rank, 0 for an empty portfolio."""
    if not values_minor:
        return 0
    return sorted(values_minor)[ceil(len(values_minor) * 0.99) - 1]


def minutes_left(tiers: Iterable[Tier]) -> int:
    """Estimate how long the rows that are left will take, with wrap-up."""
    return sum(
        _MINUTES_AN_ACQUISITION if tier is Tier.ACQUISITION else _MINUTES_A_TALK for tier in tiers
    )


_Order = tuple[bool, bool, Tier, datetime, float, datetime, int, int]


def _order(candidate: Candidate, tier: Tier, points: float, now: datetime) -> _Order:
    """Give a key without equals: total and independent of the order of arrival."""
    oldest_first = due_order(candidate, now) if tier is Tier.CALLBACK else _NEVER
    return (
        not candidate.pinned,
        not candidate.expects_us,
        tier,
        oldest_first,
        -points,
        candidate.last_contact_at or _NEVER,
        candidate.customer_id,
        candidate.follow_up_id or 0,
    )
