"""Bringing a customer that is known already up to date with a record of a list.

Only what the record says replaces anything; numbers, addresses and persons are added, never
removed. What is to be done is found first, so that a dry run can tell it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.models import Block, Contact, Customer, Email, Phone
from app.customers.rules import Status
from app.database.base import Base, table_of
from app.database.fold import fold
from app.exchange.batches.rows import Holder, Row, Rows, insert_rows
from app.exchange.customer_lists.customer_columns import columns, instant_of, is_blocked
from app.exchange.customer_lists.row_building import RowBuilder
from app.exchange.fields import LONGEST, Field
from app.exchange.values.records import ImportRecord
from app.follow_ups.models import FollowUp
from app.follow_ups.upkeep_of_customer import keep_next_step
from app.history.models import Activity
from app.history.upkeep_of_customer import note_contact

_SAME_BY: dict[type[Base], tuple[str, ...]] = {
    Phone: ("e164", "typed"),
    Email: ("address_key",),
    Activity: ("text",),
    FollowUp: ("due_on",),
    Block: ("number_hash",),
}
"""What a customer has already: a row that agrees in one of these columns."""

Owners = tuple[int | None, int | None]


@dataclass(frozen=True)
class Update:
    """What a record changes in a customer.

    values: columns that differ; rows: what the customer lacks; talked_at: a contact later than
    the last one that is known.
    """

    customer: Customer
    values: Row
    rows: Rows
    talked_at: datetime | None

    def facts(self) -> Iterator[tuple[str, str, object]]:
        """Give all that is new, as table, column and value; nothing where nothing changes."""
        for name, value in self.values.items():
            yield "customer", name, value
        if self.talked_at is not None:
            yield "customer", "last_contact_at", self.talked_at
        for model, same_by in _SAME_BY.items():
            for row in self.rows.of[model]:
                same = next((row[name] for name in same_by if row[name] is not None), None)
                yield model.__tablename__, "", same
        for row in self.rows.of[Contact]:
            yield "contact", "", _person(row["first_name"], row["last_name"])

    def apply(self, session: Session) -> bool:
        """Write it and tell whether there was anything; the journal keeps the old values."""
        if not any(self.facts()):
            return False
        self._set_columns(session)
        insert_rows(session, self.rows)
        if self.rows.of[FollowUp]:
            keep_next_step(session, self.customer.id)
        if self.talked_at is not None:
            note_contact(session, self.customer.id, self.talked_at)
        derived.keep_search(session, self.customer.id)
        return True

    def _set_columns(self, session: Session) -> None:
        if not self.values:
            return
        for name, value in self.values.items():
            setattr(self.customer, name, value)
        session.flush()
        derived.keep_keys(self.customer)
        session.flush()
        if "country" in self.values:
            derived.keep_phones(session, self.customer)


def find_update(
    session: Session, customer_id: int, record: ImportRecord, owners: Owners, builder: RowBuilder
) -> Update:
    """Find what a record changes in a customer; nothing is written yet."""
    customer = session.get_one(Customer, customer_id)
    rows = Rows()
    holder = Holder(customer_id, customer.zone, owners[0] or customer.inside_owner_id)
    builder.belongings(record, holder, rows, first=False)
    for model, same_by in _SAME_BY.items():
        _leave_known_out(session, model, same_by, customer_id, rows)
    _join_known_person(session, customer_id, rows)
    talked_at = _talked_at(customer, record)
    values = _differing(customer, record, owners, assigns=builder.assigns)
    if customer.status is Status.NEW and (talked_at or rows.of[FollowUp]):
        values.setdefault("status", Status.ACTIVE)
    return Update(customer, values, rows, talked_at)


def _differing(customer: Customer, record: ImportRecord, owners: Owners, *, assigns: bool) -> Row:
    wanted = {name: value for name, value in columns(record).items() if value is not None}
    if not record.get(Field.COUNTRY):
        wanted.pop("country", None)
    if company := record.get(Field.COMPANY):
        wanted["company"] = company[: LONGEST[Field.COMPANY]]
    for name, owner in zip(("inside_owner_id", "field_owner_id"), owners, strict=True):
        if owner is not None and (assigns or getattr(customer, name) is None):
            wanted[name] = owner
    if is_blocked(record):
        wanted["status"] = Status.BLOCKED
    return {name: value for name, value in wanted.items() if getattr(customer, name) != value}


def _talked_at(customer: Customer, record: ImportRecord) -> datetime | None:
    last = record.days.get(Field.LAST_CONTACT_ON)
    if last is None:
        return None
    at = instant_of(last.on, last.at, customer.zone)
    known = customer.last_contact_at
    return at if known is None or known < at else None


def _leave_known_out(
    session: Session, model: type[Base], same_by: tuple[str, ...], customer_id: int, rows: Rows
) -> None:
    if not rows.of[model]:
        return
    table = table_of(model)
    wanted = select(*(table.c[name] for name in same_by)).where(table.c.customer_id == customer_id)
    if model is Block:
        wanted = wanted.where(table.c.lifted_at.is_(None), table.c.contact_id.is_(None))
    known = session.execute(wanted).all()
    has = [{row[at] for row in known} for at in range(len(same_by))]
    rows.of[model] = [row for row in rows.of[model] if not _is_among(row, same_by, has, model)]


def _is_among(
    row: Row, same_by: tuple[str, ...], has: list[set[object]], model: type[Base]
) -> bool:
    """Tell whether one of the values is known; None says nothing, but of a block: all numbers."""
    return any(
        row[name] in values and (row[name] is not None or model is Block)
        for name, values in zip(same_by, has, strict=True)
    )


def _join_known_person(session: Session, customer_id: int, rows: Rows) -> None:
    people = select(Contact.id, Contact.first_name, Contact.last_name)
    known = {
        _person(first, last): id_
        for id_, first, last in session.execute(people.where(Contact.customer_id == customer_id))
    }
    for row in list(rows.of[Contact]):
        same = known.get(_person(row["first_name"], row["last_name"]))
        if same is None:
            continue
        rows.of[Contact].remove(row)
        for others in rows.of.values():
            for other in others:
                if other.get("contact_id") == row["id"]:
                    other["contact_id"] = same


def _person(first: str | None, last: str | None) -> str:
    """Give what a person of a customer is known by, in any spelling."""
    return fold(f"{first or ''} {last or ''}")
