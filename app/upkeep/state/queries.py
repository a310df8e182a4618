"""How much a database holds."""

from __future__ import annotations

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer
from app.database.on_server import on_server
from app.follow_ups.models import FollowUp
from app.history.models import Activity, Call
from app.quotes.models import Order, Quote

_COUNTED = {
    "customers": Customer,
    "contacts": Contact,
    "calls": Call,
    "activities": Activity,
    "follow_ups": FollowUp,
    "quotes": Quote,
    "orders": Order,
}


def counts(session: Session) -> dict[str, int]:
    """Count the records of each kind that people know."""
    return {
        name: session.scalars(select(func.count()).select_from(table)).one()
        for name, table in _COUNTED.items()
    }


def size_bytes(session: Session) -> int:
    """Tell how much room the database takes on its disk, without its log."""
    if on_server(session):
        return int(session.scalars(text("SELECT pg_database_size(current_database())")).one())
    pages = int(session.scalars(text("PRAGMA page_count")).one())
    return pages * int(session.scalars(text("PRAGMA page_size")).one())
