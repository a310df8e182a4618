"""What is cleared up: what stays, and to which days the rest is spread; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.clock import Appointment
from app.follow_ups.moving import Movable, QueueOwner
from app.follow_ups.rules import FollowUpKind
from app.settings.working_time import next_open

_PROMISES = frozenset({FollowUpKind.CALLBACK, FollowUpKind.PROMISE, FollowUpKind.COMPLAINT})
_OTHERS_WAIT = frozenset({FollowUpKind.QUOTE, FollowUpKind.NEW_REQUEST, FollowUpKind.HANDOFF})
_FIRST_SEGMENTS = ("key", "A")
_SEGMENTS = ("key", "A", "B", "C+", "C", "")
_DAY = timedelta(days=1)
_FARTHEST = 366  # days; whoever has more to do finds the rest on the last of them


@dataclass(frozen=True)
class Waiting:
    """A step that is due or overdue, with what decides about its place.

    segment: as rows show it, "" for a task of no customer.
    """

    id: int
    movable: Movable
    promised: bool
    segment: str

    @property
    def is_promise(self) -> bool:
        """Tell whether the customer was promised it: never moved in bulk."""
        return self.promised or self.movable.kind in _PROMISES

    @property
    def stays(self) -> bool:
        """Tell whether it is done first: promises, quotes, what others wait for, A customers."""
        first = self.segment in _FIRST_SEGMENTS or self.movable.kind in _OTHERS_WAIT
        return first or self.is_promise


def spread(
    waiting: Sequence[Waiting],
    planned: Mapping[date, int],
    per_day: int,
    today: date,
    owner: QueueOwner,
) -> dict[int, Appointment]:
    """Give those that are moved, by id, with the day they go to; all others stay as they are.

    planned: how much stands on the days to come. per_day: at most so many stand on a day, as far
    as what is planned and what stays today allows it. The rest goes to the first open day with
    room, the better segment and the longer wait first; a time of day is kept where it is open.
    Source: "One's usual number" in DOMAIN.md 4.
    """
    if per_day < 1:
        raise ValueError(f"{per_day} a day clears nothing up")
    load = Counter({day: number for day, number in planned.items() if day > today})
    load[today] = sum(one.stays for one in waiting)
    found = {}
    for one in sorted((one for one in waiting if not one.stays), key=_order):
        due = _place(one, load, per_day, today, owner)
        load[due.on] += 1
        if due.on != today:
            found[one.id] = due
    return found


def shifted(one: Waiting, present: date, by: int, today: date, owner: QueueOwner) -> Appointment:
    """Give the open day before or after the present one, never one before today.

    by: 1 for later, -1 for earlier. Today is what it stays on where no earlier day is open.
    """
    day = present + by * _DAY
    while day > today:
        due = on_day(one, day, owner)
        if due is not None:
            return due
        day += by * _DAY
    return replace(one.movable.due, on=today)


def on_day(one: Waiting, day: date, owner: QueueOwner) -> Appointment | None:
    """Give the step on a day, at its time if that is open there; None on a closed day."""
    movable = one.movable
    for wished in (replace(movable.due, on=day), replace(movable.due, on=day, at=None)):
        moved = next_open(wished, movable.place, owner.own_days, movable.hours(owner))
        if moved.appointment.on == day:
            return moved.appointment
    return None


def loads(
    waiting: Iterable[Waiting], moved: Mapping[int, Appointment], planned: Mapping[date, int],
    today: date,
) -> Counter[date]:  # fmt: skip
    """Count what will stand on each day from today on."""
    found = Counter({day: number for day, number in planned.items() if day > today})
    found.update(moved[one.id].on if one.id in moved else today for one in waiting)
    return found


def _order(one: Waiting) -> tuple[int, date, int]:
    known = one.segment in _SEGMENTS
    return _SEGMENTS.index(one.segment if known else ""), one.movable.due.on, one.id


def _place(
    one: Waiting, load: Mapping[date, int], per_day: int, today: date, owner: QueueOwner
) -> Appointment:
    """Give the first day with room; on a year full to its end the emptiest open one."""
    days = [today + number * _DAY for number in range(_FARTHEST)]
    for day in days:
        if load[day] < per_day and (due := on_day(one, day, owner)) is not None:
            return due
    open_ = [due for day in days if (due := on_day(one, day, owner)) is not None]
    return min(open_, key=lambda due: load[due.on], default=replace(one.movable.due, on=today))
