"""Who could be called today: at most 500 candidates of each tier, by due date.

SQL only narrows down; what counts more than what is decided by the rules (ranking.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache, partial
from typing import Any

from sqlalchemy import ColumnElement, Select, TextClause, and_, case, func, or_, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.calls.calling_out import CallingOut, NotMine
from app.calls.candidates import BEFORE_A_TIME, Candidate
from app.calls.day_facts import DayFacts, day_facts
from app.calls.situations import hours_of
from app.calls.who_calls import who_calls
from app.clock import Appointment
from app.customers.law import PermissionType
from app.customers.models import (
    CARED_FOR,
    DORMANT,
    UNPLANNED,
    Block,
    Customer,
    ImportBatch,
    Permission,
)
from app.customers.reachable_hours import ReachableHours
from app.customers.rules import Status
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import CALLS
from app.follow_ups.standing_in import promised_for_others
from app.follow_ups.states import FollowUpState
from app.key_accounts.queries import no_contact_allowed
from app.settings.outcomes import FollowUpKind
from app.team.models import User

MOST_PER_TIER = 500
MOST_BLOCKED = 100  # of each tier, to be shown as held back

_ONLY_INTENDED = (
    (FollowUpKind.NEW_REQUEST,),
    (FollowUpKind.QUOTE,),
    (FollowUpKind.CALL, FollowUpKind.CARE),
    (FollowUpKind.REACTIVATION,),
    (FollowUpKind.ACQUISITION,),
)


@dataclass(frozen=True)
class _Found:
    """A step or a customer before its situation is known."""

    customer_id: int
    kind: FollowUpKind
    due: Appointment | None = None
    follow_up_id: int | None = None
    contact_id: int | None = None
    promised: bool = False
    delegated_by: int | None = None
    requested_at: datetime | None = None
    handoff_id: int | None = None


def candidates(
    session: Session, user_id: int, now: datetime, today: date, holder: str = ""
) -> list[Candidate]:
    """Give the candidates of a person for a day (local date), with all that rules need.

    holder: of one's own claims; the customers of all others are a colleague's.
    What belongs to nobody who works with the program is everybody's: customers without owner,
    and those whose owner an import named. Whom the person's role may not ring is left out.
    """
    me = who_calls(session, user_id)
    if not me.rings:
        return []
    nobodys = [] if me.trainee_id else _nobodys(session)
    found = [
        *_planned(session, [user_id, *nobodys], user_id, now, today),
        *_unplanned(session, [user_id, *([] if me.trainee_id else [None]), *nobodys], today),
    ]
    facts = day_facts(session, {one.customer_id for one in found}, user_id, now, today, holder)
    hours = hours_of(session, {one.contact_id for one in found if one.contact_id is not None})
    return [_candidate(one, facts, hours) for one in found if _may_ring(me, one, facts)]


def _nobodys(session: Session) -> list[int]:
    """Give the people who do not work with the program: an import named them."""
    return list(session.scalars(select(User.id).where(User.login.is_(None))))


def _may_ring(me: CallingOut, found: _Found, facts: DayFacts) -> bool:
    """Tell whether a customer is there and mine to ring, with a script if need be."""
    customer = facts.customers.get(found.customer_id)
    if customer is None:
        return False
    why_not = me.refusal(customer.segment, customer.inside_owner_id)
    return why_not in (None, NotMine.NO_SCRIPT)  # a coach may release one any moment


def _planned(
    session: Session, owner_ids: list[int], user_id: int, now: datetime, today: date
) -> Iterable[_Found]:
    """Give open calls that are due, and tasks that somebody delegated.

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
    read = partial(_steps, session, user_id)
    everything = read(*due, FollowUp.kind.in_(CALLS) | delegated)
    if len(everything) < MOST_PER_TIER:
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


def _steps(session: Session, user_id: int, *which: ColumnElement[bool]) -> list[_Found]:
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
        .limit(MOST_PER_TIER)
    )
    return [
        _Found(
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


def _unplanned(session: Session, owner_ids: list[int | None], today: date) -> Iterable[_Found]:
    """Give customers whom nobody planned to call: care, reactivation, acquisition.

    Who rested comes back the day after: to the care they have, else as nobody knows them yet.
    """
    rested = or_(Customer.status != Status.RESTING, Customer.resting_until < today)
    care = text(CARED_FOR), Customer.care_due_on <= today, rested, _idle()
    for row in _of_each(session, owner_ids, Customer.care_due_on, *care):
        rest_over = row.resting_until + timedelta(days=1) if row.resting_until else date.min
        due_on = max(row.care_due_on, rest_over)
        yield _Found(row.id, FollowUpKind.CARE, Appointment(due_on, None, row.zone))
    for row in _of_each(session, owner_ids, Customer.last_contact_at, text(DORMANT), _idle()):
        yield _Found(row.id, FollowUpKind.REACTIVATION)
    for row in _of_each(session, owner_ids, Customer.next_step_on, text(UNPLANNED), rested):
        yield _Found(row.id, FollowUpKind.ACQUISITION)


@cache
def _idle() -> ColumnElement[bool]:
    """Tell customers for whom no call is planned; tasks may be."""
    planned_calls = select(func.count()).where(  # counted: NOT EXISTS is hashed over all steps
        FollowUp.customer_id == Customer.id,
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.kind.in_(CALLS),
    )
    return or_(Customer.next_step_on.is_(None), planned_calls.scalar_subquery() == 0)


def _of_each(
    session: Session,
    owner_ids: list[int | None],
    order: InstrumentedAttribute[Any],
    *which: ColumnElement[bool] | TextClause,
) -> list[Any]:
    """Give the first customers by ``order``, asked for each owner so that an index has the order.

    Rows of a running import are left out.
    """
    running = select(ImportBatch.id).where(ImportBatch.state == "running")
    wanted = (
        select(
            Customer.id,
            Customer.care_due_on,
            Customer.last_contact_at,
            Customer.next_step_on,
            Customer.resting_until,
            Customer.zone,
        )
        .where(*which, or_(Customer.batch_id.is_(None), Customer.batch_id.not_in(running)))
        .order_by(Customer.inside_owner_id, order, Customer.id)
    )
    return [
        *_first(session, wanted.where(_lawful()), owner_ids, order, MOST_PER_TIER),
        *_first(session, wanted.where(~_lawful()), owner_ids, order, MOST_BLOCKED),
    ]


def _first(
    session: Session,
    wanted: Select[*tuple[Any, ...]],
    owner_ids: list[int | None],
    order: InstrumentedAttribute[Any],
    most: int,
) -> list[Any]:
    connection = session.connection()  # past the ORM, as situations.py
    rows = [
        row
        for owner_id in owner_ids
        for row in connection.execute(
            wanted.where(Customer.inside_owner_id == owner_id).limit(most)
        )
    ]
    rows.sort(key=lambda row: _empty_first(getattr(row, order.key)))
    return rows[:most]


@cache
def _lawful() -> ColumnElement[bool]:
    """Tell nearly whom the law lets us call, so that the others take no places in the list.

    The gate decides (law.py); this only keeps a thousand blocked rows from hiding ten callable.
    """
    given = (
        select(Permission.id)
        .where(
            Permission.customer_id == Customer.id,
            Permission.channel == "phone",
            Permission.withdrawn_at.is_(None),
            or_(
                Permission.type == PermissionType.CONSENT,
                and_(
                    Customer.country != "AT",
                    Permission.type.in_([PermissionType.CUSTOMERS, PermissionType.PUBLIC]),
                ),
            ),
        )
        .exists()
    )
    blocked = select(Block.id).where(
        Block.customer_id == Customer.id,
        func.coalesce(Block.contact_id, 0) == 0,  # IS NULL would make SQLite read all of them
        Block.lifted_at.is_(None),
    )
    checked = func.coalesce(Customer.country, "").in_(["AT", "CH", "DE"])
    return and_(~blocked.exists(), or_(~checked, given))


def _empty_first(value: date | None) -> tuple[bool, date | None]:
    return (value is not None, value)


def _candidate(found: _Found, facts: DayFacts, hours: Mapping[int, ReachableHours]) -> Candidate:
    customer = facts.customers[found.customer_id]
    situation = facts.situations[found.customer_id]
    if found.contact_id is not None and found.contact_id in hours:
        situation = replace(situation, reachable=hours[found.contact_id])
    delegated = found.delegated_by is not None
    return Candidate(
        customer_id=found.customer_id,
        kind=found.kind,
        due=found.due,
        follow_up_id=found.follow_up_id,
        contact_id=found.contact_id,
        promised=found.promised,
        delegated_by=facts.names.get(found.delegated_by or 0, "") if delegated else None,
        segment=customer.segment,
        value_minor=customer.value_minor,
        last_contact_at=customer.last_contact_at,
        slot=facts.slot(found.customer_id),
        best_hours=facts.best_hours.get(found.customer_id),
        requested_at=found.requested_at if found.kind is FollowUpKind.NEW_REQUEST else None,
        quote_ends_on=facts.quote_ends.get(found.customer_id),
        last_order_on=facts.last_orders.get(found.customer_id),
        expects_us=found.kind is FollowUpKind.PROMISE and found.handoff_id is not None,
        pinned=found.customer_id in facts.pinned,
        skipped=found.customer_id in facts.skipped,
        situation=situation,
    )
