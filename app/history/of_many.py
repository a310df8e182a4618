"""The last contacts with several customers at once: places first, then only what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from heapq import nlargest
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.database.one_of import one_of
from app.history.entry_kinds import EntryKind
from app.history.models import Activity, Call, Complaint
from app.history.queries import activity_entries, call_entries, complaint_entries
from app.history.rules import ActivityKind
from app.history.timeline import TimelineEntry
from app.history.upkeep_of_customer import counts, in_history

_NO_CONTACTS = (ActivityKind.NOTE, ActivityKind.LINK, ActivityKind.PLANNED_VISIT)


class OfCustomer(NamedTuple):
    """An entry of a customer's timeline."""

    customer_id: int
    entry: TimelineEntry


class _Place(NamedTuple):
    """Where an entry stands; kept small, since all but the newest are dropped again."""

    at: datetime
    id: int
    customer_id: int
    table: Any


def last_contacts_of(session: Session, customer_ids: Sequence[int], limit: int) -> list[OfCustomer]:
    """Give the last contacts with these customers, newest first.

    Calls, also those that reached nobody, visits, e-mails, letters, complaints; notes, links and
    what is only planned are none.
    """
    places = [
        *_places(session, Call, Call.started_at, counts(), customer_ids, limit),
        *_places(session, Activity, Activity.happened_at, _is_contact(), customer_ids, limit),
        *_places(session, Complaint, Complaint.opened_at, None, customer_ids, limit),
    ]
    newest = nlargest(limit, places, key=lambda one: (one.at, one.id))
    whose = {place.id: place.customer_id for place in newest}
    of = {
        table: [one.id for one in newest if one.table is table]
        for table in (Call, Activity, Complaint)
    }
    entries = [
        *call_entries(session, Call.id.in_(of[Call])),
        *activity_entries(session, Activity.id.in_(of[Activity])),
        *complaint_entries(session, Complaint.id.in_(of[Complaint])),
    ]
    shown = [one for one in entries if one.kind is not EntryKind.COMPLAINT_SOLVED]
    shown.sort(key=lambda one: one.place, reverse=True)
    return [OfCustomer(whose[one.id], one) for one in shown]


def _is_contact() -> ColumnElement[bool]:
    return in_history() & Activity.kind.not_in(_NO_CONTACTS)


def _places(
    session: Session,
    table: Any,
    at: Any,
    which: ColumnElement[bool] | None,
    customer_ids: Sequence[int],
    limit: int,
) -> list[_Place]:
    wanted = select(at, table.id, table.customer_id).where(one_of(table.customer_id, "ids"))
    if which is not None:
        wanted = wanted.where(which)
    wanted = wanted.order_by(at.desc(), table.id.desc()).limit(limit)
    rows = session.execute(wanted, {"ids": list(customer_ids)})
    return [_Place(when, id_, whose, table) for when, id_, whose in rows]
