"""Writes to numbers and e-mail addresses of customers and people."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.changes.conflicts import check_seen, conflict_error, removed_meanwhile
from app.customers.changes.contact_commands import (
    NewEmail,
    NewPhone,
    insert_email,
    insert_phone,
    touched,
)
from app.customers.changes.lookup import check_length, customer_for_change
from app.customers.errors import ContactGoneError
from app.customers.fields import PhoneKind, Seen, clean_text
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


@dataclass(frozen=True)
class SeenPhone:
    """A number as it stood for whoever changes it."""

    typed: str
    kind: PhoneKind


@dataclass(frozen=True, kw_only=True)
class EditPhone:
    """A number typed anew; what was said of the old one's validity no longer counts.

    seen: number and kind as they stood for whoever edits; None replaces them in any case.
    """

    id: int
    typed: str
    kind: PhoneKind
    seen: SeenPhone | None = None


@handles("edit_phone")
def edit_phone(session: Session, command: EditPhone) -> Changed:
    """Change a number; raises EditConflictError, ContactGoneError."""
    if command.seen is not None and session.get(Phone, command.id) is None:
        raise removed_meanwhile(session, Phone.__tablename__, command.id, command.typed)
    phone = _phone(session, command.id)
    customer = customer_for_change(session, phone.customer_id)
    typed = clean_text(command.typed)
    check_length(Phone, "typed", typed)
    seen = command.seen
    if seen is not None:
        typed = _unless_contested(session, phone, seen.typed, typed, customer.country)
        check_seen(session, phone, "kind", Seen(seen.kind), command.kind)
    if typed != phone.typed:
        phone.typed, phone.invalid = typed, False
    if seen is None or command.kind != seen.kind:
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
    """A number that is no longer wanted. seen: as it stood, None removes it in any case."""

    id: int
    seen: Seen | None = None


@handles("remove_phone")
def remove_phone(session: Session, command: RemovePhone) -> Changed:
    """Delete a number; the journal keeps what it said. One that was removed already is no news.

    Raises EditConflictError where it was changed meanwhile.
    """
    if command.seen is not None and session.get(Phone, command.id) is None:
        return Changed("contact", ())
    phone = _phone(session, command.id)
    check_seen(session, phone, "typed", command.seen, None)
    session.delete(phone)
    return touched(phone.customer_id, phone.contact_id)


def _unless_contested(
    session: Session, phone: Phone, seen: str, mine: str, country: str | None
) -> str:
    """Give the number to write; other spellings of one number are no difference."""
    if _same_number(phone.typed, seen, country):
        return mine
    if _same_number(mine, seen, country) or _same_number(mine, phone.typed, country):
        return phone.typed
    now, wanted = {"typed": phone.typed}, {"typed": mine}
    raise conflict_error(session, Phone.__tablename__, phone.id, now, wanted)


def _same_number(one: str, other: str, country: str | None) -> bool:
    number = derived.e164_of(one, country)
    return one == other if number is None else number == derived.e164_of(other, country)


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
    """An address typed anew. seen: as it stood for whoever edits; None: in any case."""

    id: int
    address: str
    seen: Seen | None = None


@handles("edit_email")
def edit_email(session: Session, command: EditEmail) -> Changed:
    """Change an address; raises EditConflictError, ContactGoneError."""
    if command.seen is not None and session.get(Email, command.id) is None:
        raise removed_meanwhile(session, Email.__tablename__, command.id, command.address)
    email = _email(session, command.id)
    address = clean_text(command.address)
    check_length(Email, "address", address)
    if derived.address_key(address) != email.address_key:
        check_seen(session, email, "address", command.seen, address)
    email.address, email.address_key = address, derived.address_key(address)
    derived.keep_search(session, email.customer_id)
    return touched(email.customer_id, email.contact_id)


@dataclass(frozen=True, kw_only=True)
class RemoveEmail:
    """An address that is no longer wanted. seen: as it stood, None removes it in any case."""

    id: int
    seen: Seen | None = None


@handles("remove_email")
def remove_email(session: Session, command: RemoveEmail) -> Changed:
    """Delete an address; the journal keeps what it said. One removed already is no news.

    Raises EditConflictError where it was changed meanwhile.
    """
    if command.seen is not None and session.get(Email, command.id) is None:
        return Changed("contact", ())
    email = _email(session, command.id)
    check_seen(session, email, "address", command.seen, None)
    session.delete(email)
    derived.keep_search(session, email.customer_id)
    return touched(email.customer_id, email.contact_id)


def _email(session: Session, email_id: int) -> Email:
    email = session.get(Email, email_id)
    if email is None:
        raise ContactGoneError(email_id)
    return email
