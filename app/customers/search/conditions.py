"""What a listing asks for, as conditions on the customer table in both databases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    bindparam,
    column,
    exists,
    false,
    not_,
    or_,
    select,
    table,
    union,
)
from sqlalchemy.orm import InstrumentedAttribute

from app.customers.models import Block, Customer, CustomerTag, Email, Phone
from app.customers.search.asked import Form, NumberForm
from app.database.one_of import one_of

Condition = ColumnElement[bool]
Ids = Select[Any] | CompoundSelect[Any]

FORMS_KEPT = 256
"""So many forms of lists keep their statements; people use a few dozen."""


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


FILTERS: Mapping[str, Condition] = {
    "segments": one_of(Customer.segment, "segments"),
    "statuses": one_of(Customer.status, "statuses"),
    "owner_id": or_(
        Customer.inside_owner_id == bindparam("owner_id"),
        Customer.field_owner_id == bindparam("owner_id"),
    ),
    "without_next_step": Customer.next_step_on.is_(None),
    "overdue_on": Customer.next_step_on < bindparam("overdue_on"),
    "countries": one_of(Customer.country, "countries"),
    "tags": Customer.id.in_(select(CustomerTag.customer_id).where(one_of(CustomerTag.tag, "tags"))),
    "do_not_call": Customer.id.in_(
        select(Block.customer_id).where(Block.lifted_at.is_(None), Block.customer_id.is_not(None))
    ),
    "running_imports": or_(
        Customer.batch_id.is_(None), not_(one_of(Customer.batch_id, "running_imports"))
    ),
}
"""What the filters ask; a value has the name of its filter."""


@lru_cache(maxsize=FORMS_KEPT)
def conditions(form: Form) -> Conditions:
    """Give the conditions of a form, to be run with the values of a listing."""
    words = _words_in_search(form)
    by_index = form.parts_of_words or form.on_server
    ids = _text_ids(form, select(Customer.id).where(words) if by_index else _BY_FTS)
    text: tuple[Condition, ...] = () if ids is None else (Customer.id.in_(ids),)
    if by_index and form.words and form.number is None:
        text, ids = (words,), None
    filters = tuple(FILTERS[name] for name in form.filters)
    return Conditions(text, ids, _text_in_row(form, words), filters)


def as_written(condition: Condition) -> Condition:
    """Give a condition in a form that no index serves, so that the sort index is walked."""
    return condition.is_(True)


_FTS = table("customer_fts", column("rowid"), column("customer_fts"))
_BY_FTS = select(_FTS.c.rowid).where(_FTS.c.customer_fts.op("MATCH")(bindparam("match")))


def _begins(of: InstrumentedAttribute[Any], name: str) -> Condition:
    return and_(of >= bindparam(name), of < bindparam(f"{name}_beyond"))


_ADDRESS = _begins(Email.address_key, "address")


def number_condition(form: NumberForm) -> Condition:
    """Give the condition on a phone's row that its number begins or ends so."""
    beginnings = [_begins(Phone.e164, f"beginning{at}") for at in range(form.beginnings)]
    ends = [_begins(Phone.reversed_digits, f"end{at}") for at in range(form.ends)]
    return or_(*beginnings, *ends)


def _text_in_row(form: Form, words: Condition) -> tuple[Condition, ...]:
    if form.address:
        return (exists().where(Email.customer_id == Customer.id, _ADDRESS),)
    if form.number is not None:
        number = exists().where(Phone.customer_id == Customer.id, number_condition(form.number))
        return (or_(words, number),)
    return (words,) if form.words else ()


def _text_ids(form: Form, by_words: Select[Any]) -> Ids | None:
    if form.address:
        return select(Email.customer_id).where(_ADDRESS).distinct()
    if form.number is not None:
        # A union, since no index serves two tables under one OR.
        by_number = select(Phone.customer_id).where(number_condition(form.number))
        return union(by_words, by_number)
    return by_words if form.words else None


def _words_in_search(form: Form) -> Condition:
    words = [Customer.search.like(bindparam(f"word{at}")) for at in range(form.words)]
    return and_(*words) if words else false()
