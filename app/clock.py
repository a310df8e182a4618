"""Time as the program knows it: instants are UTC, plans are local."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Tells the present instant, aware, in UTC. Handed in everywhere; tests set it."""


def system_clock() -> datetime:
    """Tell the present instant in UTC."""
    return datetime.now(UTC)


class TeamClock:
    """This computer's clock, put right by that of the team's server as soon as it is known.

    offset: how far the server's is ahead; nothing until it was asked, and for a local file.
    """

    def __init__(self, own: Clock = system_clock) -> None:
        self._own = own
        self.offset = timedelta(0)

    def __call__(self) -> datetime:
        """Tell the present instant in UTC, as all others of the team have it."""
        return self._own() + self.offset

    def follow(self, ask: Clock) -> None:
        """Go by another clock from now on; ask: tells its moment, and takes a while for that.

        A difference that the way there and back could explain counts as none.
        """
        before = self._own()
        theirs = ask()
        way = self._own() - before
        offset = theirs - before - way / 2
        self.offset = offset if abs(offset) > way / 2 else timedelta(0)


@dataclass(frozen=True, order=True)
class Appointment:
    """A planned moment as people say it: a local date, perhaps a time, and whose time it is.

    on: the date on the customer's calendar; it never shifts with zones or summer time.
    at: the local time, or None where only the day was agreed.
    zone: an IANA name such as "Europe/Zurich".
    """

    on: date
    at: time | None = None
    zone: str = "Europe/Zurich"

    def instant(self) -> datetime | None:
        """Give the instant in UTC, or None for a date without a time.

        A time that summer time skips counts as if the clock had not changed yet;
        of a time that happens twice, the first is meant (PEP 495, fold=0).
        """
        if self.at is None:
            return None
        return datetime.combine(self.on, self.at, ZoneInfo(self.zone)).astimezone(UTC)


def local_day(moment: datetime, zone: str) -> date:
    """Tell which day it is in a zone at this instant."""
    return moment.astimezone(ZoneInfo(zone)).date()


def day_bounds(day: date, zone: str) -> tuple[datetime, datetime]:
    """Give the instants between which a local day lies."""
    home = ZoneInfo(zone)
    start = datetime.combine(day, time.min, home)
    end = datetime.combine(day + timedelta(days=1), time.min, home)
    return start.astimezone(UTC), end.astimezone(UTC)
