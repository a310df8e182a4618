"""Phone messages: somebody called for a colleague, or for nobody who is known here yet."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
from app.follow_ups.changes.commands import PlanFollowUp, plan_follow_up
from app.history.commands import LeavePhoneMessage, leave_phone_message


@dataclass(frozen=True, kw_only=True)
class TakePhoneMessage:
    """A message, as a dated task for whom it is meant.

    message: what stands in the customer's timeline; None where the caller is no customer.
    """

    task: PlanFollowUp
    message: LeavePhoneMessage | None = None


@handles("take_phone_message", may_wait=True)
def take_phone_message(session: Session, command: TakePhoneMessage) -> Changed:
    """Plan the task and keep the message, both or neither."""
    touched = plan_follow_up(session, command.task)
    if command.message is not None:
        touched += leave_phone_message(session, command.message)
    return touched
