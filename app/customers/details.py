"""One customer with all that belongs to it, for the call pane and the details."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from app.customers.fields import PhoneKind, person_name
from app.customers.law import PermissionFact, PermissionType
from app.customers.rules import Segment, Status


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
