"""A person in every table, and the database in the privacy officer's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.customers.changes.contact_commands import EditContact
from app.customers.fields import ContactField
from app.database.database import Database
from app.history.commands import AddNote
from tests.seeding import working_as
from tests.upkeep.privacy.person_rows import LAST, Ids, put_mentions, put_person


@pytest.fixture
def officers(database: Database) -> Iterator[Database]:
    """The database in the hands of the privacy officer; of a local file, of its one person."""
    login = "rep" if database.kind == "sqlite" else "privacy_officer"
    with working_as(database, login) as opened:
        yield opened


@pytest.fixture
def person(database: Database) -> Ids:
    """A person with a row in each table, of whom others speak too, and who was worked with."""
    return worked_with(database, is_customer=False)


@pytest.fixture
def customer(database: Database) -> Ids:
    """The same where the customer is the person."""
    return worked_with(database, is_customer=True)


def worked_with(database: Database, *, is_customer: bool) -> Ids:
    person = put_person(database, is_customer=is_customer)
    put_mentions(database, person)
    contact = person.of["contact"]
    changes = {ContactField.FUNCTION: f"Chief {LAST}"}
    database.execute(EditContact(id=contact, version=1, changes=changes))
    database.execute(
        AddNote(id=person.new(), customer_id=person.of["customer"], text=f"Ask {LAST}!")
    )
    return person
