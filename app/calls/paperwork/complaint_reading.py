"""What is read where complaints of a customer are looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.calls.preparation.queries import call_view
from app.calls.view import CallView
from app.history.complaints import ComplaintChange, complaint_changes
from app.team import queries as team


@dataclass(frozen=True)
class OpenedComplaints:
    """The customer with the open complaints, who can take care of them, and what was changed."""

    view: CallView
    people: Sequence[team.Person]
    changes: Mapping[int, Sequence[ComplaintChange]]


def opened_complaints(session: Session, customer_id: int, now: datetime) -> OpenedComplaints | None:
    """Read the complaints of a customer; None where the customer is gone."""
    view = call_view(session, customer_id, now)
    if view is None:
        return None
    changes = {one.id: complaint_changes(session, one.id) for one in view.complaints}
    return OpenedComplaints(view, team.colleagues(session), changes)
