"""Who calls: people and companies by the number that a telephone shows."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from app.customers.fields import person_name
from app.customers.models import Contact, Customer, ImportBatch, Phone
from app.customers.rules import Segment, Status
from app.customers.search.asked import number_form, number_values
from app.customers.search.conditions import number_condition
from app.customers.search.listing import Listing, NumberSought
from app.customers.search.queries import beginning
from app.customers.typed.phone_numbers import digits, international, read_number
from app.database.one_of import one_of

MOST = 20
_FEWEST_AT_END = 7
"""So many last digits are enough to guess whose a number is that cannot be read whole."""

_FEWEST_OF_SWITCHBOARD = 6
_LONGEST_EXTENSION = 4


class Hit(StrEnum):
    """Why a caller may be meant, the surest first."""

    NUMBER = "number"
    SWITCHBOARD = "switchboard"  # an extension of the company's number
    END = "end"  # the last digits are the same
    WORDS = "words"  # was looked for by name


class Caller(NamedTuple):
    """Somebody who has a number; texts that are not there are empty.

    contact_id: None for the company itself, and for people who are no longer there.
    phone: the number as it is kept, readable. e164: the same, "" where it could not be read.
    """

    customer_id: int
    contact_id: int | None
    company: str
    person: str
    function: str
    city: str
    segment: Segment | None
    status: Status
    phone: str
    e164: str
    hit: Hit = Hit.NUMBER


def known_callers(session: Session, number: str, home: str, prefix: str = "") -> list[Caller]:
    """Give whom a number may belong to, the likeliest first; nobody for an unknown one.

    number: digits with or without a plus, as ``heard_number`` gives it. home: ISO code of the
    country whose habits hold for numbers without one. prefix: digits for an outside line, which
    some telephone systems put before the numbers they show.
    """
    readings = _readings(number, home, prefix)
    if not readings:
        return []
    for hit, sought in (
        (Hit.NUMBER, {"reversed": [digits(one)[::-1] for one in readings]}),
        (Hit.SWITCHBOARD, {"reversed": [one[::-1] for one in _switchboards(readings)]}),
    ):
        rows = session.connection().execute(_EXACT, sought).all() if sought["reversed"] else []
        if found := _callers(session, rows, hit):
            return found
    return _by_end(session, readings)


def callers_by_words(session: Session, text: str) -> list[Caller]:
    """Give companies by the beginnings of words, as the caller says who is calling."""
    _, rows = beginning(session, Listing(text=text), rows_wanted=MOST)
    return [
        Caller(
            customer_id=row.id,
            contact_id=None,
            company=row.company,
            person="",
            function="",
            city=row.city,
            segment=row.segment,
            status=row.status,
            phone=row.phone,
            e164=row.e164,
            hit=Hit.WORDS,
        )
        for row in rows
    ]


def _readings(number: str, home: str, prefix: str) -> list[str]:
    """Give all that a number can mean, as it is kept: E.164 where it can be read."""
    typed = [number]
    if prefix and number.startswith(prefix) and len(number) > len(prefix):
        typed.append(number.removeprefix(prefix))
    found: dict[str, None] = {}
    for one in typed:
        read = read_number(one, home)
        if read.e164 is not None and read.valid:
            found[read.e164] = None
        elif not one.startswith(("+", "0")) and read_number(f"+{one}", home).valid:
            found[f"+{one}"] = None  # some lines deliver the country without its plus
        found[one] = None
    return list(found)


def _switchboards(readings: list[str]) -> list[str]:
    """Give the main numbers that a number may be an extension of: 250 14 22 → 250 14 00."""
    whole = [one[1:] for one in readings if one.startswith("+")]
    stems = [
        one[:-length]
        for one in whole
        for length in range(1, _LONGEST_EXTENSION + 1)
        if len(one) - length >= _FEWEST_OF_SWITCHBOARD + 2
    ]
    return [stem + zeros for stem in stems for zeros in ("", "0", "00", "000")]


def _by_end(session: Session, readings: list[str]) -> list[Caller]:
    ends = {digits(one).lstrip("0") for one in readings}
    long = [end[::-1] for end in ends if len(end) >= _FEWEST_AT_END]
    if not long:
        return []
    sought = NumberSought(beginnings=(), reversed_ends=tuple(long))
    which = number_condition(number_form(sought))
    rows = session.connection().execute(_FOUND.where(which), number_values(sought)).all()
    return _callers(session, rows, Hit.END)


_FOUND: Select[*tuple[Any, ...]] = (
    select(
        Customer.id,
        Contact.id.label("contact_id"),
        Contact.left_on,
        Customer.company,
        Contact.first_name,
        Contact.last_name,
        func.coalesce(Contact.function, "").label("function"),
        func.coalesce(Customer.city, "").label("city"),
        Customer.segment,
        Customer.status,
        Phone.typed,
        func.coalesce(Phone.e164, "").label("e164"),
        Customer.batch_id,
    )
    .join(Customer, Customer.id == Phone.customer_id)
    .outerjoin(Contact, Contact.id == Phone.contact_id)
    .order_by(Phone.contact_id.is_(None), Customer.sort_key, Customer.id, Phone.position, Phone.id)
    .limit(MOST)
)
_EXACT = _FOUND.where(one_of(Phone.reversed_digits, "reversed"))
_RUNNING = select(ImportBatch.id).where(ImportBatch.state == "running")


def _callers(session: Session, rows: Iterable[Row[Any]], hit: Hit) -> list[Caller]:
    """Give each person and company once; what an import is still bringing is left out."""
    rows = list(rows)
    running = set(session.connection().scalars(_RUNNING)) if rows else set()
    found: dict[tuple[int, int | None], Caller] = {}
    for row in rows:
        if row.batch_id in running:
            continue
        there = row.left_on is None
        found.setdefault(
            (row.id, row.contact_id),
            Caller(
                customer_id=row.id,
                contact_id=row.contact_id if there else None,
                company=row.company,
                person=person_name(row.first_name, row.last_name) if there else "",
                function=row.function if there else "",
                city=row.city,
                segment=row.segment,
                status=row.status,
                phone=international(row.e164) if row.e164 else row.typed,
                e164=row.e164,
                hit=hit,
            ),
        )
    return list(found.values())
