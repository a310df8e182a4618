"""What the columns of a list most likely mean: as saved, as shipped, or guessed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.exchange.columns.guessing import Target
from app.exchange.columns.mappings import (
    MappingUnknownError,
    apply,
    fingerprint,
    propose,
    shipped_mappings,
)
from app.exchange.columns.paper_fields import ListKind, guess_kind, guess_paper_targets
from app.exchange.columns.queries import saved_mappings
from app.exchange.files.tables import Table


@dataclass(frozen=True)
class Proposal:
    """A target for each column, and the known mapping they come from (None: guessed)."""

    targets: tuple[Target, ...]
    mapping: str | None


def proposal(session: Session, table: Table, wanted: str | None = None) -> Proposal:
    """Propose what a table's columns mean.

    wanted: the name of the mapping to use. Without it the one saved for this very layout holds,
    then the shipped one that fits. Raises MappingUnknownError.
    """
    saved = saved_mappings(session)
    if wanted is not None:
        known = {one.name: one for one in (*shipped_mappings(), *(s.mapping for s in saved))}
        if wanted not in known:
            raise MappingUnknownError(wanted, sorted(known))
        return Proposal(apply(table, known[wanted]), wanted)
    layout = fingerprint(table.columns)
    for one in saved:
        if table.header_row and one.fingerprint == layout:
            return Proposal(apply(table, one.mapping), one.mapping.name)
    kind = guess_kind(table)
    if kind is not ListKind.CUSTOMERS:
        return Proposal(guess_paper_targets(table, kind), None)
    return Proposal(*propose(table, shipped_mappings()))
