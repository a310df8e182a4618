"""Rows of one person in every table that holds personal data, made from the tables themselves."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, Table, Time, insert

from app.database.base import Base, Instant, Words
from app.database.database import Database
from app.database.personal_data import PERSONAL
from tests.people import REP_ID
from tests.seeding import seeding

FIRST, LAST = "Vreni", "Zwyssig"
NAME = f"{FIRST} {LAST}"
NUMBER = "+41812509876"
ADDRESS = "vreni@zwyssig.example"
COMPANY = "Bergbahn AG"
_NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


class Ids:
    """The rows that others refer to."""

    def __init__(self, database: Database) -> None:
        self.new = database.ids.new
        self.of: dict[str, int] = {"users": REP_ID}

    def column(self, column: Column[Any]) -> int | None:
        """Give whom a column refers to; None where it need not."""
        named = {
            "batch_id": "import_batch",
            "call_id": "call",
            "quote_id": "quote",
            "customer_id": "customer",
            "contact_id": "contact",
            "author_id": "users",
        }
        table = next((key.column.table.name for key in column.foreign_keys), None)
        return self.of.get(table or named.get(column.name, ""))


def put_person(database: Database, *, is_customer: bool = False) -> Ids:
    """Put a person with a row in each table, and give the ids: of the customer, the contact …

    is_customer: the customer is the person too, and its own columns tell of it.
    """
    ids = Ids(database)
    for table in _tables():
        own = is_customer or table.name not in ("customer", "customer_tag")
        ids.of[table.name] = _put(database, table, ids, own=own)
    return ids


def put_mentions(database: Database, ids: Ids) -> None:
    """Put rows of the same customer that are nobody's and name the person in their texts."""
    without = Ids(database)
    without.of = {
        name: id_
        for name, id_ in ids.of.items()
        if name not in ("contact", "call", "quote", "follow_up")
    }
    for table in _tables():
        personal = PERSONAL[table.name]
        if table.name not in ("customer", "contact", "import_batch") and (
            personal.mask or personal.document
        ):
            without.of[table.name] = _put(database, table, without, own=False)


def _tables() -> list[Table]:
    there = [table for table in Base.metadata.sorted_tables if table.name in PERSONAL]
    return sorted(there, key=lambda table: (table.name != "import_batch", table.name == "block"))


def _put(database: Database, table: Table, ids: Ids, *, own: bool) -> int:
    row = {
        column.name: _value(column, table.name, ids, own=own)
        for column in table.columns
        if column.server_default is None
    }
    id_ = row["id"] = ids.of["follow_up"] if table.name == "key_task" else ids.new()
    with seeding(database) as connection:
        connection.execute(insert(table).values(row))
    return id_


def _value(column: Column[Any], table: str, ids: Ids, *, own: bool) -> Any:
    personal, name = PERSONAL[table], column.name
    fixed = _FIXED.get((table, name))
    if fixed is not None:
        return fixed
    if isinstance(column.type, Words):
        return next(iter(column.type.enum))
    if name in personal.kept or (not own and name not in (*personal.mask, personal.document)):
        return _plain(column, table, ids)
    if isinstance(column.type, JSON):
        return {"what": f"asked {NAME} on {NUMBER}"}
    if isinstance(column.type, String):
        return f"{LAST}" if (column.type.length or 100) < 30 else f"for {NAME}, {NUMBER}"
    return _plain(column, table, ids)


def _plain(column: Column[Any], table: str, ids: Ids) -> Any:
    kind = column.type
    if isinstance(kind, JSON):
        return [] if column.name == "script_path" else {}
    if isinstance(kind, Words):
        return next(iter(kind.enum))
    if isinstance(kind, Instant):
        return _NOW
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, Date):
        return None if column.name in ("left_on", "resting_until") else date(2026, 11, 24)
    if isinstance(kind, Time):
        return time(9)
    if isinstance(kind, String):
        return {"country": "CH", "zone": "Europe/Zurich", "currency": "CHF"}.get(
            column.name, f"k{ids.new() % 1000}"[: column.type.length or 9]
        )
    if isinstance(kind, Integer) or kind._type_affinity is Integer:
        return ids.column(column) or (1 if not column.nullable else None)
    raise AssertionError(f"no value for {table}.{column.name}")


_FIXED: dict[tuple[str, str], Any] = {
    ("customer", "company"): COMPANY,
    ("customer", "sort_key"): "bergbahn ag",
    ("customer", "search"): " bergbahn ag vreni zwyssig",
    ("customer", "status"): "active",
    ("contact", "first_name"): FIRST,
    ("contact", "last_name"): LAST,
    ("phone", "kind"): "phone",
    ("phone", "typed"): NUMBER,
    ("phone", "e164"): NUMBER,
    ("phone", "reversed_digits"): NUMBER[:0:-1],
    ("email", "address"): ADDRESS,
    ("email", "address_key"): ADDRESS,
    ("call", "round_id"): 1,
    ("follow_up", "due_zone"): "Europe/Zurich",
    ("handoff", "visit_zone"): "Europe/Zurich",
}
