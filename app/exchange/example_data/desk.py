"""Who has how much on the desk today: spreads stories over the firms.

The figures of the signed-in rep are those of the main page's picture: three steps overdue, six
today and eight later this week, 63 in the team, and 42 customers to call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from random import Random

from app.customers.rules import Status
from app.exchange.example_data.almanac import OFFICE, is_open, open_days
from app.exchange.example_data.endings import Ending
from app.exchange.example_data.staff import Staff


@dataclass(frozen=True)
class Load:
    """How many invented customers are in which state at somebody's desk."""

    overdue: int
    today: int
    this_week: int
    later: int
    care_due: int = 0
    care_held_back: int = 0  # due, but in Austria without consent
    dormant: int = 0
    new: int = 0
    prospects: int = 0
    requests: int = 0  # new ones, of today
    resting: int = 0
    do_not_call: int = 0
    closed_down: int = 0


LOADS = {
    # Beside the customers of known_customers.toml.
    "baumann": Load(0, 0, 5, 30, 23, 3, 3, 5, 18, 0, 14, 5, 6),
    "frei": Load(2, 5, 10, 30, 24, 2, 30, 20, 22, 1, 14, 6, 7),
    "koch": Load(1, 4, 7, 20, 12, 1, 34, 20, 20, 0, 12, 5, 5),
    "caduff": Load(1, 3, 4, 10),
    "roth": Load(1, 2, 3, 10),
}
_FIELD_REPS = ("caduff", "roth")

_PLANS: tuple[Callable[[Ending, date], None], ...] = (
    Ending.quote_open,
    Ending.ordered,
    Ending.looks_at_documents,
    Ending.decides,
    Ending.missed,
    Ending.needs_later,
    Ending.task,
    Ending.callback,
    Ending.visit_arranged,
)
_PLANS_FOR_LATER: tuple[Callable[[Ending, date], None], ...] = (
    Ending.needs_later,
    Ending.needs_later,
    Ending.looks_at_documents,
    Ending.decides,
)
_LATE = (0, 0, 1, 2, 3, 5, 8)
_DAYS_LATER = (8, 75)


@dataclass(frozen=True)
class Part:
    """What becomes of one firm.

    owner: who cares for it by phone; None leaves it to the segment.
    visited_by: the field rep it must have, if any.
    """

    tell: Callable[[Ending], object]
    owner: int | None = None
    visited_by: int | None = None
    status: Status = Status.ACTIVE
    ordered: bool = True
    held_back: bool = False
    reachable_any_time: bool = False
    long_known: bool = False


def parts(staff: Staff, day: date, chance: Random) -> Iterator[Part]:
    """Give the parts that must be played; whoever is left is in rhythm."""
    soon, later = cycle(_PLANS), cycle(_PLANS_FOR_LATER)
    for name, load in LOADS.items():
        who = staff.names[name]
        for due in _due_days(load, day, chance):
            if name in _FIELD_REPS:
                yield Part(_planned(Ending.after_visit, due), visited_by=who)
            else:
                plan = next(soon if due <= day + timedelta(days=7) else later)
                yield Part(_planned(plan, due), who, reachable_any_time=due <= day)
        yield from _unplanned(load, who, day, chance)


def _unplanned(load: Load, who: int, day: date, chance: Random) -> Iterator[Part]:
    for count in range(load.care_due):
        late = _LATE[count % len(_LATE)]
        yield Part(_due_for(late), who, reachable_any_time=True)
    for _ in range(load.care_held_back):
        yield Part(_due_for(1), who, held_back=True, reachable_any_time=True)
    for _ in range(load.dormant):
        yield Part(
            Ending.dormant,
            who,
            status=Status.DORMANT,
            reachable_any_time=True,
            long_known=True,
        )
    for _ in range(load.new):
        yield Part(_untold, who, status=Status.NEW, ordered=False, reachable_any_time=True)
    for _ in range(load.prospects):
        due = _later(day, chance)
        yield Part(_planned(Ending.first_call, due), who, ordered=False)
    for _ in range(load.requests):
        yield Part(_planned(Ending.new_request, day), who, ordered=False)
    for _ in range(load.resting):
        yield Part(Ending.resting, who)
    for _ in range(load.do_not_call):
        yield Part(Ending.do_not_call, who, long_known=True)
    for _ in range(load.closed_down):
        yield Part(Ending.closed_down, who, long_known=True)


def _due_days(load: Load, day: date, chance: Random) -> Iterator[date]:
    """Give a day for each planned step: behind, today, in this week, later."""
    for count in range(load.overdue):
        yield open_days(day, -1 - count % 3, OFFICE)
    for _ in range(load.today):
        yield day
    week = rest_of_week(day)
    for count in range(load.this_week):
        yield week[count % len(week)]
    for _ in range(load.later):
        yield _later(day, chance)


def rest_of_week(day: date) -> list[date]:
    """Give the open days left in this week after today; today itself where there is none."""
    days = [day + timedelta(days=ahead) for ahead in range(1, 8 - day.isoweekday())]
    return [on for on in days if is_open(on, OFFICE)] or [day]


def _later(day: date, chance: Random) -> date:
    ahead = chance.randint(*_DAYS_LATER)
    on = day + timedelta(days=ahead)
    return on if is_open(on, OFFICE) else open_days(on, 1, OFFICE)


def _planned(tell: Callable[[Ending, date], None], due: date) -> Callable[[Ending], object]:
    return lambda ending: tell(ending, due)


def _due_for(days: int) -> Callable[[Ending], object]:
    return lambda ending: ending.care_due(days)


def _untold(ending: Ending) -> None:
    """Nobody has called yet."""
