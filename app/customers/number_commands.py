"""Writes to numbers and e-mail addresses of customers and people."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.contact_commands import NewEmail, NewPhone, insert_email, insert_phone, touched
from app.customers.errors import ContactGoneError
from app.customers.fields import PhoneKind, clean_text
from app.customers.lookup import check_length, customer_for_change
from app.customers.models import Email, Phone
from app.database.journal import Changed, handles


@dataclass(frozen=True, kw_only=True)
class AddPhone:
    """One more number of a customer or of a person."""

    customer_id: int
    phone: NewPhone
    contact_id: int | None = None


@handles("add_phone")
def add_phone(session: Session, command: AddPhone) -> Changed:
    """Keep a number behind those that are there."""
    customer = customer_for_change(session, command.customer_id)
    last = select(func.max(Phone.position)).where(Phone.customer_id == customer.id)
    position = (session.scalar(last) or 0) + 1
    insert_phone(session, customer, command.contact_id, command.phone, position)
    return touched(customer.id, command.contact_id)


@dataclass(frozen=True, kw_only=True)
class EditPhone:
    """A number typed anew; what was said of the old one's validity no longer counts."""

    id: int
    typed: str
    kind: PhoneKind


@handles("edit_phone")
def edit_phone(session: Session, command: EditPhone) -> Changed:
    """Change a number."""
    phone = _phone(session, command.id)
    customer = customer_for_change(session, phone.customer_id)
    typed = clean_text(command.typed)
    check_length(Phone, "typed", typed)
    if typed != phone.typed:
        phone.typed, phone.invalid = typed, False
    phone.kind = command.kind
    derived.keep_phone(phone, customer.country)
    return touched(customer.id, phone.contact_id)


@dataclass(frozen=True, kw_only=True)
class MarkPhoneInvalid:
    """A call showed that a number is wrong, or right after all."""

    id: int
    invalid: bool = True


@handles("mark_phone_invalid")
def mark_phone_invalid(session: Session, command: MarkPhoneInvalid) -> Changed:
    """Keep whether a number is wrong; wrong ones are proposed last."""
    phone = _phone(session, command.id)
    phone.invalid = command.invalid
    return touched(phone.customer_id, phone.contact_id)


@dataclass(frozen=True, kw_only=True)
class RemovePhone:
    """A number that is no longer wanted."""

    id: int


@handles("remove_phone")
def remove_phone(session: Session, command: RemovePhone) -> Changed:
    """Delete a number; the journal keeps what it said."""
    phone = _phone(session, command.id)
    session.delete(phone)
    return touched(phone.customer_id, phone.contact_id)


def _phone(session: Session, phone_id: int) -> Phone:
    phone = session.get(Phone, phone_id)
    if phone is None:
        raise ContactGoneError(phone_id)
    return phone


@dataclass(frozen=True, kw_only=True)
class AddEmail:
    """One more e-mail address of a customer or of a person."""

    customer_id: int
    email: NewEmail
    contact_id: int | None = None


@handles("add_email")
def add_email(session: Session, command: AddEmail) -> Changed:
    """Keep an address behind those that are there."""
    customer = customer_for_change(session, command.customer_id)
    last = select(func.max(Email.position)).where(Email.customer_id == customer.id)
    position = (session.scalar(last) or 0) + 1
    insert_email(session, customer.id, command.contact_id, command.email, position)
    derived.keep_search(session, customer.id)
    return touched(customer.id, command.contact_id)


@dataclass(frozen=True, kw_only=True)
class EditEmail:
    """An address typed anew."""

    id: int
    address: str


@handles("edit_email")
def edit_email(session: Session, command: EditEmail) -> Changed:
    """Change an address."""
    email = _email(session, command.id)
    address = clean_text(command.address)
    check_length(Email, "address", address)
    email.address, email.address_key = address, derived.address_key(address)
    derived.keep_search(session, email.customer_id)
    return touched(email.customer_id, email.contact_id)


@dataclass(frozen=True, kw_only=True)
class RemoveEmail:
    """An address that is no longer wanted."""

    id: int


@handles("remove_email")
def remove_email(session: Session, command: RemoveEmail) -> Changed:
    """Delete an address; the journal keeps what it said."""
    email = _email(session, command.id)
    session.delete(email)
    derived.keep_search(session, email.customer_id)
    return touched(email.customer_id, email.contact_id)


def _email(session: Session, email_id: int) -> Email:
    email = session.get(Email, email_id)
    if email is None:
        raise ContactGoneError(email_id)
    return email
