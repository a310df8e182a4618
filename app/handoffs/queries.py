"""Reads of handoffs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.customers.models import Contact, Customer, ImportBatch
from app.handoffs import invitations
from app.handoffs.briefing import read
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.rows import EventRow, HandoffRow
from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState, Way
from app.handoffs.states import ENDS
from app.history.timeline import Place, TimelineEntry, page
from app.team.models import User

MOST_ROWS = 500
"""As many are shown at once, the most urgent first."""

AnySelect = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class Listing:
    """Which handoffs are wanted.

    field_rep_id: only those with this person; None: of everybody. since: of those that have
    ended, from when on they are shown; what is under way is always shown.
    drafts_of: whose drafts are shown; those of others are nobody's business yet.
    """

    way: Way
    drafts_of: int
    field_rep_id: int | None = None
    since: datetime | None = None


class HandoffEntryKind(StrEnum):
    """What handoffs put into the timeline: each step."""

    DRAFTED = "handoff_draft"
    REVISED = "handoff_revise"
    OFFERED = "handoff_offer"
    ACCEPTED = "handoff_accept"
    RETURNED = "handoff_return"
    WITHDRAWN = "handoff_withdraw"
    SCHEDULED = "handoff_schedule"
    CALLED_OFF = "handoff_call_off"
    VISITED = "handoff_visit"
    REPORTED = "handoff_report"
    CLOSED = "handoff_close"
    CANCELLED = "handoff_cancel"
    RESUMED = "handoff_resume"
    INVITED = "handoff_invite"
    UNINVITED = "handoff_uninvite"
    TRANSFERRED = "handoff_transfer"


def handoffs(session: Session, listing: Listing) -> list[HandoffRow]:
    """Give the handoffs of one way: what is due first, then by the time of the offer."""
    kinds = [kind for kind in HandoffKind if kind.way is listing.way]
    wanted = _rows().where(
        Handoff.kind.in_(kinds),
        or_(Handoff.state != HandoffState.DRAFT, Handoff.sender_id == listing.drafts_of),
    )
    if listing.field_rep_id is not None:
        rep = Handoff.receiver_id if listing.way is Way.TO_FIELD else Handoff.sender_id
        wanted = wanted.where(rep == listing.field_rep_id)
    if listing.since is not None:
        wanted = wanted.where(or_(Handoff.state.not_in(ENDS), Handoff.created_at >= listing.since))
    order = (Handoff.due_at.is_(None), Handoff.due_at, Handoff.created_at.desc(), Handoff.id)
    return [_row(row) for row in session.execute(wanted.order_by(*order).limit(MOST_ROWS))]


def handoff(session: Session, handoff_id: int) -> HandoffRow | None:
    """Give one handoff, None where it is gone."""
    found = session.execute(_rows().where(Handoff.id == handoff_id)).one_or_none()
    return None if found is None else _row(found)


def of_ids(session: Session, ids: Sequence[int]) -> list[HandoffRow]:
    """Give handoffs by their ids; those that are gone are left out."""
    return [_row(row) for row in session.execute(_rows().where(Handoff.id.in_(ids)))]


def of_call(session: Session, call_id: int) -> HandoffRow | None:
    """Give the handoff that a call drafted, None where it did not."""
    wanted = _rows().where(Handoff.call_id == call_id).order_by(Handoff.id.desc()).limit(1)
    found = session.execute(wanted).one_or_none()
    return None if found is None else _row(found)


def waiting_for(session: Session, user_id: int, now: datetime) -> int:
    """Count what waits for a person: to answer, to report, to finish, to read.

    What others let pass its deadline comes back to its sender's mind. now: UTC.
    """
    mine = (HandoffState.DRAFT, HandoffState.RETURNED, HandoffState.FEEDBACK)
    theirs = (HandoffState.OFFERED, HandoffState.ACCEPTED, HandoffState.VISITED)
    under_way = (*theirs, HandoffState.SCHEDULED)
    wanted = (
        select(func.count())
        .select_from(Handoff)
        .where(
            or_(
                Handoff.state.in_(mine) & (Handoff.sender_id == user_id),
                Handoff.state.in_(theirs) & (Handoff.receiver_id == user_id),
                Handoff.state.in_(under_way)
                & (Handoff.sender_id == user_id)
                & (Handoff.due_at < now),
            ),
            _no_running_import(),
        )
    )
    return session.scalars(wanted).one()


def events(session: Session, handoff_id: int) -> list[EventRow]:
    """Give all that was done with a handoff, oldest first."""
    wanted = _events().where(HandoffEvent.handoff_id == handoff_id)
    found = session.execute(wanted.order_by(HandoffEvent.happened_at, HandoffEvent.id))
    return [_event(row) for row in found]


def timeline(
    session: Session, customer_id: int, before: Place | None = None, limit: int = 50
) -> list[TimelineEntry]:
    """Give the steps of a customer's handoffs for its timeline."""
    wanted = _events().where(HandoffEvent.customer_id == customer_id)
    rows = session.execute(wanted)
    return page((_entry(_event(row)) for row in rows), before, limit)


def timeline_count(session: Session, customer_id: int) -> int:
    """Count the entries of ``timeline``."""
    wanted = (
        select(func.count())
        .select_from(HandoffEvent)
        .where(HandoffEvent.customer_id == customer_id)
    )
    return session.scalars(wanted).one()


def _entry(event: EventRow) -> TimelineEntry:
    return TimelineEntry(
        id=event.id,
        kind=HandoffEntryKind(f"handoff_{event.action}"),
        happened_at=event.happened_at,
        values=(
            ("receiver", event.to),
            ("in_name_of", event.in_name_of),
            ("reason", event.reason or ""),
        ),
        author=event.author,
        text=event.text,
    )


_AUTHOR, _FOR, _TO = aliased(User), aliased(User), aliased(User)
_SENDER, _RECEIVER = aliased(User), aliased(User)
_LAST_INVITATION = (
    select(HandoffEvent.invitation)
    .where(
        HandoffEvent.handoff_id == Handoff.id,
        HandoffEvent.action.in_((HandoffAction.INVITE, HandoffAction.UNINVITE)),
    )
    .order_by(HandoffEvent.happened_at.desc(), HandoffEvent.id.desc())
    .limit(1)
    .scalar_subquery()
)


def _events() -> AnySelect:
    return (
        select(HandoffEvent, _AUTHOR.name, _FOR.name, _TO.name)
        .outerjoin(_AUTHOR, _AUTHOR.id == HandoffEvent.author_id)
        .outerjoin(_FOR, _FOR.id == HandoffEvent.for_user_id)
        .outerjoin(_TO, _TO.id == HandoffEvent.to_user_id)
    )


def _event(row: Sequence[Any]) -> EventRow:
    event, author, in_name_of, to = row
    return EventRow(
        id=event.id,
        action=HandoffAction(event.action),
        state=event.state,
        happened_at=event.happened_at,
        author=author or "",
        in_name_of=in_name_of or "",
        to=to or "",
        reason=event.reason,
        text=event.text,
    )


def _rows() -> AnySelect:
    return (
        select(Handoff, Customer, Contact, _SENDER.name, _RECEIVER.name, _LAST_INVITATION)
        .join(Customer, Customer.id == Handoff.customer_id)
        .outerjoin(Contact, Contact.id == Handoff.contact_id)
        .outerjoin(_SENDER, _SENDER.id == Handoff.sender_id)
        .outerjoin(_RECEIVER, _RECEIVER.id == Handoff.receiver_id)
        .where(_no_running_import())
    )


def _no_running_import() -> Any:
    running = select(ImportBatch.id).where(ImportBatch.state == "running")
    return or_(Handoff.batch_id.is_(None), Handoff.batch_id.not_in(running))


def _row(row: Sequence[Any]) -> HandoffRow:
    one, customer, contact, sender, receiver, invitation = row
    names = () if contact is None else (contact.first_name, contact.last_name)
    return HandoffRow(
        id=one.id,
        version=one.version,
        customer_id=one.customer_id,
        company=customer.company,
        segment=customer.segment,
        zone=customer.zone,
        contact_id=one.contact_id,
        contact=" ".join(name for name in names if name),
        call_id=one.call_id,
        kind=one.kind,
        state=one.state,
        sender_id=one.sender_id,
        sender=sender or "",
        receiver_id=one.receiver_id,
        receiver=receiver or "",
        visit=one.visit,
        visit_minutes=one.visit_minutes,
        visit_video=bool(one.visit_video),
        visit_confirmed=bool(one.visit_confirmed),
        invitation=invitations.read(invitation),
        briefing=read(one.briefing),
        created_at=one.created_at,
        offered_at=one.offered_at,
        due_at=one.due_at,
        reason=one.reason,
        answer=one.answer or "",
        result=one.result,
        value_minor=one.value_minor,
        currency=one.currency or "CHF",
        quality=one.quality,
    )
