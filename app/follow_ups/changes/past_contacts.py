"""A contact that is written down afterwards: what it was, when, and what comes next."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.changes import undo_rules
from app.customers.fields import person_name
from app.customers.models import Contact, Customer
from app.database.journal import Changed, handles, moment
from app.database.undo import NothingToUndoError, UndoCommand, undo_command
from app.follow_ups.changes.commands import PlanFollowUp, plan_follow_up
from app.follow_ups.changes.finishing import TAKEN_BACK, FinishFollowUp, finish_follow_up
from app.follow_ups.errors import StillToComeError
from app.follow_ups.states import FollowUpState
from app.history.commands import (
    AddActivity,
    TakeBackActivities,
    add_activity,
    take_back_activities,
)
from app.team.queries import Person, colleagues

undo_rules.register()  # the contact may have changed the customer's row


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


@dataclass(frozen=True, kw_only=True)
class TakeBackPastContact:
    """Undo what was just added. uuid: of that command; step_id: of the step that it planned."""

    uuid: str
    customer_id: int
    contact_id: int
    step_id: int | None = None


@handles("take_back_past_contact", may_wait=True)
def take_back_past_contact(session: Session, command: TakeBackPastContact) -> Changed:
    """Let the contact stand nowhere; what the customer's row said before comes back.

    A step that somebody finished meanwhile stays finished.
    """
    touched = Changed("customer", [command.customer_id])
    if command.step_id is not None:
        dropped = FinishFollowUp(id=command.step_id, state=FollowUpState.DROPPED, reason=TAKEN_BACK)
        touched += finish_follow_up(session, dropped)
    with suppress(NothingToUndoError):  # it changed nothing of the customer's row
        touched += undo_command(session, UndoCommand(uuid=command.uuid))
    taken = TakeBackActivities(customer_id=command.customer_id, ids=(command.contact_id,))
    return touched + take_back_activities(session, taken)


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
