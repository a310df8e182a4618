"""Where a step can be moved to, for one person and one customer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.clock import Appointment
from app.follow_ups.dates.typed_dates import DateRemark, NotUnderstood, read_date
from app.follow_ups.rules import CALLS, FollowUpKind, MovePreset, move
from app.settings.working_time import CallingHours, Moved, Place, WorkDays, next_open, place_of


@dataclass(frozen=True)
class QueueOwner:
    """Whose queue it is, and when this person works and calls.

    zone: whose clock the person looks at.
    """

    user_id: int
    zone: str
    own_days: WorkDays
    hours: CallingHours


@dataclass(frozen=True)
class DayLoad:
    """How much is planned on each coming day.

    usual: one's usual number of a day; None for the plan of a colleague, whose figures are
        nobody else's business.
    """

    planned: Mapping[date, int]
    usual: int | None

    def on(self, day: date) -> int:
        """Give the number of steps on a day."""
        return self.planned.get(day, 0)


@dataclass(frozen=True)
class Movable:
    """What is to get another day: a step that stands somewhere, or the next one.

    country, region: of the customer, for its holidays; None where unknown.
    """

    kind: FollowUpKind
    due: Appointment
    country: str | None = None
    region: str | None = None

    @property
    def place(self) -> Place:
        """Where the customer is; the zone is that of the step."""
        return place_of(self.country or "CH", self.region or "", self.due.zone)

    def hours(self, owner: QueueOwner) -> CallingHours | None:
        """Give the calling hours for calls; tasks have none."""
        return owner.hours if self.kind in CALLS else None


@dataclass(frozen=True)
class TypedMove:
    """A typed day as it was understood, moved onto an open one where it was not."""

    moved: Moved
    remark: DateRemark | None = None


def preset_moves(
    movable: Movable, now: datetime, owner: QueueOwner
) -> list[tuple[MovePreset, Moved]]:
    """Give each preset with the day it leads to."""
    return [
        (
            preset,
            move(movable.due, preset, now, movable.place, owner.own_days, movable.hours(owner)),
        )
        for preset in MovePreset
    ]


def typed_move(
    text: str, movable: Movable, now: datetime, owner: QueueOwner
) -> TypedMove | NotUnderstood:
    """Read a typed day; a time that stood before is kept where no other is typed."""
    read = read_date(text, now, movable.due.zone)
    if isinstance(read, NotUnderstood):
        return read
    at = movable.due.at if read.at is None else read.at
    wished = Appointment(read.on, at, movable.due.zone)
    moved = next_open(wished, movable.place, owner.own_days, movable.hours(owner))
    return TypedMove(moved, read.remark)
