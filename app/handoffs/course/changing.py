"""Taking a step with a handoff: what all commands of the room share."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.database.journal import Changed, author_id, moment
from app.follow_ups.changes.commands import told
from app.follow_ups.changes.finishing import FinishFollowUp, finish_step
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.deadlines import due_at
from app.handoffs.errors import HandoffChangedError, HandoffGoneError, StepNotPossibleError
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.rules import HandoffAction, ReturnReason
from app.handoffs.states import NotPossibleError, Side, after, side_of
from app.settings.zones import HOME_ZONE
from app.team.absences import work_days
from app.team.models import User


def handoff_for_change(session: Session, handoff_id: int, seen: int) -> Handoff:
    """Give a handoff that nobody else can change until the transaction ends.

    seen: its version for whoever changes it.
    Raises HandoffGoneError, and HandoffChangedError where somebody was faster.
    """
    handoff = locked(session, handoff_id)
    if handoff is None:
        raise HandoffGoneError(handoff_id)
    if handoff.version != seen:
        raise HandoffChangedError(handoff.state, _last_author(session, handoff_id))
    return handoff


def locked(session: Session, handoff_id: int) -> Handoff | None:
    """Give a handoff as it stands now; nobody else can change it until the transaction ends."""
    return session.scalar(select(Handoff).where(Handoff.id == handoff_id).with_for_update())


def take_step(
    session: Session,
    handoff: Handoff,
    action: HandoffAction,
    event_id: int,
    *,
    reason: ReturnReason | None = None,
    text: str = "",
) -> None:
    """Take a step, keep its deadline and its event; raises StepNotPossibleError.

    What others do in somebody's place is kept as done in that person's name.
    """
    try:
        course = after(handoff.course, action)
    except NotPossibleError as error:
        raise StepNotPossibleError(handoff.state) from error
    handoff.state = course.state
    if action is not HandoffAction.REVISE:
        handoff.due_at = _deadline(session, handoff)
    session.add(event_of(session, handoff, action, event_id, reason=reason, text=text))
    session.flush()


def event_of(
    session: Session,
    handoff: Handoff,
    action: HandoffAction,
    event_id: int,
    *,
    reason: ReturnReason | None = None,
    text: str = "",
) -> HandoffEvent:
    """Make the event of a step, with how the handoff stands now."""
    author = author_id(session)
    whose = {
        Side.SENDER: handoff.sender_id,
        Side.RECEIVER: handoff.receiver_id,
        Side.ANYBODY: author,
    }[side_of(action)]
    return HandoffEvent(
        id=event_id,
        handoff_id=handoff.id,
        customer_id=handoff.customer_id,
        action=action,
        state=handoff.state,
        happened_at=moment(session),
        author_id=author,
        for_user_id=whose if whose != author else None,
        to_user_id=handoff.receiver_id,
        reason=reason,
        text=text,
    )


def resume(session: Session, handoff: Handoff, event_id: int) -> None:
    """Let a handoff stand as before it was cancelled, with a deadline of its own."""
    wanted = (
        select(HandoffEvent.state)
        .where(HandoffEvent.handoff_id == handoff.id, HandoffEvent.state != handoff.state)
        .order_by(HandoffEvent.happened_at.desc(), HandoffEvent.id.desc())
        .limit(1)
    )
    handoff.state = session.scalars(wanted).one()
    handoff.due_at = _deadline(session, handoff)
    session.add(event_of(session, handoff, HandoffAction.RESUME, event_id))
    session.flush()


def settle_steps(session: Session, handoff: Handoff) -> None:
    """Finish what was planned to bring it on, the task of writing its briefing too.

    What was promised to the customer stays until it is kept.
    """
    which = FollowUp.handoff_id == handoff.id
    if handoff.call_id is not None:
        which |= FollowUp.call_id == handoff.call_id
    wanted = select(FollowUp.id).where(
        FollowUp.customer_id == handoff.customer_id,
        FollowUp.kind == FollowUpKind.HANDOFF,
        FollowUp.state == FollowUpState.OPEN,
        which,
    )
    for id_ in session.scalars(wanted.order_by(FollowUp.id)).all():
        finish_step(session, FinishFollowUp(id=id_))


def changed(session: Session, handoff: Handoff) -> Changed:
    """Bring the customer's row up to date and say what changed."""
    session.flush()
    return Changed("handoff", [handoff.id]) + told(session, (), [handoff.customer_id])


def zone_of(session: Session, user_id: int | None) -> str:
    """Give the zone by whose clock somebody works."""
    zone = session.scalars(select(User.zone).where(User.id == user_id)).one_or_none()
    return zone or HOME_ZONE


def _deadline(session: Session, handoff: Handoff) -> datetime | None:
    who = handoff.receiver_id
    if who is None:
        return None
    segment = session.scalars(
        select(Customer.segment).where(Customer.id == handoff.customer_id)
    ).one_or_none()
    days = work_days(session, who)
    zone = zone_of(session, who)
    return due_at(handoff.state, moment(session), segment, days, zone, handoff.visit)


def _last_author(session: Session, handoff_id: int) -> str:
    wanted = (
        select(User.name)
        .join(HandoffEvent, HandoffEvent.author_id == User.id)
        .where(HandoffEvent.handoff_id == handoff_id)
        .order_by(HandoffEvent.happened_at.desc(), HandoffEvent.id.desc())
        .limit(1)
    )
    return session.scalars(wanted).first() or ""
