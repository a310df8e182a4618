"""What is planned with a customer, as it stands around a call."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.calls.preparation.customer_rows import CUSTOMER_ID, rows
from app.calls.view import OpenStep
from app.clock import Appointment
from app.customers.models import Contact
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.key_accounts.models import KeyTask

_STEPS = (
    select(
        FollowUp.id,
        FollowUp.contact_id,
        FollowUp.kind,
        FollowUp.text,
        FollowUp.promised,
        FollowUp.retry,
        FollowUp.due_on,
        FollowUp.due_time,
        FollowUp.due_zone,
        FollowUp.owner_id,
        FollowUp.quote_id,
        KeyTask.done_when,
        KeyTask.contact_allowed,
        Contact.first_name,
        Contact.last_name,
    )
    .outerjoin(Contact, (Contact.id == FollowUp.contact_id) & Contact.left_on.is_not(None))
    .outerjoin(KeyTask, KeyTask.id == FollowUp.id)
    .where(FollowUp.customer_id == CUSTOMER_ID)
    .order_by(FollowUp.due_on, FollowUp.due_time, FollowUp.id)
)
_IS_OPEN = FollowUp.state == FollowUpState.OPEN
_OPEN_STEPS = _STEPS.where(_IS_OPEN)


def open_steps(
    session: Session, customer_id: int, without_call: int | None, names: Mapping[int, str]
) -> tuple[OpenStep, ...]:
    """Give the open steps, by their moments; names: of the people, by their ids.

    without_call: a saved call that is being corrected: the plan as it was before it.
    """
    wanted = _OPEN_STEPS
    if without_call is not None:
        planned_before = FollowUp.call_id.is_distinct_from(without_call)
        settled_in_it = FollowUp.settled_by_call_id == without_call
        wanted = _STEPS.where(or_(_IS_OPEN & planned_before, settled_in_it))
    return tuple(
        OpenStep(
            id=row.id,
            contact_id=row.contact_id,
            kind=row.kind,
            text=row.text,
            promised=row.promised,
            retry=row.retry,
            due=Appointment(row.due_on, row.due_time, row.due_zone),
            owner_id=row.owner_id,
            quote_id=row.quote_id,
            left=" ".join(part for part in (row.first_name, row.last_name) if part),
            owner=names.get(row.owner_id or 0, ""),
            done_when=row.done_when,
            contact_allowed=row.contact_allowed,
        )
        for row in rows(session, wanted, customer_id)
    )
