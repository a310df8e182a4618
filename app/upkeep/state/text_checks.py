"""Looks whether texts by which customers are found and sorted are what they are computed of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from app.customers.derived import Searchable, city_key, name_key, search_text
from app.customers.models import Contact, Customer, Email

_OWN_WORDS = ("company", "legal_form", "city", "zip", "number")


def sort_key_differs(session: Session, step: ColumnElement[bool]) -> Iterator[int]:
    """Find customers, among those of a step, who stand at a wrong place in lists."""
    wanted = select(
        Customer.id, Customer.company, Customer.sort_key, Customer.city, Customer.city_key
    )
    for row in session.execute(wanted.where(step)):
        if (row.sort_key, row.city_key) != (name_key(row.company), city_key(row.city)):
            yield row.id


def search_text_differs(session: Session, step: ColumnElement[bool]) -> Iterator[int]:
    """Find customers, among those of a step, whom a search misses or finds wrongly."""
    people, addresses = _people(session, step), _addresses(session, step)
    own = [getattr(Customer, name) for name in _OWN_WORDS]
    for row in session.execute(select(Customer.id, Customer.search, *own).where(step)):
        now = _search_text(row, people.get(row.id, ()), addresses.get(row.id, ()))
        if set(row.search.split()) != set(now.split()):  # the order of words does not matter
            yield row.id


def _search_text(row: Row[Any], people: Sequence[str | None], addresses: Sequence[str]) -> str:
    own = {name: getattr(row, name) for name in _OWN_WORDS}
    return search_text(Searchable(**own, people=people, mail_addresses=addresses))


def _people(session: Session, step: ColumnElement[bool]) -> Mapping[int, list[str | None]]:
    names: defaultdict[int, list[str | None]] = defaultdict(list)
    wanted = select(Contact.customer_id, Contact.first_name, Contact.last_name)
    theirs = wanted.join(Customer, Customer.id == Contact.customer_id)
    for row in session.execute(theirs.where(step, Contact.left_on.is_(None))):
        names[row.customer_id] += [row.first_name, row.last_name]
    return names


def _addresses(session: Session, step: ColumnElement[bool]) -> Mapping[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    wanted = select(Email.customer_id, Email.address)
    theirs = wanted.join(Customer, Customer.id == Email.customer_id)
    for row in session.execute(theirs.where(step)):
        found[row.customer_id].append(row.address)
    return found
