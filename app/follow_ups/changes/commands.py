"""Planning, moving and handing on what is to be done.

The handlers may be called by handlers of rooms above, inside their transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.database.base import table_of
from app.database.journal import Changed, author_id, handles
from app.follow_ups.errors import FollowUpFinishedError, FollowUpGoneError, MovedByOthersError
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.follow_ups.upkeep_of_customer import activate, keep_next_step

_INSERT = insert(table_of(FollowUp))  # made once: most saved calls execute it


@dataclass(frozen=True, kw_only=True)
class PlanFollowUp:
    """A dated next step.

    customer_id: None for a task that concerns no customer.
    owner_id: who is to do it; None means whoever plans it.
    retry: another attempt to reach the customer; the next call settles it.
    call_id: the call it was planned in.
    """

    id: int
    customer_id: int | None
    kind: FollowUpKind
    due: Appointment
    text: str = ""
    promised: bool = False
    retry: bool = False
    owner_id: int | None = None
    contact_id: int | None = None
    call_id: int | None = None
    quote_id: int | None = None
    handoff_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class MoveFollowUp:
    """Another day or time.

    seen: where it stood for whoever moves it; the move is refused if somebody else has moved
        it since. None moves it in any case.
    """

    id: int
    due: Appointment
    seen: Appointment | None = None


@dataclass(frozen=True, kw_only=True)
class EditFollowUp:
    """Other words, or a promise instead of an intention."""

    id: int
    text: str
    promised: bool


@dataclass(frozen=True, kw_only=True)
class HandToColleague:
    """The step becomes somebody else's; day and words stay."""

    id: int
    colleague_id: int


@handles("plan_follow_up", may_wait=True)
def plan_follow_up(session: Session, command: PlanFollowUp) -> Changed:
    """Plan a step; the first one makes a new customer active."""
    insert_step(session, command)
    if command.customer_id is not None:
        activate(session, command.customer_id, history_id=command.id)
    return told(session, [command.id], [command.customer_id])


def insert_step(session: Session, command: PlanFollowUp) -> None:
    """Add a step alone; for handlers that bring the customer's row up to date themselves."""
    due = command.due
    author = author_id(session)
    session.flush()  # the step may name what the ORM has not written yet
    session.connection().execute(
        _INSERT,
        {
            "id": command.id,
            "customer_id": command.customer_id,
            "contact_id": command.contact_id,
            "call_id": command.call_id,
            "quote_id": command.quote_id,
            "handoff_id": command.handoff_id,
            "kind": command.kind,
            "text": command.text,
            "promised": command.promised,
            "retry": command.retry,
            "due_on": due.on,
            "due_time": due.at,
            "due_zone": due.zone,
            "due_at": due.instant(),
            "owner_id": command.owner_id or author,
            "author_id": author,
            "state": FollowUpState.OPEN,
        },
    )


@handles("move_follow_up", may_wait=True)
def move_follow_up(session: Session, command: MoveFollowUp) -> Changed:
    """Move a step.

    Raises MovedByOthersError where it stands elsewhere than was seen, FollowUpFinishedError,
    FollowUpGoneError.
    """
    follow_up = open_one(session, command.id)
    present = due_of(follow_up)
    if command.seen not in (None, present) and present != command.due:
        raise MovedByOthersError(command.id, present)
    put_on(follow_up, command.due)
    return changed(session, follow_up)


@handles("edit_follow_up", may_wait=True)
def edit_follow_up(session: Session, command: EditFollowUp) -> Changed:
    """Change the words; raises FollowUpFinishedError, FollowUpGoneError."""
    follow_up = open_one(session, command.id)
    follow_up.text = command.text
    follow_up.promised = command.promised
    return changed(session, follow_up)


@handles("hand_to_colleague", may_wait=True)
def hand_to_colleague(session: Session, command: HandToColleague) -> Changed:
    """Give a step to a colleague; raises FollowUpFinishedError, FollowUpGoneError."""
    follow_up = open_one(session, command.id)
    follow_up.owner_id = command.colleague_id
    return changed(session, follow_up)


def put_on(follow_up: FollowUp, due: Appointment) -> None:
    """Write a local date and time with the instant derived from them."""
    follow_up.due_on = due.on
    follow_up.due_time = due.at
    follow_up.due_zone = due.zone
    follow_up.due_at = due.instant()


def due_of(follow_up: FollowUp) -> Appointment:
    """Give the local date and time of a stored step."""
    return Appointment(follow_up.due_on, follow_up.due_time, follow_up.due_zone)


def locked_one(session: Session, follow_up_id: int) -> FollowUp:
    """Give a step nobody else can change meanwhile; raises FollowUpGoneError."""
    wanted = select(FollowUp).where(FollowUp.id == follow_up_id).with_for_update()
    follow_up = session.scalar(wanted)
    if follow_up is None:
        raise FollowUpGoneError(follow_up_id)
    return follow_up


def open_one(session: Session, follow_up_id: int) -> FollowUp:
    """Give an open step; raises FollowUpFinishedError, FollowUpGoneError."""
    follow_up = locked_one(session, follow_up_id)
    if follow_up.state is not FollowUpState.OPEN:
        raise FollowUpFinishedError(follow_up_id)
    return follow_up


def changed(session: Session, *follow_ups: FollowUp) -> Changed:
    """Bring the customers' rows up to date and say what changed."""
    session.flush()
    return told(session, [one.id for one in follow_ups], [one.customer_id for one in follow_ups])


def told(
    session: Session, follow_up_ids: Iterable[int], customer_ids: Iterable[int | None]
) -> Changed:
    """Bring these customers' rows up to date and say what changed, of steps already written."""
    customers = sorted({one for one in customer_ids if one is not None})
    for customer_id in customers:
        keep_next_step(session, customer_id)
    touched = Changed("follow_up", follow_up_ids)
    return touched + Changed("customer", customers) if customers else touched
