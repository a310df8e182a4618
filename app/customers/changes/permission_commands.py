"""Writes about whether we may call: legal bases and do-not-call blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.changes.lookup import check_length, customer_for_change
from app.customers.changes.periods import change_status_to, status_before
from app.customers.derived import number_hash
from app.customers.errors import ContactGoneError
from app.customers.fields import clean_text
from app.customers.law import PermissionType
from app.customers.models import Block, Customer, Permission
from app.customers.rules import Status
from app.database.journal import Changed, author_id, handles, moment


@dataclass(frozen=True, kw_only=True)
class NewPermission:
    """A legal basis for advertising calls.

    source: where it is from ("fair in Bern"). evidence: the facts, or how consent was given.
    given_on: the day it was given; None where unknown.
    """

    id: int
    type: PermissionType
    source: str | None = None
    evidence: str | None = None
    given_on: date | None = None


def insert_permission(
    session: Session, customer_id: int, contact_id: int | None, new: NewPermission
) -> None:
    """Add a legal basis to a customer's rows, with who recorded it."""
    source = clean_text(new.source or "") or None
    check_length(Permission, "source", source)
    session.add(
        Permission(
            id=new.id,
            customer_id=customer_id,
            contact_id=contact_id,
            type=new.type,
            source=source,
            evidence=clean_text(new.evidence or "") or None,
            given_on=new.given_on,
            author_id=author_id(session),
        )
    )


@dataclass(frozen=True, kw_only=True)
class GivePermission:
    """A legal basis of a customer, or of one person there."""

    customer_id: int
    permission: NewPermission
    contact_id: int | None = None


@handles("give_permission")
def give_permission(session: Session, command: GivePermission) -> Changed:
    """Keep a legal basis beside those on record."""
    customer = customer_for_change(session, command.customer_id)
    insert_permission(session, customer.id, command.contact_id, command.permission)
    return Changed("customer", [customer.id])


@dataclass(frozen=True, kw_only=True)
class WithdrawPermission:
    """A legal basis that was taken back; it stays on record as proof."""

    id: int


@handles("withdraw_permission")
def withdraw_permission(session: Session, command: WithdrawPermission) -> Changed:
    """Keep when a legal basis ended; a second time changes nothing."""
    permission = session.get(Permission, command.id)
    if permission is None:
        raise ContactGoneError(command.id)
    permission.withdrawn_at = permission.withdrawn_at or moment(session)
    return Changed("customer", [permission.customer_id])


@dataclass(frozen=True, kw_only=True)
class BlockNumber:
    """Never call a number again, whoever it belongs to.

    number: in any spelling. region: the country it is read in.
    """

    id: int
    number: str
    region: str | None = None
    customer_id: int | None = None
    contact_id: int | None = None
    reason: str | None = None


@handles("block_number")
def block_number(session: Session, command: BlockNumber) -> Changed:
    """Keep the number's hash, which survives the erasure of the person."""
    _insert_block(
        session,
        command.id,
        command.reason,
        customer_id=command.customer_id,
        contact_id=command.contact_id,
        hashed=number_hash(command.number, command.region),
    )
    return Changed("customer", () if command.customer_id is None else [command.customer_id])


@dataclass(frozen=True, kw_only=True)
class BlockCustomer:
    """Never call a customer again, or one person there.

    contact_id: the person; None means everybody, and the status becomes blocked.
    """

    id: int
    customer_id: int
    history_id: int
    contact_id: int | None = None
    reason: str | None = None


@handles("block_customer")
def block_customer(session: Session, command: BlockCustomer) -> Changed:
    """Keep the wish not to be called; the customer's next steps are the caller's to cancel."""
    customer = customer_for_change(session, command.customer_id)
    _insert_block(
        session,
        command.id,
        command.reason,
        customer_id=customer.id,
        contact_id=command.contact_id,
    )
    if command.contact_id is None:
        change_status_to(session, customer, Status.BLOCKED, command.history_id)
    return Changed("customer", [customer.id])


def _insert_block(
    session: Session,
    id_: int,
    reason: str | None,
    *,
    customer_id: int | None,
    contact_id: int | None,
    hashed: str | None = None,
) -> None:
    said = clean_text(reason or "") or None
    check_length(Block, "reason", said)
    session.add(
        Block(
            id=id_,
            customer_id=customer_id,
            contact_id=contact_id,
            number_hash=hashed,
            reason=said,
            since=moment(session),
            author_id=author_id(session),
        )
    )


@dataclass(frozen=True, kw_only=True)
class LiftBlock:
    """A block that no longer holds, because the customer said so."""

    id: int
    history_id: int


@handles("lift_block")
def lift_block(session: Session, command: LiftBlock) -> Changed:
    """End a block; with the last one of a customer the status before comes back."""
    block = session.get(Block, command.id)
    if block is None:
        raise ContactGoneError(command.id)
    block.lifted_at = block.lifted_at or moment(session)
    if block.customer_id is None:
        return Changed("customer", ())
    customer = session.get(Customer, block.customer_id)
    if customer is not None and customer.status is Status.BLOCKED:
        _unblock(session, customer, command.history_id)
    return Changed("customer", [block.customer_id])


def _unblock(session: Session, customer: Customer, history_id: int) -> None:
    session.flush()
    still = select(Block.id).where(
        Block.customer_id == customer.id,
        Block.contact_id.is_(None),
        Block.number_hash.is_(None),
        Block.lifted_at.is_(None),
    )
    if session.scalar(still.limit(1)) is None:
        before = status_before(session, customer, Status.BLOCKED)
        change_status_to(session, customer, before, history_id)
