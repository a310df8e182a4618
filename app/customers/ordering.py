"""The order of a list, in stretches that an index serves: filled values, then empty ones.

Empty comes last in both databases and both directions, though SQLite sorts NULL first and
PostgreSQL last. Words of ours (segment, status) sort by meaning, a stretch for each, so no
database's alphabet matters. Equal values follow each other by id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, case
from sqlalchemy.orm import InstrumentedAttribute

from app.customers.listing import Sort
from app.customers.models import Customer
from app.customers.rules import Segment, Status


@dataclass(frozen=True)
class Place:
    """Where a list goes on: behind the customer with this value and id."""

    value: Any
    id: int


@dataclass(frozen=True)
class Stretch:
    """A part of a sorted list that one index range gives in order."""

    where: tuple[ColumnElement[bool], ...]
    order_by: tuple[ColumnElement[Any], ...]


@dataclass(frozen=True)
class _SortColumn:
    """A column. least: no value sorts before it. words: in the order people expect."""

    of: InstrumentedAttribute[Any]
    least: Any = None
    words: tuple[StrEnum, ...] = ()
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
        yield _equal(column, None, after, descending=descending)
        return
    if column.words:
        yield from _by_words(column, column.words, after, descending=descending)
    else:
        yield from _by_value(column, after, descending=descending)
    if column.can_be_empty:
        yield _equal(column, None, None, descending=descending)


def _by_words(
    column: _SortColumn, words: Sequence[StrEnum], after: Place | None, *, descending: bool
) -> Iterator[Stretch]:
    ordered = list(reversed(words)) if descending else list(words)
    first = 0 if after is None else ordered.index(after.value)
    for at, word in enumerate(ordered[first:]):
        yield _equal(column, word, after if at == 0 else None, descending=descending)


def _by_value(column: _SortColumn, after: Place | None, *, descending: bool) -> Iterator[Stretch]:
    of, by_id = column.of, Customer.id
    order = (of.desc(), by_id.desc()) if descending else (of.asc(), by_id.asc())
    if after is None:
        yield Stretch((of >= column.least,), order)
        return
    # Two ranges instead of (value, id) > (?, ?): SQLite seeks such a pair by its first part only.
    yield _equal(column, after.value, after, descending=descending)
    if descending:
        yield Stretch((of < after.value, of >= column.least), order)
    else:
        yield Stretch((of > after.value,), order)


def _equal(column: _SortColumn, value: Any, after: Place | None, *, descending: bool) -> Stretch:
    """Give the rows of one value, or of none, by id."""
    where: list[ColumnElement[bool]] = [column.of == value]
    if after is not None:
        where.append(Customer.id < after.id if descending else Customer.id > after.id)
    return Stretch(tuple(where), (Customer.id.desc() if descending else Customer.id.asc(),))
