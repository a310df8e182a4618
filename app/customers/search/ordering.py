"""The order of a list, in stretches that an index serves: filled values, then empty ones.

Empty comes last in both databases and both directions, though SQLite sorts NULL first and
PostgreSQL last. Words of ours (segment, status) sort by meaning, a stretch for each, so no
database's alphabet matters. Equal values follow each other by id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum, auto
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case
from sqlalchemy.orm import InstrumentedAttribute

from app.customers.models import Customer
from app.customers.rules import Segment, Status
from app.customers.search.listing import Sort


@dataclass(frozen=True)
class Place:
    """Where a list goes on: behind the customer with this value and id."""

    value: Any
    id: int


class Range(Enum):
    """What a stretch takes of the sort column; EQUAL and EMPTY are ordered by id alone."""

    FILLED = auto()
    EQUAL = auto()
    BEHIND = auto()  # after a value
    EMPTY = auto()


@dataclass(frozen=True)
class Stretch:
    """A part of a sorted list that one index range gives in order.

    value: of EQUAL and BEHIND. after_id: where EQUAL and EMPTY go on; None: at their beginning.
    """

    range: Range
    value: Any = None
    after_id: int | None = None


@dataclass(frozen=True)
class _SortColumn:
    """A column. least: no value sorts before it. words: in the order people expect."""

    of: InstrumentedAttribute[Any]
    least: Any = None
    words: tuple[Any, ...] = ()
    can_be_empty: bool = True


_COLUMNS = {
    Sort.NAME: _SortColumn(Customer.sort_key, least="", can_be_empty=False),
    Sort.CITY: _SortColumn(Customer.city_key, least=""),
    Sort.SEGMENT: _SortColumn(Customer.segment, words=tuple(Segment)),
    Sort.STATUS: _SortColumn(Customer.status, words=tuple(Status), can_be_empty=False),
    Sort.NEXT_STEP: _SortColumn(Customer.next_step_on, least=date.min),
    Sort.LAST_CONTACT: _SortColumn(
        Customer.last_contact_at, least=datetime.min.replace(tzinfo=UTC)
    ),
}


def sort_column(sort: Sort) -> InstrumentedAttribute[Any]:
    """Give the column that a list is sorted by."""
    return _COLUMNS[sort].of


def order_of_hits(
    sort: Sort, value: ColumnElement[Any], id_: ColumnElement[Any], *, descending: bool
) -> tuple[ColumnElement[Any], ...]:
    """Give the same order for a few rows, which are fetched and sorted.

    value, id_: the sort column and the id, of the table or of a subquery.
    """
    words = _COLUMNS[sort].words
    ranked = (
        case({word.value: rank for rank, word in enumerate(words)}, value=value) if words else value
    )
    if descending:
        return value.is_(None), ranked.desc(), id_.desc()
    return value.is_(None), ranked, id_


def stretches(sort: Sort, *, descending: bool, after: Place | None) -> Iterator[Stretch]:
    """Give the stretches of a list from a place on, all of them if None."""
    column = _COLUMNS[sort]
    if after is not None and after.value is None:
        yield Stretch(Range.EMPTY, after_id=after.id)
        return
    if column.words:
        yield from _by_words(column.words, after, descending=descending)
    elif after is None:
        yield Stretch(Range.FILLED)
    else:
        # Two ranges, not (value, id) > (?, ?): SQLite seeks such a pair by its first part only.
        yield Stretch(Range.EQUAL, after.value, after.id)
        yield Stretch(Range.BEHIND, after.value)
    if column.can_be_empty:
        yield Stretch(Range.EMPTY)


def _by_words(words: Sequence[Any], after: Place | None, *, descending: bool) -> Iterator[Stretch]:
    ordered = list(reversed(words)) if descending else list(words)
    first = 0 if after is None else ordered.index(after.value)
    for at, word in enumerate(ordered[first:]):
        after_id = after.id if after is not None and at == 0 else None
        yield Stretch(Range.EQUAL, word, after_id)


def within(
    sort: Sort, range_: Range, *, descending: bool, behind_id: bool
) -> tuple[ColumnElement[bool], ...]:
    """Give the condition of stretches of this form; their values are "value" and "after_id"."""
    column = _COLUMNS[sort]
    value: ColumnElement[Any] = bindparam("value")
    where: list[ColumnElement[bool]]
    if range_ is Range.FILLED:
        where = [column.of >= column.least]
    elif range_ is Range.EQUAL:
        where = [column.of == value]
    elif range_ is Range.EMPTY:
        where = [column.of.is_(None)]
    elif descending:
        where = [column.of < value, column.of >= column.least]
    else:
        where = [column.of > value]
    if behind_id:
        after_id: ColumnElement[int] = bindparam("after_id")
        where.append(Customer.id < after_id if descending else Customer.id > after_id)
    return tuple(where)


def order_within(sort: Sort, range_: Range, *, descending: bool) -> tuple[ColumnElement[Any], ...]:
    """Give the order of stretches of this form, which is that of an index."""
    of = _COLUMNS[sort].of
    by: tuple[InstrumentedAttribute[Any], ...] = (Customer.id,)
    if range_ in (Range.FILLED, Range.BEHIND):
        by = (of, Customer.id)
    return tuple(column.desc() if descending else column.asc() for column in by)
