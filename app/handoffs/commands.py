"""Writing handoffs: drafts, until the handoffs page arrives."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from sqlalchemy.orm import Session

from app.clock import Appointment
from app.database.journal import Changed, author_id, handles, moment
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffState


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """What the receiver must know; empty where the call has not told it.

    Source of the fields: DOMAIN.md 7.
    """

    role_in_decision: str = ""
    need: str = ""  # in the customer's words
    visit_goal: str = ""
    current_supplier: str = ""
    volume_and_timing: str = ""
    objections: str = ""
    promises: str = ""  # what, by when
    permissions: str = ""


@dataclass(frozen=True, kw_only=True)
class DraftHandoff:
    """A handoff somebody will finish; the sender is whoever drafts it and stays owner.

    visit: what was agreed with the customer, if anything was.
    """

    id: int
    customer_id: int
    contact_id: int | None = None
    call_id: int | None = None
    receiver_id: int | None = None
    visit: Appointment | None = None
    briefing: Briefing = field(default_factory=Briefing)


@handles("draft_handoff")
def draft_handoff(session: Session, command: DraftHandoff) -> Changed:
    """Keep a draft."""
    visit = command.visit
    session.add(
        Handoff(
            id=command.id,
            customer_id=command.customer_id,
            contact_id=command.contact_id,
            call_id=command.call_id,
            state=HandoffState.DRAFT,
            sender_id=author_id(session),
            receiver_id=command.receiver_id,
            visit_on=visit.on if visit else None,
            visit_time=visit.at if visit else None,
            visit_zone=visit.zone if visit else None,
            briefing=asdict(command.briefing),
            created_at=moment(session),
        )
    )
    return Changed("handoff", [command.id]) + Changed("customer", [command.customer_id])
