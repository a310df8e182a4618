"""Finding customers: the first of a list at once, the others in chunks.

Two ways, chosen by how many there are (measured in both databases): up to 5,000 hits are fetched
by the narrowest index and sorted; more are found by walking the index of the sort column.
One statement that leaves the choice to the planner takes up to seconds.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.search import statements
from app.customers.search.asked import Asked, Values, asked
from app.customers.search.conditions import conditions
from app.customers.search.listing import Listing
from app.customers.search.ordering import Place, stretches
from app.database.fold import fold
from app.database.on_server import on_server

MOST_SORTED = 5000
"""So many hits are fetched and sorted; above it the sort index is walked."""

FIRST_IDS = 64
"""So many ids come first: a usual screen, and few for a walk to what is rare."""

CHUNK = 50_000
"""So many ids follow at a time."""

_ALL = 1 << 62

_BEHIND_ALL_LETTERS = "\U0010ffff"


@dataclass(frozen=True)
class Found:
    """The beginning of a list.

    total: how many there are in all; None on a server where counting takes longer than finding,
        then ``count`` tells.
    """

    ids: array[int]
    total: int | None

    @property
    def complete(self) -> bool:
        """Tell whether all ids are here."""
        return self.total == len(self.ids)


def first(session: Session, listing: Listing, ids_wanted: int = 0) -> Found:
    """Give the first ids of a list in their order, and how many there are.

    ids_wanted: give at least so many, where a list is read again of which so many were known.
    """
    wanted = asked(session, listing)
    limit = max(ids_wanted, FIRST_IDS)
    if not wanted.everything:
        found = _few_hits(session, wanted, limit)
        if found is not None:
            return found
    ids = _walk(session, wanted, None, limit)
    if len(ids) < limit:
        return Found(ids, len(ids))
    counted_later = wanted.form.on_server and not wanted.everything
    return Found(ids, None if counted_later else _total(session, wanted))


def named(session: Session, text: str, limit: int) -> list[int]:
    """Give the first ids of those whose name begins with a text, by name; none for no text."""
    beginning, wanted = fold(text), asked(session, Listing())
    if not beginning:
        return []
    statement = (
        select(Customer.id)
        .where(
            Customer.sort_key >= beginning,
            Customer.sort_key < beginning + _BEHIND_ALL_LETTERS,
            *conditions(wanted.form).filters,
        )
        .order_by(Customer.sort_key, Customer.id)
        .limit(limit)
    )
    return list(session.scalars(statement, wanted.values))


def count(session: Session, listing: Listing) -> int:
    """Count a list exactly."""
    wanted = asked(session, listing)
    _plan_for_these_values(session)
    return _total(session, wanted)


def is_empty(session: Session) -> bool:
    """Tell whether there is no customer at all; at once, however many there are."""
    return session.scalar(select(Customer.id).limit(1)) is None


def following(session: Session, listing: Listing, after_id: int, total: int) -> array[int]:
    """Give the next chunk of a list behind a customer; empty at its end.

    total: how many there are in all; few are sorted again, for many the walk goes on.
    """
    wanted = asked(session, listing)
    if not wanted.everything and total <= CHUNK:
        ids = _hits(session, wanted, _ALL)
        at = ids.index(after_id) + 1 if after_id in ids else len(ids)
        return ids[at:]
    value = session.connection().scalar(statements.value_of(listing.sort), {"after_id": after_id})
    return _walk(session, wanted, Place(value, after_id), CHUNK)


def _few_hits(session: Session, wanted: Asked, limit: int) -> Found | None:
    """Sort the hits where they are few, else give None."""
    if wanted.form.on_server:
        _plan_for_these_values(session)
        return _few_hits_on_server(session, wanted, limit)
    probes = statements.probes(wanted.form)
    values = {**wanted.values, "limit": MOST_SORTED + 1}
    for probe in probes:
        at_most: int = session.connection().execute(probe, values).scalar_one()
        if at_most <= MOST_SORTED:
            if len(probes) == 1:
                return Found(_hits(session, wanted, limit), at_most)
            ids = _hits(session, wanted, _ALL)
            return Found(ids, len(ids))
    return None


def _few_hits_on_server(session: Session, wanted: Asked, limit: int) -> Found | None:
    """Find, count and sort in one round trip; nothing is sorted where there are too many."""
    values = {**wanted.values, "limit": limit, "most": MOST_SORTED}
    rows = session.connection().execute(statements.counted_hits(wanted.form), values).all()
    total = rows[0][1] if rows else 0
    return None if total > MOST_SORTED else Found(array("q", [row[0] for row in rows]), total)


def _hits(session: Session, wanted: Asked, limit: int) -> array[int]:
    return _ids(session, statements.hits(wanted.form), {**wanted.values, "limit": limit})


def _ids(session: Session, statement: Select[Any], values: Values) -> array[int]:
    """Give one column of ids past SQLAlchemy's rows, which cost more than the database."""
    cursor: Any = session.connection().execute(statement, values).cursor
    return array("q", [id_ for (id_,) in cursor.fetchall()])


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


def _total(session: Session, wanted: Asked) -> int:
    counted = session.connection().execute(statements.counted(wanted.form), wanted.values)
    return cast("int", counted.scalar_one())


def _plan_for_these_values(session: Session) -> None:
    """Keep PostgreSQL from one plan for all words; that of no hits takes seconds."""
    if on_server(session):
        session.connection().execute(statements.CUSTOM_PLAN)
