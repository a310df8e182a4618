"""Rows to be inserted by an import, where they come from and on whom they hang."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

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
from app.database.base import Base, table_of
from app.exchange.batches.bulk_insert import bulk_insert
from app.follow_ups.models import FollowUp
from app.handoffs.models import Handoff, HandoffEvent
from app.history.models import Activity, Call, Complaint
from app.key_accounts.models import KeyMember, KeyTask
from app.quotes.models import Order, Quote
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
        Call,
        Activity,
        Quote,
        Order,
        Complaint,
        Handoff,
        HandoffEvent,
        FollowUp,
        KeyTask,
        KeyMember,
    )

    def __init__(self) -> None:
        self.of: defaultdict[type[Base], list[Row]] = defaultdict(list)

    def add(self, table: type[Base], row: Row) -> None:
        """Put a row; all rows of a table have the same columns in the same order."""
        self.of[table].append(row)


@dataclass(frozen=True)
class Origin:
    """Where the rows of one import come from: batch, author, moment, file, legal basis.

    new_id: gives the ids of the rows. assigns: whether the author may give customers to others;
    who may not leaves those of others to nobody. unnamed: whose customers are for whom the list
    names no owner; None: nobody's.
    """

    batch_id: int
    author_id: int
    at: datetime
    file_name: str
    basis: PermissionType
    new_id: Callable[[], int]
    assigns: bool = True
    unnamed: int | None = None

    @property
    def today(self) -> date:
        """The day of the import at home."""
        return self.at.astimezone(ZoneInfo(HOME_ZONE)).date()


class Holder(NamedTuple):
    """The customer on whom rows hang.

    zone: in which the dates of the list are meant. owner_id: gets the next steps; None: the
    author of the import.
    """

    customer_id: int
    zone: str
    owner_id: int | None


def insert_rows(session: Session, rows: Rows) -> None:
    """Insert all rows, table by table in the order of their foreign keys."""
    for model in Rows.ORDER:
        bulk_insert(session, table_of(model), rows.of[model])
