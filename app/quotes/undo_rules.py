"""How changes of quotes and orders are taken back."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.database.journal import Changed
from app.database.undo import Row, undoable
from app.quotes.models import Order, Quote


def _quotes_came_back(session: Session, rows: Sequence[Row]) -> Changed:
    customers = dict.fromkeys(row["customer_id"] for row in rows)
    return Changed("quote", [row["id"] for row in rows]) + Changed("customer", customers)


def _orders_came_back(session: Session, rows: Sequence[Row]) -> Changed:
    customers = dict.fromkeys(row["customer_id"] for row in rows)
    return Changed("order", [row["id"] for row in rows]) + Changed("customer", customers)


def register() -> None:
    """Let edits of quotes and orders be undone."""
    undoable(Quote.__tablename__, after=_quotes_came_back)
    undoable(Order.__tablename__, after=_orders_came_back)
