"""Attempts are counted in rounds: all numbers and people tried within 15 minutes are one.

A cycle is the row of rounds in which a customer is not reached. It ends when the target person
talks, when a callback is agreed, or after 60 days without a try.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from operator import attrgetter

from app.clock import local_day
from app.customers.rules import Segment
from app.settings.outcomes import Consequence
from app.settings.working_time import WorkDays

REST_AFTER_CYCLE = timedelta(days=60)
_OWNERS_CARE = frozenset({Segment.KEY, Segment.A, Segment.B})


@dataclass(frozen=True)
class AttemptLimits:
    """How often we may try (a setting). Source: "Attempts" in DOMAIN.md 4."""

    round_length: timedelta = timedelta(minutes=15)
    rounds_a_day: int = 2
    apart: timedelta = timedelta(hours=3)  # from the beginning of one round to the next
    rounds_a_cycle: int = 6
    cycle_working_days: int = 10  # both the first and the last day counted


LIMITS = AttemptLimits()


@dataclass(frozen=True, order=True)
class Dial:
    """One outgoing call of a customer, with the flags its outcome had on that day.

    counts: counts as an attempt. ends_cycle: the target person talked, or a callback was agreed.
    voicemail: a message was left.
    """

    at: datetime
    counts: bool = True
    ends_cycle: bool = False
    voicemail: bool = False


_AT = attrgetter("at")  # dials of one instant join one round in any order


@dataclass(frozen=True)
class Round:
    """The dials of one try, by the time of the first."""

    started_at: datetime
    counts: bool = True
    ends_cycle: bool = False


@dataclass(frozen=True)
class Attempts:
    """What is known of the present cycle.

    rounds: the beginnings of its counted rounds, oldest first.
    current_round_at: beginning of the last round, counted or not, also of an ended cycle: a dial
        within its 15 minutes belongs to it.
    voicemail_left: a message was left in this cycle.
    """

    rounds: tuple[datetime, ...] = ()
    current_round_at: datetime | None = None
    voicemail_left: bool = False


class CapReason(StrEnum):
    """Why another round is advised against."""

    ROUNDS_TODAY = "rounds_today"
    TOO_SOON = "too_soon"
    CYCLE_USED_UP = "cycle_used_up"
    CYCLE_TOO_SHORT = "cycle_too_short"  # the last round would come before ten working days


def rounds(dials: Iterable[Dial], limits: AttemptLimits = LIMITS) -> list[Round]:
    """Put outgoing dials together to rounds, oldest first.

    A round lasts 15 minutes from its first dial; it counts if any of its dials does. Incoming
    calls are no attempts and must be left out.
    """
    found: list[Round] = []
    for dial in sorted(dials, key=_AT):
        last = found[-1] if found else None
        if last is not None and joins_round(last.started_at, dial.at, limits):
            ends = last.ends_cycle or dial.ends_cycle
            found[-1] = Round(last.started_at, last.counts or dial.counts, ends)
        else:
            found.append(Round(dial.at, dial.counts, dial.ends_cycle))
    return found


def joins_round(started_at: datetime | None, at: datetime, limits: AttemptLimits = LIMITS) -> bool:
    """Tell whether a dial at this instant belongs to the round begun then; its end counts."""
    return started_at is not None and at - started_at <= limits.round_length


def attempts(dials: Iterable[Dial], now: datetime, limits: AttemptLimits = LIMITS) -> Attempts:
    """Sum up the present cycle of a customer from outgoing dials before now."""
    known = sorted(dials, key=_AT)
    every = rounds(known, limits)
    cycle: list[Round] = []
    for round_ in every:
        if cycle and round_.started_at - cycle[-1].started_at >= REST_AFTER_CYCLE:
            cycle = []
        cycle = [] if round_.ends_cycle else [*cycle, round_]
    if cycle and now - cycle[-1].started_at >= REST_AFTER_CYCLE:
        cycle = []
    since = cycle[0].started_at if cycle else now
    return Attempts(
        rounds=tuple(round_.started_at for round_ in cycle if round_.counts),
        current_round_at=every[-1].started_at if every else None,
        voicemail_left=any(dial.voicemail and dial.at >= since for dial in known),
    )


def with_dial(
    tried: Attempts, at: datetime, *, counts: bool, limits: AttemptLimits = LIMITS
) -> Attempts:
    """Add the dial of this moment to what was tried before; it joins the round still running."""
    running = tried.current_round_at
    began = running if running is not None and joins_round(running, at, limits) else at
    counted = counts and began not in tried.rounds
    return replace(
        tried,
        rounds=(*tried.rounds, began) if counted else tried.rounds,
        current_round_at=began,
    )


def cap_reason(
    tried: Attempts, now: datetime, zone: str, own_days: WorkDays, limits: AttemptLimits = LIMITS
) -> CapReason | None:
    """Say why another round is advised against now, None if it is not.

    zone: the customer's, whose day it is. Further numbers within the running round are free.
    """
    if joins_round(tried.current_round_at, now, limits) or not tried.rounds:
        return None
    if len(tried.rounds) >= limits.rounds_a_cycle:
        return CapReason.CYCLE_USED_UP
    today = local_day(now, zone)
    if sum(local_day(at, zone) == today for at in tried.rounds) >= limits.rounds_a_day:
        return CapReason.ROUNDS_TODAY
    if now - tried.rounds[-1] < limits.apart:
        return CapReason.TOO_SOON
    lasted = 1 + own_days.between(local_day(tried.rounds[0], zone), today)
    last_one = len(tried.rounds) == limits.rounds_a_cycle - 1
    return CapReason.CYCLE_TOO_SHORT if last_one and lasted < limits.cycle_working_days else None


def after_cycle(segment: Segment | None) -> Consequence:
    """Tell what follows when a cycle is used up: C customers rest, A and B go to their owner."""
    return Consequence.HAND_TO_OWNER if segment in _OWNERS_CARE else Consequence.REST
