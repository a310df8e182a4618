"""Which rows the team's database does not have yet; doing a move twice doubles nothing."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.base import Base, table_of
from app.database.parts import in_parts


def not_there(here: Session, model: type[Base], ids: Sequence[int]) -> set[int]:
    """Give those of these ids that the team's database does not have."""
    table, new = table_of(model), set(ids)
    for part in in_parts(ids):
        new.difference_update(here.scalars(select(table.c.id).where(table.c.id.in_(part))))
    return new
