"""Finding customers: the first of a list at once, the others in chunks.

Two ways, chosen by how many there are (measured in both databases): up to 5,000 hits are fetched
by the narrowest index and sorted; more are found by walking the index of the sort column.
One statement that leaves the choice to the planner takes up to seconds.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, case, func, select, text
from sqlalchemy.orm import Session

from app.customers.conditions import Condition, Conditions, Ids, as_written, conditions
from app.customers.listing import Listing
from app.customers.models import Customer
from app.customers.ordering import Place, order_of_hits, sort_column, stretches

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
    asked = conditions(session, listing)
    if not asked.any:
        ids = _walk(session, listing, asked, None, MOST_SORTED)
        return Found(ids, _total(session, asked) if len(ids) == MOST_SORTED else len(ids))
    hits = _sorted_hits(session, listing, asked)
    if hits is not None:
        return Found(hits, len(hits))
    ids = _walk(session, listing, asked, None, FIRST_WALKED)
    return Found(ids, None if _on_server(session) else _total(session, asked))


def count(session: Session, listing: Listing) -> int:
    """Count a list exactly."""
    asked = conditions(session, listing)
    _plan_for_these_values(session)
    return _total(session, asked)


def following(session: Session, listing: Listing, after_id: int, total: int) -> array[int]:
    """Give the next chunk of a list behind a customer; empty at its end.

    total: how many there are in all; few are sorted again, for many the walk goes on.
    """
    asked = conditions(session, listing)
    value = session.scalar(select(sort_column(listing.sort)).where(Customer.id == after_id))
    place = Place(value, after_id)
    if asked.any and total <= CHUNK:
        ids = _ids(session, _hits(listing, asked))
        at = ids.index(after_id) + 1 if after_id in ids else len(ids)
        return ids[at:]
    return _walk(session, listing, asked, place, CHUNK)


def _sorted_hits(session: Session, listing: Listing, asked: Conditions) -> array[int] | None:
    """Give all ids where they are few, else None."""
    if _on_server(session):
        _plan_for_these_values(session)
        return _hits_on_server(session, listing, asked)
    if _few(session, asked.text_ids, asked.text) or _few(session, None, asked.filters):
        return _ids(session, _hits(listing, asked))
    return None


def _ids(session: Session, wanted: Select[Any]) -> array[int]:
    """Give one column of ids past SQLAlchemy's rows, which cost more than the database."""
    cursor: Any = session.connection().execute(wanted).cursor
    return array("q", [row[0] for row in cursor.fetchall()])


def _few(session: Session, ids: Ids | None, source: Sequence[Condition]) -> bool:
    """Tell whether one source of hits is small enough to sort what it gives."""
    if ids is None and not source:
        return False
    probe = (select(Customer.id).where(*source) if ids is None else ids).limit(MOST_SORTED + 1)
    hits = session.connection().scalar(select(func.count()).select_from(probe.subquery()))
    return (hits or 0) <= MOST_SORTED


def _hits(listing: Listing, asked: Conditions) -> Select[Any]:
    column = sort_column(listing.sort)
    order = order_of_hits(
        listing.sort, column.expression, Customer.id.expression, descending=listing.descending
    )
    return select(Customer.id).where(*asked.text, *asked.filters).order_by(*order)


def _hits_on_server(session: Session, listing: Listing, asked: Conditions) -> array[int] | None:
    """Find, count and sort in one round trip; nothing is sorted where there are too many."""
    hit = (
        select(Customer.id, sort_column(listing.sort).label("value"))
        .where(*asked.text, *asked.filters)
        .limit(MOST_SORTED + 1)
        .cte("hit")
        .prefix_with("MATERIALIZED")
    )
    how_many = select(func.count()).select_from(hit).scalar_subquery()
    order = order_of_hits(listing.sort, hit.c.value, hit.c.id, descending=listing.descending)
    wanted = (
        select(hit.c.id, how_many)
        .order_by(*order)
        .limit(case((how_many > MOST_SORTED, 1), else_=MOST_SORTED))
    )
    rows = session.execute(wanted).all()
    if rows and rows[0][1] > MOST_SORTED:
        return None
    return array("q", (row[0] for row in rows))


def _walk(
    session: Session, listing: Listing, asked: Conditions, after: Place | None, limit: int
) -> array[int]:
    """Follow the sort index from a place on until enough rows fulfil all conditions."""
    each = [as_written(condition) for condition in (*asked.text_in_row, *asked.filters)]
    ids = array("q")
    for stretch in stretches(listing.sort, descending=listing.descending, after=after):
        wanted = select(Customer.id).where(*stretch.where, *each).order_by(*stretch.order_by)
        ids.extend(_ids(session, wanted.limit(limit - len(ids))))
        if len(ids) == limit:
            break
    return ids


def _total(session: Session, asked: Conditions) -> int:
    if asked.text_ids is not None and not asked.filters:
        counted = select(func.count()).select_from(asked.text_ids.subquery())
    else:
        counted = select(func.count()).select_from(Customer).where(*asked.text, *asked.filters)
    return session.connection().scalar(counted) or 0


def _plan_for_these_values(session: Session) -> None:
    """Keep PostgreSQL from one plan for all words; that of no hits takes seconds."""
    if _on_server(session):
        session.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))


def _on_server(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
