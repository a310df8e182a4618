"""The rows to be written, collected table by table."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from app.database.base import Base, table_of
from app.database.ids import COUNTER_BITS, DEVICE_BITS, EPOCH

Row = dict[str, Any]
_DEVICE = (1 << DEVICE_BITS) - 1
_PER_MILLISECOND = 1 << COUNTER_BITS


class DayIds:
    """Gives the same ids on the same day, shaped like those of ``IdMaker``.

    They count on from midnight UTC, so that they are older than all that is made that day.
    """

    def __init__(self, day: date) -> None:
        midnight = datetime.combine(day, time.min, UTC)
        self._first_ms = int((midnight - EPOCH).total_seconds()) * 1000
        self._given = 0

    def new(self) -> int:
        """Give the next id."""
        ms, counter = divmod(self._given, _PER_MILLISECOND)
        self._given += 1
        return (
            ((self._first_ms + ms) << (DEVICE_BITS + COUNTER_BITS))
            | (_DEVICE << COUNTER_BITS)
            | counter
        )


class Rows:
    """Rows by table, in the order in which tables were first used."""

    def __init__(self, ids: DayIds) -> None:
        self.ids = ids
        self._by_table: dict[Table, list[Row]] = {}

    def add(self, model: type[Base], **values: Any) -> Row:
        """Take up a row; columns not named have their default, or are empty. Gives the row.

        An id is made where none is given.
        """
        row = {**_empty(model), **values}
        if row.get("id", 0) is None:
            row["id"] = self.ids.new()
        self._by_table.setdefault(table_of(model), []).append(row)
        return row

    def of(self, model: type[Base]) -> list[Row]:
        """Give the rows of a table so far."""
        return self._by_table.get(table_of(model), [])

    def write(self, session: Session) -> None:
        """Insert everything, tables that are referred to before those that refer to them."""
        connection = session.connection()
        for table in Base.metadata.sorted_tables:
            if rows := self._by_table.get(table):
                connection.execute(insert(table), rows)


@cache
def _empty(model: type[Base]) -> Row:
    return {column.name: getattr(column.default, "arg", None) for column in table_of(model).columns}
