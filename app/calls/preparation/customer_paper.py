"""Reads what stands on the one page of a customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.customers.details_queries import details
from app.follow_ups import queries as follow_ups
from app.history.timeline import TimelineEntry, TimelineSource, merged
from app.quotes import queries as quotes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.customers.details import CustomerDetails
    from app.follow_ups.queries import FollowUpRow
    from app.quotes.queries import OrderRow, QuoteRow

LAST_CONTACTS = 25
LAST_ORDERS = 5


@dataclass(frozen=True)
class CustomerPaper:
    """A customer with what is open and what was last; all newest or most urgent first.

    contacts: with their titles in words.
    """

    details: CustomerDetails
    steps: tuple[FollowUpRow, ...]
    quotes: tuple[QuoteRow, ...]
    orders: tuple[OrderRow, ...]
    contacts: tuple[tuple[TimelineEntry, str], ...]


def customer_paper(
    session: Session, customer_id: int, sources: Sequence[TimelineSource]
) -> CustomerPaper | None:
    """Give what is known of a customer; None where it is gone.

    sources: of the timeline, as startup joins them.
    """
    found = details(session, customer_id)
    if found is None:
        return None
    entries = merged(session, sources, customer_id, None, LAST_CONTACTS).entries
    return CustomerPaper(
        found,
        tuple(follow_ups.of_customer(session, customer_id)),
        tuple(quotes.of_customer(session, customer_id)),
        tuple(quotes.orders_of_customer(session, customer_id)[:LAST_ORDERS]),
        tuple((entry, _title(entry, sources)) for entry in entries),
    )


def _title(entry: TimelineEntry, sources: Sequence[TimelineSource]) -> str:
    return next(source.title(entry) for source in sources if isinstance(entry.kind, source.kinds))
