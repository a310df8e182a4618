"""Many values taken some at a time: for one statement, one read or one short transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

AT_ONCE = 1_000
"""Values in one statement, as each is a parameter of ``in_``: SQLite takes 32,766 of them unless it
was built for more, PostgreSQL 65,535."""


def in_parts(values: Iterable[T], at_once: int = AT_ONCE) -> Iterator[list[T]]:
    """Give the values in their order, ``at_once`` by ``at_once``; the last part may be shorter.

    No values give no part. A stream is read only as far as its parts are asked for.
    Raises ValueError where at_once is below 1, rather than losing all values.
    """
    if at_once < 1:
        raise ValueError(f"{at_once} at once would never get through")
    left = iter(values)
    while part := list(islice(left, at_once)):
        yield part
