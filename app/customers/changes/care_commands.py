"""Writes to how a customer is cared for: status, segment, owners."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.customers.changes.conflicts import check_seen
from app.customers.changes.lookup import customer_for_change
from app.customers.changes.periods import change_status_to, end_period
from app.customers.fields import Seen
from app.customers.rules import Segment, Status
from app.database.journal import Changed, handles


@dataclass(frozen=True, kw_only=True)
class ChangeStatus:
    """Where a customer stands; resting_until only with ``Status.RESTING``.

    seen: what stood there for whoever changes it; None changes it in any case.
    """

    customer_id: int
    history_id: int
    status: Status
    resting_until: date | None = None
    seen: Seen | None = None


@handles("change_status")
def change_status(session: Session, command: ChangeStatus) -> Changed:
    """Change the status and keep the old one in the history; raises EditConflictError."""
    customer = customer_for_change(session, command.customer_id)
    check_seen(session, customer, "status", command.seen, command.status)
    change_status_to(session, customer, command.status, command.history_id)
    if command.status is Status.RESTING:
        customer.resting_until = command.resting_until
    return Changed("customer", [customer.id])


@dataclass(frozen=True, kw_only=True)
class ChangeSegment:
    """How much care a customer gets; None: not classed. seen: as in ``ChangeStatus``."""

    customer_id: int
    history_id: int
    segment: Segment | None
    seen: Seen | None = None


@handles("change_segment")
def change_segment(session: Session, command: ChangeSegment) -> Changed:
    """Change the segment and keep the old one in the history; raises EditConflictError."""
    customer = customer_for_change(session, command.customer_id)
    check_seen(session, customer, "segment", command.seen, command.segment)
    if customer.segment is not command.segment:
        end_period(session, customer, command.history_id, "segment", customer.segment)
        customer.segment = command.segment
    return Changed("customer", [customer.id])


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """One customer that goes to another owner. seen: as in ``ChangeStatus``, by id."""

    customer_id: int
    history_id: int
    seen: Seen | None = None


@dataclass(frozen=True, kw_only=True)
class ChangeOwner:
    """Who looks after customers, inside or in the field; None: nobody."""

    transfers: tuple[Transfer, ...]
    owner_id: int | None
    in_the_field: bool = False


@handles("change_owner")
def change_owner(session: Session, command: ChangeOwner) -> Changed:
    """Change the owner and keep the old one in the history; follow-ups stay whose they are.

    Raises EditConflictError.
    """
    name = "field_owner" if command.in_the_field else "inside_owner"
    for transfer in command.transfers:
        customer = customer_for_change(session, transfer.customer_id)
        check_seen(session, customer, f"{name}_id", transfer.seen, command.owner_id)
        before: int | None = getattr(customer, f"{name}_id")
        if before != command.owner_id:
            value = None if before is None else str(before)
            end_period(session, customer, transfer.history_id, name, value)
            setattr(customer, f"{name}_id", command.owner_id)
    return Changed("customer", [transfer.customer_id for transfer in command.transfers])
