"""Inserting many rows at the speed of the driver.

SQLAlchemy's own executemany spends most of an import's time on each row's parameters. Here the
values are looked at column by column: each different value is converted once, and a column that
no row fills is left out, since SQLite's driver takes a microsecond for each None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import Column, Dialect, Table
from sqlalchemy.orm import Session

Convert = Callable[[Any], Any]
Values = Sequence[Any]


def bulk_insert(session: Session, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the same keys; defaults of the other columns hold.

    Values are converted by the column types, as in any other statement.
    """
    if not rows:
        return
    connection = session.connection()
    dialect = connection.dialect
    filled: dict[str, Iterable[Any]] = {}
    for name, values in zip(rows[0], zip(*map(dict.values, rows), strict=True), strict=True):
        if values.count(None) < len(values):
            filled[name] = _stored(table.c[name], values, dialect)
    constants = _constants(table, tuple(rows[0]), dialect)
    statement = _statement(table.name, (*filled, *constants), dialect.paramstyle)
    repeated = ([value] * len(rows) for value in constants.values())
    parameters = list(zip(*filled.values(), *repeated, strict=True))
    connection.exec_driver_sql(statement, parameters)


def _stored(column: Column[Any], values: Values, dialect: Dialect) -> Values:
    convert = _convert(column, dialect)
    if convert is None:
        return values
    stored = {value: convert(value) for value in set(values) if value is not None}
    return [stored.get(value) for value in values]


@lru_cache(maxsize=256)
def _convert(column: Column[Any], dialect: Dialect) -> Convert | None:
    type_ = column.type.dialect_impl(dialect)
    return cast("Convert | None", type_.bind_processor(dialect))


@lru_cache(maxsize=64)
def _constants(table: Table, named: tuple[str, ...], dialect: Dialect) -> dict[str, Any]:
    """The values of columns that the rows do not name and that have a constant default."""
    missing = [column for column in table.columns if column.name not in named]
    constant = [column for column in missing if column.default and column.default.is_scalar]
    return {
        column.name: _stored(column, [cast("Any", column.default).arg], dialect)[0]
        for column in constant
    }


@lru_cache(maxsize=256)
def _statement(table: str, columns: tuple[str, ...], paramstyle: str) -> str:
    mark = "?" if paramstyle == "qmark" else "%s"
    quoted = ", ".join(f'"{name}"' for name in columns)
    return f'INSERT INTO "{table}" ({quoted}) VALUES ({", ".join([mark] * len(columns))})'
