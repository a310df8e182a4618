"""Which planned steps are calls of a day, the longest due first."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.calls.day.candidates import BEFORE_A_TIME, Found
from app.clock import Appointment
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import CALLS
from app.follow_ups.standing_in import promised_for_others
from app.follow_ups.states import FollowUpState
from app.key_accounts.queries import no_contact_allowed
from app.settings.outcomes import FollowUpKind

_ONLY_INTENDED = (
    (FollowUpKind.NEW_REQUEST,),
    (FollowUpKind.QUOTE,),
    (FollowUpKind.CALL, FollowUpKind.CARE),
    (FollowUpKind.REACTIVATION,),
    (FollowUpKind.ACQUISITION,),
)


def planned(
    session: Session, owner_ids: list[int], user_id: int, now: datetime, today: date, most: int
) -> list[Found]:
    """Give open calls that are due, and tasks that somebody delegated: so many of each tier.

    With them come the promises of absent colleagues for whom the person stands in.
    Times of customers further east may be due before one's own day begins.
    """
    delegated = _delegated(user_id)
    others = promised_for_others(session, user_id, today)
    owned = FollowUp.owner_id.in_(owner_ids)
    due = (
        FollowUp.state == FollowUpState.OPEN,
        owned if others is None else owned | others,
        FollowUp.due_on <= today + timedelta(days=1),
        or_(FollowUp.due_on <= today, FollowUp.due_at <= now + BEFORE_A_TIME),
        FollowUp.customer_id.is_not(None),
        ~no_contact_allowed(),
    )
    read = partial(_steps, session, user_id, most)
    everything = read(*due, FollowUp.kind.in_(CALLS) | delegated)
    if len(everything) < most:
        return everything
    return [one for tier in _tiers(delegated) for one in read(*due, tier)]


def _delegated(user_id: int) -> ColumnElement[bool]:
    """Tell steps that a colleague planned for this person.

    Who imports a list delegates none, and what a lead is only told is nothing to do.
    """
    author = func.coalesce(FollowUp.author_id, user_id)
    told = FollowUp.kind == FollowUpKind.KEY_CONTACT
    return and_(author != user_id, FollowUp.batch_id.is_(None), ~told)


def _tiers(delegated: ColumnElement[bool]) -> list[ColumnElement[bool]]:
    """Say in SQL what ``candidates.tier_of`` says; a test holds them together."""
    callback = FollowUp.kind == FollowUpKind.CALLBACK
    owed = FollowUp.kind.in_((FollowUpKind.PROMISE, FollowUpKind.COMPLAINT)) | FollowUp.promised
    promise = and_(~callback, or_(delegated, and_(owed, FollowUp.kind.in_(CALLS))))
    intended = [and_(FollowUp.kind.in_(kinds), ~promise) for kinds in _ONLY_INTENDED]
    return [callback, promise, *intended]


def _steps(session: Session, user_id: int, most: int, *which: ColumnElement[bool]) -> list[Found]:
    wanted = (
        select(
            FollowUp.id,
            FollowUp.customer_id,
            FollowUp.contact_id,
            FollowUp.kind,
            FollowUp.promised,
            FollowUp.due_on,
            FollowUp.due_time,
            FollowUp.due_zone,
            case((_delegated(user_id), FollowUp.author_id)).label("delegated_by"),
            FollowUp.recorded_at,
            FollowUp.handoff_id,
        )
        .where(*which)
        .order_by(FollowUp.due_on, FollowUp.id)
        .limit(most)
    )
    return [
        Found(
            customer_id=row.customer_id or 0,
            kind=row.kind,
            due=Appointment(row.due_on, row.due_time, row.due_zone),
            follow_up_id=row.id,
            contact_id=row.contact_id,
            promised=row.promised,
            delegated_by=row.delegated_by,
            requested_at=row.recorded_at,
            handoff_id=row.handoff_id,
        )
        for row in session.execute(wanted)
    ]
