"""A model and its table are two sides of the same thing."""

from __future__ import annotations

from sqlalchemy import MetaData

from app.database.base import Base, table_of


def test_each_model_has_the_table_it_is_mapped_to(metadata: MetaData) -> None:
    models = [mapper.class_ for mapper in Base.registry.mappers]
    assert all(table_of(model) is model.__table__ for model in models)
    assert {table_of(model) for model in models} == set(metadata.tables.values())
