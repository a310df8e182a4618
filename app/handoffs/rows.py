"""What the pages show of handoffs, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.clock import Appointment, local_day
from app.customers.rules import Segment
from app.handoffs.briefing import Briefing
from app.handoffs.deadlines import is_overdue
from app.handoffs.invitations import Invitation
from app.handoffs.rules import (
    HandoffAction,
    HandoffKind,
    HandoffState,
    ReturnReason,
    VisitResult,
)


@dataclass(frozen=True, kw_only=True)
class HandoffRow:
    """A handoff as it stands.

    due_at: until when the next step is due, UTC. invitation: the last file for calendars.
    """

    id: int
    version: int
    customer_id: int
    company: str
    segment: Segment | None
    zone: str
    contact_id: int | None
    contact: str
    call_id: int | None
    kind: HandoffKind
    state: HandoffState
    sender_id: int | None
    sender: str
    receiver_id: int | None
    receiver: str
    visit: Appointment | None
    visit_minutes: int | None
    visit_video: bool
    visit_confirmed: bool
    invitation: Invitation | None = None
    briefing: Briefing
    created_at: datetime
    offered_at: datetime | None
    due_at: datetime | None
    reason: ReturnReason | None
    answer: str
    result: VisitResult | None
    value_minor: int | None
    currency: str
    quality: int | None

    def overdue(self, now: datetime) -> bool:
        """Tell whether the next step is late."""
        return is_overdue(self.due_at, now)

    def visit_is_over(self, now: datetime) -> bool:
        """Tell whether the visit has begun; one without a time is over when its day is."""
        if self.visit is None:
            return False
        begins = self.visit.instant()
        if begins is None:
            return self.visit.on < local_day(now, self.visit.zone)
        return begins <= now


@dataclass(frozen=True, kw_only=True)
class EventRow:
    """A step that was taken. in_name_of: "" where the author took it as their own."""

    id: int
    action: HandoffAction
    state: HandoffState
    happened_at: datetime
    author: str
    in_name_of: str
    to: str
    reason: ReturnReason | None
    text: str
