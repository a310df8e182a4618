"""The statements that find customers; each form is made once and run with other values."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Select, bindparam, case, func, select, text

from app.customers.models import Customer
from app.customers.search.asked import Form
from app.customers.search.conditions import FORMS_KEPT, Ids, as_written, conditions
from app.customers.search.listing import Sort
from app.customers.search.ordering import Range, order_of_hits, order_within, sort_column, within

CUSTOM_PLAN = text("SET LOCAL plan_cache_mode = force_custom_plan")

_LIMIT = bindparam("limit", type_=BigInteger())


@lru_cache(maxsize=FORMS_KEPT)
def probes(form: Form) -> tuple[Select[Any], ...]:
    """Give a count up to "limit" for each source of hits: the text, the filters."""
    asks = conditions(form)
    sources: list[Ids] = [] if asks.text_ids is None else [asks.text_ids]
    if asks.filters:
        sources.append(select(Customer.id).where(*asks.filters))
    return tuple(
        select(func.count()).select_from(source.limit(_LIMIT).subquery()) for source in sources
    )


@lru_cache(maxsize=FORMS_KEPT)
def hits(form: Form) -> Select[Any]:
    """Give up to "limit" ids in their order, of hits that are fetched and sorted."""
    asks, column = conditions(form), sort_column(form.sort)
    order = order_of_hits(
        form.sort, column.expression, Customer.id.expression, descending=form.descending
    )
    return select(Customer.id).where(*asks.text, *asks.filters).order_by(*order).limit(_LIMIT)


@lru_cache(maxsize=FORMS_KEPT)
def counted_hits(form: Form) -> Select[Any]:
    """Give up to "limit" ids in their order with the count of all.

    Of more than "most" only one unsorted, and a count that is too low.
    """
    asks, most = conditions(form), bindparam("most", type_=BigInteger())
    hit = (
        select(Customer.id, sort_column(form.sort).label("value"))
        .where(*asks.text, *asks.filters)
        .limit(most + 1)
        .cte("hit")
        .prefix_with("MATERIALIZED")
    )
    how_many = select(func.count()).select_from(hit).scalar_subquery()
    order = order_of_hits(form.sort, hit.c.value, hit.c.id, descending=form.descending)
    limit = case((how_many > most, 1), else_=_LIMIT)
    return select(hit.c.id, how_many).order_by(*order).limit(limit)


@lru_cache(maxsize=FORMS_KEPT)
def step(form: Form, range_: Range, *, behind_id: bool) -> Select[Any]:
    """Give up to "limit" ids of a stretch of the sort index that fulfil all conditions."""
    asks = conditions(form)
    each = [
        # A server knows how frequent the words are: for some thousand hits it sorts them.
        *(asks.text_in_row if form.on_server else map(as_written, asks.text_in_row)),
        *map(as_written, asks.filters),
    ]
    stretch = within(form.sort, range_, descending=form.descending, behind_id=behind_id)
    return (
        select(Customer.id)
        .where(*stretch, *each)
        .order_by(*order_within(form.sort, range_, descending=form.descending))
        .limit(_LIMIT)
    )


@lru_cache(maxsize=FORMS_KEPT)
def counted(form: Form) -> Select[Any]:
    """Count all."""
    asks = conditions(form)
    if asks.text_ids is not None and not asks.filters:
        return select(func.count()).select_from(asks.text_ids.subquery())
    return select(func.count()).select_from(Customer).where(*asks.text, *asks.filters)


@lru_cache
def value_of(sort: Sort) -> Select[Any]:
    """Give the value of the sort column of the customer "after_id"."""
    return select(sort_column(sort)).where(Customer.id == bindparam("after_id"))
