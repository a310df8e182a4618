"""Steps planned with people who are no longer there, and passing them to somebody who is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.fields import person_name
from app.customers.models import Contact
from app.database.journal import Changed, handles
from app.follow_ups.changes.commands import changed, locked_one
from app.follow_ups.models import FollowUp
from app.follow_ups.queries import BY_TIME, FollowUpRow, read, rows
from app.follow_ups.states import FollowUpState


class PassedStep(NamedTuple):
    """A step, whom it was planned with when it was shown, and whom it is with now."""

    id: int
    seen_contact_id: int | None
    contact_id: int | None


@dataclass(frozen=True, kw_only=True)
class PassToPerson:
    """Steps go from one person of a customer to another; day, words and owner stay."""

    steps: tuple[PassedStep, ...]

    def back(self) -> PassToPerson:
        """Give the command that takes it back."""
        return PassToPerson(
            steps=tuple(
                PassedStep(step.id, step.contact_id, step.seen_contact_id) for step in self.steps
            )
        )


@handles("pass_to_person", may_wait=True)
def pass_to_person(session: Session, command: PassToPerson) -> Changed:
    """Pass them on; what somebody finished or passed on meanwhile stays. Raises FollowUpGoneError.

    Steps are locked in the order of their ids, so that two who do this never wait for each other.
    """
    passed = []
    for step in sorted(command.steps):
        follow_up = locked_one(session, step.id)
        is_open = follow_up.state is FollowUpState.OPEN
        if is_open and follow_up.contact_id == step.seen_contact_id:
            follow_up.contact_id = step.contact_id
            passed.append(follow_up)
    return changed(session, *passed)


@dataclass(frozen=True)
class StepsOfLeft:
    """A customer's open steps with people who are no longer there, and who is there.

    contact_ids: with whom each step is, in the order of ``steps``. people: by id.
    """

    steps: tuple[FollowUpRow, ...] = ()
    contact_ids: tuple[int, ...] = ()
    people: tuple[tuple[int, str], ...] = ()


def steps_of_left(session: Session, customer_id: int) -> StepsOfLeft:
    """Read them; empty where nothing is planned with anybody who left."""
    open_of_left = (
        FollowUp.customer_id == customer_id,
        FollowUp.state == FollowUpState.OPEN,
        Contact.left_on.is_not(None),
    )
    steps = tuple(read(session, rows().where(*open_of_left).order_by(*BY_TIME)))
    if not steps:
        return StepsOfLeft()
    ids = select(FollowUp.id, FollowUp.contact_id).where(FollowUp.id.in_([one.id for one in steps]))
    contacts = {row.id: row.contact_id for row in session.execute(ids)}
    present = (
        select(Contact.id, Contact.first_name, Contact.last_name)
        .where(Contact.customer_id == customer_id, Contact.left_on.is_(None))
        .order_by(Contact.main.desc(), Contact.id)
    )
    people = ((id_, person_name(first, last)) for id_, first, last in session.execute(present))
    return StepsOfLeft(steps, tuple(contacts[one.id] for one in steps), tuple(people))
