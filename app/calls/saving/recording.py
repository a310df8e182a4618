"""Saving a call: the call itself, what was agreed, and what its outcome brings with it.

Everything happens in one transaction, so a call is never saved without its next step.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from app.calls.saving.care_dates import give_care_date
from app.calls.saving.effects import Effects, apply
from app.clock import local_day
from app.customers.changes.lookup import customer_for_change
from app.customers.changes.periods import change_status_to
from app.customers.changes.stand_commands import write_stand
from app.customers.fields import Seen
from app.customers.models import Customer
from app.customers.rules import Status
from app.database.journal import Changed, handles
from app.follow_ups.changes.commands import PlanFollowUp, insert_step, told
from app.follow_ups.changes.finishing import FinishFollowUp, drop_all_open, finish_step
from app.follow_ups.upkeep_of_customer import activate
from app.history.calls import Called, CallFacts, insert_call, was_contact


@dataclass(frozen=True, kw_only=True)
class RecordCall:
    """A call that is over, with all that follows from it.

    steps: next steps; settles: open follow-ups that are done with this call.
    stand: how things stand now; None leaves the line as it is. stand_seen: what stood there for
        whoever wrote it; None replaces it in any case.
    drop_steps: everything planned for this customer is dropped.
    """

    call: CallFacts
    steps: tuple[PlanFollowUp, ...] = ()
    settles: tuple[int, ...] = ()
    stand: str | None = None
    stand_seen: Seen | None = None
    drop_steps: bool = False
    effects: Effects = field(default_factory=Effects)


CareRow = Row[*tuple[Any, ...]]

_CARE = select(
    Customer.status,
    Customer.resting_until,
    Customer.next_step_on,
    Customer.care_due_on,
    Customer.zone,
).where(Customer.id == bindparam("id"))  # made once: it is asked with every save


def uuid_of_call(call_id: int) -> str:
    """Give the uuid under which a call is saved: sent twice, it is kept once.

    A correction is saved under the uuid of the new call.
    """
    return str(UUID(int=call_id))


@handles("record_call", may_wait=True)
def record_call(session: Session, command: RecordCall) -> Changed:
    """Keep a finished call with everything that follows from it."""
    call = command.call
    customer = insert_call(session, call)
    touched = Changed("call", [call.id]) + Changed("customer", [call.customer_id])
    touched += _bring_plan_up_to_date(session, command, customer)
    if command.stand is not None:
        write_stand(session, call.customer_id, command.stand, command.stand_seen)
    touched += apply(session, call, command.effects)
    if customer.status is not Status.ACTIVE or not _has_care_date(customer, call):
        _keep_in_sight(session, call, command.effects)
    return touched


def _bring_plan_up_to_date(session: Session, command: RecordCall, customer: Called) -> Changed:
    """Settle, drop and plan; then the customer's row is brought up to date, once."""
    call = command.call
    touched = Changed("customer", [call.customer_id])
    concerned: list[int | None] = []
    for follow_up_id in command.settles:
        finish = FinishFollowUp(id=follow_up_id, reason=call.outcome, call_id=call.id)
        concerned.append(finish_step(session, finish))
    if command.drop_steps:
        touched += drop_all_open(session, call.customer_id, call.outcome, call.id)
    for step in command.steps:
        insert_step(session, step)
        concerned.append(step.customer_id)
    if customer.status is Status.NEW and command.steps:
        activate(session, call.customer_id, history_id=command.steps[0].id)
    written = [*command.settles, *(step.id for step in command.steps)]
    return touched + told(session, written, concerned) if written else touched


def _has_care_date(customer: Called, call: CallFacts) -> bool:
    return customer.care_due_on is not None or was_contact(call)


def _keep_in_sight(session: Session, call: CallFacts, effects: Effects) -> None:
    """Let nobody be lost: who is cared for is active, and has a next step or a care date.

    A customer who was never reached and has nothing planned gets a care date from this call on.
    """
    cared_for = session.connection().execute(_CARE, {"id": call.customer_id}).one()
    status = cared_for.status
    if _wakes(cared_for, call, effects):
        customer = customer_for_change(session, call.customer_id)
        change_status_to(session, customer, Status.ACTIVE, history_id=call.id)
        session.flush()
        status = Status.ACTIVE
    if status is Status.ACTIVE and not _planned(cared_for):
        give_care_date(session, call.customer_id, local_day(call.started_at, cared_for.zone))


def _wakes(customer: CareRow, call: CallFacts, effects: Effects) -> bool:
    """Tell whether this call makes the customer active.

    A new one is from its first next step or care date on; a resting one when its rest is over or
    it was talked to; a dormant one by an order.
    """
    if effects.rest is not None or not _planned(customer):
        return False
    match customer.status:
        case Status.NEW:
            return True
        case Status.RESTING:
            until = customer.resting_until
            over = until is None or until < local_day(call.started_at, customer.zone)
            return over or call.reached
        case Status.DORMANT:
            return effects.order is not None
        case _:
            return False


def _planned(customer: CareRow) -> bool:
    return customer.next_step_on is not None or customer.care_due_on is not None
