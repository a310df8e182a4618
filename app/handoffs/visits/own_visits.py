"""Reporting a visit that no handoff brought: into the same timeline, with the next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.clock import local_day
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.changes.commands import told
from app.follow_ups.changes.finishing import FinishFollowUp, finish_step
from app.follow_ups.errors import StillToComeError
from app.handoffs.course.changing import zone_of
from app.handoffs.course.next_steps import NextStep, plan_next
from app.handoffs.rules import VisitResult
from app.history.commands import AddActivity, add_activity
from app.history.rules import ActivityKind
from app.quotes.commands import AddOrder, add_order


@dataclass(frozen=True, kw_only=True)
class ReportOwnVisit:
    """What came of a visit. id: of its entry in the timeline.

    step_id: of the planned visit that it was, None where nobody had planned it. text: the whole
    report. order_id: of the order that is entered, where one came of it. visited_at: UTC.
    """

    id: int
    customer_id: int
    order_id: int
    result: VisitResult
    text: str
    visited_at: datetime
    contact_id: int | None = None
    step_id: int | None = None
    value_minor: int | None = None
    currency: str = "CHF"
    next: NextStep | None = None


@handles("report_own_visit")
def report_own_visit(session: Session, command: ReportOwnVisit) -> Changed:
    """Keep the report, the order and the next step; the planned visit is done.

    Where the customer was not there it is a note, no contact.
    Raises StillToComeError for a visit that is not over yet.
    """
    if command.visited_at > moment(session):
        raise StillToComeError
    held = command.result is not VisitResult.NO_SHOW
    changed = add_activity(
        session,
        AddActivity(
            id=command.id,
            customer_id=command.customer_id,
            contact_id=command.contact_id,
            kind=ActivityKind.VISIT if held else ActivityKind.NOTE,
            happened_at=command.visited_at,
            text=command.text.strip(),
        ),
    )
    if command.result is VisitResult.ORDER:
        changed += _enter_order(session, command)
    if command.step_id is not None:
        finish_step(session, FinishFollowUp(id=command.step_id))
    if command.next is not None:
        plan_next(
            session,
            command.next,
            customer_id=command.customer_id,
            contact_id=command.contact_id,
        )
    return changed + told(session, (), [command.customer_id])


def _enter_order(session: Session, command: ReportOwnVisit) -> Changed:
    zone = zone_of(session, author_id(session))
    order = AddOrder(
        id=command.order_id,
        customer_id=command.customer_id,
        ordered_on=local_day(command.visited_at, zone),
        amount_minor=command.value_minor,
        currency=command.currency,
    )
    return add_order(session, order)
