"""A planned visit that is not made, wherever it stands, and the way back; for handlers.

A step is dropped, a handoff is cancelled, an entry of the history becomes a step that is dropped.
So what stood there can stand there again, and nothing of it is lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.customers.models import Customer
from app.database.journal import author_id
from app.database.models import Change
from app.follow_ups.changes.commands import PlanFollowUp, insert_step
from app.follow_ups.changes.finishing import FinishFollowUp, finish_step, reopen_steps
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH, FollowUpState
from app.handoffs.course.changing import locked, resume, settle_steps, take_step
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.rules import HandoffAction, HandoffState
from app.handoffs.states import TO_COME
from app.handoffs.visits.planned_visits import PlannedAs, day_of
from app.history.models import Activity, ActivityVoid
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import in_history

BY_PHONE = "by_phone"
"""Why a planned visit was dropped: a care call takes its place."""

HANDED_OVER = "handed_over"
"""Why a planned visit was dropped: a handoff brings it."""


@dataclass(frozen=True, kw_only=True)
class GivenUp:
    """A planned visit that is not made.

    id: of the step, handoff or entry. new_id: of a handoff's event, or of the step that an entry
    becomes; a step needs none.
    """

    source: PlannedAs
    id: int
    new_id: int


def give_up(session: Session, one: GivenUp, because: str, text: str = "") -> bool:
    """Give a visit up; tell whether it still stood. text: the reason, for a handoff's timeline."""
    match one.source:
        case PlannedAs.STEP:
            return drop(session, one.id, FollowUpKind.VISIT, because)
        case PlannedAs.HANDOFF:
            return _cancel(session, one, text)
        case PlannedAs.ENTRY:
            return _take_out(session, one, because)


def make_again(session: Session, one: GivenUp, uuid: str, event_id: int) -> None:
    """Let a visit stand in the plan again. uuid: of the command that gave it up."""
    if one.source is not PlannedAs.HANDOFF:
        step_id = one.id if one.source is PlannedAs.STEP else one.new_id
        wanted = select(FollowUp.id).where(
            FollowUp.id == step_id, FollowUp.result.in_((BY_PHONE, HANDED_OVER))
        )
        reopen_steps(session, session.scalars(wanted).all())
        return
    handoff = locked(session, one.id)
    cancelled = session.get(HandoffEvent, one.new_id) is not None
    if handoff is not None and cancelled and handoff.state is HandoffState.WITHDRAWN:
        resume(session, handoff, event_id)
        reopen_steps(session, _settled(session, handoff, uuid))


def drop(session: Session, step_id: int, kind: FollowUpKind, why: str) -> bool:
    """Drop an open step; tell whether it was open."""
    if not is_open(session, step_id, kind):
        return False
    finish_step(session, FinishFollowUp(id=step_id, state=FollowUpState.DROPPED, reason=why))
    return True


def is_open(session: Session, step_id: int, kind: FollowUpKind) -> bool:
    """Tell whether a step is still to be done; nobody else can change it meanwhile."""
    wanted = select(FollowUp.id).where(
        FollowUp.id == step_id, FollowUp.kind == kind, FollowUp.state == FollowUpState.OPEN
    )
    return session.scalar(wanted.with_for_update()) is not None


def _cancel(session: Session, one: GivenUp, text: str) -> bool:
    handoff = locked(session, one.id)
    if handoff is None or handoff.state not in TO_COME:
        return False
    take_step(session, handoff, HandoffAction.CANCEL, one.new_id, text=text)
    settle_steps(session, handoff)
    return True


def _take_out(session: Session, one: GivenUp, because: str) -> bool:
    """Let an entry be a step, since entries are never changed; it is dropped at once."""
    wanted = select(Activity).where(
        Activity.id == one.id, Activity.kind == ActivityKind.PLANNED_VISIT, in_history()
    )
    entry = session.scalar(wanted)
    if entry is None:
        return False
    customer = session.get_one(Customer, entry.customer_id)
    session.add(ActivityVoid(activity_id=entry.id, author_id=author_id(session)))
    insert_step(
        session,
        PlanFollowUp(
            id=one.new_id,
            customer_id=entry.customer_id,
            contact_id=entry.contact_id,
            kind=FollowUpKind.VISIT,
            due=Appointment(day_of(entry, customer.zone), None, customer.zone),
            text=entry.text[:TEXT_LENGTH],
            owner_id=customer.field_owner_id or entry.author_id,
        ),
    )
    return drop(session, one.new_id, FollowUpKind.VISIT, because)


def _settled(session: Session, handoff: Handoff, uuid: str) -> list[int]:
    """Give the steps of a handoff that a command finished; the journal knows."""
    touched = select(Change.row_id).where(
        Change.command_uuid == uuid,
        Change.table_name == FollowUp.__tablename__,
        Change.operation == "update",
    )
    ids = {int(row_id) for row_id in session.scalars(touched)}
    done = select(FollowUp.id).where(
        FollowUp.customer_id == handoff.customer_id,
        FollowUp.kind == FollowUpKind.HANDOFF,
        FollowUp.state == FollowUpState.DONE,
    )
    return [id_ for id_ in session.scalars(done) if id_ in ids]
