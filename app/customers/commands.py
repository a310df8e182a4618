"""Writes to a customer's own row: master data, how things stand, status, segment, owners."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import undo_rules
from app.customers.contact_commands import (
    NewContact,
    NewEmail,
    NewPhone,
    insert_contact,
    insert_email,
    insert_phone,
)
from app.customers.derived import keep_keys, keep_phones, keep_search
from app.customers.errors import (
    CompanyMissingError,
    Conflict,
    EditConflictError,
)
from app.customers.fields import CustomerField, Value, clean_text, cleaned
from app.customers.lookup import check_length, customer_for_change
from app.customers.models import Customer, CustomerTag
from app.customers.periods import change_status_to, end_period
from app.customers.permission_commands import NewPermission, insert_permission
from app.customers.rules import Segment, Status
from app.database.journal import Changed, author_id, handles, moment
from app.database.models import Change

undo_rules.register()


@dataclass(frozen=True, kw_only=True)
class NewTag:
    """A word by which customers are grouped."""

    id: int
    tag: str


@dataclass(frozen=True, kw_only=True)
class AddCustomer:
    """A new company with all that is known of it; the first person is called first."""

    id: int
    data: dict[CustomerField, Value]
    status: Status = Status.NEW
    segment: Segment | None = None
    inside_owner_id: int | None = None
    field_owner_id: int | None = None
    contacts: tuple[NewContact, ...] = ()
    phones: tuple[NewPhone, ...] = ()
    emails: tuple[NewEmail, ...] = ()
    tags: tuple[NewTag, ...] = ()
    permission: NewPermission | None = None


@handles("add_customer")
def add_customer(session: Session, command: AddCustomer) -> Changed:
    """Keep a new customer with people, numbers, addresses, tags and its legal basis."""
    customer = Customer(
        id=command.id,
        status=command.status,
        segment=command.segment,
        inside_owner_id=command.inside_owner_id,
        field_owner_id=command.field_owner_id,
        created_at=moment(session),
        company="",
        search="",
    )
    _set_fields(customer, command.data)
    if not customer.company:
        raise CompanyMissingError
    keep_keys(customer)
    session.add(customer)
    session.flush()  # the other rows refer to it
    for position, contact in enumerate(command.contacts):
        insert_contact(session, customer, contact, main=position == 0)
    for position, phone in enumerate(command.phones):
        insert_phone(session, customer, None, phone, position)
    for position, email in enumerate(command.emails):
        insert_email(session, customer.id, None, email, position)
    for tag in command.tags:
        session.add(CustomerTag(id=tag.id, customer_id=customer.id, tag=clean_text(tag.tag)))
    if command.permission is not None:
        insert_permission(session, customer.id, None, command.permission)
    keep_search(session, customer.id)
    changed = Changed("customer", [customer.id])
    if command.contacts:
        changed += Changed("contact", [contact.id for contact in command.contacts])
    return changed


@dataclass(frozen=True, kw_only=True)
class EditCustomer:
    """Other master data; only the fields given are touched.

    version: the one that was read. Where others changed the row since, the edit still goes
    through unless one of the same fields was changed; then EditConflictError names those.
    """

    id: int
    version: int
    changes: dict[CustomerField, Value]


@handles("edit_customer")
def edit_customer(session: Session, command: EditCustomer) -> Changed:
    """Change master data of a customer."""
    customer = customer_for_change(session, command.id)
    if customer.version != command.version:
        _refuse_conflicts(session, customer, command)
    _set_fields(customer, command.changes)
    if not customer.company:
        raise CompanyMissingError
    keep_keys(customer)
    if CustomerField.COUNTRY in command.changes:
        keep_phones(session, customer)
    keep_search(session, customer.id)
    return Changed("customer", [customer.id])


def _set_fields(customer: Customer, data: dict[CustomerField, Value]) -> None:
    for name, value in data.items():
        clean = cleaned(value)
        if name is CustomerField.COMPANY:
            clean = clean or ""
        check_length(Customer, name, clean)
        setattr(customer, name, clean)


def _refuse_conflicts(session: Session, customer: Customer, command: EditCustomer) -> None:
    """Raise where somebody changed one of the same fields to something else meanwhile."""
    theirs = _changed_since(session, customer.id, command.version)
    conflicts = tuple(
        Conflict(name, getattr(customer, name), cleaned(mine))
        for name, mine in command.changes.items()
        if name in theirs and getattr(customer, name) != cleaned(mine)
    )
    if conflicts:
        raise EditConflictError(customer.version, conflicts)


def _changed_since(session: Session, customer_id: int, version: int) -> set[str]:
    """Name the columns that were changed after a version; the journal knows."""
    kept = select(Change.new).where(
        Change.table_name == Customer.__tablename__, Change.row_id == str(customer_id)
    )
    changes = (change or {} for change in session.scalars(kept))
    return {
        name
        for change in changes
        if cast("int", change.get("version", 0)) > version
        for name in change
    }


@dataclass(frozen=True, kw_only=True)
class SetStand:
    """How things stand with a customer, in one line."""

    customer_id: int
    stand: str


@handles("set_stand")
def set_stand(session: Session, command: SetStand) -> Changed:
    """Keep the line with author and date; the same words again change neither."""
    customer = customer_for_change(session, command.customer_id)
    stand = cleaned(command.stand)
    if stand != customer.stand:
        check_length(Customer, "stand", stand)
        customer.stand = cast("str | None", stand)
        customer.stand_author_id = author_id(session)
        customer.stand_at = moment(session)
    return Changed("customer", [customer.id])


@dataclass(frozen=True, kw_only=True)
class ChangeStatus:
    """Where a customer stands; resting_until only with ``Status.RESTING``."""

    customer_id: int
    history_id: int
    status: Status
    resting_until: date | None = None


@handles("change_status")
def change_status(session: Session, command: ChangeStatus) -> Changed:
    """Change the status and keep the old one in the history."""
    customer = customer_for_change(session, command.customer_id)
    change_status_to(session, customer, command.status, command.history_id)
    if command.status is Status.RESTING:
        customer.resting_until = command.resting_until
    return Changed("customer", [customer.id])


@dataclass(frozen=True, kw_only=True)
class ChangeSegment:
    """How much care a customer gets; None: not classed."""

    customer_id: int
    history_id: int
    segment: Segment | None


@handles("change_segment")
def change_segment(session: Session, command: ChangeSegment) -> Changed:
    """Change the segment and keep the old one in the history."""
    customer = customer_for_change(session, command.customer_id)
    if customer.segment is not command.segment:
        end_period(session, customer, command.history_id, "segment", customer.segment)
        customer.segment = command.segment
    return Changed("customer", [customer.id])


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """One customer that goes to another owner."""

    customer_id: int
    history_id: int


@dataclass(frozen=True, kw_only=True)
class ChangeOwner:
    """Who looks after customers, inside or in the field; None: nobody."""

    transfers: tuple[Transfer, ...]
    owner_id: int | None
    in_the_field: bool = False


@handles("change_owner")
def change_owner(session: Session, command: ChangeOwner) -> Changed:
    """Change the owner and keep the old one in the history; follow-ups stay whose they are."""
    name = "field_owner" if command.in_the_field else "inside_owner"
    for transfer in command.transfers:
        customer = customer_for_change(session, transfer.customer_id)
        before: int | None = getattr(customer, f"{name}_id")
        if before != command.owner_id:
            value = None if before is None else str(before)
            end_period(session, customer, transfer.history_id, name, value)
            setattr(customer, f"{name}_id", command.owner_id)
    return Changed("customer", [transfer.customer_id for transfer in command.transfers])
