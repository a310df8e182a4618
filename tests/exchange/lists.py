"""Lists as text, imported as the program does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, select

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
from app.database.database import Database
from app.exchange.batches.results import RowResult
from app.exchange.columns.guessing import guess_targets
from app.exchange.customer_lists.import_batch import Imported, ImportPlan, import_records
from app.exchange.files.encodings import Source
from app.exchange.files.reading import read_source
from app.exchange.values.records import ImportRecord
from app.exchange.values.understanding import Understanding
from app.follow_ups.models import FollowUp
from app.history.models import Activity

TODAY = date(2026, 11, 24)
TABLES = (Customer, Contact, Phone, Email, CustomerTag, CustomValue, Permission, Block, Activity,
          FollowUp)  # fmt: skip


def records_of(text: str) -> Iterator[ImportRecord]:
    table = read_source(Source("list.csv", content=text.encode()))
    reading = Understanding(table, guess_targets(table), region="CH", today=TODAY)
    return reading.records(table.records())


def imported(database: Database, text: str, **plan: object) -> tuple[Imported, list[RowResult]]:
    rows: list[RowResult] = []
    done = import_records(
        database,
        records_of(text),
        ImportPlan(file_name="list.csv", **plan),
        on_rows=rows.extend,
    )
    return done, rows


def counts(database: Database) -> dict[str, int]:
    with database.read() as session:
        return {
            table.__tablename__: session.scalar(select(func.count()).select_from(table)) or 0
            for table in TABLES
        }


def the_customer(database: Database, company: str) -> Customer:
    with database.read() as session:
        return session.scalars(select(Customer).where(Customer.company == company)).one()
