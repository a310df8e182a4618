"""The column types that every table shares."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Date,
    Dialect,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    TypeDecorator,
)
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP
from sqlalchemy.orm import DeclarativeBase

_UNIX_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

BigInt = BigInteger().with_variant(Integer, "sqlite")
"""63 bits in both databases; on SQLite the type must be INTEGER, so that an id is the rowid."""

Document = JSON().with_variant(JSONB(), "postgresql")
"""A JSON document."""


class Instant(TypeDecorator[datetime]):
    """A past moment: aware datetime in UTC; microseconds since 1970 on SQLite."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Use the database's own type where there is one."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(Integer())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn an aware moment into what is stored; raise ValueError without time zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        if dialect.name == "postgresql":
            return value.astimezone(UTC)
        return (value - _UNIX_EPOCH) // _MICROSECOND

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Give the moment back in UTC; a list reads thousands, so nothing stands in between."""
        return _in_utc if dialect.name == "postgresql" else _of_microseconds


def _in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


def _of_microseconds(value: int | None) -> datetime | None:
    return None if value is None else _UNIX_EPOCH + value * _MICROSECOND


class Words(TypeDecorator[StrEnum]):
    """One of our words, stored as it is written in the files others rely on."""

    impl = String
    cache_ok = True

    def __init__(self, enum: type[StrEnum], length: int = 30) -> None:
        super().__init__(length)
        self.enum = enum

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:
        """Store the word; raise ValueError for one that is not ours."""
        return None if value is None else self.enum(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Give the enum's member, looked up: a list reads thousands; a strange word is an error."""
        members: dict[str | None, StrEnum | None] = {None: None}
        members.update((word.value, word) for word in self.enum)
        return members.__getitem__


def folded_column(length: int) -> Any:
    """Give the type of a stored folded key: compared byte by byte in both databases."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


class Base(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own form
        int: BigInt,
        datetime: Instant(),
        date: Date(),
        time: Time(),
        bool: Boolean(),
        str: Text(),
        dict[str, Any]: Document,
        list[Any]: Document,
    }


def table_of(model: type[Base]) -> Table:
    """Give a model's table, for statements that are to pass by the mapping.

    The model's own attribute is typed as anything one can select from.
    """
    return Base.metadata.tables[model.__tablename__]


DERIVED = {"derived": True}
"""Column info: computed from other columns, so the journal does not keep its old values."""
