"""What is read where an e-mail is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls.preparation.queries import call_view
from app.calls.view import CallView
from app.clock import local_day
from app.customers.law import PermissionType
from app.customers.models import Contact, Email, Permission
from app.emails.queries import kept_templates
from app.settings.outcomes import Outcome


class Address(NamedTuple):
    """An address; contact_id is None where it is the company's."""

    contact_id: int | None
    address: str


@dataclass(frozen=True)
class EmailFacts:
    """The customer, where it can be written to, and whether it wants advertising by e-mail.

    kept: the team's templates, as app.emails.templates reads them.
    last_outcome: of the last call, if it was on this day.
    """

    view: CallView
    addresses: tuple[Address, ...]
    consents: bool
    kept: Mapping[str, Any] = field(default_factory=dict)
    last_outcome: Outcome | None = None


def email_facts(session: Session, customer_id: int, now: datetime) -> EmailFacts | None:
    """Read what an e-mail needs; None where the customer is gone.

    Addresses of people who are no longer there are left out.
    """
    view = call_view(session, customer_id, now)
    if view is None:
        return None
    wanted = (
        select(Email.contact_id, Email.address)
        .outerjoin(Contact, Contact.id == Email.contact_id)
        .where(Email.customer_id == customer_id, Contact.left_on.is_(None))
        .order_by(Email.id)
    )
    consent = select(Permission.id).where(
        Permission.customer_id == customer_id,
        Permission.type == PermissionType.CONSENT,
        Permission.channel == "email",
        Permission.purpose == "advertising",
        Permission.withdrawn_at.is_(None),
    )
    addresses = tuple(Address(*row) for row in session.execute(wanted))
    return EmailFacts(
        view,
        addresses,
        session.scalar(consent.limit(1)) is not None,
        kept_templates(session),
        _outcome_of_today(view, now),
    )


def _outcome_of_today(view: CallView, now: datetime) -> Outcome | None:
    last = next((one for one in view.last_contacts if one.outcome is not None), None)
    if last is None or local_day(last.at, view.zone) != local_day(now, view.zone):
        return None
    return last.outcome
