"""Whether the team's server is there: decided from what is tried, without clock, chance, network.

    live ──lost──▶ trying ──failed──▶ away ──reached──▶ back ──settled──▶ live
                      └────reached────▶ live

A connection that comes back at the first try was never away for the person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

FIRST_PAUSE_S = 0.5
SHORT_PAUSE_S = 4.0
LONGEST_PAUSE_S = 15.0
PATIENT_AFTER = 90
"""So many tries, some five minutes of them, come soon after each other: most servers that go away
are only started anew, and nobody should sit before a line that is no longer true."""


class LinkState(StrEnum):
    """How things stand between this program and the server."""

    LIVE = "live"
    TRYING = "trying"  # just lost; the first try is under way
    AWAY = "away"
    BACK = "back"  # it answers again; what waited is being sent
    OUTDATED = "outdated"  # its tables are no longer those of this program


@dataclass(frozen=True)
class Link:
    """The state, since when the server is away, how often it was tried in vain."""

    state: LinkState = LinkState.LIVE
    since: datetime | None = None
    tries: int = 0

    @property
    def connected(self) -> bool:
        """Tell whether statements reach the server."""
        return self.state in (LinkState.LIVE, LinkState.BACK, LinkState.OUTDATED)

    @property
    def hopeless(self) -> bool:
        """Tell whether asking the server is only a wait: it is known to be away."""
        return self.state is LinkState.AWAY


def lost(link: Link, now: datetime) -> Link:
    """Hear that a connection broke or could not be made; while that is known nothing changes."""
    return Link(LinkState.TRYING, now) if link.connected else link


def failed(link: Link, now: datetime) -> Link:
    """Hear that the server could not be reached once more."""
    since = now if link.connected else link.since
    return Link(LinkState.AWAY, since, link.tries + 1)


def reached(link: Link) -> Link:
    """Hear that the server answers, with the tables that are known here."""
    if link.state is LinkState.AWAY:
        return Link(LinkState.BACK, link.since)
    return link if link.state is LinkState.BACK else Link()


def outdated(link: Link) -> Link:
    """Hear that the server answers, with other tables than this program knows."""
    return replace(link, state=LinkState.OUTDATED, tries=0)


def settled(link: Link) -> Link:
    """Hear that all that waited is sent and the return was told."""
    return Link() if link.state is LinkState.BACK else link


def pause_s(tries: int, chance: float) -> float:
    """Tell how long to wait before the next try.

    tries: how many were in vain. chance: from 0 to 1, so that a whole team does not come back at
    the same moment; it takes up to half of the pause away.
    """
    most = SHORT_PAUSE_S if tries < PATIENT_AFTER else LONGEST_PAUSE_S
    longest = min(most, FIRST_PAUSE_S * 2.0 ** min(tries, 10))
    return longest * (1 - chance / 2)
