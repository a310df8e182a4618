"""An incoming number finds people and companies, in whatever form a telephone shows it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import insert, update

from app.customers.derived import e164_of, reversed_digits
from app.customers.models import Contact, Customer, ImportBatch, Phone
from app.customers.search.callers import Hit, callers_by_words, known_callers
from app.database.database import Database
from tests.example_customers import add_contact, add_customer
from tests.fakes import FakeClock
from tests.people import REP_ID
from tests.seeding import seeding


def add_phone(database: Database, customer_id: int, typed: str, **facts: Any) -> None:
    e164 = e164_of(typed, facts.pop("country", "CH"))
    values = {
        "id": database.ids.new(),
        "customer_id": customer_id,
        "kind": "phone",
        "typed": typed,
        "e164": e164,
        "reversed_digits": reversed_digits(typed, e164),
        **facts,
    }
    with seeding(database) as connection:
        connection.execute(insert(Phone).values(**values))


@pytest.fixture
def hofer(database: Database) -> int:
    """A company with its number, and a person with a number of her own."""
    customer_id = add_customer(database, "Hofer AG", city="Chur")
    add_phone(database, customer_id, "081 250 14 00")
    person = add_contact(database, customer_id, "Anna", "Hofer")
    add_phone(database, customer_id, "079 222 33 44", contact_id=person)
    return customer_id


def found(database: Database, number: str, home: str = "CH", prefix: str = "") -> list[Any]:
    with database.read() as session:
        callers = known_callers(session, number, home, prefix)
    return [(one.company, one.person, one.hit) for one in callers]


@pytest.mark.parametrize(
    ("number", "prefix"),
    [
        ("+41812501400", ""),
        ("0041812501400", ""),
        ("0812501400", ""),
        ("812501400", ""),
        ("41812501400", ""),
        ("00812501400", "0"),
    ],
)
def test_a_company_is_found_by_every_form_of_its_number(
    database: Database, hofer: int, number: str, prefix: str
) -> None:
    assert found(database, number, prefix=prefix) == [("Hofer AG", "", Hit.NUMBER)]


def test_a_person_is_found_with_the_company(database: Database, hofer: int) -> None:
    assert found(database, "0792223344") == [("Hofer AG", "Anna Hofer", Hit.NUMBER)]


def test_who_left_is_not_named_but_the_company_is(
    database: Database, hofer: int, clock: FakeClock
) -> None:
    with seeding(database) as connection:
        connection.execute(update(Contact).values(left_on=clock().date()))
    with database.read() as session:
        (caller,) = known_callers(session, "0792223344", "CH")
    assert (caller.company, caller.person, caller.contact_id) == ("Hofer AG", "", None)


def test_several_who_share_a_number_are_all_given(database: Database, hofer: int) -> None:
    other = add_customer(database, "Alder GmbH")
    add_phone(database, other, "+41 81 250 14 00")
    assert [company for company, _, _ in found(database, "0812501400")] == [
        "Alder GmbH",
        "Hofer AG",
    ]


def test_an_unknown_extension_leads_to_the_switchboard(database: Database, hofer: int) -> None:
    assert found(database, "0812501422") == [("Hofer AG", "", Hit.SWITCHBOARD)]
    german = add_customer(database, "Testgruber", country="DE")
    add_phone(database, german, "0221 1234-0", country="DE")
    assert found(database, "+492211234567") == [("Testgruber", "", Hit.SWITCHBOARD)]


def test_a_number_without_its_country_is_found_by_its_end(database: Database) -> None:
    german = add_customer(database, "Testgruber", country="DE")
    add_phone(database, german, "0221 9876543", country="DE")
    assert found(database, "02219876543") == [("Testgruber", "", Hit.END)]


@pytest.mark.parametrize("number", ["", "0445556677", "12", "4711", "99999999999999999999"])
def test_unknown_numbers_find_nobody(database: Database, hofer: int, number: str) -> None:
    assert found(database, number) == []


def test_what_an_import_is_still_bringing_does_not_ring(
    database: Database, hofer: int, clock: FakeClock
) -> None:
    batch = {"id": 1 << 60, "command_uuid": "x", "state": "running", "file_name": "a.csv"}
    with seeding(database) as connection:
        connection.execute(
            insert(ImportBatch).values(**batch, author_id=REP_ID, started_at=clock())
        )
        connection.execute(update(Customer).values(batch_id=1 << 60))
    assert found(database, "0812501400") == []


def test_a_caller_is_also_found_by_name(database: Database, hofer: int) -> None:
    with database.read() as session:
        (caller,) = callers_by_words(session, "hof")
    assert (caller.customer_id, caller.hit) == (hofer, Hit.WORDS)
