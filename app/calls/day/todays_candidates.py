"""Who could be called today: at most 500 candidates of each tier, by due date.

SQL only narrows down; what counts more than what is decided by the rules (ranking.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.day.candidates import Candidate, Found
from app.calls.day.facts import DayFacts, day_facts
from app.calls.day.planned_calls import planned
from app.calls.day.unplanned_calls import Most, unplanned
from app.calls.permission.calling_out import CallingOut, NotMine
from app.calls.permission.situations import hours_of
from app.calls.permission.who_calls import who_calls
from app.customers.typed.reachable_hours import ReachableHours
from app.settings.outcomes import FollowUpKind
from app.team.models import User

MOST_PER_TIER = 500
MOST_BLOCKED = 100  # of each tier, to be shown as held back


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
    without_owner = [] if me.trainee_id else [None]
    most = Most(MOST_PER_TIER, MOST_BLOCKED)
    found = [
        *planned(session, [user_id, *nobodys], user_id, now, today, MOST_PER_TIER),
        *unplanned(session, [user_id, *without_owner, *nobodys], today, most),
    ]
    facts = day_facts(session, {one.customer_id for one in found}, user_id, now, today, holder)
    hours = hours_of(session, {one.contact_id for one in found if one.contact_id is not None})
    return [_candidate(one, facts, hours) for one in found if _may_ring(me, one, facts)]


def _nobodys(session: Session) -> list[int]:
    """Give the people who do not work with the program: an import named them."""
    return list(session.scalars(select(User.id).where(User.login.is_(None))))


def _may_ring(me: CallingOut, found: Found, facts: DayFacts) -> bool:
    """Tell whether a customer is there and mine to ring, with a script if need be."""
    customer = facts.customers.get(found.customer_id)
    if customer is None:
        return False
    why_not = me.refusal(customer.segment, customer.inside_owner_id)
    return why_not in (None, NotMine.NO_SCRIPT)  # a coach may release one any moment


def _candidate(found: Found, facts: DayFacts, hours: Mapping[int, ReachableHours]) -> Candidate:
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
