"""A lead lets somebody else answer complaints, many at once; deadlines stay as they are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
from app.follow_ups.changes.assigning import check_lead
from app.follow_ups.changes.commands import changed
from app.follow_ups.changes.complaints import steps_of_complaint
from app.history.complaint_commands import open_one


@dataclass(frozen=True, kw_only=True)
class PassedComplaint:
    """A complaint and who is to answer it; seen_id: who was, for whoever passes it on."""

    id: int
    seen_id: int | None
    to_id: int | None


@dataclass(frozen=True, kw_only=True)
class PassComplaints:
    """Complaints that somebody else is to answer, with their tasks."""

    complaints: tuple[PassedComplaint, ...]

    def back(self) -> PassComplaints:
        """Give the command that takes it back."""
        return PassComplaints(
            complaints=tuple(
                PassedComplaint(id=one.id, seen_id=one.to_id, to_id=one.seen_id)
                for one in self.complaints
            )
        )


@handles("pass_complaints")
def pass_complaints(session: Session, command: PassComplaints) -> Changed:
    """Change who answers, as far as nobody else has changed or solved it since.

    Raises NotLeadError, ComplaintGoneError.
    """
    check_lead(session)
    touched = Changed("complaint", [one.id for one in command.complaints])
    for one in command.complaints:
        complaint = open_one(session, one.id)
        if complaint is None or complaint.responsible_id != one.seen_id:
            continue
        complaint.responsible_id = one.to_id
        tasks = steps_of_complaint(session, complaint, with_call_back=False)
        for task in tasks:
            task.owner_id = one.to_id or task.owner_id
        touched += Changed("customer", [complaint.customer_id]) + changed(session, *tasks)
    session.flush()
    return touched
