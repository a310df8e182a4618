"""How much an import does at a time, so that others can save in between."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, repeat

from app.database.ids import IdMaker

_FIRST_CHUNK = 50
_MOST_IN_CHUNK = 500
_SECONDS_PER_CHUNK = 0.03  # of the 100 ms that others may have to wait: a disk has moods
_IDS_PER_BLOCK = 1_000


class Pace:
    """Chooses how many records the next transaction gets, by how long the last one took.

    first: how many the first one gets; fewer where each brings many rows.
    """

    def __init__(self, first: int = _FIRST_CHUNK) -> None:
        self.size = first

    def took(self, records: int, seconds: float) -> None:
        """Aim at the wanted time; grow at most twofold."""
        fitting = int(records * _SECONDS_PER_CHUNK / max(seconds, 0.001))
        self.size = max(1, min(2 * records, fitting, _MOST_IN_CHUNK))


def in_blocks(ids: IdMaker) -> Callable[[], int]:
    """Take ids from their maker in blocks, which is faster than one by one."""
    blocks = (ids.new_many(_IDS_PER_BLOCK) for _ in repeat(None))
    return chain.from_iterable(blocks).__next__
