"""Columns computed from others: search text, sort keys, zone, digits of numbers.

The one place that knows how; commands call ``keep_*``, the import calls the pure functions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer, Email, Phone
from app.customers.typed.phone_numbers import digits, read_number
from app.database.base import table_of
from app.database.fold import fold, sort_key
from app.settings.zones import zone_of

HOME_REGION = "CH"
"""The country whose habits hold for numbers of customers without one."""

_NAME_KEY_LENGTH = 80
_CITY_KEY_LENGTH = 60
_REVERSED_LENGTH = 40


class Searchable(NamedTuple):
    """What a customer is found by."""

    company: str
    legal_form: str | None = None
    city: str | None = None
    zip: str | None = None
    number: str | None = None
    people: Iterable[str | None] = ()
    mail_addresses: Iterable[str] = ()


def search_text(customer: Searchable) -> str:
    """Give the folded words with a leading blank: " hofer schreinerei chur 7000".

    Each word stands once; a word's beginning is found as " hof".
    """
    parts = [
        customer.company,
        customer.legal_form,
        customer.city,
        customer.zip,
        customer.number,
        *customer.people,
        *[address.rpartition("@")[2] for address in customer.mail_addresses],
    ]
    words = " ".join([fold(part) for part in parts if part]).split()
    return " ".join(["", *dict.fromkeys(words)])


def name_key(company: str) -> str:
    """Give the key a company sorts by; one of signs only sorts before all letters."""
    return sort_key(company, _NAME_KEY_LENGTH) or company.strip()[:_NAME_KEY_LENGTH]


def city_key(city: str | None) -> str | None:
    """Give the key a city sorts by; None, which sorts last, where there is none."""
    return sort_key(city or "", _CITY_KEY_LENGTH) or None


def e164_of(typed: str, country: str | None) -> str | None:
    """Read a number as in the customer's country; None where it has not the shape of one."""
    return read_number(typed, country or HOME_REGION).e164


def reversed_digits(typed: str, e164: str | None) -> str:
    """Give a number's digits from the last to the first, so that last digits are a beginning."""
    return digits(e164 or typed)[::-1][:_REVERSED_LENGTH]


def number_hash(typed: str, region: str | None = None) -> str:
    """Give what remains of a blocked number after its erasure; equal for any spelling of it.

    It keeps numbers from being read in the database; whoever tries all numbers can find them.
    """
    number = e164_of(typed, region) or digits(typed)
    return hashlib.sha256(f"talktrack number {number}".encode()).hexdigest()


def address_key(address: str) -> str:
    """Give the form in which e-mail addresses are compared."""
    return address.strip().lower()


def keep_keys(customer: Customer) -> None:
    """Bring the sort keys and the zone of a customer up to date."""
    customer.zone = zone_of(customer.country or "")
    customer.sort_key = name_key(customer.company)
    customer.city_key = city_key(customer.city)


def keep_search(session: Session, customer_id: int) -> None:
    """Bring the search text up to date, after master data, people or addresses changed.

    The customer's version stays: nobody's edit is made stale by it. The same text is not written
    again: who may not edit master data can take a call back all the same.
    """
    session.flush()
    customer = session.get_one(Customer, customer_id)
    now = _search_now(session, customer)
    table = table_of(Customer)  # the class would count it as a new version
    if session.scalar(select(table.c.search).where(table.c.id == customer_id)) == now:
        return
    kept = update(table).where(table.c.id == customer_id)
    session.execute(kept.values(search=now))
    session.expire(customer, ["search"])


def _search_now(session: Session, customer: Customer) -> str:
    people = select(Contact.first_name, Contact.last_name).where(
        Contact.customer_id == customer.id, Contact.left_on.is_(None)
    )
    addresses = select(Email.address).where(Email.customer_id == customer.id)
    return search_text(
        Searchable(
            company=customer.company,
            legal_form=customer.legal_form,
            city=customer.city,
            zip=customer.zip,
            number=customer.number,
            people=[name for row in session.execute(people) for name in row],
            mail_addresses=session.scalars(addresses).all(),
        )
    )


def keep_phones(session: Session, customer: Customer) -> None:
    """Read the numbers of a customer anew, after its country changed."""
    for phone in session.scalars(select(Phone).where(Phone.customer_id == customer.id)):
        keep_phone(phone, customer.country)


def keep_phone(phone: Phone, country: str | None) -> None:
    """Bring what is computed from a number as typed up to date."""
    phone.e164 = e164_of(phone.typed, country)
    phone.reversed_digits = reversed_digits(phone.typed, phone.e164)
