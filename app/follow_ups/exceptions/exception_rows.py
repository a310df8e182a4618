"""Rows of what slipped through, and how they are read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import aliased

from app.clock import Appointment
from app.customers.models import Customer
from app.customers.rules import Segment, Status
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.models import Complaint
from app.team.models import User

AnySelect = Select[*tuple[Any, ...]]


class Away(NamedTuple):
    """Who is away until when, and who stands in; "" for nobody."""

    name: str
    to_on: date
    deputy: str


class ExceptionRow(NamedTuple):
    """A customer that is to be distributed.

    owner_id, owner: who looks after it inside, else in the field; None and "" where nobody does.
    inside_owner_id: as the customer's row says. since: when it became an exception, None for a
    promise, whose due says it. step_*: of the promise or request, or the words of the complaint.
    away: whose promise it is, if that person is away today. responsible: for the complaint or
    the handoff.
    """

    kind: ExceptionKind
    customer_id: int
    company: str
    city: str
    segment: Segment | None
    status: Status
    owner_id: int | None
    owner: str
    inside_owner_id: int | None
    next_step_on: date | None
    care_due_on: date | None
    country: str | None
    region: str | None
    zone: str
    since: datetime | None
    step_id: int | None = None
    step_owner_id: int | None = None
    step_kind: FollowUpKind | None = None
    step_text: str = ""
    due: Appointment | None = None
    away: Away | None = None
    complaint_id: int | None = None
    responsible: str = ""
    responsible_id: int | None = None
    handoff_id: int | None = None

    @property
    def key(self) -> tuple[int, int]:
        """Tell rows apart: a customer can have broken two promises."""
        return self.customer_id, self.step_id or self.complaint_id or self.handoff_id or 0


_INSIDE, _FIELD, _RESPONSIBLE = aliased(User), aliased(User), aliased(User)
_OF_CUSTOMER = (
    Customer.id.label("customer_id"),
    Customer.company,
    func.coalesce(Customer.city, "").label("city"),
    Customer.segment,
    Customer.status,
    func.coalesce(Customer.inside_owner_id, Customer.field_owner_id).label("owner_id"),
    func.coalesce(_INSIDE.name, _FIELD.name, "").label("owner"),
    Customer.inside_owner_id,
    Customer.next_step_on,
    Customer.care_due_on,
    Customer.country,
    Customer.region,
    Customer.zone,
)


def _with_owners(wanted: AnySelect) -> AnySelect:
    return wanted.outerjoin(_INSIDE, _INSIDE.id == Customer.inside_owner_id).outerjoin(
        _FIELD, _FIELD.id == Customer.field_owner_id
    )


def customers(since: ColumnElement[Any]) -> AnySelect:
    """Select customers; since: when each became an exception."""
    return _with_owners(select(*_OF_CUSTOMER, since.label("since")).select_from(Customer))


def steps_of_customers(since: ColumnElement[Any]) -> AnySelect:
    """Select steps with their customers."""
    wanted = select(
        *_OF_CUSTOMER,
        since.label("since"),
        FollowUp.id.label("step_id"),
        FollowUp.owner_id.label("step_owner_id"),
        FollowUp.kind.label("step_kind"),
        FollowUp.text.label("step_text"),
        FollowUp.due_on,
        FollowUp.due_time,
        FollowUp.due_zone,
    )
    return _with_owners(wanted.join(Customer, Customer.id == FollowUp.customer_id))


def complaints(since: ColumnElement[Any]) -> AnySelect:
    """Select complaints with their customers and whoever is responsible."""
    wanted = select(
        *_OF_CUSTOMER,
        since.label("since"),
        Complaint.id.label("complaint_id"),
        Complaint.text.label("step_text"),
        func.coalesce(_RESPONSIBLE.name, "").label("responsible"),
        Complaint.responsible_id,
    )
    joined = wanted.join(Customer, Customer.id == Complaint.customer_id)
    return _with_owners(joined.outerjoin(_RESPONSIBLE, _RESPONSIBLE.id == Complaint.responsible_id))


def row_of(kind: ExceptionKind, row: Any) -> ExceptionRow:
    """Make a row of one of these selections."""
    values: dict[str, Any] = {"kind": kind, **row._mapping}
    if "due_on" in values:
        day, at, zone = (values.pop(name) for name in ("due_on", "due_time", "due_zone"))
        values["due"] = Appointment(day, at, zone)
    return ExceptionRow(**values)
