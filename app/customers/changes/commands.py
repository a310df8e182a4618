"""Writes to a customer's own master data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.customers.changes import undo_rules
from app.customers.changes.conflicts import merged, seen_at
from app.customers.changes.contact_commands import (
    NewContact,
    NewEmail,
    NewPhone,
    insert_contact,
    insert_email,
    insert_phone,
)
from app.customers.changes.lookup import check_length, customer_for_change
from app.customers.changes.permission_commands import NewPermission, insert_permission
from app.customers.derived import keep_keys, keep_phones, keep_search
from app.customers.errors import CompanyMissingError
from app.customers.fields import CustomerField, Value, by_column, clean_text, cleaned
from app.customers.models import Customer, CustomerTag
from app.customers.rules import Segment, Status
from app.database.journal import Changed, handles, moment

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
    _set_fields(customer, by_column(command.data))
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

    version: the one that was read. seen: what stood in these fields for whoever changes them;
    None: as at that version, by the journal. Where others changed the row since, the edit still
    goes through unless one of the same fields became something else; then EditConflictError
    names those.
    """

    id: int
    version: int
    changes: dict[CustomerField, Value]
    seen: dict[CustomerField, Value] | None = None


@handles("edit_customer")
def edit_customer(session: Session, command: EditCustomer) -> Changed:
    """Change master data of a customer."""
    customer = customer_for_change(session, command.id)
    seen = command.seen or seen_at(session, customer, command.version)
    changes = merged(session, customer, by_column(seen), by_column(command.changes))
    _set_fields(customer, changes)
    if not customer.company:
        raise CompanyMissingError
    keep_keys(customer)
    if CustomerField.COUNTRY in changes:
        keep_phones(session, customer)
    keep_search(session, customer.id)
    return Changed("customer", [customer.id])


def _set_fields(customer: Customer, data: Mapping[str, Value]) -> None:
    for name, value in data.items():
        clean = cleaned(value)
        if name == CustomerField.COMPANY:
            clean = clean or ""
        check_length(Customer, name, clean)
        setattr(customer, name, clean)
