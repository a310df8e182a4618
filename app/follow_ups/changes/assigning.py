"""A lead distributes customers: other owners, handed-on promises, planned next steps; in one step.

Set by set, since hundreds of customers are distributed at once and others want to save meanwhile.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.customers.models import Customer, CustomerHistory
from app.customers.rules import Status
from app.database.base import table_of
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.changes.commands import PlanFollowUp, insert_step
from app.follow_ups.errors import NotLeadError
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.follow_ups.upkeep_of_customer import keep_next_steps
from app.team.queries import person
from app.team.rules import Role

_CUSTOMER = table_of(Customer)
_HISTORY = table_of(CustomerHistory)
_STEP = table_of(FollowUp)


@dataclass(frozen=True, kw_only=True)
class Distributed:
    """One row of what is distributed.

    seen_owner_id: who looked after the customer inside when the lead saw it; where somebody else
        does by now, the customer stays with that person.
    history_id: of the period that ends. step_id, step_owner_id: a promise or request that is
        handed on, and whose it was. planned_id, due: the call to be planned where the customer
        still has no next step.
    """

    customer_id: int
    history_id: int
    seen_owner_id: int | None = None
    step_id: int | None = None
    step_owner_id: int | None = None
    planned_id: int | None = None
    due: Appointment | None = None


@dataclass(frozen=True, kw_only=True)
class DistributeCustomers:
    """What a lead distributes in one go. owner_id: who gets it; None: owners stay."""

    rows: tuple[Distributed, ...]
    owner_id: int | None = None
    text: str = ""


@handles("distribute_customers")
def distribute_customers(session: Session, command: DistributeCustomers) -> Changed:
    """Change owners, hand steps on, plan calls; raises NotLeadError.

    Customers that are gone, steps that are done and owners that were changed meanwhile are left
    as they are.
    """
    check_lead(session)
    found = locked_customers(session, {row.customer_id for row in command.rows})
    if command.owner_id is not None:
        _change_owners(session, command, found)
        _hand_on(session, command)
    planned = _plan(session, command, found)
    keep_next_steps(session, found)
    steps = [row.step_id for row in command.rows if row.step_id is not None]
    return Changed("customer", sorted(found)) + Changed("follow_up", [*steps, *planned])


def check_lead(session: Session) -> None:
    """Raise NotLeadError unless a lead wants what is being executed; the server refuses too."""
    author = person(session, author_id(session))
    if author is None or author.role is not Role.LEAD:
        raise NotLeadError


def locked_customers(session: Session, ids: Collection[int]) -> dict[int, Any]:
    """Give customers that nobody else can change until the transaction ends, in order of ids."""
    wanted = (
        select(
            _CUSTOMER.c.id,
            _CUSTOMER.c.inside_owner_id,
            _CUSTOMER.c.field_owner_id,
            _CUSTOMER.c.status,
            _CUSTOMER.c.next_step_on,
            _CUSTOMER.c.care_due_on,
            _CUSTOMER.c.created_at,
        )
        .where(_CUSTOMER.c.id.in_(ids))
        .order_by(_CUSTOMER.c.id)
        .with_for_update()
    )
    return {row.id: row for row in session.connection().execute(wanted)}


def end_periods(session: Session, name: str, ended: Iterable[tuple[int, Any, str | None]]) -> None:
    """Write values down that end now. name: as in ``periods``. ended: id, customer, value."""
    rows = list(ended)
    if not rows:
        return
    ids = [customer.id for _, customer, _ in rows]
    last = (
        select(_HISTORY.c.customer_id, func.max(_HISTORY.c.to_at))
        .where(_HISTORY.c.customer_id.in_(ids), _HISTORY.c.field == name)
        .group_by(_HISTORY.c.customer_id)
    )
    began = {id_: at for id_, at in session.connection().execute(last)}
    session.connection().execute(
        insert(_HISTORY),
        [
            {
                "id": history_id,
                "customer_id": customer.id,
                "field": name,
                "value": value,
                "from_at": began.get(customer.id) or customer.created_at,
                "to_at": moment(session),
            }
            for history_id, customer, value in rows
        ],
    )


def set_owner(session: Session, ids: Sequence[int], owner_id: int | None) -> None:
    """Write the owner inside; it is an edit, so the version counts on."""
    if ids:
        values = {"inside_owner_id": owner_id, "version": _CUSTOMER.c.version + 1}
        session.connection().execute(
            update(_CUSTOMER).where(_CUSTOMER.c.id.in_(ids)).values(**values)
        )


def set_status(session: Session, ids: Sequence[int], status: Status) -> None:
    """Write the status; as in ``activate`` it is no edit."""
    if ids:
        written = update(_CUSTOMER).where(_CUSTOMER.c.id.in_(ids)).values(status=status)
        session.connection().execute(written)


def _change_owners(
    session: Session, command: DistributeCustomers, found: Mapping[int, Any]
) -> None:
    ended = {}
    for row in command.rows:
        customer = found.get(row.customer_id)
        if customer is not None and _goes_over(row, customer, command.owner_id):
            before = customer.inside_owner_id
            ended[customer.id] = (row.history_id, customer, None if before is None else str(before))
    end_periods(session, "inside_owner", ended.values())
    set_owner(session, list(ended), command.owner_id)


def _goes_over(row: Distributed, customer: Any, owner_id: int | None) -> bool:
    """Tell whether the customer itself gets the owner.

    With a promise or a request only that is handed on, unless nobody looks after the customer.
    """
    if customer.inside_owner_id != row.seen_owner_id or customer.inside_owner_id == owner_id:
        return False
    unowned = customer.inside_owner_id is None and customer.field_owner_id is None
    return row.step_id is None or unowned


def _hand_on(session: Session, command: DistributeCustomers) -> None:
    ids = [row.step_id for row in command.rows if row.step_id is not None]
    if ids:
        handed = update(_STEP).where(_STEP.c.id.in_(ids), _STEP.c.state == FollowUpState.OPEN)
        values = {"owner_id": command.owner_id, "version": _STEP.c.version + 1}
        session.connection().execute(handed.values(**values))


def _plan(session: Session, command: DistributeCustomers, found: Mapping[int, Any]) -> list[int]:
    """Plan where there is still no next step; a new customer becomes active by it."""
    planned, woken = {}, []
    for row in command.rows:
        customer = found.get(row.customer_id)
        if row.planned_id is None or row.due is None or customer is None:
            continue
        if customer.next_step_on is not None or customer.id in planned:
            continue
        planned[customer.id] = row.planned_id
        insert_step(
            session,
            PlanFollowUp(
                id=row.planned_id,
                customer_id=customer.id,
                kind=FollowUpKind.CALL,
                due=row.due,
                text=command.text,
                owner_id=command.owner_id or customer.inside_owner_id or customer.field_owner_id,
            ),
        )
        if customer.status is Status.NEW:
            woken.append((row.planned_id, customer, Status.NEW.value))
    end_periods(session, "status", woken)
    set_status(session, [customer.id for _, customer, _ in woken], Status.ACTIVE)
    return list(planned.values())
