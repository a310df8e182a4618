"""Bringing a customer that is known already up to date with a record of a list."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.models import Contact, Customer, Email, Phone
from app.customers.rules import Status
from app.database.fold import fold
from app.exchange.customer_columns import columns
from app.exchange.fields import LONGEST, Field
from app.exchange.records import ImportRecord
from app.exchange.row_building import RowBuilder
from app.exchange.rows import Row, Rows, insert_rows
from app.follow_ups.models import FollowUp
from app.history.models import Activity


def update_customer(
    session: Session,
    customer_id: int,
    record: ImportRecord,
    owners: tuple[int | None, int | None],
    builder: RowBuilder,
) -> bool:
    """Fill a customer's columns from a record and add what it lacks; tell whether anything changed.

    Only what the record says replaces anything; numbers, addresses and persons are added, never
    removed. Old values are kept by the journal, so the import can be taken back.
    """
    customer = session.get_one(Customer, customer_id)
    changed = _set_columns(session, customer, record, owners, builder)
    rows = Rows()
    owner_id = owners[0] or customer.inside_owner_id
    builder.belongings(record, customer_id, owner_id, rows, first=False)
    _leave_known_out(session, customer_id, rows)
    added = any(rows.of.values())
    if added:
        insert_rows(session, rows)
    if rows.of[FollowUp]:
        changed = _plan(session, customer, rows.of[FollowUp][0]) or changed
    if changed or added:
        derived.keep_search(session, customer_id)
    return changed or added


def _set_columns(
    session: Session,
    customer: Customer,
    record: ImportRecord,
    owners: tuple[int | None, int | None],
    builder: RowBuilder,
) -> bool:
    wanted = {name: value for name, value in columns(record).items() if value is not None}
    if not record.get(Field.COUNTRY):
        wanted.pop("country", None)
    company = record.get(Field.COMPANY)
    if company:
        wanted["company"] = company[: LONGEST[Field.COMPANY]]
    for name, owner in zip(("inside_owner_id", "field_owner_id"), owners, strict=True):
        if owner is not None:
            wanted[name] = owner
    differing = {name: value for name, value in wanted.items() if getattr(customer, name) != value}
    if not differing:
        return False
    for name, value in differing.items():
        setattr(customer, name, value)
    session.flush()
    derived.keep_keys(customer)
    session.flush()
    if "country" in differing:
        derived.keep_phones(session, customer)
    return True


def _leave_known_out(session: Session, customer_id: int, rows: Rows) -> None:
    """Take out numbers, addresses, persons and notes that the customer has already."""
    numbers = set(session.scalars(select(Phone.e164).where(Phone.customer_id == customer_id)))
    typed = set(session.scalars(select(Phone.typed).where(Phone.customer_id == customer_id)))
    rows.of[Phone] = [
        row
        for row in rows.of[Phone]
        if row["typed"] not in typed and (row["e164"] is None or row["e164"] not in numbers)
    ]
    keys = set(session.scalars(select(Email.address_key).where(Email.customer_id == customer_id)))
    rows.of[Email] = [row for row in rows.of[Email] if row["address_key"] not in keys]
    texts = set(session.scalars(select(Activity.text).where(Activity.customer_id == customer_id)))
    rows.of[Activity] = [row for row in rows.of[Activity] if row["text"] not in texts]
    due = set(session.scalars(select(FollowUp.due_on).where(FollowUp.customer_id == customer_id)))
    rows.of[FollowUp] = [row for row in rows.of[FollowUp] if row["due_on"] not in due]
    _join_known_person(session, customer_id, rows)


def _join_known_person(session: Session, customer_id: int, rows: Rows) -> None:
    known = {
        fold(f"{first or ''} {last or ''}"): id_
        for id_, first, last in session.execute(
            select(Contact.id, Contact.first_name, Contact.last_name).where(
                Contact.customer_id == customer_id
            )
        )
    }
    for row in list(rows.of[Contact]):
        same = known.get(fold(f"{row['first_name'] or ''} {row['last_name'] or ''}"))
        if same is None:
            continue
        rows.of[Contact].remove(row)
        for others in rows.of.values():
            for other in others:
                if other.get("contact_id") == row["id"]:
                    other["contact_id"] = same


def _plan(session: Session, customer: Customer, row: Row) -> bool:
    """Let the customer's next step be the earliest one, and a new customer be active."""
    due_on = row["due_on"]
    earlier = customer.next_step_on is None or due_on < customer.next_step_on
    values: Row = {"next_step_on": due_on} if earlier else {}
    if customer.status is Status.NEW:
        values["status"] = Status.ACTIVE
    if values:
        table = Customer.__table__
        session.execute(update(table).where(table.c.id == customer.id).values(**values))  # type: ignore[arg-type]
    return bool(values)
