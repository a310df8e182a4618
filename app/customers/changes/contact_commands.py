"""Writes to people, their numbers and e-mail addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.changes.conflicts import merged, seen_at
from app.customers.changes.lookup import check_length, contact_for_change, customer_for_change
from app.customers.fields import ContactField, PhoneKind, Value, by_column, clean_text, cleaned
from app.customers.models import Contact, Customer, Email, Phone
from app.database.journal import Changed, handles


@dataclass(frozen=True, kw_only=True)
class NewPhone:
    """A number as typed."""

    id: int
    typed: str
    kind: PhoneKind = PhoneKind.PHONE


@dataclass(frozen=True, kw_only=True)
class NewEmail:
    """An e-mail address as typed."""

    id: int
    address: str


@dataclass(frozen=True, kw_only=True)
class NewContact:
    """A person with numbers and addresses of their own."""

    id: int
    data: dict[ContactField, Value]
    phones: tuple[NewPhone, ...] = ()
    emails: tuple[NewEmail, ...] = ()


def insert_contact(session: Session, customer: Customer, new: NewContact, *, main: bool) -> None:
    """Add a person to a customer's rows; the caller brings the search text up to date."""
    contact = Contact(id=new.id, customer_id=customer.id, main=main)
    _set_fields(contact, by_column(new.data))
    session.add(contact)
    session.flush()
    for position, phone in enumerate(new.phones):
        insert_phone(session, customer, new.id, phone, position)
    for position, email in enumerate(new.emails):
        insert_email(session, customer.id, new.id, email, position)


def insert_phone(
    session: Session, customer: Customer, contact_id: int | None, new: NewPhone, position: int
) -> None:
    """Add a number, read as in the customer's country."""
    phone = Phone(
        id=new.id,
        customer_id=customer.id,
        contact_id=contact_id,
        kind=new.kind,
        typed=clean_text(new.typed),
        position=position,
    )
    check_length(Phone, "typed", phone.typed)
    derived.keep_phone(phone, customer.country)
    session.add(phone)


def insert_email(
    session: Session, customer_id: int, contact_id: int | None, new: NewEmail, position: int
) -> None:
    """Add an e-mail address; the caller brings the search text up to date."""
    address = clean_text(new.address)
    check_length(Email, "address", address)
    session.add(
        Email(
            id=new.id,
            customer_id=customer_id,
            contact_id=contact_id,
            address=address,
            address_key=derived.address_key(address),
            position=position,
        )
    )


@dataclass(frozen=True, kw_only=True)
class AddContact:
    """One more person at a customer."""

    customer_id: int
    contact: NewContact


@handles("add_contact")
def add_contact(session: Session, command: AddContact) -> Changed:
    """Keep a person; the first one present is called first."""
    customer = customer_for_change(session, command.customer_id)
    present = select(func.count()).where(
        Contact.customer_id == customer.id, Contact.left_on.is_(None)
    )
    insert_contact(session, customer, command.contact, main=session.scalar(present) == 0)
    _only_main(session, customer.id, command.contact.id, command.contact.data)
    derived.keep_search(session, customer.id)
    return touched(customer.id, command.contact.id)


@dataclass(frozen=True, kw_only=True)
class EditContact:
    """Other data of a person; only the fields given are touched.

    version, seen: as in ``EditCustomer``.
    """

    id: int
    version: int
    changes: dict[ContactField, Value]
    seen: dict[ContactField, Value] | None = None


@handles("edit_contact")
def edit_contact(session: Session, command: EditContact) -> Changed:
    """Change a person; raises EditConflictError where others changed the person meanwhile."""
    contact = contact_for_change(session, command.id)
    seen = command.seen or seen_at(session, contact, command.version)
    _set_fields(contact, merged(session, contact, by_column(seen), by_column(command.changes)))
    _only_main(session, contact.customer_id, contact.id, command.changes)
    derived.keep_search(session, contact.customer_id)
    return touched(contact.customer_id, contact.id)


def _set_fields(contact: Contact, data: Mapping[str, Value]) -> None:
    for name, value in data.items():
        clean = cleaned(value)
        check_length(Contact, name, clean)
        setattr(contact, name, clean)


def _only_main(
    session: Session, customer_id: int, contact_id: int, data: dict[ContactField, Value]
) -> None:
    """Let no other person be the one called first when this one became it."""
    if data.get(ContactField.MAIN):
        session.flush()
        others = Contact.customer_id == customer_id, Contact.id != contact_id, Contact.main
        session.execute(update(Contact).where(*others).values(main=False))


@dataclass(frozen=True, kw_only=True)
class ContactLeft:
    """A person is no longer there since a day; None: is there after all."""

    id: int
    left_on: date | None


@handles("contact_left")
def contact_left(session: Session, command: ContactLeft) -> Changed:
    """Keep the day; the person stays in the history and is no longer found or called."""
    contact = contact_for_change(session, command.id)
    contact.left_on = command.left_on
    if command.left_on is not None:
        contact.main = False
    derived.keep_search(session, contact.customer_id)
    return touched(contact.customer_id, contact.id)


def touched(customer_id: int, contact_id: int | None) -> Changed:
    """Say that a customer and perhaps a person there changed."""
    changed = Changed("customer", [customer_id])
    return changed if contact_id is None else changed + Changed("contact", [contact_id])
