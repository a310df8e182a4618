"""What the commands of this room share: finding a row to change, lengths of texts."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Session

from app.customers.errors import ContactGoneError, CustomerGoneError, TooLongError
from app.customers.fields import Value
from app.customers.models import Contact, Customer
from app.database.base import Base, table_of


def customer_for_change(session: Session, customer_id: int) -> Customer:
    """Give a customer that nobody else can change until the transaction ends.

    Raises CustomerGoneError.
    """
    customer = session.get(Customer, customer_id, with_for_update=True)
    if customer is None:
        raise CustomerGoneError(customer_id)
    return customer


def contact_for_change(session: Session, contact_id: int) -> Contact:
    """Give a person that nobody else can change until the transaction ends.

    Raises ContactGoneError.
    """
    contact = session.get(Contact, contact_id, with_for_update=True)
    if contact is None:
        raise ContactGoneError(contact_id)
    return contact


def check_length(table: type[Base], column: str, value: Value) -> None:
    """Raise TooLongError for a text that PostgreSQL would refuse and SQLite would keep."""
    kind = table_of(table).columns[column].type
    limit = kind.length if isinstance(kind, String) else None
    if limit is not None and isinstance(value, str) and len(value) > limit:
        raise TooLongError(column, limit)
