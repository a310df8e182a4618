"""One customer with all that belongs to it, for the call pane and the details."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.customers.derived import number_hash
from app.customers.fields import PhoneKind, person_name
from app.customers.law import PermissionFact, PermissionType
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
from app.customers.rules import Segment, Status
from app.team.models import User


class PhoneRow(NamedTuple):
    """A number; contact_id is None where it is the company's."""

    id: int
    contact_id: int | None
    kind: PhoneKind
    typed: str
    e164: str | None
    invalid: bool


class EmailRow(NamedTuple):
    """An address; contact_id is None where it is the company's."""

    id: int
    contact_id: int | None
    address: str


class PermissionRow(NamedTuple):
    """A legal basis on record; contact_id is None where it is the company's."""

    id: int
    contact_id: int | None
    type: PermissionType
    source: str
    evidence: str
    given_on: date | None
    withdrawn_at: datetime | None


class BlockRow(NamedTuple):
    """A wish not to be called that is in force.

    of_number: it concerns a number, whoever has it; else a person, or everybody if contact_id
    is None.
    """

    id: int
    contact_id: int | None
    of_number: bool
    reason: str
    since: datetime


@dataclass(frozen=True, kw_only=True)
class ContactDetails:
    """A person with numbers and addresses of their own."""

    id: int
    version: int
    salutation: str
    title: str
    first_name: str
    last_name: str
    function: str
    language: str
    du: bool
    decision_maker: bool
    main: bool
    reachable: str
    left_on: date | None
    phones: tuple[PhoneRow, ...]
    emails: tuple[EmailRow, ...]

    @property
    def name(self) -> str:
        """Give first and last name."""
        return person_name(self.first_name, self.last_name)


@dataclass(frozen=True, kw_only=True)
class CustomerDetails:
    """A customer; texts that are not there are empty.

    contacts: who is called first comes first, who left comes last. phones, emails: the
    company's own. inside_owner, field_owner, stand_author: names.
    """

    id: int
    version: int
    number: str
    company: str
    legal_form: str
    street: str
    zip: str
    city: str
    region: str
    country: str
    zone: str
    language: str
    website: str
    sector: str
    segment: Segment | None
    status: Status
    resting_until: date | None
    inside_owner_id: int | None
    inside_owner: str
    field_owner_id: int | None
    field_owner: str
    cadence_days: int | None
    reachable: str
    stand: str
    stand_author: str
    stand_at: datetime | None
    last_contact_at: datetime | None
    next_step_on: date | None
    care_due_on: date | None
    complaint_since: datetime | None
    contacts: tuple[ContactDetails, ...]
    phones: tuple[PhoneRow, ...]
    emails: tuple[EmailRow, ...]
    tags: tuple[str, ...]
    custom: tuple[tuple[str, str], ...]
    permissions: tuple[PermissionRow, ...]
    blocks: tuple[BlockRow, ...]

    def permission_facts(self, contact_id: int | None = None) -> tuple[PermissionFact, ...]:
        """Give what the law asks: the company's legal bases and those of one person."""
        return tuple(
            PermissionFact(permission.type, permission.evidence)
            for permission in self.permissions
            if permission.withdrawn_at is None and permission.contact_id in (None, contact_id)
        )


def details(session: Session, customer_id: int) -> CustomerDetails | None:
    """Give a customer with all that belongs to it; None if it is gone."""
    customer = session.get(Customer, customer_id)
    if customer is None:
        return None
    owned = (customer.inside_owner_id, customer.field_owner_id, customer.stand_author_id)
    names = _names(session, [id_ for id_ in owned if id_ is not None])
    phones = _phones(session, customer_id)
    emails = _emails(session, customer_id)
    return CustomerDetails(
        id=customer.id,
        version=customer.version,
        number=customer.number or "",
        company=customer.company,
        legal_form=customer.legal_form or "",
        street=customer.street or "",
        zip=customer.zip or "",
        city=customer.city or "",
        region=customer.region or "",
        country=customer.country or "",
        zone=customer.zone,
        language=customer.language or "",
        website=customer.website or "",
        sector=customer.sector or "",
        segment=customer.segment,
        status=customer.status,
        resting_until=customer.resting_until,
        inside_owner_id=customer.inside_owner_id,
        inside_owner=names.get(customer.inside_owner_id, ""),
        field_owner_id=customer.field_owner_id,
        field_owner=names.get(customer.field_owner_id, ""),
        cadence_days=customer.cadence_days,
        reachable=customer.reachable or "",
        stand=customer.stand or "",
        stand_author=names.get(customer.stand_author_id, ""),
        stand_at=customer.stand_at,
        last_contact_at=customer.last_contact_at,
        next_step_on=customer.next_step_on,
        care_due_on=customer.care_due_on,
        complaint_since=customer.complaint_since,
        contacts=_contacts(session, customer_id, phones, emails),
        phones=tuple(phone for phone in phones if phone.contact_id is None),
        emails=tuple(email for email in emails if email.contact_id is None),
        tags=_tags(session, customer_id),
        custom=_custom_values(session, customer_id),
        permissions=_permissions(session, customer_id),
        blocks=blocks_in_force(session, customer_id, phones, customer.country),
    )


def blocks_in_force(
    session: Session,
    customer_id: int,
    phones: Sequence[PhoneRow],
    country: str | None = None,
) -> tuple[BlockRow, ...]:
    """Give the blocks of a customer, of its people, and of these numbers wherever they stand."""
    hashes = [number_hash(phone.typed, country) for phone in phones]
    wanted = (
        select(Block)
        .where(
            or_(Block.customer_id == customer_id, Block.number_hash.in_(hashes)),
            Block.lifted_at.is_(None),
        )
        .order_by(Block.since, Block.id)
    )
    return tuple(
        BlockRow(
            block.id,
            block.contact_id,
            block.number_hash is not None,
            block.reason or "",
            block.since,
        )
        for block in session.scalars(wanted)
    )


def number_is_blocked(session: Session, typed: str, region: str | None = None) -> bool:
    """Tell whether a number must not be called, in whatever spelling it is typed."""
    hashed = number_hash(typed, region)
    found = select(Block.id).where(Block.number_hash == hashed, Block.lifted_at.is_(None)).limit(1)
    return session.scalar(found) is not None


def _names(session: Session, ids: Sequence[int]) -> dict[int | None, str]:
    if not ids:
        return {}
    found = session.execute(select(User.id, User.name).where(User.id.in_(ids)))
    return {id_: name for id_, name in found}


def _phones(session: Session, customer_id: int) -> list[PhoneRow]:
    wanted = (
        select(Phone.id, Phone.contact_id, Phone.kind, Phone.typed, Phone.e164, Phone.invalid)
        .where(Phone.customer_id == customer_id)
        .order_by(Phone.invalid, Phone.position, Phone.id)
    )
    return [
        PhoneRow(id_, contact_id, PhoneKind(kind), typed, e164, invalid)
        for id_, contact_id, kind, typed, e164, invalid in session.execute(wanted)
    ]


def _emails(session: Session, customer_id: int) -> list[EmailRow]:
    wanted = (
        select(Email.id, Email.contact_id, Email.address)
        .where(Email.customer_id == customer_id)
        .order_by(Email.position, Email.id)
    )
    return [EmailRow(*row) for row in session.execute(wanted)]


def _contacts(
    session: Session, customer_id: int, phones: Sequence[PhoneRow], emails: Sequence[EmailRow]
) -> tuple[ContactDetails, ...]:
    wanted = (
        select(Contact)
        .where(Contact.customer_id == customer_id)
        .order_by(Contact.left_on.is_not(None), Contact.main.desc(), Contact.id)
    )
    return tuple(
        ContactDetails(
            id=person.id,
            version=person.version,
            salutation=person.salutation or "",
            title=person.title or "",
            first_name=person.first_name or "",
            last_name=person.last_name or "",
            function=person.function or "",
            language=person.language or "",
            du=person.du,
            decision_maker=person.decision_maker,
            main=person.main,
            reachable=person.reachable or "",
            left_on=person.left_on,
            phones=tuple(phone for phone in phones if phone.contact_id == person.id),
            emails=tuple(email for email in emails if email.contact_id == person.id),
        )
        for person in session.scalars(wanted)
    )


def _tags(session: Session, customer_id: int) -> tuple[str, ...]:
    wanted = select(CustomerTag.tag).where(CustomerTag.customer_id == customer_id)
    return tuple(session.scalars(wanted.order_by(CustomerTag.tag)))


def _custom_values(session: Session, customer_id: int) -> tuple[tuple[str, str], ...]:
    wanted = (
        select(CustomValue.name, CustomValue.value)
        .where(CustomValue.customer_id == customer_id)
        .order_by(CustomValue.name)
    )
    return tuple((name, value) for name, value in session.execute(wanted))


def _permissions(session: Session, customer_id: int) -> tuple[PermissionRow, ...]:
    wanted = (
        select(Permission)
        .where(Permission.customer_id == customer_id)
        .order_by(Permission.withdrawn_at.is_not(None), Permission.recorded_at, Permission.id)
    )
    return tuple(
        PermissionRow(
            permission.id,
            permission.contact_id,
            permission.type,
            permission.source or "",
            permission.evidence or "",
            permission.given_on,
            permission.withdrawn_at,
        )
        for permission in session.scalars(wanted)
    )
