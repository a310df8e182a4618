"""Reads of customers for lists: rows, who is meant by a number, whom one owns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.customers.conditions import number_condition
from app.customers.derived import e164_of
from app.customers.fields import PhoneKind, person_name
from app.customers.finding import Found, first
from app.customers.listing import Listing, sought
from app.customers.models import Contact, Customer, CustomerTag, Phone
from app.customers.phone_numbers import international
from app.customers.rules import Segment, Status
from app.team.models import User


class CustomerRow(NamedTuple):
    """A customer as a list shows it; texts that are not there are empty.

    contact: who is called first. phone: the number to dial first,
    as typed but readable, and e164 of it.
    """

    id: int
    company: str
    legal_form: str
    segment: Segment | None
    status: Status
    city: str
    country: str
    contact: str
    phone: str
    e164: str
    owner: str
    next_step_on: date | None
    last_contact_at: datetime | None
    stand: str
    resting_until: date | None


def rows(session: Session, ids: Sequence[int]) -> list[CustomerRow]:
    """Give the customers with these ids, in the order of ``ids``; deleted ones left out."""
    people = _first_people(session, ids)
    phones = _first_phones(session, ids, people)
    found = {}
    for row in session.execute(_SELECTED.where(Customer.id.in_(ids))):
        person = people.get(row.id)
        typed, e164 = phones.get(row.id, ("", ""))
        found[row.id] = CustomerRow(
            row.id,
            row.company,
            row.legal_form or "",
            row.segment,
            row.status,
            row.city or "",
            row.country or "",
            person.name if person else "",
            _readable(typed, e164),
            e164,
            row.name or "",
            row.next_step_on,
            row.last_contact_at,
            row.stand or "",
            row.resting_until,
        )
    return [found[id_] for id_ in ids if id_ in found]


def beginning(
    session: Session, listing: Listing, rows_wanted: int
) -> tuple[Found, list[CustomerRow]]:
    """Give the first ids of a list and the rows of its first screen, to be painted at once."""
    found = first(session, listing)
    return found, rows(session, found.ids[:rows_wanted])


_SELECTED = select(
    Customer.id,
    Customer.company,
    Customer.legal_form,
    Customer.segment,
    Customer.status,
    Customer.city,
    Customer.country,
    Customer.next_step_on,
    Customer.last_contact_at,
    Customer.stand,
    Customer.resting_until,
    User.name,
).outerjoin(User, User.id == Customer.inside_owner_id)


@lru_cache(maxsize=16384)
def _readable(typed: str, e164: str) -> str:
    """Give a number as typed, or with blanks where it was typed without any."""
    return typed if " " in typed or not e164 else international(e164)


class _Person(NamedTuple):
    id: int
    name: str


def _first_people(session: Session, ids: Sequence[int]) -> dict[int, _Person]:
    """Give who is called first at each customer: the main person, else the first entered."""
    present = (
        select(Contact.customer_id, Contact.id, Contact.first_name, Contact.last_name)
        .where(Contact.customer_id.in_(ids), Contact.left_on.is_(None))
        .order_by(Contact.main, Contact.id.desc())
    )
    return {
        customer_id: _Person(id_, person_name(first_name, last_name))
        for customer_id, id_, first_name, last_name in session.execute(present)
    }


def _first_phones(
    session: Session, ids: Sequence[int], people: dict[int, _Person]
) -> dict[int, tuple[str, str]]:
    """Give the number to dial first at each customer: as typed, and in E.164 form.

    Valid before not, then that of who is called first, the company's, other people's.
    """
    dialled = select(
        Phone.customer_id, Phone.contact_id, Phone.typed, Phone.e164, Phone.invalid, Phone.position
    ).where(Phone.customer_id.in_(ids), Phone.kind != PhoneKind.FAX)
    best: dict[int, tuple[tuple[bool, int, int], str, str]] = {}
    for customer_id, contact_id, typed, e164, invalid, position in session.execute(dialled):
        person = people.get(customer_id)
        whose = 1 if contact_id is None else 0 if person and person.id == contact_id else 2
        candidate = ((invalid, whose, position), typed, e164 or "")
        best[customer_id] = min(best.get(customer_id, candidate), candidate)
    return {id_: (typed, e164) for id_, (_, typed, e164) in best.items()}


class NumberMatch(NamedTuple):
    """Somebody who may be meant by a number; contact_id is None where it is the company's."""

    customer_id: int
    company: str
    city: str
    contact_id: int | None
    contact: str
    phone_id: int
    typed: str


_MOST_MATCHES = 20


def by_number(session: Session, typed: str, region: str | None = None) -> list[NumberMatch]:
    """Give whose number this is, in any spelling; exact matches first, at most 20.

    region: the country whose habits hold; ours if None. Where nobody has exactly this number,
    numbers that begin or end with these digits are given, as for an internal extension.
    """
    e164 = e164_of(typed, region)
    exact = _matches(session, Phone.e164 == e164) if e164 else []
    wanted = sought(typed).number
    if exact or wanted is None:
        return exact
    return _matches(session, number_condition(wanted))


def _matches(session: Session, condition: ColumnElement[bool]) -> list[NumberMatch]:
    wanted = (
        select(Phone, Customer.company, Customer.city, Contact.first_name, Contact.last_name)
        .join(Customer, Customer.id == Phone.customer_id)
        .outerjoin(Contact, Contact.id == Phone.contact_id)
        .where(condition)
        .order_by(Phone.invalid, Contact.left_on.is_not(None), Customer.sort_key, Phone.id)
        .limit(_MOST_MATCHES)
    )
    return [
        NumberMatch(
            phone.customer_id,
            company,
            city or "",
            phone.contact_id,
            person_name(first_name, last_name),
            phone.id,
            phone.typed,
        )
        for phone, company, city, first_name, last_name in session.execute(wanted)
    ]


class UserName(NamedTuple):
    """A person who can own customers."""

    id: int
    name: str


def owners(session: Session) -> list[UserName]:
    """Give everybody who works here, by name."""
    wanted = select(User.id, User.name).where(User.active).order_by(User.name, User.id)
    return [UserName(*row) for row in session.execute(wanted)]


class FilterChoices(NamedTuple):
    """What the filters can be set to, the most used first."""

    countries: tuple[str, ...]
    tags: tuple[str, ...]


_MOST_CHOICES = 30


def filter_choices(session: Session) -> FilterChoices:
    """Give countries and tags that customers have."""
    countries = _most_used(session, Customer.country)
    return FilterChoices(countries, _most_used(session, CustomerTag.tag))


def _most_used(
    session: Session, of: InstrumentedAttribute[str | None] | InstrumentedAttribute[str]
) -> tuple[str, ...]:
    used = select(of).where(of.is_not(None)).group_by(of)
    wanted = used.order_by(func.count().desc(), of).limit(_MOST_CHOICES)
    return tuple(session.scalars(wanted).all())  # type: ignore[arg-type]
