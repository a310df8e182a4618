"""One timeline of everything that was with a customer, whichever room recorded it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NOON = time(12)  # stands for a day: sorts beside what happened on it, whatever the zone


class EntryGroup(StrEnum):
    """What of the timeline one may want to see alone."""

    TALKS = "talks"
    NOTES = "notes"
    BUSINESS = "business"  # quotes, orders, handoffs, complaints


class Place(NamedTuple):
    """Where an entry stands in the timeline; the next page begins behind the last one's."""

    happened_at: datetime
    id: int


@dataclass(frozen=True, kw_only=True)
class TimelineEntry:
    """Something that was.

    kind: an enum of the room that recorded it; its words make the title.
    happened_on: set where only the day is known; ``happened_at`` then only sorts.
    values: what the title needs besides the kind, such as ("outcome", "order").
    author: who recorded it, person: who at the customer; "" where nobody is known.
    text: as typed, to be shown as plain text.
    """

    id: int
    kind: StrEnum
    happened_at: datetime
    happened_on: date | None = None
    values: tuple[tuple[str, str], ...] = ()
    author: str = ""
    person: str = ""
    text: str = ""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.happened_at, self.id)

    def value(self, name: str) -> str:
        """Give one of the values, "" where it is missing."""
        return dict(self.values).get(name, "")


@dataclass(frozen=True)
class TimelineSource:
    """What a room adds to the timeline; startup joins them.

    entries: of a customer, behind a place (None: from the newest), at most so many.
    count: how many there are. title: translated. group: what a kind belongs to.
    """

    kinds: type[StrEnum]
    group: Callable[[StrEnum], EntryGroup]
    entries: Callable[[Session, int, Place | None, int], Sequence[TimelineEntry]]
    count: Callable[[Session, int], int]
    title: Callable[[TimelineEntry], str]


class TimelinePage(NamedTuple):
    """A part of the timeline, newest first, and whether older entries follow."""

    entries: tuple[TimelineEntry, ...]
    more: bool


def page(entries: Iterable[TimelineEntry], before: Place | None, limit: int) -> list[TimelineEntry]:
    """Give the newest entries behind a place, newest first."""
    behind = (entry for entry in entries if before is None or entry.place < before)
    return nsmallest(limit, behind, key=_newest_first)


def merged(
    session: Session,
    sources: Sequence[TimelineSource],
    customer_id: int,
    before: Place | None,
    limit: int,
) -> TimelinePage:
    """Give the next page of all sources together."""
    found = [
        entry
        for source in sources
        for entry in source.entries(session, customer_id, before, limit + 1)
    ]
    newest = page(found, before, limit + 1)
    return TimelinePage(tuple(newest[:limit]), len(newest) > limit)


def merged_of_group(
    session: Session,
    sources: Sequence[TimelineSource],
    customer_id: int,
    before: Place | None,
    limit: int,
    group: EntryGroup | None,
) -> TimelinePage:
    """Give the next page of one group (None: of all); turns pages until it is full."""
    found: list[TimelineEntry] = []
    while True:
        newest, more = merged(session, sources, customer_id, before, limit)
        found += (entry for entry in newest if group in (None, group_of(sources, entry)))
        if not more or len(found) >= limit:
            return TimelinePage(tuple(found[:limit]), more or len(found) > limit)
        before = newest[-1].place


def total(session: Session, sources: Sequence[TimelineSource], customer_id: int) -> int:
    """Count the entries of all sources."""
    return sum(source.count(session, customer_id) for source in sources)


def group_of(sources: Sequence[TimelineSource], entry: TimelineEntry) -> EntryGroup:
    """Tell what an entry belongs to."""
    return source_of(sources, entry).group(entry.kind)


def source_of(sources: Sequence[TimelineSource], entry: TimelineEntry) -> TimelineSource:
    """Give the source an entry came from."""
    return next(source for source in sources if isinstance(entry.kind, source.kinds))


def at_noon(on: date) -> datetime:
    """Give the instant by which something sorts of which only the day is known."""
    return datetime.combine(on, _NOON, UTC)


def _newest_first(entry: TimelineEntry) -> tuple[float, int]:
    return -entry.happened_at.timestamp(), -entry.id
