"""Deciding about many customers in one step: calls instead of visits, visits where none is planned.

On a team's server leads do this; it can be taken back while nobody has gone on with it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.assigning import check_lead
from app.follow_ups.commands import PlanFollowUp, insert_step, told
from app.follow_ups.finishing import TAKEN_BACK, FinishFollowUp, finish_step, reopen_steps
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.briefing import Briefing
from app.handoffs.changing import event_of, take_step
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState

BY_PHONE = "by_phone"
"""Why a planned visit was dropped: a care call takes its place."""


@dataclass(frozen=True, kw_only=True)
class CallInstead:
    """A care call in place of a planned visit. step_id: of the visit, call_id: of the call."""

    customer_id: int
    step_id: int
    call_id: int
    due: Appointment
    owner_id: int
    text: str


@dataclass(frozen=True, kw_only=True)
class VisitProposed:
    """A customer who is to be visited: a draft whose briefing inside finishes."""

    customer_id: int
    handoff_id: int
    sender_id: int
    receiver_id: int | None
    goal: str


@dataclass(frozen=True, kw_only=True)
class DecideVisits:
    """What was chosen, all or nothing."""

    calls: tuple[CallInstead, ...] = ()
    visits: tuple[VisitProposed, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TakeBackVisits:
    """Take a decision back, where nobody has gone on. event_ids: one for each proposed visit."""

    decision: DecideVisits
    event_ids: tuple[int, ...]


@handles("decide_visits")
def decide_visits(session: Session, command: DecideVisits) -> Changed:
    """Plan the calls and draft the handoffs; a visit that was held or dropped meanwhile stays so.

    Raises NotAllowedError for others than leads, on a server.
    """
    check_lead(session)
    for one in command.calls:
        if _drop(session, one.step_id, FollowUpKind.VISIT, BY_PHONE):
            _plan_call(session, one)
    for visit in command.visits:
        _draft(session, visit)
    return _touched(session, command)


@handles("take_back_visits")
def take_back_visits(session: Session, command: TakeBackVisits) -> Changed:
    """Bring the visits back whose call still waits, withdraw the drafts that nobody has offered.

    Raises NotAllowedError.
    """
    check_lead(session)
    for one in command.decision.calls:
        if _drop(session, one.call_id, FollowUpKind.CARE, TAKEN_BACK):
            reopen_steps(session, [one.step_id])
    drafts = zip(command.decision.visits, command.event_ids, strict=True)
    for visit, event_id in drafts:
        wanted = select(Handoff).where(Handoff.id == visit.handoff_id).with_for_update()
        handoff = session.scalar(wanted)
        if handoff is not None and handoff.state is HandoffState.DRAFT:
            take_step(session, handoff, HandoffAction.WITHDRAW, event_id)
    return _touched(session, command.decision)


def _drop(session: Session, step_id: int, kind: FollowUpKind, why: str) -> bool:
    """Drop an open step; tell whether it was open."""
    wanted = select(FollowUp.id).where(
        FollowUp.id == step_id, FollowUp.kind == kind, FollowUp.state == FollowUpState.OPEN
    )
    if session.scalar(wanted.with_for_update()) is None:
        return False
    finish_step(session, FinishFollowUp(id=step_id, state=FollowUpState.DROPPED, reason=why))
    return True


def _plan_call(session: Session, one: CallInstead) -> None:
    insert_step(
        session,
        PlanFollowUp(
            id=one.call_id,
            customer_id=one.customer_id,
            kind=FollowUpKind.CARE,
            due=one.due,
            text=one.text,
            owner_id=one.owner_id,
        ),
    )


def _draft(session: Session, visit: VisitProposed) -> None:
    handoff = Handoff(
        id=visit.handoff_id,
        customer_id=visit.customer_id,
        kind=HandoffKind.VISIT,
        state=HandoffState.DRAFT,
        sender_id=visit.sender_id or author_id(session),
        receiver_id=visit.receiver_id,
        briefing=asdict(Briefing(visit_goal=visit.goal)),
        created_at=moment(session),
    )
    session.add(handoff)
    session.flush()
    session.add(event_of(session, handoff, HandoffAction.DRAFT, visit.handoff_id))


def _touched(session: Session, decision: DecideVisits) -> Changed:
    session.flush()
    customer_ids = [one.customer_id for one in decision.calls]
    customer_ids += [one.customer_id for one in decision.visits]
    steps = [id_ for one in decision.calls for id_ in (one.step_id, one.call_id)]
    handoffs = Changed("handoff", [one.handoff_id for one in decision.visits])
    return handoffs + told(session, steps, customer_ids)
