"""Reads of customers for lists: rows, who is meant by a number, whom one owns."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from app.customers.derived import e164_of
from app.customers.fields import PhoneKind, person_name
from app.customers.models import Contact, Customer, CustomerTag, Phone
from app.customers.rules import Segment, Status
from app.customers.search.asked import number_form, number_values
from app.customers.search.conditions import number_condition
from app.customers.search.finding import Found, first, named
from app.customers.search.listing import Listing, sought
from app.customers.typed.phone_numbers import international
from app.database.one_of import one_of
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
    found = {}
    for (
        id_,
        company,
        legal_form,
        segment,
        status,
        city,
        country,
        first_name,
        last_name,
        typed,
        e164,
        *others,
    ) in session.connection().execute(_ROWS, {"ids": list(ids)}).all():
        found[id_] = CustomerRow(
            id_,
            company,
            legal_form,
            segment,
            status,
            city,
            country,
            person_name(first_name, last_name),
            _readable(typed, e164),
            e164,
            *others,
        )
    return [found[id_] for id_ in ids if id_ in found]


def beginning(
    session: Session, listing: Listing, rows_wanted: int, ids_wanted: int = 0
) -> tuple[Found, list[CustomerRow]]:
    """Give the first ids of a list and the rows of its first screen, to be painted at once."""
    found = first(session, listing, ids_wanted)
    return found, rows(session, found.ids[:rows_wanted])


def best(session: Session, text: str, rows_wanted: int) -> list[CustomerRow]:
    """Give the customers a text most likely means: by how their name begins, then all others."""
    by_name = named(session, text, rows_wanted)
    found = first(session, Listing(text=text))
    return rows(session, list(dict.fromkeys((*by_name, *found.ids)))[:rows_wanted])


def _first_person() -> ColumnElement[int]:
    """Give who is called first: the main person, else the first entered."""
    return (
        select(Contact.id)
        .where(Contact.customer_id == Customer.id, Contact.left_on.is_(None))
        .order_by(Contact.main.desc(), Contact.id)
        .limit(1)
        .correlate(Customer)
        .scalar_subquery()
    )


def _first_phone(person_id: InstrumentedAttribute[int]) -> ColumnElement[int]:
    """Give the number to dial first.

    Valid before not, then that of who is called first, the company's, other people's.
    """
    whose = case((Phone.contact_id == person_id, 0), (Phone.contact_id.is_(None), 1), else_=2)
    return (
        select(Phone.id)
        .where(Phone.customer_id == Customer.id, Phone.kind != PhoneKind.FAX, _is_there())
        .order_by(Phone.invalid, whose, Phone.position, Phone.id)
        .limit(1)
        .correlate_except(Phone)
        .scalar_subquery()
    )


def _is_there() -> ColumnElement[bool]:
    """Leave out the numbers of people who are no longer there."""
    owner = aliased(Contact)
    left = exists().where(owner.id == Phone.contact_id, owner.left_on.is_not(None))
    return ~left.correlate(Phone)


def _rows_statement() -> Select[*tuple[Any, ...]]:
    person, phone = aliased(Contact), aliased(Phone)

    def text(of: Any) -> ColumnElement[str]:
        return func.coalesce(of, "")

    return (
        select(
            Customer.id,
            Customer.company,
            text(Customer.legal_form),
            Customer.segment,
            Customer.status,
            text(Customer.city),
            text(Customer.country),
            person.first_name,
            person.last_name,
            text(phone.typed),
            text(phone.e164),
            text(User.name),
            Customer.next_step_on,
            Customer.last_contact_at,
            text(Customer.stand),
            Customer.resting_until,
        )
        .outerjoin(User, User.id == Customer.inside_owner_id)
        .outerjoin(person, person.id == _first_person())
        .outerjoin(phone, phone.id == _first_phone(person.id))
        .where(one_of(Customer.id, "ids"))
    )


_ROWS = _rows_statement()  # made once: making it takes longer than running it


@lru_cache(maxsize=16384)
def _readable(typed: str, e164: str) -> str:
    """Give a number as typed, or with blanks where it was typed without any."""
    return typed if " " in typed or not e164 else international(e164)


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
    condition = number_condition(number_form(wanted))
    return _matches(session, condition, number_values(wanted))


def _matches(
    session: Session, condition: ColumnElement[bool], values: Mapping[str, str] | None = None
) -> list[NumberMatch]:
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
        for phone, company, city, first_name, last_name in session.execute(wanted, values)
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


def companies(session: Session, ids: Collection[int]) -> dict[int, str]:
    """Give the names of these customers by id; those that are gone are left out."""
    wanted = select(Customer.id, Customer.company).where(Customer.id.in_(ids))
    return {row.id: row.company for row in session.execute(wanted)} if ids else {}
