"""``column IN (…)`` with any number of values in a statement that is made only once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Dialect,
    Text,
    TypeDecorator,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType


class _Several(TypeDecorator[Sequence[Any]]):
    """Integers or texts as one value: an array on a server, JSON on SQLite."""

    impl = Text
    cache_ok = True

    def __init__(self, *, texts: bool) -> None:
        super().__init__()
        self.texts = texts

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(ARRAY(Text() if self.texts else BigInteger()))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> Any:
        plain = [str(one) for one in value or ()] if self.texts else list(value or ())
        return plain if dialect.name == "postgresql" else json.dumps(plain)


class _OneOf(FunctionElement[bool]):
    type: Any = NullType()  # as Boolean() SQLite would be asked "… = 1", which no index serves
    inherit_cache = True


def one_of(column: Any, values: str) -> ColumnElement[bool]:
    """Give the condition that a column is one of the values given when the statement runs.

    values: the name of their parameter, a sequence of integers or of texts, whichever the column
    holds. ``in_`` would write the statement anew for each run, which takes longer than running it.
    """
    texts = not issubclass(column.type.python_type, int)
    return _OneOf(column, bindparam(values, type_=_Several(texts=texts)))


@compiles(_OneOf)
def _by_json(element: _OneOf, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(part, **options) for part in element.clauses)
    return f"({column} IN (SELECT value FROM json_each({values})))"


@compiles(_OneOf, "postgresql")
def _by_array(element: _OneOf, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(part, **options) for part in element.clauses)
    return f"({column} = ANY ({values}))"
