"""Complaints with what is planned for them: their task, their deadline, the call afterwards.

The task of a complaint is the open step of its kind that was planned in the same call.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.database.journal import Changed, handles
from app.follow_ups.changes.commands import PlanFollowUp, changed, plan_follow_up, put_on
from app.follow_ups.changes.finishing import FinishFollowUp, finish_follow_up
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.history.complaint_commands import (
    ComplaintFacts,
    OpenComplaint,
    SolveComplaint,
    change_complaint,
    open_complaint,
    open_one,
    solve_complaint,
)
from app.history.models import Complaint

SOLVED = "complaint_solved"
"""Why the task of a complaint is done."""


@dataclass(frozen=True, kw_only=True)
class FileComplaint:
    """A complaint that came otherwise than in a call of ours, with the task to answer it."""

    complaint: OpenComplaint
    task: PlanFollowUp


@dataclass(frozen=True, kw_only=True)
class ChangeComplaint:
    """Other facts of an open complaint; its task goes to the same person and the same time.

    due: the deadline as an appointment; its instant is ``facts.answer_by``.
    """

    facts: ComplaintFacts
    due: Appointment


@dataclass(frozen=True, kw_only=True)
class CloseComplaint:
    """A complaint is solved. call: asks afterwards whether the customer is satisfied."""

    solve: SolveComplaint
    call: PlanFollowUp | None = None


@handles("file_complaint", may_wait=True)
def file_complaint(session: Session, command: FileComplaint) -> Changed:
    """Keep a complaint and plan its task."""
    touched = open_complaint(session, command.complaint)
    return touched + plan_follow_up(session, command.task)


@handles("change_complaint")
def change_complaint_and_task(session: Session, command: ChangeComplaint) -> Changed:
    """Change a complaint and its task.

    Raises ComplaintTextMissingError, ComplaintChangedError, ComplaintGoneError.
    """
    complaint = change_complaint(session, command.facts)
    tasks = steps_of_complaint(session, complaint, with_call_back=False)
    for task in tasks:
        put_on(task, command.due)
        task.owner_id = command.facts.responsible_id or task.owner_id
    touched = Changed("complaint", [complaint.id]) + Changed("customer", [complaint.customer_id])
    return touched + changed(session, *tasks)


@handles("close_complaint", may_wait=True)
def close_complaint(session: Session, command: CloseComplaint) -> Changed:
    """Solve a complaint, finish what was planned for it, and plan the call afterwards.

    A call-back that was promised stays where the customer does not know of the solution yet.
    What somebody has solved already stays as it is: nobody is called twice.
    Raises SolutionMissingError, ComplaintGoneError.
    """
    complaint = open_one(session, command.solve.id)
    touched = solve_complaint(session, command.solve)
    if complaint is None:
        return touched
    informed = command.solve.customer_informed
    for step in steps_of_complaint(session, complaint, with_call_back=informed):
        touched += finish_follow_up(session, FinishFollowUp(id=step.id, reason=SOLVED))
    if command.call is not None:
        touched += plan_follow_up(session, command.call)
    return touched


def steps_of_complaint(
    session: Session, complaint: Complaint, *, with_call_back: bool
) -> Sequence[FollowUp]:
    """Give the open steps of a complaint; the call-back is known by the call it came in."""
    which = FollowUp.kind == FollowUpKind.COMPLAINT
    if with_call_back and complaint.call_id is not None:
        which = or_(which, and_(FollowUp.kind == FollowUpKind.PROMISE, FollowUp.promised))
    wanted = select(FollowUp).where(
        FollowUp.customer_id == complaint.customer_id,
        FollowUp.state == FollowUpState.OPEN,
        FollowUp.call_id.is_not_distinct_from(complaint.call_id),
        which,
    )
    return session.scalars(wanted.order_by(FollowUp.id).with_for_update()).all()
