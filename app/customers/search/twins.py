"""Which of many customers may be in the database already: same number, address, or name and place.

For lists as they are taken along from another database; ``likeness`` is for one that is typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer, Email, Phone
from app.database.parts import in_parts


class Alike(StrEnum):
    """What two customers have in common, the surest first."""

    NUMBER = "number"
    EMAIL = "email"
    NAME_AND_CITY = "name_and_city"


class Marks(NamedTuple):
    """What a customer is compared by; numbers in E.164, the rest folded."""

    id: int
    name_key: str
    city_key: str | None
    numbers: tuple[str, ...]
    emails: tuple[str, ...]


class Twin(NamedTuple):
    """A customer elsewhere and the one here that may be the same."""

    id: int
    here: int
    company_here: str
    why: Alike


def marks(session: Session, ids: Sequence[int]) -> list[Marks]:
    """Read what these customers are compared by, in the order of their ids."""
    numbers: dict[int, list[str]] = {}
    emails: dict[int, list[str]] = {}
    for part in in_parts(ids):
        wanted = select(Phone.customer_id, Phone.e164).where(
            Phone.customer_id.in_(part), Phone.e164.is_not(None), Phone.kind != "fax"
        )
        for customer_id, number in session.execute(wanted):
            numbers.setdefault(customer_id, []).append(str(number))
        addresses = select(Email.customer_id, Email.address_key).where(Email.customer_id.in_(part))
        for customer_id, address in session.execute(addresses):
            emails.setdefault(customer_id, []).append(address)
    found = []
    for part in in_parts(ids):
        names = select(Customer.id, Customer.sort_key, Customer.city_key)
        for row in session.execute(names.where(Customer.id.in_(part)).order_by(Customer.id)):
            own = tuple(numbers.get(row.id, ())), tuple(emails.get(row.id, ()))
            found.append(Marks(row.id, row.sort_key, row.city_key, *own))
    return found


def twins(session: Session, strangers: Iterable[Marks]) -> list[Twin]:
    """Find for each stranger at most one customer here, by the surest thing in common.

    A customer with the stranger's own id is the stranger itself and no twin.
    """
    found: list[Twin] = []
    for part in in_parts(strangers):
        by_number = _numbers(session, [one for who in part for one in who.numbers])
        by_email = _emails(session, [one for who in part for one in who.emails])
        by_name = _names(session, [who.name_key for who in part if who.city_key])
        for who in part:
            candidates = [
                *((by_number.get(number), Alike.NUMBER) for number in who.numbers),
                *((by_email.get(address), Alike.EMAIL) for address in who.emails),
                (by_name.get((who.name_key, who.city_key)), Alike.NAME_AND_CITY),
            ]
            likely = ((here, why) for here, why in candidates if here and here[0] != who.id)
            for (id_, company), why in likely:
                found.append(Twin(who.id, id_, company, why))
                break
    return found


_Here = tuple[int, str]


def _numbers(session: Session, numbers: Sequence[str]) -> dict[str, _Here]:
    found: dict[str, _Here] = {}
    wanted = select(Phone.e164, Customer.id, Customer.company).join(
        Customer, Customer.id == Phone.customer_id
    )
    for part in in_parts(numbers):
        for number, id_, company in session.execute(wanted.where(Phone.e164.in_(part))):
            found.setdefault(str(number), (id_, company))
    return found


def _emails(session: Session, addresses: Sequence[str]) -> dict[str, _Here]:
    found: dict[str, _Here] = {}
    wanted = select(Email.address_key, Customer.id, Customer.company).join(
        Customer, Customer.id == Email.customer_id
    )
    for part in in_parts(addresses):
        for address, id_, company in session.execute(wanted.where(Email.address_key.in_(part))):
            found.setdefault(address, (id_, company))
    return found


def _names(session: Session, keys: Sequence[str]) -> dict[tuple[str, str | None], _Here]:
    found: dict[tuple[str, str | None], _Here] = {}
    wanted = select(Customer.sort_key, Customer.city_key, Customer.id, Customer.company)
    for part in in_parts(keys):
        for key, city, id_, company in session.execute(wanted.where(Customer.sort_key.in_(part))):
            found.setdefault((key, city), (id_, company))
    return found
