"""Finishing what was planned, and taking that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, bindparam, select, update
from sqlalchemy.orm import Session

from app.database.base import table_of
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.changes.commands import PlanFollowUp, changed, locked_one, plan_follow_up, told
from app.follow_ups.errors import FollowUpGoneError
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.follow_ups.upkeep_of_customer import IS_OPEN

TAKEN_BACK = "taken_back"
"""Why a step was dropped that was planned by mistake."""

# Made once: most saved calls execute them.
_STEP = table_of(FollowUp)
_ID: Any = bindparam("of_step")
_OF_WHOM = select(_STEP.c.customer_id).where(_STEP.c.id == _ID)
_FINISH = (
    update(_STEP)
    .where(_STEP.c.id == _ID, IS_OPEN)
    .values(
        state=bindparam("to_state"),
        result=bindparam("because"),
        settled_by_call_id=bindparam("by_call"),
        finished_at=bindparam("at"),
        finished_by_id=bindparam("author"),
        version=_STEP.c.version + 1,
    )
    .returning(_STEP.c.customer_id)
)


@dataclass(frozen=True, kw_only=True)
class FinishFollowUp:
    """A step is done, or dropped for a reason.

    call_id: the call that settled it.
    """

    id: int
    state: FollowUpState = FollowUpState.DONE
    reason: str | None = None
    call_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class FinishAndPlanNext:
    """A step is done and the next one is planned in the same breath."""

    finish: FinishFollowUp
    next: PlanFollowUp


@dataclass(frozen=True, kw_only=True)
class ReopenFollowUp:
    """A step was not finished after all.

    instead_of: the step that was planned when it was finished, dropped again.
    """

    id: int
    instead_of: int | None = None


@handles("finish_follow_up", may_wait=True)
def finish_follow_up(session: Session, command: FinishFollowUp) -> Changed:
    """Finish a step; one that somebody has finished already stays as it is.

    Raises FollowUpGoneError.
    """
    return told(session, [command.id], [finish_step(session, command)])


def finish_step(session: Session, command: FinishFollowUp) -> int | None:
    """Finish a step alone; for handlers that bring the customer's row up to date themselves.

    Gives the customer's id. One that somebody has finished already stays as it is.
    Raises FollowUpGoneError.
    """
    session.flush()  # it may be open again since a moment ago
    connection = session.connection()
    values = {
        "of_step": command.id,
        "to_state": command.state,
        "because": command.reason,
        "by_call": command.call_id,
        "at": moment(session),
        "author": author_id(session),
    }
    row = connection.execute(_FINISH, values).one_or_none()
    row = row or connection.execute(_OF_WHOM, {"of_step": command.id}).one_or_none()
    if row is None:
        raise FollowUpGoneError(command.id)
    return cast("int | None", row.customer_id)


@handles("finish_and_plan_next", may_wait=True)
def finish_and_plan_next(session: Session, command: FinishAndPlanNext) -> Changed:
    """Finish a step and plan the next; raises FollowUpGoneError."""
    return finish_follow_up(session, command.finish) + plan_follow_up(session, command.next)


@handles("reopen_follow_up", may_wait=True)
def reopen_follow_up(session: Session, command: ReopenFollowUp) -> Changed:
    """Let a step be open again; raises FollowUpGoneError."""
    touched = [locked_one(session, command.id)]
    _reopen(touched[0])
    if command.instead_of is not None:
        planned = locked_one(session, command.instead_of)
        _finish(session, planned, FollowUpState.DROPPED, TAKEN_BACK, None)
        touched.append(planned)
    return changed(session, *touched)


def reopen_steps(session: Session, follow_up_ids: Sequence[int]) -> list[int]:
    """Let finished steps be open again; gives their ids. Those that are gone are left out.

    For handlers of rooms above, which bring the customers' rows up to date themselves.
    """
    wanted = select(FollowUp).where(FollowUp.id.in_(follow_up_ids))
    found = session.scalars(wanted.order_by(FollowUp.id).with_for_update()).all()
    for follow_up in found:
        _reopen(follow_up)
    return [follow_up.id for follow_up in found]


def drop_all_open(
    session: Session, customer_id: int, reason: str, call_id: int | None = None
) -> Changed:
    """Drop every open step of a customer who is not to be called any more.

    For handlers of rooms above, inside their transaction.
    """
    dropped = _of_customer(session, customer_id, FollowUp.state == FollowUpState.OPEN)
    for follow_up in dropped:
        _finish(session, follow_up, FollowUpState.DROPPED, reason, call_id)
    return changed(session, *dropped)


def take_back_call(session: Session, customer_id: int, call_id: int) -> Changed:
    """Undo what a call did to the plan: reopen what it settled, drop what was planned in it.

    For handlers of rooms above, inside their transaction.
    """
    settled = _of_customer(session, customer_id, FollowUp.settled_by_call_id == call_id)
    for follow_up in settled:
        _reopen(follow_up)
    planned = _of_customer(
        session,
        customer_id,
        (FollowUp.call_id == call_id) & (FollowUp.state == FollowUpState.OPEN),
    )
    for follow_up in planned:
        _finish(session, follow_up, FollowUpState.DROPPED, TAKEN_BACK, None)
    return changed(session, *settled, *planned)


def _of_customer(
    session: Session, customer_id: int, which: ColumnElement[bool]
) -> Sequence[FollowUp]:
    wanted = select(FollowUp).where(FollowUp.customer_id == customer_id, which)
    return session.scalars(wanted.order_by(FollowUp.id).with_for_update()).all()


def _finish(
    session: Session,
    follow_up: FollowUp,
    state: FollowUpState,
    reason: str | None,
    call_id: int | None,
) -> None:
    follow_up.state = state
    follow_up.result = reason
    follow_up.settled_by_call_id = call_id
    follow_up.finished_at = moment(session)
    follow_up.finished_by_id = author_id(session)


def _reopen(follow_up: FollowUp) -> None:
    follow_up.state = FollowUpState.OPEN
    follow_up.result = None
    follow_up.settled_by_call_id = None
    follow_up.finished_at = None
    follow_up.finished_by_id = None
