"""Whom an access report or an erasure is about: found by id, name, number or e-mail address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer, Email
from app.customers.search import queries as customers
from app.customers.search.finding import first
from app.customers.search.listing import Listing
from app.database.fold import fold
from app.errors import UserError

_MOST = 50
_DIGITS_OF_A_NUMBER = 5


class Subject(NamedTuple):
    """A person at a customer, or a customer that is a person.

    contact_id: None for the customer as a whole. name: of the person, or the customer's.
    """

    customer_id: int
    contact_id: int | None
    name: str
    company: str
    city: str

    @property
    def id(self) -> int:
        """The one id by which people name it."""
        return self.customer_id if self.contact_id is None else self.contact_id


class NoSuchPersonError(UserError):
    """Nobody is found by these words."""


class SeveralPeopleError(UserError):
    """The words mean several; one has to be named by its id."""

    def __init__(self, found: tuple[Subject, ...]) -> None:
        super().__init__(len(found))
        self.found = found


def one(session: Session, words: str) -> Subject:
    """Give whom the words mean; raises NoSuchPersonError or SeveralPeopleError."""
    found = matching(session, words)
    if not found:
        raise NoSuchPersonError
    if len(found) > 1:
        raise SeveralPeopleError(tuple(found))
    return found[0]


def by_id(session: Session, id_: int) -> Subject | None:
    """Give the person or the customer of an id."""
    people = session.execute(_people(Contact.id == id_)).all()
    if people:
        return _person(*people[0])
    return next(iter(_customers(session, [id_])), None)


def matching(session: Session, words: str) -> list[Subject]:
    """Give people first, then customers, at most 50 of each; those who left too."""
    words = words.strip()
    if words.isdigit():
        exact = by_id(session, int(words))
        if exact is not None:
            return [exact]
    if not words:
        return []
    people = [_person(*row) for row in session.execute(_people(_says(session, words))).all()]
    found = _customers(session, first(session, Listing(text=words)).ids[:_MOST])
    if people:  # a customer is found by its people's names too, and not meant then
        found = [one for one in found if _is_called(one, words)]
    return [*people, *found]


def _is_called(customer: Subject, words: str) -> bool:
    named = fold(customer.company).split()
    return all(any(part.startswith(word) for part in named) for word in fold(words).split())


def _says(session: Session, words: str) -> ColumnElement[bool]:
    if "@" in words:
        by_address = select(Email.contact_id).where(Email.address_key == words.lower())
        return Contact.id.in_(by_address)
    if sum(letter.isdigit() for letter in words) >= _DIGITS_OF_A_NUMBER:
        numbers = customers.by_number(session, words)
        return Contact.id.in_([row.contact_id for row in numbers if row.contact_id is not None])
    wanted = " ".join(words.lower().split())
    first_name = func.lower(func.coalesce(Contact.first_name, ""))
    last_name = func.lower(func.coalesce(Contact.last_name, ""))
    return or_(
        last_name == wanted,
        first_name + " " + last_name == wanted,
        last_name + " " + first_name == wanted,
    )


def _people(condition: ColumnElement[bool]) -> Select[Contact, str, str | None]:
    wanted = select(Contact, Customer.company, Customer.city)
    joined = wanted.join(Customer, Customer.id == Contact.customer_id)
    return joined.where(condition).order_by(Contact.last_name, Contact.id).limit(_MOST)


def _person(contact: Contact, company: str, city: str | None) -> Subject:
    name = " ".join(part for part in (contact.first_name, contact.last_name) if part)
    return Subject(contact.customer_id, contact.id, name, company, city or "")


def _customers(session: Session, ids: Sequence[int]) -> list[Subject]:
    return [
        Subject(row.id, None, row.company, row.company, row.city)
        for row in customers.rows(session, ids)
    ]
