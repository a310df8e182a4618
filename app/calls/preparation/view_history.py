"""The last contacts with a customer, as they stand around a call."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.preparation.customer_rows import CUSTOMER_ID, rows
from app.calls.view import PastContact
from app.history.models import Activity, Call
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import counts, in_history

LAST_CONTACTS = 3

_LAST_CALLS = (
    select(Call.started_at, Call.outcome, Call.note, Call.author_id)
    .where(Call.customer_id == CUSTOMER_ID, counts())
    .order_by(Call.started_at.desc(), Call.id.desc())
    .limit(LAST_CONTACTS)
)
_LAST_ACTIVITIES = (
    select(
        Activity.happened_at,
        Activity.happened_on,
        Activity.kind,
        Activity.text,
        Activity.author_id,
    )
    .where(
        Activity.customer_id == CUSTOMER_ID,
        in_history(),
        Activity.kind.not_in((ActivityKind.PLANNED_VISIT, ActivityKind.LINK)),
    )
    .order_by(Activity.happened_at.desc(), Activity.id.desc())
    .limit(LAST_CONTACTS)
)


def last_contacts(
    session: Session, customer_id: int, names: Mapping[int, str]
) -> tuple[PastContact, ...]:
    """Give the last calls and entries, the newest first; names: of the people, by their ids."""
    found = [
        PastContact(
            at=row.started_at,
            day_only=None,
            outcome=row.outcome,
            kind="call",
            text=row.note,
            author=names.get(row.author_id or 0, ""),
        )
        for row in rows(session, _LAST_CALLS, customer_id)
    ]
    found += [
        PastContact(
            at=row.happened_at,
            day_only=row.happened_on,
            outcome=None,
            kind=row.kind.value,
            text=row.text,
            author=names.get(row.author_id or 0, ""),
        )
        for row in rows(session, _LAST_ACTIVITIES, customer_id)
    ]
    return tuple(sorted(found, key=lambda contact: contact.at, reverse=True)[:LAST_CONTACTS])
