"""What is read where a customer's details are opened, and again while they are edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.customers.changes.last_changes import LastChanges, last_changes
from app.customers.details import CustomerDetails
from app.customers.details_queries import details
from app.customers.search.queries import UserName, owners


@dataclass(frozen=True)
class OpenedDetails:
    """The customer, None where it is gone; who can own it; who changed its fields last."""

    customer: CustomerDetails | None
    owners: list[UserName]
    changes: LastChanges


def opened_details(
    session: Session, customer_id: int, edited: Iterable[tuple[str, int]] = ()
) -> OpenedDetails:
    """Read a customer. edited: rows of which is told who changed them last, by table and id."""
    return OpenedDetails(
        details(session, customer_id), owners(session), last_changes(session, edited)
    )
