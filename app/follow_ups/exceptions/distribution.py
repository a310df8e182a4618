"""What a distribution will do, before it is done; pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.clock import Appointment, local_day
from app.follow_ups.changes.assigning import DistributeCustomers, Distributed
from app.follow_ups.exceptions.exception_rows import ExceptionRow
from app.follow_ups.moving import Movable, QueueOwner, TypedMove, typed_move
from app.follow_ups.rules import FollowUpKind, MovePreset, move
from app.settings.working_time import Moved


@dataclass(frozen=True)
class Wish:
    """What a lead wants. owner_id: None leaves owners. day: None plans nothing."""

    owner_id: int | None = None
    day: MovePreset | str | None = None  # a preset, or a day as typed
    text: str = ""


@dataclass(frozen=True)
class Preview:
    """What will change, in numbers of customers.

    owners: get another owner. already: have this owner. handed: promises and requests that go
    over. planned: get a next step. elsewhere: of these, on another day than most, for a holiday
    or a closed day at the customer's place. day: that of most; None where nothing is planned.
    unread: the typed day is none.
    """

    owners: int = 0
    already: int = 0
    handed: int = 0
    planned: int = 0
    elsewhere: int = 0
    day: Appointment | None = None
    unread: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether nothing would change."""
        return not (self.owners or self.handed or self.planned)


def preview(
    rows: Sequence[ExceptionRow], wish: Wish, now: datetime, planner: QueueOwner
) -> Preview:
    """Say what a wish will change."""
    seen: dict[int, ExceptionRow] = {row.customer_id: row for row in rows}
    days = [due for row in seen.values() if (due := due_of(row, wish, now, planner)) is not None]
    usual = max(days, key=lambda due: sum(due.on == one.on for one in days), default=None)
    wanted = wish.owner_id is not None
    owned = [row for row in seen.values() if goes_over(row, wish)]
    return Preview(
        owners=len(owned),
        already=sum(wanted and row.inside_owner_id == wish.owner_id for row in seen.values()),
        handed=sum(wanted and row.step_id is not None for row in rows),
        planned=len(days),
        elsewhere=sum(due.on != usual.on for due in days) if usual is not None else 0,
        day=usual,
        unread=bool(wish.day) and not days and any(needs_step(row) for row in rows),
    )


def needs_step(row: ExceptionRow) -> bool:
    """Tell whether nothing is planned with the customer, by anybody or by its rhythm of care."""
    return row.next_step_on is None and row.care_due_on is None and row.step_id is None


def goes_over(row: ExceptionRow, wish: Wish) -> bool:
    """Tell whether the customer itself gets the owner, not only its promise or request."""
    if wish.owner_id is None or row.inside_owner_id == wish.owner_id:
        return False
    return row.step_id is None or row.owner_id is None


def due_of(row: ExceptionRow, wish: Wish, now: datetime, planner: QueueOwner) -> Appointment | None:
    """Give the day of the planned call, on an open day at the customer's place."""
    if wish.day is None or not needs_step(row):
        return None
    today = Appointment(local_day(now, row.zone), None, row.zone)
    movable = Movable(FollowUpKind.CALL, today, row.country, row.region)
    if isinstance(wish.day, MovePreset):
        hours = movable.hours(planner)
        moved: Moved = move(today, wish.day, now, movable.place, planner.own_days, hours)
    else:
        read = typed_move(wish.day, movable, now, planner)
        if not isinstance(read, TypedMove) or read.moved.appointment.on < today.on:
            return None
        moved = read.moved
    return replace(moved.appointment, at=None)


def command(
    rows: Sequence[ExceptionRow],
    wish: Wish,
    now: datetime,
    planner: QueueOwner,
    new_id: Callable[[], int],
) -> DistributeCustomers:
    """Give the command that does what the preview says."""
    distributed = []
    for row in rows:
        due = due_of(row, wish, now, planner)
        distributed.append(
            Distributed(
                customer_id=row.customer_id,
                history_id=new_id(),
                seen_owner_id=row.inside_owner_id,
                step_id=row.step_id,
                step_owner_id=row.step_owner_id,
                planned_id=None if due is None else new_id(),
                due=due,
            )
        )
    return DistributeCustomers(rows=tuple(distributed), owner_id=wish.owner_id, text=wish.text)
