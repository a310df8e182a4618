"""Finding customers: the first of a list at once, the others in chunks.

Two ways, chosen by how many there are (measured in both databases): up to 5,000 hits are fetched
by the narrowest index and sorted; more are found by walking the index of the sort column.
One statement that leaves the choice to the planner takes up to seconds.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import chain
from typing import Any, cast

from sqlalchemy import Select
from sqlalchemy.orm import Session

from app.customers import statements
from app.customers.asked import Asked, Values, asked, on_server
from app.customers.listing import Listing
from app.customers.ordering import Place, stretches

MOST_SORTED = 5000
"""So many hits are fetched and sorted; above it the sort index is walked."""

FIRST_WALKED = 100
"""So many ids of a walk come first: more than a screen, and few for what is rare."""

CHUNK = 50_000
"""So many ids follow at a time."""


@dataclass(frozen=True)
class Found:
    """The beginning of a list.

    total: how many there are in all; None on a server where counting takes longer than finding,
        then ``count`` tells. ids: complete where there are no more than these.
    """

    ids: array[int]
    total: int | None

    @property
    def complete(self) -> bool:
        """Tell whether all ids are here."""
        return self.total == len(self.ids)


def first(session: Session, listing: Listing) -> Found:
    """Give the first ids of a list in their order, and how many there are."""
    wanted = asked(session, listing)
    if wanted.everything:
        ids = _walk(session, wanted, None, MOST_SORTED)
        return Found(ids, _total(session, wanted) if len(ids) == MOST_SORTED else len(ids))
    hits = _sorted_hits(session, wanted)
    if hits is not None:
        return Found(hits, len(hits))
    ids = _walk(session, wanted, None, FIRST_WALKED)
    return Found(ids, None if wanted.form.on_server else _total(session, wanted))


def count(session: Session, listing: Listing) -> int:
    """Count a list exactly."""
    wanted = asked(session, listing)
    _plan_for_these_values(session)
    return _total(session, wanted)


def following(session: Session, listing: Listing, after_id: int, total: int) -> array[int]:
    """Give the next chunk of a list behind a customer; empty at its end.

    total: how many there are in all; few are sorted again, for many the walk goes on.
    """
    wanted = asked(session, listing)
    if not wanted.everything and total <= CHUNK:
        ids = _ids(session, statements.hits(wanted.form), wanted.values)
        at = ids.index(after_id) + 1 if after_id in ids else len(ids)
        return ids[at:]
    value = session.connection().scalar(statements.value_of(listing.sort), {"after_id": after_id})
    return _walk(session, wanted, Place(value, after_id), CHUNK)


def _sorted_hits(session: Session, wanted: Asked) -> array[int] | None:
    """Give all ids where they are few, else None."""
    if wanted.form.on_server:
        _plan_for_these_values(session)
        return _hits_on_server(session, wanted)
    values = {**wanted.values, "limit": MOST_SORTED + 1}
    for probe in statements.probes(wanted.form):
        if session.connection().execute(probe, values).scalar_one() <= MOST_SORTED:
            return _ids(session, statements.hits(wanted.form), wanted.values)
    return None


def _ids(session: Session, statement: Select[Any], values: Values) -> array[int]:
    """Give one column of ids past SQLAlchemy's rows, which cost more than the database."""
    cursor: Any = session.connection().execute(statement, values).cursor
    return array("q", chain.from_iterable(cursor.fetchall()))


def _walk(session: Session, wanted: Asked, after: Place | None, limit: int) -> array[int]:
    """Follow the sort index from a place on until enough rows fulfil all conditions."""
    form = wanted.form
    ids = array("q")
    for stretch in stretches(form.sort, descending=form.descending, after=after):
        step = statements.step(form, stretch.range, behind_id=stretch.after_id is not None)
        where = {"value": stretch.value, "after_id": stretch.after_id, "limit": limit - len(ids)}
        ids.extend(_ids(session, step, {**wanted.values, **where}))
        if len(ids) == limit:
            break
    return ids


def _hits_on_server(session: Session, wanted: Asked) -> array[int] | None:
    """Find, count and sort in one round trip; nothing is sorted where there are too many."""
    values = {**wanted.values, "most": MOST_SORTED, "limit": MOST_SORTED + 1}
    rows = session.connection().execute(statements.counted_hits(wanted.form), values).all()
    if rows and rows[0][1] > MOST_SORTED:
        return None
    return array("q", (row[0] for row in rows))


def _total(session: Session, wanted: Asked) -> int:
    counted = session.connection().execute(statements.counted(wanted.form), wanted.values)
    return cast("int", counted.scalar_one())


def _plan_for_these_values(session: Session) -> None:
    """Keep PostgreSQL from one plan for all words; that of no hits takes seconds."""
    if on_server(session):
        session.connection().execute(statements.CUSTOM_PLAN)
