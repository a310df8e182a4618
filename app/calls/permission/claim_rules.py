"""When a customer is held for one caller, and for how long.

A claim runs by the database's clock and ends by itself: who crashed holds nobody for longer than a
lease. Nothing here reads a clock.
"""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from app.calls.draft import Draft

LEASE = timedelta(seconds=90)
"""So long after its last renewal a claim is over."""

RENEW_EVERY = timedelta(seconds=25)
"""Two renewals may get lost, and the third still comes in time."""

READY_FOR = timedelta(minutes=15)
"""So long a customer who only stands ready is held without a stroke of a key."""

HELD_AFTER_CALL = timedelta(seconds=2)
"""So long a customer stays held after the call is saved: the lists of others hear of it now.

A colleague whose list is a second old would ring once more.
"""

LOOK_AHEAD = 200
"""So many customers of a ranked list are offered to the database, which takes the first free."""

_SOONEST_LOOK = timedelta(seconds=1)
_AFTER_LEASE = timedelta(milliseconds=200)


class Claimed(NamedTuple):
    """A running claim of somebody.

    left: until it is over unless renewed, by the database's clock, when it was asked.
    """

    customer_id: int
    user_id: int
    name: str
    left: timedelta = LEASE


def needs_claim(draft: Draft, *, present: bool, idle: timedelta) -> bool:
    """Tell whether a draft keeps its customer from being called by others.

    present: it stands in the middle of the page. idle: since it was last opened or edited.
    An open wrap-up does, parked too: its outcome is not in the lists of the others yet, and they
    would ring again. A customer who stands ready does, but not over the lunch break. A parked note
    without a call does not, nor does correcting a saved call.
    """
    if draft.corrects_id is not None:
        return False
    return draft.open or (present and idle < READY_FOR)


def surely_runs(since_asked: timedelta) -> bool:
    """Tell whether a claim still runs that was given or renewed when asked so long ago.

    The lease began after the question, so this errs on the safe side.
    """
    return since_asked < LEASE


def next_look(left: list[timedelta]) -> timedelta | None:
    """Tell when to look again whether others still call: nobody tells of a lease that runs out.

    left: what the known claims had left just now. None where there is nothing to look for.
    """
    if not left:
        return None
    return max(min(left) + _AFTER_LEASE, _SOONEST_LOOK)
