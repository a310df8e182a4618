"""Deciding about many customers in one step: calls instead of visits, visits where none is planned.

On a team's server leads do this. It can be taken back for 30 days, where nobody has gone on with
it; the journal knows what was decided.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.changes.assigning import check_lead
from app.follow_ups.changes.commands import PlanFollowUp, insert_step, told
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.upkeep_of_customer import activate
from app.handoffs.briefing import Briefing
from app.handoffs.course.changing import event_of, zone_of
from app.handoffs.decisions.giving_up import BY_PHONE, HANDED_OVER, GivenUp, give_up
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState
from app.handoffs.visits.planned_visits import PlannedAs
from app.handoffs.worth.overruling import OverruleAdvice, count_overruled

DECIDE = "decide_visits"


@dataclass(frozen=True, kw_only=True)
class TellCustomer:
    """The customer knows of the visit and is told today. id: of the promise."""

    id: int
    owner_id: int
    text: str


@dataclass(frozen=True, kw_only=True)
class TellColleague:
    """Whoever would have made a visit reads in the own queue that it is off. id: of the step."""

    id: int
    user_id: int
    text: str


@dataclass(frozen=True, kw_only=True)
class CallInstead:
    """A care call of a day, in place of the visits planned on it; of none where one is owed."""

    customer_id: int
    call_id: int
    due: Appointment
    owner_id: int
    text: str
    visits: tuple[GivenUp, ...] = ()
    tell: TellCustomer | None = None
    told: tuple[TellColleague, ...] = ()


@dataclass(frozen=True, kw_only=True)
class VisitProposed:
    """A customer who is to be visited: a draft whose briefing inside finishes.

    visit: the day that was planned. instead_of: how it was planned so far.
    """

    customer_id: int
    handoff_id: int
    sender_id: int
    receiver_id: int | None
    goal: str
    visit: Appointment | None = None
    instead_of: tuple[GivenUp, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DecideVisits:
    """What was chosen, all or nothing. reason: why handoffs end, for their timeline."""

    calls: tuple[CallInstead, ...] = ()
    visits: tuple[VisitProposed, ...] = ()
    overruled: tuple[OverruleAdvice, ...] = ()
    reason: str = ""

    @property
    def given_up(self) -> list[GivenUp]:
        """All planned visits that are not made as they were planned."""
        calls = (one for call in self.calls for one in call.visits)
        return [*calls, *(one for visit in self.visits for one in visit.instead_of)]

    @property
    def customer_ids(self) -> list[int]:
        """Whom it is about."""
        called = [one.customer_id for one in self.calls]
        return called + [one.customer_id for one in self.visits]


@handles(DECIDE)
def decide_visits(session: Session, command: DecideVisits) -> Changed:
    """Plan the calls and draft the handoffs; a visit that was held or dropped meanwhile stays so.

    Raises NotLeadError for others than leads, on a server.
    """
    check_lead(session)
    for one in command.calls:
        given = [give_up(session, visit, BY_PHONE, command.reason) for visit in one.visits]
        if any(given) or not one.visits:
            _plan_call(session, one)
    for visit in command.visits:
        given = [give_up(session, one, HANDED_OVER) for one in visit.instead_of]
        if any(given) or not visit.instead_of:
            _draft(session, visit)
    for overruled in command.overruled:
        count_overruled(session, overruled)
    return touched(session, command)


def touched(session: Session, decision: DecideVisits) -> Changed:
    """Bring the customers' rows up to date and say what changed."""
    session.flush()
    steps = [one.call_id for one in decision.calls]
    steps += [one.tell.id for one in decision.calls if one.tell is not None]
    steps += [notice.id for one in decision.calls for notice in one.told]
    steps += [one.id for one in _of(decision, PlannedAs.STEP)]
    steps += [one.new_id for one in _of(decision, PlannedAs.ENTRY)]
    handoffs = [one.handoff_id for one in decision.visits]
    handoffs += [one.id for one in _of(decision, PlannedAs.HANDOFF)]
    return Changed("handoff", handoffs) + told(session, steps, decision.customer_ids)


def _of(decision: DecideVisits, source: PlannedAs) -> Iterable[GivenUp]:
    return (one for one in decision.given_up if one.source is source)


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
    activate(session, one.customer_id, history_id=one.call_id)
    if one.tell is not None:
        _promise_to_tell(session, one.customer_id, one.tell)
    for notice in one.told:
        _tell_colleague(session, notice)


def _promise_to_tell(session: Session, customer_id: int, tell: TellCustomer) -> None:
    insert_step(
        session,
        PlanFollowUp(
            id=tell.id,
            customer_id=customer_id,
            kind=FollowUpKind.PROMISE,
            due=_today_of(session, tell.owner_id),
            text=tell.text[:TEXT_LENGTH],
            promised=True,
            owner_id=tell.owner_id,
        ),
    )


def _tell_colleague(session: Session, notice: TellColleague) -> None:
    insert_step(
        session,
        PlanFollowUp(
            id=notice.id,
            customer_id=None,
            kind=FollowUpKind.TASK,
            due=_today_of(session, notice.user_id),
            text=notice.text[:TEXT_LENGTH],
            owner_id=notice.user_id,
        ),
    )


def _today_of(session: Session, user_id: int) -> Appointment:
    zone = zone_of(session, user_id)
    return Appointment(local_day(moment(session), zone), None, zone)


def _draft(session: Session, visit: VisitProposed) -> None:
    on = visit.visit
    handoff = Handoff(
        id=visit.handoff_id,
        customer_id=visit.customer_id,
        kind=HandoffKind.VISIT,
        state=HandoffState.DRAFT,
        sender_id=visit.sender_id or author_id(session),
        receiver_id=visit.receiver_id,
        visit_on=on.on if on else None,
        visit_time=on.at if on else None,
        visit_zone=on.zone if on else None,
        briefing=asdict(Briefing(visit_goal=visit.goal)),
        created_at=moment(session),
    )
    session.add(handoff)
    session.flush()
    session.add(event_of(session, handoff, HandoffAction.DRAFT, visit.handoff_id))
