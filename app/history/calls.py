"""Recording calls: rows that are added and never touched again.

For the handlers of the calls room, inside their transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import Customer
from app.database.journal import Changed, author_id
from app.history.errors import CallGoneError
from app.history.models import Call, CallVoid
from app.history.rules import Direction, VoidReason
from app.history.upkeep_of_customer import count_contacts_again, note_contact
from app.settings.outcomes import Outcome
from app.team.queries import person, team_of


@dataclass(frozen=True, kw_only=True)
class CallFacts:
    """What is known of one dial or one incoming call when it is saved.

    started_at: UTC, by the caller's clock. seconds: until hung up, by a monotonic clock.
    round_id: the id of the first call of its round, None for incoming calls.
    attempt, connected, reached, conversion: the outcome's flags as they are today.
    answers: captured fields of the script by name, values as JSON has them.
    script_path: steps in the order they were shown.
    corrects_id: the call this one replaces.
    """

    id: int
    customer_id: int
    direction: Direction
    started_at: datetime
    seconds: int
    outcome: Outcome
    attempt: bool
    connected: bool
    reached: bool
    conversion: bool
    contact_id: int | None = None
    number: str | None = None
    round_id: int | None = None
    purpose: str = "advertising"
    reason: str | None = None
    note: str = ""
    answers: dict[str, Any] = field(default_factory=dict)
    script_version_id: int | None = None
    script_path: tuple[str, ...] = ()
    corrects_id: int | None = None


def insert_call(session: Session, facts: CallFacts) -> Changed:
    """Keep a call with segment, owners and team as they are on its day."""
    customer = session.execute(
        select(Customer.segment, Customer.inside_owner_id, Customer.field_owner_id).where(
            Customer.id == facts.customer_id
        )
    ).one()
    author = author_id(session)
    stored = {**vars(facts), "script_path": list(facts.script_path)}
    call = Call(
        **stored,
        segment=customer.segment,
        inside_owner_id=customer.inside_owner_id,
        field_owner_id=customer.field_owner_id,
        team_id=_team_of(session, author, facts.started_at),
        author_id=author,
    )
    session.add(call)
    session.flush()
    talked = facts.reached or (facts.direction is Direction.IN and facts.connected)
    if talked:
        note_contact(session, facts.customer_id, facts.started_at)
    return Changed("call", [call.id]) + Changed("customer", [facts.customer_id])


def void_call(session: Session, call_id: int, reason: VoidReason) -> Changed:
    """Let a call no longer count; a second time it stays as it is.

    Raises CallGoneError.
    """
    customer_id = session.scalar(select(Call.customer_id).where(Call.id == call_id))
    if customer_id is None:
        raise CallGoneError(call_id)
    if session.get(CallVoid, call_id) is None:
        session.add(CallVoid(call_id=call_id, reason=reason, author_id=author_id(session)))
        session.flush()
        count_contacts_again(session, customer_id)
    return Changed("call", [call_id]) + Changed("customer", [customer_id])


def _team_of(session: Session, user_id: int, at: datetime) -> int | None:
    author = person(session, user_id)
    return None if author is None else team_of(session, user_id, local_day(at, author.zone))
