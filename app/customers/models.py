"""Tables of customers, their people, numbers and permissions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.customers.law import PermissionType
from app.customers.rules import Segment, Status
from app.database.base import DERIVED, Base, Words, folded_column
from app.database.models import database_now

# Conditions of partial indexes. A query writes them in these words, else SQLite does not see that
# the index serves.
CARED_FOR = "customer.status IN ('new','active','resting')"
UNPLANNED = f"{CARED_FOR} AND customer.next_step_on IS NULL AND customer.care_due_on IS NULL"
DORMANT = "customer.status = 'dormant'"

# What a lead distributes. Said in a way that no other index serves, so that each database takes
# the one of its own.
UNOWNED = (
    "coalesce(customer.inside_owner_id, customer.field_owner_id) IS NULL "
    "AND customer.status NOT IN ('blocked','archived')"
)
NEGLECTED = (
    "coalesce(customer.next_step_on, customer.care_due_on) IS NULL "
    "AND customer.status NOT IN ('new','resting','dormant','blocked','archived')"
)


def _index(name: str, where: str, *columns: str) -> Index:
    """Make an index of the rows of which a condition holds."""
    condition = text(where.replace("customer.", ""))
    return Index(name, *columns, sqlite_where=condition, postgresql_where=condition)


class ImportBatch(Base):
    """One import; while it is running its rows stay out of call lists and reports."""

    __tablename__ = "import_batch"
    __table_args__ = (Index(None, "state"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    command_uuid: Mapped[str] = mapped_column(String(36))
    state: Mapped[str] = mapped_column(String(10))  # running, done, undone
    file_name: Mapped[str] = mapped_column()
    author_id: Mapped[int] = mapped_column()
    started_at: Mapped[datetime] = mapped_column()  # the client's word
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    finished_at: Mapped[datetime | None] = mapped_column()
    records: Mapped[int] = mapped_column(default=0)
    created: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    skipped: Mapped[int] = mapped_column(default=0)
    rejected: Mapped[int] = mapped_column(default=0)


class Customer(Base):
    """A company our staff may call."""

    __tablename__ = "customer"
    __table_args__ = (
        # One index for each column a list can be sorted by: empty ones last, then by id.
        Index("ix_customer_sort_key", "sort_key", "id"),
        Index("ix_customer_city_key", "city_key", "id"),
        Index("ix_customer_segment", "segment", "id"),
        Index("ix_customer_status", "status", "id"),
        Index("ix_customer_inside_owner_id", "inside_owner_id", "next_step_on", "id"),
        Index("ix_customer_field_owner_id", "field_owner_id"),
        Index("ix_customer_next_step_on", "next_step_on", "id"),
        Index("ix_customer_last_contact_at", "last_contact_at", "id"),
        # Whom the call list proposes although nobody planned a call.
        _index("ix_customer_care_due_on", CARED_FOR, "inside_owner_id", "care_due_on", "id"),
        _index("ix_customer_unplanned", UNPLANNED, "inside_owner_id", "next_step_on", "id"),
        _index("ix_customer_dormant", DORMANT, "inside_owner_id", "last_contact_at", "id"),
        # What a lead distributes.
        _index("ix_customer_unowned", UNOWNED, "id"),
        _index("ix_customer_neglected", NEGLECTED, "id"),
        Index("ix_customer_country", "country", "id"),
        Index("ix_customer_number", "number"),
        Index("ix_customer_batch_id", "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[str | None] = mapped_column(String(60))  # as the own accounting knows it
    company: Mapped[str] = mapped_column(String(200))
    legal_form: Mapped[str | None] = mapped_column(String(60))
    street: Mapped[str | None] = mapped_column(String(200))
    zip: Mapped[str | None] = mapped_column(String(20))
    city: Mapped[str | None] = mapped_column(String(100))
    region: Mapped[str | None] = mapped_column(String(60))  # canton or Land, for holidays
    country: Mapped[str | None] = mapped_column(String(2))  # ISO 3166, as "CH"
    zone: Mapped[str] = mapped_column(String(40), default="Europe/Zurich")
    language: Mapped[str | None] = mapped_column(String(10))
    website: Mapped[str | None] = mapped_column(String(300))
    sector: Mapped[str | None] = mapped_column(String(120))
    segment: Mapped[Segment | None] = mapped_column(Words(Segment, 5))
    status: Mapped[Status] = mapped_column(Words(Status, 10), default=Status.NEW)
    resting_until: Mapped[date | None] = mapped_column()
    inside_owner_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    field_owner_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    cadence_days: Mapped[int | None] = mapped_column()  # own rhythm; None: by segment
    reachable: Mapped[str | None] = mapped_column(String(200))  # "before 7", as typed
    turnover_minor: Mapped[int | None] = mapped_column()  # last 12 months, minor units
    contribution_minor: Mapped[int | None] = mapped_column()  # last 12 months, minor units
    currency: Mapped[str | None] = mapped_column(String(3))
    stand: Mapped[str | None] = mapped_column(String(300))  # how things stand
    stand_author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    stand_at: Mapped[datetime | None] = mapped_column()
    last_contact_at: Mapped[datetime | None] = mapped_column()  # kept by calls and history
    next_step_on: Mapped[date | None] = mapped_column()  # kept by the commands of follow_ups
    care_due_on: Mapped[date | None] = mapped_column()  # last contact + cadence, kept likewise
    complaint_since: Mapped[datetime | None] = mapped_column()  # kept by history
    sort_key: Mapped[str] = mapped_column(folded_column(80), info=DERIVED)
    city_key: Mapped[str | None] = mapped_column(folded_column(60), info=DERIVED)
    search: Mapped[str] = mapped_column(info=DERIVED)  # folded words, with a leading blank
    batch_id: Mapped[int | None] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(server_default=database_now())
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class CustomerHistory(Base):
    """Segment, status and owners as they were, for figures of the past."""

    __tablename__ = "customer_history"
    __table_args__ = (Index(None, "customer_id", "from_at"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    field: Mapped[str] = mapped_column(String(30))
    value: Mapped[str | None] = mapped_column(String(60))
    from_at: Mapped[datetime] = mapped_column()
    to_at: Mapped[datetime | None] = mapped_column()


class Contact(Base):
    """A person at a customer."""

    __tablename__ = "contact"
    __table_args__ = (Index(None, "customer_id"), Index(None, "batch_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    salutation: Mapped[str | None] = mapped_column(String(20))  # mr, ms, or as typed
    title: Mapped[str | None] = mapped_column(String(60))
    first_name: Mapped[str | None] = mapped_column(String(100))
    last_name: Mapped[str | None] = mapped_column(String(100))
    function: Mapped[str | None] = mapped_column(String(120))
    language: Mapped[str | None] = mapped_column(String(10))
    du: Mapped[bool] = mapped_column(default=False)
    decision_maker: Mapped[bool] = mapped_column(default=False)
    main: Mapped[bool] = mapped_column(default=False)  # the one who is called first
    reachable: Mapped[str | None] = mapped_column(String(200))
    left_on: Mapped[date | None] = mapped_column()  # no longer there since
    batch_id: Mapped[int | None] = mapped_column()
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class Phone(Base):
    """A number of a company or of a person."""

    __tablename__ = "phone"
    __table_args__ = (
        Index(None, "customer_id"),
        Index(None, "contact_id"),
        Index(None, "e164"),
        Index("ix_phone_reversed_digits", "reversed_digits"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[str] = mapped_column(String(10))  # phone, mobile, fax
    typed: Mapped[str] = mapped_column(String(80))
    e164: Mapped[str | None] = mapped_column(String(20))
    reversed_digits: Mapped[str] = mapped_column(folded_column(40), info=DERIVED)
    invalid: Mapped[bool] = mapped_column(default=False)  # wrong number, said a call
    position: Mapped[int] = mapped_column(default=0)
    batch_id: Mapped[int | None] = mapped_column()


class Email(Base):
    """An e-mail address of a company or of a person."""

    __tablename__ = "email"
    __table_args__ = (
        Index(None, "customer_id"),
        Index(None, "contact_id"),
        Index(None, "address_key"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    address: Mapped[str] = mapped_column(String(254))
    address_key: Mapped[str] = mapped_column(folded_column(254), info=DERIVED)  # lower case
    position: Mapped[int] = mapped_column(default=0)
    batch_id: Mapped[int | None] = mapped_column()


class CustomerTag(Base):
    """A word by which customers are grouped."""

    __tablename__ = "customer_tag"
    __table_args__ = (
        Index(None, "customer_id", "tag", unique=True),
        Index(None, "tag", "customer_id"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    tag: Mapped[str] = mapped_column(String(80))
    batch_id: Mapped[int | None] = mapped_column()


class CustomValue(Base):
    """What a column of one's own says of a customer."""

    __tablename__ = "custom_value"
    __table_args__ = (
        Index(None, "customer_id", "name", unique=True),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    name: Mapped[str] = mapped_column(String(80))
    value: Mapped[str] = mapped_column()
    batch_id: Mapped[int | None] = mapped_column()


class Permission(Base):
    """The legal basis on which a customer or a person may be called."""

    __tablename__ = "permission"
    __table_args__ = (Index(None, "customer_id"), Index(None, "batch_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    type: Mapped[PermissionType] = mapped_column(Words(PermissionType, 20))
    channel: Mapped[str] = mapped_column(String(10), default="phone")
    purpose: Mapped[str] = mapped_column(String(20), default="advertising")
    source: Mapped[str | None] = mapped_column(String(200))
    evidence: Mapped[str | None] = mapped_column()
    given_on: Mapped[date | None] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    author_id: Mapped[int | None] = mapped_column()
    withdrawn_at: Mapped[datetime | None] = mapped_column()
    batch_id: Mapped[int | None] = mapped_column()


class Block(Base):
    """Do not call: a number, or everybody of a customer, or one person.

    The hash of the number survives the erasure of the person.
    """

    __tablename__ = "block"
    __table_args__ = (
        Index(None, "number_hash"),
        Index(None, "customer_id"),
        Index(None, "contact_id"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int | None] = mapped_column()  # no foreign keys: it outlives them
    contact_id: Mapped[int | None] = mapped_column()
    number_hash: Mapped[str | None] = mapped_column(String(64))
    call_id: Mapped[int | None] = mapped_column()  # the call in which it was wished
    reason: Mapped[str | None] = mapped_column(String(200))
    since: Mapped[datetime] = mapped_column()
    author_id: Mapped[int | None] = mapped_column()
    lifted_at: Mapped[datetime | None] = mapped_column()
    batch_id: Mapped[int | None] = mapped_column()


class PortfolioFigure(Base):
    """A figure over all customers that lists need but must not compute, as value_p99."""

    __tablename__ = "portfolio_figure"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[dict[str, Any]] = mapped_column()
    at: Mapped[datetime] = mapped_column()
