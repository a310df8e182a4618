"""A contact that is written down afterwards: what it was, when, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.fields import person_name
from app.customers.models import Contact, Customer
from app.database.journal import Changed, handles, moment
from app.follow_ups.commands import PlanFollowUp, plan_follow_up
from app.follow_ups.errors import StillToComeError
from app.history.commands import AddActivity, add_activity
from app.team.queries import Person, colleagues


@dataclass(frozen=True, kw_only=True)
class AddPastContact:
    """A contact, and the next step that was agreed in it."""

    contact: AddActivity
    step: PlanFollowUp | None = None

    @property
    def customer_id(self) -> int:
        """Whose contact it was."""
        return self.contact.customer_id


@handles("add_past_contact", may_wait=True)
def add_past_contact(session: Session, command: AddPastContact) -> Changed:
    """Keep both, or neither; raises StillToComeError for what is not over yet."""
    if command.contact.happened_at > moment(session):
        raise StillToComeError
    changed = add_activity(session, command.contact)
    return changed if command.step is None else changed + plan_follow_up(session, command.step)


class PersonThere(NamedTuple):
    """Somebody at the customer; gone: no longer there."""

    id: int
    name: str
    gone: bool


@dataclass(frozen=True)
class ContactChoices:
    """Whom one may have talked with, and who of us it may have been.

    country, region, zone: of the customer, for the day of the next step.
    """

    company: str
    country: str | None
    region: str | None
    zone: str
    people: tuple[PersonThere, ...]
    colleagues: tuple[Person, ...]


def contact_choices(session: Session, customer_id: int) -> ContactChoices | None:
    """Read what the form offers; None if the customer is gone."""
    wanted = select(Customer.company, Customer.country, Customer.region, Customer.zone)
    customer = session.execute(wanted.where(Customer.id == customer_id)).one_or_none()
    if customer is None:
        return None
    people = (
        select(Contact.id, Contact.first_name, Contact.last_name, Contact.left_on.is_not(None))
        .where(Contact.customer_id == customer_id)
        .order_by(Contact.left_on.is_not(None), Contact.main.desc(), Contact.id)
    )
    return ContactChoices(
        *customer,
        people=tuple(
            PersonThere(id_, person_name(first, last), gone)
            for id_, first, last, gone in session.execute(people)
        ),
        colleagues=tuple(colleagues(session)),
    )
