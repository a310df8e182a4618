"""Reads of what was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer
from app.history.entry_kinds import EntryKind
from app.history.models import Activity, Call, Complaint
from app.history.rules import CONTACTS, ComplaintState, Direction
from app.history.timeline import Place, TimelineEntry, page
from app.history.upkeep_of_customer import counts, in_history, is_contact
from app.settings.outcomes import Outcome
from app.team.models import User


class AttemptRow(NamedTuple):
    """One outgoing call since the customer was last reached, for counting rounds."""

    call_id: int
    round_id: int | None
    started_at: datetime
    outcome: Outcome
    counts: bool  # against the caps, as the outcome said on that day
    number: str | None


def timeline(
    session: Session, customer_id: int, before: Place | None = None, limit: int = 50
) -> list[TimelineEntry]:
    """Give calls, other contacts, notes and complaints behind a place, newest first.

    Calls that were undone or corrected are left out; their corrections say so.
    """
    found = [
        *_calls(session, customer_id, before, limit),
        *_activities(session, customer_id, before, limit),
        *_complaints(session, customer_id),
    ]
    return page(found, before, limit)


def timeline_count(session: Session, customer_id: int) -> int:
    """Count the entries of ``timeline``."""
    counted = (
        select(func.count()).where(Call.customer_id == customer_id, counts()),
        select(func.count()).where(Activity.customer_id == customer_id, in_history()),
        select(func.count()).where(Complaint.customer_id == customer_id),
        select(func.count()).where(
            Complaint.customer_id == customer_id, Complaint.state == ComplaintState.SOLVED
        ),
    )
    return sum(session.scalars(query).one() for query in counted)


def last_contacts(session: Session, customer_id: int, limit: int = 3) -> list[TimelineEntry]:
    """Give the last talks with a customer, newest first: reached calls, incoming ones, visits."""
    found = [
        *_calls(session, customer_id, None, limit, is_contact()),
        *_activities(session, customer_id, None, limit, Activity.kind.in_(CONTACTS)),
    ]
    return page(found, None, limit)


def attempts(session: Session, customer_ids: Collection[int]) -> dict[int, list[AttemptRow]]:
    """Give the outgoing calls since each customer was last reached, oldest first.

    Customers without such calls are left out.
    """
    wanted = (
        select(
            Call.customer_id,
            Call.id,
            Call.round_id,
            Call.started_at,
            Call.outcome,
            Call.attempt,
            Call.number,
        )
        .join(Customer, Customer.id == Call.customer_id)
        .where(
            Call.customer_id.in_(customer_ids),
            Call.direction == Direction.OUT,
            or_(Customer.last_contact_at.is_(None), Call.started_at > Customer.last_contact_at),
            counts(),
        )
        .order_by(Call.started_at, Call.id)
    )
    found: dict[int, list[AttemptRow]] = defaultdict(list)
    for customer_id, *facts in session.execute(wanted):
        found[customer_id].append(AttemptRow._make(facts))
    return dict(found)


def _calls(
    session: Session,
    customer_id: int,
    before: Place | None,
    limit: int,
    *which: ColumnElement[bool],
) -> list[TimelineEntry]:
    mine = (Call.customer_id == customer_id, counts(), *which)
    if before is not None:
        mine = (*mine, _behind(Call.started_at, Call.id, before))
    return call_entries(session, *mine, limit=limit)


def call_entries(
    session: Session, *which: ColumnElement[bool], limit: int | None = None
) -> list[TimelineEntry]:
    """Give these calls as the timeline shows them, newest first."""
    wanted = _with_names(select(Call, Contact.first_name, Contact.last_name, User.name), Call)
    order = (Call.started_at.desc(), Call.id.desc())
    wanted = wanted.where(*which).order_by(*order).limit(limit)
    return [
        TimelineEntry(
            id=call.id,
            kind=EntryKind.CALL_IN if call.direction is Direction.IN else EntryKind.CALL_OUT,
            happened_at=call.started_at,
            values=_call_values(call),
            author=author or "",
            person=_full_name(first, last),
            text=call.note,
        )
        for call, first, last, author in session.execute(wanted)
    ]


def _call_values(call: Call) -> tuple[tuple[str, str], ...]:
    corrected = (("corrected", "yes"),) if call.corrects_id is not None else ()
    reason = (("reason", call.reason),) if call.reason else ()
    return (
        ("outcome", call.outcome.value),
        ("seconds", str(call.seconds)),
        *reason,
        *corrected,
    )


def _activities(
    session: Session,
    customer_id: int,
    before: Place | None,
    limit: int,
    *which: ColumnElement[bool],
) -> list[TimelineEntry]:
    mine = (Activity.customer_id == customer_id, in_history(), *which)
    if before is not None:
        mine = (*mine, _behind(Activity.happened_at, Activity.id, before))
    return activity_entries(session, *mine, limit=limit)


def activity_entries(
    session: Session, *which: ColumnElement[bool], limit: int | None = None
) -> list[TimelineEntry]:
    """Give these activities as the timeline shows them, newest first."""
    wanted = _with_names(
        select(Activity, Contact.first_name, Contact.last_name, User.name), Activity
    )
    order = (Activity.happened_at.desc(), Activity.id.desc())
    wanted = wanted.where(*which).order_by(*order).limit(limit)
    return [
        TimelineEntry(
            id=activity.id,
            kind=EntryKind(activity.kind.value),
            happened_at=activity.happened_at,
            happened_on=activity.happened_on,
            author=author or "",
            person=_full_name(first, last),
            text=activity.text,
        )
        for activity, first, last, author in session.execute(wanted)
    ]


def _complaints(session: Session, customer_id: int) -> list[TimelineEntry]:
    return complaint_entries(session, Complaint.customer_id == customer_id)


def complaint_entries(session: Session, *which: ColumnElement[bool]) -> list[TimelineEntry]:
    """Give what these complaints put into the timeline: their coming and their end."""
    wanted = (
        select(Complaint, User.name)
        .outerjoin(User, User.id == Complaint.responsible_id)
        .where(*which)
    )
    found = []
    for complaint, responsible in session.execute(wanted):
        came = TimelineEntry(
            id=complaint.id,
            kind=EntryKind.COMPLAINT,
            happened_at=complaint.opened_at,
            author=responsible or "",
            text=complaint.text,
        )
        found.append(came)
        if complaint.solved_at is not None:
            solved = TimelineEntry(
                id=complaint.id,
                kind=EntryKind.COMPLAINT_SOLVED,
                happened_at=complaint.solved_at,
                author=responsible or "",
                text=complaint.solution or "",
            )
            found.append(solved)
    return found


def _with_names(
    wanted: Select[*tuple[Any, ...]], of: type[Call] | type[Activity]
) -> Select[*tuple[Any, ...]]:
    return wanted.outerjoin(Contact, Contact.id == of.contact_id).outerjoin(
        User, User.id == of.author_id
    )


def _behind(at: Any, id_: Any, before: Place) -> ColumnElement[bool]:
    return or_(at < before.happened_at, and_(at == before.happened_at, id_ < before.id))


def _full_name(first: str | None, last: str | None) -> str:
    return " ".join(part for part in (first, last) if part)
