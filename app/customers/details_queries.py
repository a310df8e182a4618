"""Reads one customer with all that belongs to it.

Opening a customer must not be felt, and making a statement takes longer than running it: each is
made once, and rows are read past the ORM.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from app.customers.derived import number_hash
from app.customers.details import (
    BlockRow,
    ContactDetails,
    CustomerDetails,
    EmailRow,
    PermissionRow,
    PhoneRow,
)
from app.customers.models import (
    Block,
    Contact,
    Customer,
    CustomerTag,
    CustomValue,
    Email,
    Permission,
    Phone,
)
from app.database.one_of import one_of
from app.team.models import User

AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]

_ID: ColumnElement[int] = bindparam("id")


def _text(of: InstrumentedAttribute[Any], name: str = "") -> ColumnElement[str]:
    return func.coalesce(of, "").label(name or of.key)


def _customer_statement() -> AnySelect:
    inside, field, author = aliased(User), aliased(User), aliased(User)
    return (
        select(
            Customer.id,
            Customer.version,
            _text(Customer.number),
            Customer.company,
            _text(Customer.legal_form),
            _text(Customer.street),
            _text(Customer.zip),
            _text(Customer.city),
            _text(Customer.region),
            _text(Customer.country),
            Customer.zone,
            _text(Customer.language),
            _text(Customer.website),
            _text(Customer.sector),
            Customer.segment,
            Customer.status,
            Customer.resting_until,
            Customer.inside_owner_id,
            _text(inside.name, "inside_owner"),
            Customer.field_owner_id,
            _text(field.name, "field_owner"),
            Customer.cadence_days,
            _text(Customer.reachable),
            _text(Customer.stand),
            _text(author.name, "stand_author"),
            Customer.stand_at,
            Customer.last_contact_at,
            Customer.next_step_on,
            Customer.care_due_on,
            Customer.complaint_since,
        )
        .outerjoin(inside, inside.id == Customer.inside_owner_id)
        .outerjoin(field, field.id == Customer.field_owner_id)
        .outerjoin(author, author.id == Customer.stand_author_id)
        .where(Customer.id == _ID)
    )


_CUSTOMER = _customer_statement()
_PEOPLE = (
    select(
        Contact.id,
        Contact.version,
        _text(Contact.salutation),
        _text(Contact.title),
        _text(Contact.first_name),
        _text(Contact.last_name),
        _text(Contact.function),
        _text(Contact.language),
        Contact.du,
        Contact.decision_maker,
        Contact.main,
        _text(Contact.reachable),
        Contact.left_on,
    )
    .where(Contact.customer_id == _ID)
    .order_by(Contact.left_on.is_not(None), Contact.main.desc(), Contact.id)
)
_PHONES = (
    select(Phone.id, Phone.contact_id, Phone.kind, Phone.typed, Phone.e164, Phone.invalid)
    .where(Phone.customer_id == _ID)
    .order_by(Phone.invalid, Phone.position, Phone.id)
)
_EMAILS = (
    select(Email.id, Email.contact_id, Email.address)
    .where(Email.customer_id == _ID)
    .order_by(Email.position, Email.id)
)
_TAGS = select(CustomerTag.tag).where(CustomerTag.customer_id == _ID).order_by(CustomerTag.tag)
_CUSTOM = (
    select(CustomValue.name, CustomValue.value)
    .where(CustomValue.customer_id == _ID)
    .order_by(CustomValue.name)
)
_PERMISSIONS = (
    select(
        Permission.id,
        Permission.contact_id,
        Permission.type,
        _text(Permission.source),
        _text(Permission.evidence),
        Permission.given_on,
        Permission.withdrawn_at,
    )
    .where(Permission.customer_id == _ID)
    .order_by(Permission.withdrawn_at.is_not(None), Permission.recorded_at, Permission.id)
)
_BLOCKS = (
    select(
        Block.id,
        Block.contact_id,
        Block.number_hash.is_not(None),
        _text(Block.reason),
        Block.since,
    )
    .where(
        or_(Block.customer_id == _ID, one_of(Block.number_hash, "hashes")),
        Block.lifted_at.is_(None),
    )
    .order_by(Block.since, Block.id)
)
_NUMBER_BLOCKED = (
    select(Block.id)
    .where(Block.number_hash == bindparam("hash"), Block.lifted_at.is_(None))
    .limit(1)
)


def details(session: Session, customer_id: int) -> CustomerDetails | None:
    """Give a customer with all that belongs to it; None if it is gone."""
    customer = next(iter(_rows(session, _CUSTOMER, customer_id)), None)
    if customer is None:
        return None
    phones = [PhoneRow(*row) for row in _rows(session, _PHONES, customer_id)]
    emails = [EmailRow(*row) for row in _rows(session, _EMAILS, customer_id)]
    return CustomerDetails(
        **customer._mapping,
        contacts=tuple(
            ContactDetails(
                **person._mapping,
                phones=tuple(phone for phone in phones if phone.contact_id == person.id),
                emails=tuple(email for email in emails if email.contact_id == person.id),
            )
            for person in _rows(session, _PEOPLE, customer_id)
        ),
        phones=tuple(phone for phone in phones if phone.contact_id is None),
        emails=tuple(email for email in emails if email.contact_id is None),
        tags=tuple(tag for (tag,) in _rows(session, _TAGS, customer_id)),
        custom=tuple((name, value) for name, value in _rows(session, _CUSTOM, customer_id)),
        permissions=tuple(PermissionRow(*row) for row in _rows(session, _PERMISSIONS, customer_id)),
        blocks=_blocks_in_force(session, customer_id, phones, customer.country),
    )


def number_is_blocked(session: Session, typed: str, region: str | None = None) -> bool:
    """Tell whether a number must not be called, in whatever spelling it is typed."""
    hashed = number_hash(typed, region)
    return session.connection().execute(_NUMBER_BLOCKED, {"hash": hashed}).first() is not None


def _blocks_in_force(
    session: Session, customer_id: int, phones: Sequence[PhoneRow], country: str
) -> tuple[BlockRow, ...]:
    """Give the blocks of a customer, of its people, and of these numbers wherever they stand."""
    hashes = [number_hash(phone.typed, country) for phone in phones]
    return tuple(BlockRow(*row) for row in _rows(session, _BLOCKS, customer_id, hashes=hashes))


def _rows(
    session: Session, statement: AnySelect, customer_id: int, **values: Any
) -> Sequence[AnyRow]:
    return session.connection().execute(statement, {"id": customer_id, **values}).all()
