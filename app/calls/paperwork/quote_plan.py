"""When a quote is asked after: five working days after it was sent, and before it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.clock import Appointment, local_day
from app.follow_ups.moving import QueueOwner
from app.settings.working_time import Place, WorkDays, next_open

AFTER_SENDING = 5
BEFORE_THE_END = 2
"""Working days. Source: DOMAIN.md 4 for the first; the second leaves a day for a question."""


@dataclass(frozen=True)
class QuoteDates:
    """What decides when a quote is asked after; None where nobody knows."""

    sent_on: date | None
    valid_until: date | None


@dataclass(frozen=True)
class OpenQuoteStep:
    """A planned step of the kind quote. quote_id: None where it was planned before the quote."""

    id: int
    quote_id: int | None
    due: Appointment
    promised: bool


@dataclass(frozen=True)
class MovedStep:
    """A planned step that comes to stand on another day, and belongs to the quote from now on."""

    id: int
    due: Appointment
    seen: Appointment


@dataclass(frozen=True)
class QuotePlan:
    """What becomes of the plan: days for new steps, and steps that get another day."""

    new: tuple[Appointment, ...] = ()
    moved: tuple[MovedStep, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """All days of it, the earliest first."""
        return tuple(sorted({due.on for due in self.new} | {one.due.on for one in self.moved}))


@dataclass(frozen=True)
class Asker:
    """Who asks, where the customer is, and when it is now."""

    owner: QueueOwner
    place: Place
    now: datetime

    @property
    def today(self) -> date:
        """The day at the customer's place."""
        return local_day(self.now, self.place.zone)

    def due(self, on: date) -> Appointment:
        """Give the first open day from a day on, never one that is over."""
        wished = Appointment(max(on, self.today), None, self.place.zone)
        return next_open(wished, self.place, self.owner.own_days, self.owner.hours).appointment


def quote_days(dates: QuoteDates, days: WorkDays) -> tuple[date, ...]:
    """Give the days on which a quote is asked after, the earliest first.

    One that ends soon is asked after once, before its end, but never on the day it was sent.
    """
    sent = None if dates.sent_on is None else days.add(dates.sent_on, AFTER_SENDING)
    end = None if dates.valid_until is None else days.add(dates.valid_until, -BEFORE_THE_END)
    if sent is None or end is None:
        return tuple(day for day in (sent, end) if day is not None)
    if end > sent:
        return (sent, end)
    assert dates.sent_on is not None
    return (max(end, days.add(dates.sent_on, 1)),)


def plan_of_new(dates: QuoteDates, steps: Sequence[OpenQuoteStep], asker: Asker) -> QuotePlan:
    """Plan a new quote; a step that waited for it is taken over instead of a second one.

    A promised step keeps its day, and belongs to the quote.
    """
    wanted = _dues(quote_days(dates, asker.owner.own_days), asker)
    waiting = sorted((one for one in steps if one.quote_id is None), key=lambda one: one.due.on)
    return _paired(wanted, waiting)


def plan_of_changed(
    before: QuoteDates, dates: QuoteDates, steps: Sequence[OpenQuoteStep], asker: Asker
) -> QuotePlan:
    """Bring the plan of a quote in line with its new dates; steps of other dates stay.

    steps: those of this quote. Days that are over are not asked on again.
    """
    if before == dates:
        return QuotePlan()
    days = quote_days(dates, asker.owner.own_days)
    wanted = _dues([day for day in days if day >= asker.today], asker)
    latest_first = sorted(steps, key=lambda one: one.due.on, reverse=True)
    return _paired(wanted[::-1], latest_first)


def _dues(days: Sequence[date], asker: Asker) -> list[Appointment]:
    return list(dict.fromkeys(asker.due(day) for day in days))


def _paired(wanted: Sequence[Appointment], steps: Sequence[OpenQuoteStep]) -> QuotePlan:
    moved = tuple(_moves(wanted, steps))
    return QuotePlan(tuple(wanted[len(steps) :]), moved)


def _moves(wanted: Sequence[Appointment], steps: Sequence[OpenQuoteStep]) -> Iterator[MovedStep]:
    for due, step in zip(wanted, steps, strict=False):
        yield MovedStep(step.id, step.due if step.promised else due, step.due)
