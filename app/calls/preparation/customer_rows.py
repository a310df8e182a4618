"""Rows about one customer, read fast: opening a customer must not be felt.

Making a statement costs more than running it: each is made once, and rows are read past the ORM.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam
from sqlalchemy.orm import Session

AnySelect = Select[*tuple[Any, ...]]
AnyRow = Row[*tuple[Any, ...]]

CUSTOMER_ID: ColumnElement[int] = bindparam("customer_id")
"""Stands in a statement for the customer it is run for."""


def rows(session: Session, statement: AnySelect, customer_id: int) -> list[AnyRow]:
    """Run a statement for a customer."""
    found = session.connection().execute(statement, {"customer_id": customer_id})
    return list(found.all())
