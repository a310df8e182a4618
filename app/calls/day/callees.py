"""Who is called and under which number, for the rows of the call list.

The same person and number that the call opens with (view.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select
from sqlalchemy.orm import Session

from app.calls.day.candidates import Candidate
from app.customers.models import Contact, Customer, Phone
from app.database.one_of import one_of

_PEOPLE = (
    select(Contact.customer_id, Contact.id, Contact.first_name, Contact.last_name)
    .where(one_of(Contact.customer_id, "ids"), Contact.left_on.is_(None))
    .order_by(Contact.main.desc(), Contact.id)
)
_PHONES = (
    select(Phone.customer_id, Phone.contact_id, Phone.e164, Phone.typed)
    .where(one_of(Phone.customer_id, "ids"), Phone.kind != "fax", ~Phone.invalid)
    .order_by(Phone.position, Phone.id)
)
_CUSTOMERS = select(Customer.id, Customer.company, Customer.city).where(one_of(Customer.id, "ids"))

_Person = Row[*tuple[Any, ...]]


@dataclass(frozen=True)
class Callee:
    """Who is called, as a row shows it; phone is empty where there is none to ring."""

    company: str
    contact: str
    city: str
    phone: str


def callees(session: Session, shown: Iterable[Candidate]) -> dict[int, Callee]:
    """Give the callee of each customer: whom the step is planned with, else the main person."""
    planned = {one.customer_id: one.contact_id for one in shown}
    ids = {"ids": list(planned)}
    connection = session.connection()  # past the ORM, as situations.py
    people = _people(connection, planned)
    phones = _phones(connection, planned, people)
    return {
        row.id: Callee(
            row.company, _name(people.get(row.id)), row.city or "", phones.get(row.id, "")
        )
        for row in connection.execute(_CUSTOMERS, ids)
    }


def _people(connection: Connection, planned: Mapping[int, int | None]) -> dict[int, _Person]:
    found: dict[int, _Person] = {}
    for row in connection.execute(_PEOPLE, {"ids": list(planned)}):
        if row.id == planned[row.customer_id]:
            found[row.customer_id] = row
        else:
            found.setdefault(row.customer_id, row)
    return found


def _phones(
    connection: Connection, planned: Mapping[int, int | None], people: Mapping[int, _Person]
) -> dict[int, str]:
    """Give the person's first number, else the company's; nobody else's is rung."""
    own: dict[int, str] = {}
    company: dict[int, str] = {}
    for row in connection.execute(_PHONES, {"ids": list(planned)}):
        person = people.get(row.customer_id)
        number = row.e164 or row.typed
        if not any(letter.isdigit() for letter in number):
            continue
        if row.contact_id is None:
            company.setdefault(row.customer_id, number)
        elif person is not None and row.contact_id == person.id:
            own.setdefault(row.customer_id, number)
    return company | own


def _name(person: _Person | None) -> str:
    if person is None:
        return ""
    return " ".join(part for part in (person.first_name, person.last_name) if part)
