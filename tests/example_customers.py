"""Customers put straight into a test's database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert

from app.customers.models import Contact, Customer
from app.customers.rules import Status
from app.database.database import Database
from app.database.fold import fold, sort_key
from tests.people import REP_ID
from tests.seeding import seeding


def add_customer(database: Database, company: str, **facts: Any) -> int:
    """Put a new customer of the rep into the database and give its id."""
    id_ = database.ids.new()
    values = {
        "id": id_,
        "company": company,
        "country": "CH",
        "status": Status.NEW,
        "inside_owner_id": REP_ID,
        "sort_key": sort_key(company),
        "search": f" {fold(company)}",
        "version": 1,
        **facts,
    }
    with seeding(database) as connection:
        connection.execute(insert(Customer).values(**values))
    return id_


def add_contact(database: Database, customer_id: int, first: str, last: str) -> int:
    """Put a person of a customer into the database and give the id."""
    id_ = database.ids.new()
    with seeding(database) as connection:
        connection.execute(
            insert(Contact).values(
                id=id_,
                customer_id=customer_id,
                first_name=first,
                last_name=last,
                main=True,
                version=1,
            )
        )
    return id_
