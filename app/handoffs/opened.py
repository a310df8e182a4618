"""One handoff with what was done with it and the customer's last talks."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from app.handoffs import queries
from app.handoffs.rows import EventRow, HandoffRow
from app.history.queries import last_contacts
from app.history.timeline import TimelineEntry


class Opened(NamedTuple):
    """What is shown beside the board, and printed."""

    row: HandoffRow
    events: list[EventRow]
    contacts: tuple[TimelineEntry, ...]


def opened(session: Session, row: HandoffRow) -> Opened:
    """Read what else is known of a handoff."""
    contacts = tuple(last_contacts(session, row.customer_id))
    return Opened(row, queries.events(session, row.id), contacts)
