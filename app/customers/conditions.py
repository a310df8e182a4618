"""What a listing asks for, as conditions on the customer table in both databases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    column,
    exists,
    false,
    or_,
    select,
    table,
    union,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.customers.listing import Listing, NumberSought, Sought, sought
from app.customers.models import Block, Customer, CustomerTag, Email, ImportBatch, Phone

Condition = ColumnElement[bool]
Ids = Select[Any] | CompoundSelect[Any]

_FTS = table("customer_fts", column("rowid"), column("customer_fts"))


@dataclass(frozen=True)
class Conditions:
    """A listing's conditions in the forms that the ways of finding need.

    text: by the indexes of words, numbers and addresses; empty without a text.
    text_ids: selects the ids with that text without a look at the customers' rows; None where
        the text is a condition on the rows themselves.
    text_in_row: the same for one row at hand, without an index.
    filters: those of the chips, and that the customer's import is not running.
    """

    text: tuple[Condition, ...]
    text_ids: Ids | None
    text_in_row: tuple[Condition, ...]
    filters: tuple[Condition, ...]

    @property
    def any(self) -> bool:
        """Tell whether anything is asked for at all."""
        return bool(self.text or self.filters)


def conditions(session: Session, listing: Listing) -> Conditions:
    """Translate a listing; asks only whether an import is running."""
    wanted = sought(listing.text)
    parts = listing.parts_of_words
    words = _words_in_search(wanted.words, parts=parts)
    by_index = parts or session.get_bind().dialect.name == "postgresql"
    ids = _text_ids(wanted, select(Customer.id).where(words) if by_index else _by_fts(wanted.words))
    text: tuple[Condition, ...] = () if ids is None else (Customer.id.in_(ids),)
    if by_index and wanted.words and wanted.number is None:
        text, ids = (words,), None
    filters = (*_filters(listing), *_not_in_running_import(session))
    return Conditions(text, ids, _text_in_row(wanted, words), filters)


def as_written(condition: Condition) -> Condition:
    """Give a condition in a form that no index serves, so that the sort index is walked."""
    return condition.is_(True)


def _text_in_row(wanted: Sought, words: Condition) -> tuple[Condition, ...]:
    if wanted.address:
        return (exists().where(Email.customer_id == Customer.id, _address(wanted.address)),)
    if wanted.number is not None:
        number = exists().where(Phone.customer_id == Customer.id, number_condition(wanted.number))
        return (or_(words, number),)
    return (words,) if wanted.words else ()


def _text_ids(wanted: Sought, by_words: Select[Any]) -> Ids | None:
    if wanted.address:
        return select(Email.customer_id).where(_address(wanted.address)).distinct()
    if wanted.number is not None:
        # A union, since no index serves two tables under one OR.
        by_number = select(Phone.customer_id).where(number_condition(wanted.number))
        return union(by_words, by_number)
    return by_words if wanted.words else None


def _by_fts(words: Sequence[str]) -> Select[Any]:
    match = " ".join(f'"{word}"*' for word in words)  # folded words hold no quotes
    return select(_FTS.c.rowid).where(_FTS.c.customer_fts.op("MATCH")(match))


def _words_in_search(words: Sequence[str], *, parts: bool) -> Condition:
    blank = "" if parts else " "  # the column begins with one
    return and_(*(Customer.search.like(f"%{blank}{word}%") for word in words)) if words else false()


def _address(beginning: str) -> Condition:
    return _begins(Email.address_key, beginning, beginning + "\U0010ffff")


def number_condition(number: NumberSought) -> Condition:
    """Give the condition on a phone's row that its number begins or ends so."""
    beginnings = [_begins_with_digits(Phone.e164, digits) for digits in number.beginnings]
    ends = [_begins_with_digits(Phone.reversed_digits, end) for end in number.reversed_ends]
    return or_(*beginnings, *ends)


def _begins_with_digits(of: InstrumentedAttribute[Any], digits: str) -> Condition:
    """Compare as a range, which every index serves, whatever its collation."""
    number = digits.lstrip("+").rstrip("9")
    if not number:
        return of.startswith(digits)
    sign = "+" if digits.startswith("+") else ""
    return _begins(of, digits, f"{sign}{int(number) + 1:0{len(number)}}")


def _begins(of: InstrumentedAttribute[Any], first: str, beyond: str) -> Condition:
    return and_(of >= first, of < beyond)


def _filters(listing: Listing) -> list[Condition]:
    found: list[Condition] = []
    if listing.segments:
        found.append(Customer.segment.in_(listing.segments))
    if listing.statuses:
        found.append(Customer.status.in_(listing.statuses))
    if listing.owner_id is not None:
        owner = listing.owner_id
        found.append(or_(Customer.inside_owner_id == owner, Customer.field_owner_id == owner))
    if listing.without_next_step:
        found.append(Customer.next_step_on.is_(None))
    if listing.overdue_on is not None:
        found.append(Customer.next_step_on < listing.overdue_on)
    if listing.countries:
        found.append(Customer.country.in_(listing.countries))
    if listing.tags:
        tagged = select(CustomerTag.customer_id).where(CustomerTag.tag.in_(listing.tags))
        found.append(Customer.id.in_(tagged))
    if listing.do_not_call:
        blocked = select(Block.customer_id).where(Block.lifted_at.is_(None))
        found.append(Customer.id.in_(blocked.where(Block.customer_id.is_not(None))))
    return found


_RUNNING = select(ImportBatch.id).where(ImportBatch.state == "running")


def _not_in_running_import(session: Session) -> list[Condition]:
    # Asked beforehand: nearly always there is none, and the sort indexes need no look at rows.
    running = session.connection().execute(_RUNNING).scalars().all()
    if not running:
        return []
    return [or_(Customer.batch_id.is_(None), Customer.batch_id.not_in(running))]
