"""Rows to be inserted by an import, and where they come from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Table
from sqlalchemy.orm import Session

from app.customers.law import PermissionType
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
from app.database.base import Base
from app.exchange.bulk_insert import bulk_insert
from app.follow_ups.models import FollowUp
from app.history.models import Activity
from app.settings.zones import HOME_ZONE

Row = dict[str, Any]


class Rows:
    """Rows to be inserted, by table, in the order in which foreign keys allow it."""

    ORDER: tuple[type[Base], ...] = (
        Customer,
        Contact,
        Phone,
        Email,
        CustomerTag,
        CustomValue,
        Permission,
        Block,
        Activity,
        FollowUp,
    )

    def __init__(self) -> None:
        self.of: defaultdict[type[Base], list[Row]] = defaultdict(list)

    def add(self, table: type[Base], row: Row) -> None:
        """Put a row; all rows of a table have the same columns."""
        self.of[table].append(row)


@dataclass(frozen=True)
class Origin:
    """Where the rows of one import come from: batch, author, moment, file, legal basis."""

    batch_id: int
    author_id: int
    at: datetime
    file_name: str
    basis: PermissionType

    @property
    def today(self) -> date:
        """The day of the import at home."""
        return self.at.astimezone(ZoneInfo(HOME_ZONE)).date()


def insert_rows(session: Session, rows: Rows) -> None:
    """Insert all rows, table by table in the order of their foreign keys."""
    for table in Rows.ORDER:
        bulk_insert(session, cast("Table", table.__table__), rows.of[table])
