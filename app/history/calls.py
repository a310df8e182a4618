"""Recording calls: rows that are added and never touched again.

For the handlers of the calls room, inside their transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.models import Customer
from app.customers.rules import Segment, Status
from app.database.base import table_of
from app.database.journal import Changed, author_id
from app.history.errors import CallGoneError
from app.history.models import Call, CallVoid
from app.history.rules import Direction, VoidReason
from app.history.upkeep_of_customer import (
    CARED_FOR_COLUMNS,
    count_contacts_again,
    note_contact_with,
)
from app.settings.outcomes import Outcome
from app.team.models import Membership, User


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


class Called(NamedTuple):
    """A customer's row as the call found it, and the teams of the caller."""

    id: int
    last_contact_at: datetime | None
    segment: Segment | None
    cadence_days: int | None
    zone: str
    status: Status
    inside_owner_id: int | None
    field_owner_id: int | None
    care_due_on: date | None
    author_zone: str | None
    team_id: int | None
    member_from: date | None
    member_to: date | None


# Made once: every saved call executes them.
_CUSTOMER = table_of(Customer)
_USER = table_of(User)
_MEMBER = table_of(Membership)
_INSERT_CALL = insert(table_of(Call))
_CALLED = (  # one row for each team the caller belongs or belonged to, or a single one
    select(
        *CARED_FOR_COLUMNS,
        _CUSTOMER.c.status,
        _CUSTOMER.c.inside_owner_id,
        _CUSTOMER.c.field_owner_id,
        _CUSTOMER.c.care_due_on,
        _USER.c.zone.label("author_zone"),
        _MEMBER.c.team_id,
        _MEMBER.c.from_on,
        _MEMBER.c.to_on,
    )
    .select_from(
        _CUSTOMER.outerjoin(_USER, _USER.c.id == bindparam("author")).outerjoin(
            _MEMBER, _MEMBER.c.user_id == _USER.c.id
        )
    )
    .where(_CUSTOMER.c.id == bindparam("of_customer"))
    .order_by(_MEMBER.c.from_on.desc())
    .with_for_update(of=_CUSTOMER, key_share=True)
)


def insert_call(session: Session, facts: CallFacts) -> Called:
    """Keep a call with segment, owners and team as they are on its day.

    Gives the customer's row as it was; nobody else changes it until the transaction ends.
    """
    author = author_id(session)
    session.flush()  # what follows goes past the ORM
    connection = session.connection()
    found = connection.execute(_CALLED, {"of_customer": facts.customer_id, "author": author})
    rows = [Called._make(row) for row in found]
    customer = rows[0]
    connection.execute(
        _INSERT_CALL,
        {
            **vars(facts),
            "segment": customer.segment,
            "inside_owner_id": customer.inside_owner_id,
            "field_owner_id": customer.field_owner_id,
            "team_id": _team_of(rows, facts.started_at),
            "author_id": author,
        },
    )
    if was_contact(facts):
        note_contact_with(session, customer, facts.started_at)
    return customer


def was_contact(facts: CallFacts) -> bool:
    """Tell whether the target person talked; whoever calls us is that person."""
    return facts.reached or (facts.direction is Direction.IN and facts.connected)


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


def _team_of(rows: list[Called], at: datetime) -> int | None:
    """Give the team of the caller on the day of the call; the one joined last counts."""
    for row in rows:
        if row.author_zone is None or row.member_from is None:
            return None
        day = local_day(at, row.author_zone)
        if row.member_from <= day and (row.member_to is None or row.member_to >= day):
            return row.team_id
    return None
