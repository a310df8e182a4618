"""What a person looks after and has open: what a transfer moves, counted before it moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, and_, func, or_, select, text
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.database.base import table_of
from app.database.models import Command
from app.database.one_of import one_of
from app.follow_ups.models import PROMISED, FollowUp
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff
from app.handoffs.states import ENDS
from app.history.models import Complaint
from app.history.rules import ComplaintState
from app.key_accounts.models import KeyMember
from app.quotes.models import Quote
from app.quotes.rules import QuoteState
from app.team import queries as team
from app.team.queries import Person

KEPT = timedelta(days=30)
"""As long can a transfer be taken back."""

TRANSFER, TAKE_BACK = "transfer_work", "take_back_transfer"
"""The kinds of both commands."""


class Owned(NamedTuple):
    """A column that says whose something open is."""

    table: Table
    column: str
    is_open: ColumnElement[bool]


_CUSTOMER = table_of(Customer)
OWNED = (
    Owned(table_of(FollowUp), "owner_id", FollowUp.state == FollowUpState.OPEN),
    Owned(table_of(Quote), "owner_id", Quote.state.in_([QuoteState.DRAFT, QuoteState.SENT])),
    Owned(table_of(Handoff), "sender_id", Handoff.state.not_in(list(ENDS))),
    Owned(table_of(Handoff), "receiver_id", Handoff.state.not_in(list(ENDS))),
    Owned(table_of(Complaint), "responsible_id", Complaint.state == ComplaintState.OPEN),
)
"""Open work, by the column that a transfer writes anew."""


class OwnedCustomer(NamedTuple):
    """A customer that a person looks after: inside, in the field, or both."""

    id: int
    inside: bool
    field: bool


@dataclass(frozen=True)
class WorkOfPerson:
    """What would move. promises: of the follow-ups; they keep their days."""

    customers: tuple[OwnedCustomer, ...]
    follow_ups: int
    promises: int
    quotes: int
    handoffs: int
    complaints: int
    key_accounts: int

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to move."""
        numbers = (self.follow_ups, self.quotes, self.handoffs, self.complaints, self.key_accounts)
        return not self.customers and not any(numbers)


class LastTransfer(NamedTuple):
    """A transfer that can still be taken back.

    customers: how many went over. handoffs: of how many at most the history says so.
    """

    uuid: str
    at: datetime
    from_id: int
    to_id: int
    customers: int
    handoffs: int


@dataclass(frozen=True)
class TransferChoice:
    """Who can hand over and take over, and the last transfer of whoever asks.

    whose: who looks after most of the marked customers.
    """

    people: tuple[Person, ...]
    takers: tuple[Person, ...]
    last: LastTransfer | None
    whose: int | None


def work_of(
    session: Session, person_id: int, customer_ids: Sequence[int] | None = None
) -> WorkOfPerson:
    """Count what a person looks after and has open; customer_ids: only of these customers."""
    promised = Owned(table_of(FollowUp), "owner_id", and_(OWNED[0].is_open, text(PROMISED)))
    handoff = table_of(Handoff)
    sends_or_gets = or_(handoff.c.sender_id == person_id, handoff.c.receiver_id == person_id)
    return WorkOfPerson(
        customers=_customers(session, person_id, customer_ids),
        follow_ups=_count(session, OWNED[0], person_id, customer_ids),
        promises=_count(session, promised, person_id, customer_ids),
        quotes=_count(session, OWNED[1], person_id, customer_ids),
        handoffs=_number(session, handoff, sends_or_gets & OWNED[2].is_open, customer_ids),
        complaints=_count(session, OWNED[4], person_id, customer_ids),
        key_accounts=_number(
            session, table_of(KeyMember), KeyMember.user_id == person_id, customer_ids
        ),
    )


def of_customers(table: Table, customer_ids: Sequence[int] | None) -> list[ColumnElement[bool]]:
    """Say in SQL that a row is of these customers; None: of any, or of none."""
    return [] if customer_ids is None else [one_of(table.c.customer_id, "customers")]


def transfer_choice(
    session: Session, user_id: int, now: datetime, marked: Sequence[int]
) -> TransferChoice:
    """Give who can be chosen, those who left too, and what can be undone."""
    return TransferChoice(
        tuple(team.people(session)),
        tuple(team.colleagues(session)),
        next(iter(transfers(session, user_id, now)), None),
        most_frequent_owner(session, marked) if len(marked) > 1 else None,
    )


def transfers(session: Session, user_id: int, now: datetime) -> list[LastTransfer]:
    """Give one's own transfers of the last 30 days that stand, the newest first."""
    found = session.execute(
        select(Command.uuid, Command.at, Command.kind, Command.payload)
        .where(
            Command.user_id == user_id,
            Command.at >= now - KEPT,
            Command.kind.in_((TRANSFER, TAKE_BACK)),
        )
        .order_by(Command.seq.desc())
    ).all()
    told = [row for row in found if row.payload]  # an erasure empties what names the person
    undone = {row.payload["uuid"] for row in told if row.kind == TAKE_BACK}
    return [
        LastTransfer(
            row.uuid,
            row.at,
            row.payload["from_id"],
            row.payload["to_id"],
            len(row.payload["customers"]),
            len(row.payload.get("event_ids", ())),
        )
        for row in told
        if row.kind == TRANSFER and row.uuid not in undone
    ]


def most_frequent_owner(session: Session, customer_ids: Sequence[int]) -> int | None:
    """Tell who looks after most of these customers; None for nobody."""
    owner = func.coalesce(_CUSTOMER.c.inside_owner_id, _CUSTOMER.c.field_owner_id)
    wanted = (
        select(owner)
        .where(one_of(_CUSTOMER.c.id, "customers"), owner.is_not(None))
        .group_by(owner)
        .order_by(func.count().desc(), owner)
        .limit(1)
    )
    found: int | None = session.scalar(wanted, {"customers": list(customer_ids)})
    return found


def _customers(
    session: Session, person_id: int, customer_ids: Sequence[int] | None
) -> tuple[OwnedCustomer, ...]:
    inside = _CUSTOMER.c.inside_owner_id == person_id
    field = _CUSTOMER.c.field_owner_id == person_id
    found: dict[int, OwnedCustomer] = {}
    for condition in (inside, field):  # apart: each has its index
        wanted = select(
            _CUSTOMER.c.id, _CUSTOMER.c.inside_owner_id, _CUSTOMER.c.field_owner_id
        ).where(condition)
        if customer_ids is not None:
            wanted = wanted.where(one_of(_CUSTOMER.c.id, "customers"))
        for row in session.execute(wanted, {"customers": list(customer_ids or ())}):
            owned = row.inside_owner_id == person_id, row.field_owner_id == person_id
            found[row.id] = OwnedCustomer(row.id, *owned)
    return tuple(found[id_] for id_ in sorted(found))


def _count(
    session: Session, owned: Owned, person_id: int, customer_ids: Sequence[int] | None
) -> int:
    whose = owned.table.c[owned.column] == person_id
    return _number(session, owned.table, and_(whose, owned.is_open), customer_ids)


def _number(
    session: Session,
    table: Table,
    which: ColumnElement[bool],
    customer_ids: Sequence[int] | None,
) -> int:
    wanted = select(func.count()).select_from(table)
    wanted = wanted.where(which, *of_customers(table, customer_ids))
    return session.scalars(wanted, {"customers": list(customer_ids or ())}).one()
