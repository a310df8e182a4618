"""When a person works on each weekday, by their own clock; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from app.settings.zones import HOME_ZONE

Blocks = tuple[tuple[time, time], ...]
"""Beginning and end of each stretch of work, in their order."""

_SPAN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to|bis)\s*(\d{1,2})(?:[:.](\d{2}))?")
_BETWEEN = re.compile(r"[\s,;/+&]*(?:and|und)?[\s,;/+&]*")


@dataclass(frozen=True)
class OwnHours:
    """Hours of work by ISO weekday; a weekday without any is worked all day.

    zone: whose clock they mean.
    """

    by_weekday: tuple[tuple[int, Blocks], ...] = ()
    zone: str = HOME_ZONE

    def on(self, weekday: int) -> Blocks:
        """Give the hours of a weekday, none where they were never entered."""
        return dict(self.by_weekday).get(weekday, ())

    def ends_at(self, weekday: int) -> time | None:
        """Tell when work ends on a weekday, None where no hours were entered."""
        return max((ends for _, ends in self.on(weekday)), default=None)

    def first_call(self, on: date, at: time, zone: str, calling: Blocks) -> time | None:
        """Give the first time from ``at`` on within calling hours and one's own, None after them.

        on, at, calling: at the place where it rings, whose clock ``zone`` is. Where the hours of
        a day have nothing in common with the calling hours, the calling hours count: else nobody
        could ever be called.
        """
        own = self._as_seen_from(on, zone)
        both = [
            (max(opens, begins), min(closes, ends))
            for opens, closes in _moments(on, calling, zone)
            for begins, ends in own
            if max(opens, begins) < min(closes, ends)
        ]
        open_ = sorted(both) or _moments(on, calling, zone)
        wished = datetime.combine(on, at, ZoneInfo(zone))
        found = (max(wished, begins) for begins, ends in open_ if wished < ends)
        return next((moment.time() for moment in found), None)

    def _as_seen_from(self, on: date, zone: str) -> list[tuple[datetime, datetime]]:
        """Give one's own hours of a day by the clock of another zone."""
        there = ZoneInfo(zone)
        spans = _moments(on, self.on(on.isoweekday()), self.zone)
        return [(begins.astimezone(there), ends.astimezone(there)) for begins, ends in spans]


ALL_DAY = OwnHours()
"""No hours entered."""


def read_blocks(text: str) -> Blocks | None:
    """Read hours as people type them: "8-12, 13:30-17"; None where they are not understood.

    An empty text gives no hours. Stretches must follow each other without meeting.
    """
    blocks: list[tuple[time, time]] = []
    position = _BETWEEN.match(text).end() if text.strip() else len(text)  # type: ignore[union-attr]
    while position < len(text):
        found = _SPAN.match(text, position)
        if found is None:
            return None
        try:
            block = _time(found[1], found[2]), _time(found[3], found[4])
        except ValueError:
            return None
        if block[0] >= block[1] or (blocks and block[0] <= blocks[-1][1]):
            return None
        blocks.append(block)
        between = _BETWEEN.match(text, found.end())
        position = found.end() if between is None else between.end()
    return tuple(blocks)


def blocks_text(blocks: Blocks) -> str:
    """Write hours so that ``read_blocks`` reads them again: "08:00-12:00, 13:30-17:00"."""
    return ", ".join(f"{begins:%H:%M}–{ends:%H:%M}" for begins, ends in blocks)


def hours_from(kept: Mapping[str, Any], zone: str) -> OwnHours:
    """Make hours of what stands in the setting; what cannot be read there counts as none."""
    found = []
    for weekday, text in kept.items():
        blocks = read_blocks(str(text))
        if weekday.isdecimal() and 1 <= int(weekday) <= 7 and blocks:
            found.append((int(weekday), blocks))
    return OwnHours(tuple(sorted(found)), zone)


def _moments(on: date, blocks: Blocks, zone: str) -> list[tuple[datetime, datetime]]:
    there = ZoneInfo(zone)
    return [
        (datetime.combine(on, begins, there), datetime.combine(on, ends, there))
        for begins, ends in blocks
    ]


def _time(hour: str, minute: str | None) -> time:
    """Give a time of day; 24 o'clock is no time, since the day ends there. Raises ValueError."""
    return time(int(hour), int(minute or 0))
