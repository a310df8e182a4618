"""Inserting many rows at the speed of the driver.

SQLAlchemy's own executemany spends most of an import's time on each row's parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import Column, Dialect, Table
from sqlalchemy.orm import Session

Convert = Callable[[Any], Any]


def bulk_insert(session: Session, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the same keys; defaults of the other columns hold.

    Values are converted by the column types, as in any other statement.
    """
    if not rows:
        return
    connection = session.connection()
    names = tuple(rows[0])
    statement, constants = _statement(table, names, connection.dialect)
    converts = _converts(table, names, connection.dialect)
    parameters = [
        tuple(
            value if convert is None or value is None else convert(value)
            for convert, value in zip(converts, row.values(), strict=True)
        )
        + constants
        for row in rows
    ]
    connection.exec_driver_sql(statement, parameters)


@lru_cache(maxsize=64)
def _statement(
    table: Table, names: tuple[str, ...], dialect: Dialect
) -> tuple[str, tuple[Any, ...]]:
    """The INSERT, and the values of columns that have a constant default."""
    missing = [column for column in table.columns if column.name not in names]
    constant = [column for column in missing if column.default and column.default.is_scalar]
    constants = tuple(_default(column) for column in constant)
    columns = [*names, *(column.name for column in constant)]
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join(mark for _ in columns)
    quoted = ", ".join(f'"{name}"' for name in columns)
    converts = _converts(table, tuple(column.name for column in constant), dialect)
    stored = tuple(
        convert(value) if convert else value
        for convert, value in zip(converts, constants, strict=True)
    )
    return f'INSERT INTO "{table.name}" ({quoted}) VALUES ({marks})', stored


def _default(column: Column[Any]) -> Any:
    return cast("Any", column.default).arg


@lru_cache(maxsize=64)
def _converts(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[Convert | None, ...]:
    types = (table.c[name].type.dialect_impl(dialect) for name in names)
    return tuple(cast("Convert | None", type_.bind_processor(dialect)) for type_ in types)
