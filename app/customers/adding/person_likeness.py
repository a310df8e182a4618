"""Who may be meant already when a person is typed: by number, e-mail or name."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.customers.adding.alike import ALIKE, alike
from app.customers.derived import address_key
from app.customers.fields import person_name
from app.customers.models import Contact, Customer, Email
from app.customers.search import finding, queries
from app.customers.search.listing import Listing
from app.customers.typed.person_line import TypedPerson
from app.customers.typed.phone_numbers import digits, split_numbers
from app.database.fold import fold

_FEWEST_DIGITS = 7  # a subscriber's number; shorter ones are shared by chance
_FEWEST_LETTERS = 3
_MOST_ELSEWHERE = 20  # customers with the words of a name


class PersonLikeness(StrEnum):
    """What a person has in common with the one who is typed, the surest first."""

    NUMBER = "number"
    EMAIL = "email"
    NAME = "name"


class LikelyPerson(NamedTuple):
    """Somebody who may be the one who is being entered.

    here: at the same customer. gone: no longer there.
    """

    id: int
    customer_id: int
    name: str
    function: str
    company: str
    here: bool
    gone: bool
    why: PersonLikeness


def likely_people(
    session: Session, customer_id: int, typed: TypedPerson, region: str | None, limit: int
) -> list[LikelyPerson]:
    """Give people with a typed number or address, then those of like names; ours first."""
    by_number, by_email = _with_number(session, typed, region), _with_email(session, typed)
    customers = [customer_id, *_customers_named(session, typed)]
    candidates = Contact.customer_id.in_(customers) | Contact.id.in_(by_number | by_email)
    found: list[LikelyPerson] = []
    for row in _people(session, candidates):
        why = _why(row, typed, by_number, by_email)
        if why is not None:
            found.append(_likely(row, customer_id, why))
    found.sort(key=lambda one: (not one.here, list(PersonLikeness).index(one.why), one.gone))
    return found[:limit]


def _with_number(session: Session, typed: TypedPerson, region: str | None) -> set[int]:
    numbers = [one for cell in (typed.phone, typed.mobile) for one in split_numbers(cell)]
    return {
        match.contact_id
        for number in numbers
        if len(digits(number)) >= _FEWEST_DIGITS
        for match in queries.by_number(session, number, region)
        if match.contact_id is not None
    }


def _with_email(session: Session, typed: TypedPerson) -> set[int]:
    keys = [address_key(address) for address in typed.email.split()]
    wanted = select(Email.contact_id).where(Email.address_key.in_(keys))
    found = session.scalars(wanted.where(Email.contact_id.is_not(None))) if keys else ()
    return {contact_id for contact_id in found if contact_id is not None}


def _customers_named(session: Session, typed: TypedPerson) -> list[int]:
    """Give customers found by both names: whoever has changed the company stands there."""
    if not typed.first_name or len(typed.last_name) < _FEWEST_LETTERS:
        return []
    words = Listing(text=f"{typed.first_name} {typed.last_name}")
    return list(finding.first(session, words).ids[:_MOST_ELSEWHERE])


class _Row(NamedTuple):
    id: int
    customer_id: int
    company: str
    first_name: str | None
    last_name: str | None
    function: str | None
    gone: bool


def _people(session: Session, which: ColumnElement[bool]) -> list[_Row]:
    wanted = (
        select(
            Contact.id,
            Contact.customer_id,
            Customer.company,
            Contact.first_name,
            Contact.last_name,
            Contact.function,
            Contact.left_on.is_not(None),
        )
        .join(Customer, Customer.id == Contact.customer_id)
        .where(which)
        .order_by(Contact.id)
    )
    return [_Row(*row) for row in session.execute(wanted)]


def _why(
    row: _Row, typed: TypedPerson, by_number: Collection[int], by_email: Collection[int]
) -> PersonLikeness | None:
    if row.id in by_number:
        return PersonLikeness.NUMBER
    if row.id in by_email:
        return PersonLikeness.EMAIL
    return PersonLikeness.NAME if _named_alike(row, typed) else None


def _named_alike(row: _Row, typed: TypedPerson) -> bool:
    """Compare whole names where both are whole, else the surnames."""
    last = fold(typed.last_name)
    if len(last) < _FEWEST_LETTERS or not row.last_name:
        return False
    if typed.first_name and row.first_name:
        whole = fold(person_name(row.first_name, row.last_name))
        return alike(f"{fold(typed.first_name)} {last}", whole) >= ALIKE
    return alike(last, fold(row.last_name)) >= ALIKE


def _likely(row: _Row, customer_id: int, why: PersonLikeness) -> LikelyPerson:
    name = person_name(row.first_name, row.last_name)
    here = row.customer_id == customer_id
    return LikelyPerson(
        row.id, row.customer_id, name, row.function or "", row.company, here, row.gone, why
    )
