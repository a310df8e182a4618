"""Who is in a key account's team, what they are to do, and what the lead is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import Appointment, local_day
from app.customers.changes.lookup import customer_for_change
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.changes.commands import (
    PlanFollowUp,
    changed,
    insert_step,
    locked_one,
    plan_follow_up,
    put_on,
)
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH, FollowUpState
from app.key_accounts.errors import KeyTaskGoneError, KeyTeamChangedError
from app.key_accounts.models import KeyMember, KeyTask
from app.key_accounts.rules import KeyPart
from app.team.queries import Person, lead_of, person

TEAM = "key_team"
"""The kind of a change of a team, or of its tasks."""


@dataclass(frozen=True, kw_only=True)
class Seat:
    """Somebody's place in a team. id: of the row, should the person be new in it."""

    id: int
    user_id: int
    part: KeyPart


@dataclass(frozen=True, kw_only=True)
class SetKeyTeam:
    """The team as it is from now on; nobody: the customer is looked after by no team.

    seen: (person, part) as they stood for whoever changes them.
    """

    customer_id: int
    seats: tuple[Seat, ...]
    seen: tuple[tuple[int, KeyPart], ...] = ()


@dataclass(frozen=True, kw_only=True)
class GiveKeyTask:
    """A task of the key team. id: of the follow-up too. goal: what it is for."""

    id: int
    customer_id: int
    owner_id: int
    due: Appointment
    goal: str
    done_when: str
    contact_allowed: bool


@dataclass(frozen=True, kw_only=True)
class ChangeKeyTask:
    """Another goal, day or person, or leave to call the customer or not."""

    id: int
    owner_id: int
    due: Appointment
    goal: str
    done_when: str
    contact_allowed: bool


@dataclass(frozen=True, kw_only=True)
class TellKeyLead:
    """Somebody called outside the tasks. id: of the step in the lead's queue. why: in words."""

    id: int
    why: str


@handles("set_key_team")
def set_key_team(session: Session, command: SetKeyTeam) -> Changed:
    """Keep the team; raises KeyTeamChangedError, CustomerGoneError."""
    customer_for_change(session, command.customer_id)
    wanted = select(KeyMember).where(KeyMember.customer_id == command.customer_id)
    present = {one.user_id: one for one in session.scalars(wanted)}
    if {(one.user_id, one.part) for one in present.values()} != set(command.seen):
        raise KeyTeamChangedError
    _change_seats(session, command, present)
    return Changed(TEAM, [command.customer_id]) + Changed("customer", [command.customer_id])


def _change_seats(session: Session, command: SetKeyTeam, present: dict[int, KeyMember]) -> None:
    """Let others in first and oneself out last: the right to change the team goes with it."""
    staying = {seat.user_id for seat in command.seats}
    me = author_id(session)
    for seat in sorted(command.seats, key=lambda one: _order(one, me, present)):
        member = present.get(seat.user_id)
        if member is None:
            values = {"id": seat.id, "user_id": seat.user_id, "part": seat.part}
            session.add(KeyMember(customer_id=command.customer_id, **values))
        elif member.part is not seat.part:
            member.part = seat.part
        session.flush()
    for user_id in sorted(set(present) - staying, key=lambda one: (one == me, one)):
        session.delete(present[user_id])
        session.flush()


def _order(seat: Seat, me: int, present: Mapping[int, KeyMember]) -> tuple[bool, bool, int]:
    """Let a lead come after the members, whom the customer's owner may still choose before."""
    return seat.user_id == me and me in present, seat.part is KeyPart.LEAD, seat.user_id


@handles("give_key_task")
def give_key_task(session: Session, command: GiveKeyTask) -> Changed:
    """Plan the task in its owner's queue; one that allows a call stands in the call list too."""
    touched = plan_follow_up(
        session,
        PlanFollowUp(
            id=command.id,
            customer_id=command.customer_id,
            kind=_kind(contact_allowed=command.contact_allowed),
            due=command.due,
            text=command.goal.strip(),
            owner_id=command.owner_id,
        ),
    )
    session.add(
        KeyTask(
            id=command.id,
            customer_id=command.customer_id,
            done_when=command.done_when.strip(),
            contact_allowed=command.contact_allowed,
        )
    )
    session.flush()
    return touched + Changed(TEAM, [command.customer_id])


@handles("change_key_task")
def change_key_task(session: Session, command: ChangeKeyTask) -> Changed:
    """Change an open task; raises KeyTaskGoneError, FollowUpGoneError."""
    step, task = locked_one(session, command.id), session.get(KeyTask, command.id)
    if task is None or step.state is not FollowUpState.OPEN:
        raise KeyTaskGoneError
    step.kind = _kind(contact_allowed=command.contact_allowed)
    step.text = command.goal.strip()
    step.owner_id = command.owner_id
    put_on(step, command.due)
    task.done_when = command.done_when.strip()
    task.contact_allowed = command.contact_allowed
    return changed(session, step) + Changed(TEAM, [task.customer_id])


def tell_key_lead(
    session: Session, customer_id: int, call_id: int, command: TellKeyLead
) -> Changed:
    """Put it into the lead's queue of today; for handlers that save a call.

    While the customer has no lead, a team lead is told. Nobody is where the one to be told called,
    or where nobody leads at all.
    """
    caller = person(session, author_id(session))
    assert caller is not None
    now = moment(session)
    lead = _account_lead(session, customer_id)
    if lead is None:
        lead = lead_of(session, caller.id, local_day(now, caller.zone))
    if lead is None or lead.id == caller.id:
        return Changed("customer", [customer_id])
    today = local_day(now, lead.zone)
    insert_step(
        session,
        PlanFollowUp(
            id=command.id,
            customer_id=customer_id,
            call_id=call_id,
            kind=FollowUpKind.KEY_CONTACT,
            due=Appointment(today, None, lead.zone),
            text=f"{caller.name}: {command.why}"[:TEXT_LENGTH],
            owner_id=lead.id,
        ),
    )
    return Changed("follow_up", [command.id])


def _account_lead(session: Session, customer_id: int) -> Person | None:
    wanted = select(KeyMember.user_id).where(
        KeyMember.customer_id == customer_id, KeyMember.part == KeyPart.LEAD
    )
    lead_id = session.scalars(wanted).one_or_none()
    return None if lead_id is None else person(session, lead_id)


def _kind(*, contact_allowed: bool) -> FollowUpKind:
    return FollowUpKind.CALL if contact_allowed else FollowUpKind.TASK
