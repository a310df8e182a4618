"""How changes of this room's tables are taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.models import Contact, Customer, Email, Phone
from app.database.journal import Changed
from app.database.undo import Row, undoable


def _customers_came_back(session: Session, rows: Sequence[Row]) -> Changed:
    for row in rows:
        customer = session.get_one(Customer, row["id"])
        derived.keep_keys(customer)
        derived.keep_phones(session, customer)
        derived.keep_search(session, customer.id)
    return Changed("customer", [row["id"] for row in rows])


def _parts_came_back(session: Session, rows: Sequence[Row]) -> Changed:
    """Serve people, numbers and addresses: their customer may be found by them."""
    customer_ids = dict.fromkeys(row["customer_id"] for row in rows)
    for customer_id in customer_ids:
        customer = session.get_one(Customer, customer_id)
        derived.keep_phones(session, customer)
        derived.keep_search(session, customer_id)
    return Changed("customer", customer_ids)


def _phone_columns(row: Row) -> Mapping[str, Any]:
    return {"reversed_digits": derived.reversed_digits(row["typed"], row["e164"])}


def _email_columns(row: Row) -> Mapping[str, Any]:
    return {"address_key": derived.address_key(row["address"])}


def register() -> None:
    """Let edits of customers, people, numbers and addresses be undone."""
    undoable(Customer.__tablename__, after=_customers_came_back)
    undoable(Contact.__tablename__, after=_parts_came_back)
    undoable(Phone.__tablename__, after=_parts_came_back, derive=_phone_columns)
    undoable(Email.__tablename__, after=_parts_came_back, derive=_email_columns)
