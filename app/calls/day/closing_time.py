"""When a person's working day ends."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.follow_ups.moving import QueueOwner

OFFERED_FOR = timedelta(hours=2)
"""As long after closing time the end of the day is offered."""


def closing_time(owner: QueueOwner, on: date) -> time:
    """Give when work ends on a day: by one's own hours, else with the calling hours."""
    own = owner.own_days.hours.ends_at(on.isoweekday())
    return own or max(closes for _, closes in owner.hours.blocks)


def is_closing(owner: QueueOwner, local: datetime) -> bool:
    """Tell whether a working day has just ended.

    local: now, by the person's own clock.
    """
    if not owner.own_days.is_working(local.date()):
        return False
    ended = datetime.combine(local.date(), closing_time(owner, local.date()), local.tzinfo)
    return ended <= local < ended + OFFERED_FOR
