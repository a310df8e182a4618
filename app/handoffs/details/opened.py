"""One handoff with what was done with it and the customer's last talks."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from app.customers.details_queries import details
from app.handoffs import queries
from app.handoffs.rows import EventRow, HandoffRow
from app.history.queries import last_contacts
from app.history.timeline import TimelineEntry


class Opened(NamedTuple):
    """What is shown beside the board, printed, and copied.

    reach: numbers and addresses of the contact person, of the company where there is none.
    """

    row: HandoffRow
    events: list[EventRow]
    contacts: tuple[TimelineEntry, ...]
    reach: tuple[str, ...] = ()


def opened(session: Session, row: HandoffRow) -> Opened:
    """Read what else is known of a handoff."""
    contacts = tuple(last_contacts(session, row.customer_id))
    return Opened(row, queries.events(session, row.id), contacts, _reach(session, row))


def _reach(session: Session, row: HandoffRow) -> tuple[str, ...]:
    customer = details(session, row.customer_id)
    if customer is None:
        return ()
    who = next((one for one in customer.contacts if one.id == row.contact_id), customer)
    phones = who.phones or customer.phones
    typed = [one.typed for one in phones if not one.invalid]
    return tuple([*typed, *(one.address for one in who.emails or customer.emails)])
