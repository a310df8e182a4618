"""Writing down complaints: their coming, what is known of them, their end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.journal import Changed, handles, moment
from app.history.errors import (
    ComplaintChangedError,
    ComplaintGoneError,
    ComplaintTextMissingError,
    SolutionMissingError,
)
from app.history.models import Complaint
from app.history.rules import ComplaintState
from app.history.upkeep_of_customer import keep_complaint


@dataclass(frozen=True, kw_only=True)
class OpenComplaint:
    """A complaint that somebody answers until ``answer_by`` (UTC)."""

    id: int
    customer_id: int
    text: str
    answer_by: datetime
    responsible_id: int | None = None
    call_back: bool = True
    call_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class SolveComplaint:
    """What was done about a complaint, and whether the customer knows it."""

    id: int
    solution: str
    customer_informed: bool


@dataclass(frozen=True, kw_only=True)
class ComplaintFacts:
    """What is changed of an open complaint. answer_by: UTC; responsible_id: None for nobody yet.

    seen: the version that whoever changes it has read.
    """

    id: int
    seen: int
    text: str
    answer_by: datetime
    responsible_id: int | None
    call_back: bool


@handles("open_complaint", may_wait=True)
def open_complaint(session: Session, command: OpenComplaint) -> Changed:
    """Keep a complaint; until it is solved the customer's row says since when."""
    session.add(Complaint(**vars(command), opened_at=moment(session), state=ComplaintState.OPEN))
    return _complaint_changed(session, command.id, command.customer_id)


@handles("solve_complaint")
def solve_complaint(session: Session, command: SolveComplaint) -> Changed:
    """Close a complaint; one that is solved already stays as it is.

    Raises SolutionMissingError where nothing is said of what was done, ComplaintGoneError.
    """
    if not command.solution.strip():
        raise SolutionMissingError
    complaint = _locked(session, command.id)
    if complaint.state is ComplaintState.OPEN:
        complaint.state = ComplaintState.SOLVED
        complaint.solved_at = moment(session)
        complaint.solution = command.solution
        complaint.customer_informed = command.customer_informed
    return _complaint_changed(session, complaint.id, complaint.customer_id)


def change_complaint(session: Session, facts: ComplaintFacts) -> Complaint:
    """Write other facts of an open complaint; for handlers that also move its task.

    Raises ComplaintTextMissingError, ComplaintGoneError, and ComplaintChangedError where
    somebody changed or solved it since it was read.
    """
    if not facts.text.strip():
        raise ComplaintTextMissingError
    complaint = _locked(session, facts.id)
    if complaint.state is not ComplaintState.OPEN or complaint.version != facts.seen:
        raise ComplaintChangedError(facts.id)
    complaint.text = facts.text.strip()
    complaint.answer_by = facts.answer_by
    complaint.responsible_id = facts.responsible_id
    complaint.call_back = facts.call_back
    session.flush()
    return complaint


def open_one(session: Session, complaint_id: int) -> Complaint | None:
    """Give a complaint while it is open, locked; None where it is solved or withdrawn.

    Raises ComplaintGoneError.
    """
    complaint = _locked(session, complaint_id)
    return complaint if complaint.state is ComplaintState.OPEN else None


def _locked(session: Session, complaint_id: int) -> Complaint:
    wanted = select(Complaint).where(Complaint.id == complaint_id).with_for_update()
    complaint = session.scalar(wanted)
    if complaint is None:
        raise ComplaintGoneError(complaint_id)
    return complaint


def _complaint_changed(session: Session, complaint_id: int, customer_id: int) -> Changed:
    session.flush()
    keep_complaint(session, customer_id)
    return Changed("complaint", [complaint_id]) + Changed("customer", [customer_id])
