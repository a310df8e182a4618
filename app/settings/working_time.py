"""When we call and when we work: calling hours, the hard limit, working days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.clock import Appointment
from app.settings.next_steps import Delay, DelayUnit
from app.settings.own_hours import ALL_DAY, Blocks, OwnHours
from app.settings.public_holidays import Region, is_holiday, region_of
from app.settings.zones import HOME_ZONE, zone_of

SWITZERLAND = Region("CH")
MONDAY_TO_FRIDAY = frozenset({1, 2, 3, 4, 5})
_DAY = timedelta(days=1)
_SATURDAY = 6
_WEEKDAY_LIMIT = (time(8), time(20))
_SATURDAY_LIMIT = (time(9), time(16))
_STEP_MINUTES = 5  # times we propose are multiples of this


class OffLimits(StrEnum):
    """Why calling is advised against at this moment, at the customer's place."""

    HOURS = "hours"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"


class MoveReason(StrEnum):
    """Why an appointment was moved to a later moment."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    ABSENCE = "absence"
    CLOSED_HOURS = "closed_hours"


@dataclass(frozen=True)
class Place:
    """Where somebody is called: decides local time and holidays."""

    zone: str = HOME_ZONE
    region: Region = SWITZERLAND


@lru_cache(maxsize=512)
def place_of(country: str, region: str = "", zone: str | None = None) -> Place:
    """Give the place of an address; a zone entered by hand wins over the country's.

    country: ISO 3166 code; region: name or code of the canton or Land, may be empty.
    """
    return Place(zone or zone_of(country), region_of(country, region))


@dataclass(frozen=True)
class CallingHours:
    """When we usually call, in the customer's local time (a setting).

    blocks: opening and closing time, in order; a call may start from opening until before
        closing.
    weekdays: ISO numbers, Monday is 1.
    """

    blocks: tuple[tuple[time, time], ...] = (
        (time(8), time(12)),
        (time(13, 30), time(17, 30)),
    )
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY

    def __post_init__(self) -> None:
        if not self.blocks or not self.weekdays:
            raise ValueError("calling hours need at least one block and one weekday")

    def is_open(self, local: datetime) -> bool:
        """Tell whether we call at this local time; holidays are not looked at."""
        return local.isoweekday() in self.weekdays and any(
            opens <= local.time() < closes for opens, closes in self.blocks
        )


@dataclass(frozen=True)
class WorkDays:
    """The days on which a person works.

    region: of the own office.
    absences: first and last day of each, both off.
    hours: of each weekday, where they were entered.
    """

    region: Region = SWITZERLAND
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    absences: tuple[tuple[date, date], ...] = ()
    hours: OwnHours = ALL_DAY

    def __post_init__(self) -> None:
        if not self.weekdays:
            raise ValueError("nobody works on no day")

    def why_off(self, on: date) -> MoveReason | None:
        """Say why this is no working day, None if it is one."""
        if on.isoweekday() not in self.weekdays:
            return MoveReason.WEEKEND
        if is_holiday(self.region, on):
            return MoveReason.HOLIDAY
        if any(first <= on <= last for first, last in self.absences):
            return MoveReason.ABSENCE
        return None

    def is_working(self, on: date) -> bool:
        """Tell whether the person works on this day."""
        return self.why_off(on) is None

    def add(self, on: date, amount: int) -> date:
        """Go so many working days on, or back where ``amount`` is negative.

        0 gives the day itself, or the next working day if it is none. The day one starts
        from need not be a working day: one working day after a Sunday is Monday.
        """
        if amount == 0:
            return on if self.is_working(on) else self.add(on, 1)
        step = _DAY if amount > 0 else -_DAY
        left = abs(amount)
        while left:
            on += step
            left -= self.is_working(on)
        return on

    def between(self, first: date, last: date) -> int:
        """Count the working days after ``first`` up to and with ``last``; 0 if it is not later."""
        return sum(self.is_working(on) for on in _days_after(first, last))


class OwnDays(WorkDays):
    """The days of whoever works here, which change while the program runs.

    Whoever was handed them has the present ones.
    """

    def follow(self, days: WorkDays) -> None:
        """Be these days from now on."""
        for field in fields(WorkDays):
            object.__setattr__(self, field.name, getattr(days, field.name))

    @classmethod
    def like(cls, days: WorkDays) -> OwnDays:
        """Make them, as these days are."""
        return cls(**{field.name: getattr(days, field.name) for field in fields(WorkDays)})


@dataclass(frozen=True)
class Calendar:
    """Whose days and hours count: the customer's place, our working days, calling hours."""

    place: Place
    own_days: WorkDays
    hours: CallingHours

    def open_moment(self, wished: Appointment, *, call: bool) -> Moved:
        """Move an appointment off closed days, a call off closed hours too."""
        return next_open(wished, self.place, self.own_days, self.hours if call else None)


@dataclass(frozen=True)
class Moved:
    """An appointment and, where it is not the one that was wished, the first reason why."""

    appointment: Appointment
    reason: MoveReason | None = None


@lru_cache(maxsize=512)  # a list asks it of each customer, at the same moment
def off_limits(moment: datetime, place: Place) -> OffLimits | None:
    """Say why nobody should be called there at this instant, None if one may.

    moment: aware; ValueError otherwise, since it could be anyone's nine o'clock.
    Monday to Friday 08:00 to 20:00, Saturday 09:00 to 16:00, both ends allowed to the minute;
    never on Sundays and holidays. Source: "Times" in DOMAIN.md 4 (CH and DE codes of conduct).
    """
    local = local_time(moment, place.zone)
    if local.isoweekday() > _SATURDAY:
        return OffLimits.SUNDAY
    if is_holiday(place.region, local.date()):
        return OffLimits.HOLIDAY
    first, last = _SATURDAY_LIMIT if local.isoweekday() == _SATURDAY else _WEEKDAY_LIMIT
    minute = local.time().replace(second=0, microsecond=0)
    return None if first <= minute <= last else OffLimits.HOURS


def local_time(moment: datetime, zone: str) -> datetime:
    """Give the local time in a zone; ValueError for a moment without zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(ZoneInfo(zone))


def next_open(
    wished: Appointment, place: Place, own_days: WorkDays, hours: CallingHours | None = None
) -> Moved:
    """Move an appointment off closed days and hours, forward only, with the reason.

    A day is open if we work on it, call on its weekday, and it is no holiday at the customer's
    place. A date stays a date; a time keeps its clock time where the new day allows it, and lies
    in one's own hours too.
    hours: None moves off closed days only, as fits tasks.
    """
    reason: MoveReason | None = None
    on, at = wished.on, wished.at
    while True:
        closed = _why_closed(on, place, own_days, hours)
        if closed is None:
            opening = at if at is None else _opening(on, at, wished.zone, own_days, hours)
            if at is None or opening is not None:
                break
            closed, at = MoveReason.CLOSED_HOURS, time.min  # the next day from its opening on
        reason = reason or closed
        on += _DAY
    if opening != wished.at:
        reason = reason or MoveReason.CLOSED_HOURS
    return Moved(Appointment(on, opening, wished.zone), reason)


def after(moment: datetime, delay: Delay, zone: str, own_days: WorkDays) -> Appointment:
    """Give the appointment that a delay leads to, seen from an instant.

    Minutes and hours pass on the real clock, also across summer time, and end on the next full
    five minutes; days and working days give a date without a time. Working hours pass in one's
    hours of work only, also while one is away: somebody stands in.
    """
    moment = moment.astimezone(UTC)  # hours added to a local time would be those of the wall clock
    today = local_time(moment, zone).date()
    match delay.unit:
        case DelayUnit.WORKING_DAYS:
            return Appointment(own_days.add(today, delay.amount), None, zone)
        case DelayUnit.DAYS:
            return Appointment(today + delay.amount * _DAY, None, zone)
        case DelayUnit.HOURS:
            later = moment + timedelta(hours=delay.amount)
        case DelayUnit.WORKING_HOURS:
            present = WorkDays(own_days.region, own_days.weekdays, (), own_days.hours)
            later = after_hours(moment, timedelta(hours=delay.amount), present, zone)
        case DelayUnit.MINUTES:
            later = moment + timedelta(minutes=delay.amount)
    local = local_time(_to_full_step(later), zone)
    return Appointment(local.date(), local.time(), zone)


def after_hours(since: datetime, amount: timedelta, days: WorkDays, zone: str) -> datetime:
    """Let so many hours of work pass; what begins outside them begins with the next ones."""
    left = amount
    local = since.astimezone(ZoneInfo(zone))
    on, at = local.date(), local.time()
    while True:
        for opens, closes in hours_of_work(on, days):
            begins = max(opens, at)
            if begins >= closes:
                continue
            span = instant_at(on, closes, zone) - instant_at(on, begins, zone)
            if left <= span:
                return instant_at(on, begins, zone) + left
            left -= span
        on, at = on + _DAY, time.min


def hours_of_work(on: date, days: WorkDays) -> Blocks:
    """Give the hours of work of a day, none on a day off; the office's where none were entered."""
    if not days.is_working(on):
        return ()
    return days.hours.on(on.isoweekday()) or CallingHours().blocks


def instant_at(on: date, at: time, zone: str) -> datetime:
    """Give the instant of a local day and time, in UTC."""
    return datetime.combine(on, at, ZoneInfo(zone)).astimezone(UTC)


def _to_full_step(moment: datetime) -> datetime:
    whole = moment.replace(second=0, microsecond=0)
    missing = -whole.minute % _STEP_MINUTES
    if moment != whole and missing == 0:
        missing = _STEP_MINUTES
    return whole + timedelta(minutes=missing)


def _opening(
    on: date, at: time, zone: str, own_days: WorkDays, hours: CallingHours | None
) -> time | None:
    return at if hours is None else own_days.hours.first_call(on, at, zone, hours.blocks)


def _why_closed(
    on: date, place: Place, own_days: WorkDays, hours: CallingHours | None
) -> MoveReason | None:
    if hours is not None and on.isoweekday() not in hours.weekdays:
        return MoveReason.WEEKEND
    if is_holiday(place.region, on):
        return MoveReason.HOLIDAY
    return own_days.why_off(on)


def _days_after(first: date, last: date) -> Iterator[date]:
    while first < last:
        first += _DAY
        yield first
