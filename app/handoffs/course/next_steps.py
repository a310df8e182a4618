"""What is to be done after a visit was reported, whoever brought the visit about."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.clock import Appointment
from app.follow_ups.changes.commands import PlanFollowUp, insert_step
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.upkeep_of_customer import activate


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What is to be done after the report, and by whom."""

    id: int
    due: Appointment
    owner_id: int
    text: str
    call: bool = True


def plan_next(
    session: Session,
    step: NextStep,
    *,
    customer_id: int,
    contact_id: int | None,
    handoff_id: int | None = None,
) -> None:
    """Put the step in the plan of whoever has to do it; from now on the customer is active.

    handoff_id: of the handoff that was reported, None where none brought the visit.
    """
    insert_step(
        session,
        PlanFollowUp(
            id=step.id,
            customer_id=customer_id,
            contact_id=contact_id,
            kind=FollowUpKind.CALL if step.call else FollowUpKind.TASK,
            due=step.due,
            text=step.text,
            promised=True,
            owner_id=step.owner_id,
            handoff_id=handoff_id,
        ),
    )
    activate(session, customer_id, history_id=step.id)
