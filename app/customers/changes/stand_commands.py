"""How things stand with a customer: one line that two people may write at the same time."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.customers.changes.lookup import check_length, customer_for_change
from app.customers.changes.merging import stand_after
from app.customers.fields import Seen, clean_text
from app.customers.models import Customer
from app.database.journal import Changed, author_id, handles, moment


def write_stand(session: Session, customer_id: int, stand: str, seen: Seen | None = None) -> None:
    """Keep the line with author and date; the same words again change neither.

    seen: what stood there for whoever writes; None replaces it in any case.
    """
    customer = customer_for_change(session, customer_id)
    wanted = clean_text(stand) or None
    check_length(Customer, "stand", wanted)
    if seen is not None:
        before = None if seen.value is None else str(seen.value)
        wanted = stand_after(before, customer.stand, wanted)
    if wanted != customer.stand:
        customer.stand = wanted
        customer.stand_author_id = author_id(session)
        customer.stand_at = moment(session)
        session.flush()


@dataclass(frozen=True, kw_only=True)
class SetStand:
    """How things stand with a customer, in one line. seen: as in ``write_stand``."""

    customer_id: int
    stand: str
    seen: Seen | None = None


@handles("set_stand")
def set_stand(session: Session, command: SetStand) -> Changed:
    """Keep the line with author and date; the same words again change neither."""
    write_stand(session, command.customer_id, command.stand, command.seen)
    return Changed("customer", [command.customer_id])
