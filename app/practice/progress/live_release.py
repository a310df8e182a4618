"""Releasing a trainee for live calls: a script, and C customers to call with it.

The coach gives own customers or such that nobody looks after; a lead distributes others as always
(follow_ups/changes/assigning.py). On a team's server a trainee calls out only with a released
script and only own C customers (rights/conditions.py); the server's guard lets a coach hand over
just these.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.rules import Segment
from app.database.base import table_of
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.changes.assigning import end_periods, locked_customers, set_owner
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.scripts.commands import ReleaseScript, WithdrawRelease, release_script, withdraw_release
from app.scripts.queries import has_released_script, is_released
from app.team.queries import coach_of, person
from app.team.rules import Role

GIVEN_SEGMENTS = (Segment.C, Segment.C_PLUS)
"""What trainees may call (rights/functions.py says the same)."""

_STEP = table_of(FollowUp)


@dataclass(frozen=True, kw_only=True)
class GivenCustomer:
    """A customer that goes over. history_id: of the period that ends.

    seen_owner_id: who looked after it inside when the coach saw it; where somebody else does by
    now it stays with that person.
    """

    customer_id: int
    history_id: int
    seen_owner_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReleaseForLiveCalls:
    """Let a trainee call customers with a script. release_id: used if it is not released yet."""

    release_id: int
    trainee_id: int
    script_id: int
    customers: tuple[GivenCustomer, ...] = ()


@handles("release_for_live_calls")
def release_for_live_calls(session: Session, command: ReleaseForLiveCalls) -> Changed:
    """Release the script and hand customers over with what is planned but not promised.

    A promise stays with whoever gave it. Raises PracticeRefusedError.
    """
    _check(session, command.trainee_id)
    changed = Changed("script", [command.script_id])
    if not is_released(session, command.trainee_id, command.script_id):
        changed = release_script(
            session,
            ReleaseScript(
                id=command.release_id, trainee_id=command.trainee_id, script_id=command.script_id
            ),
        )
        session.flush()  # the server's guard asks for it
    given = {row.customer_id: row for row in command.customers}
    found = locked_customers(session, _of_small_segments(session, given))
    going = {
        id_: customer
        for id_, customer in found.items()
        if customer.inside_owner_id == given[id_].seen_owner_id
        and customer.inside_owner_id in (None, author_id(session))
    }
    _hand_over(session, going, command.trainee_id, given)
    unpromised = _STEP.c.promised.is_(False)
    steps = _hand_on_steps(
        session, going, (author_id(session), None), command.trainee_id, unpromised
    )
    return changed + Changed("customer", sorted(going)) + Changed("follow_up", steps)


@dataclass(frozen=True, kw_only=True)
class ReturnedCustomer:
    """A customer of a trainee that goes to somebody. history_id: as in ``GivenCustomer``."""

    customer_id: int
    history_id: int
    owner_id: int


@dataclass(frozen=True, kw_only=True)
class WithdrawFromLiveCalls:
    """Let a trainee no longer call with a script.

    customers: go back with all that is open, promises too; given where no other script stays
    released.
    """

    trainee_id: int
    script_id: int
    customers: tuple[ReturnedCustomer, ...] = ()


@handles("withdraw_from_live_calls")
def withdraw_from_live_calls(session: Session, command: WithdrawFromLiveCalls) -> Changed:
    """End the release and take customers back; raises PracticeRefusedError.

    Customers stay while the trainee calls with another script.
    """
    _check(session, command.trainee_id)
    if not is_released(session, command.trainee_id, command.script_id):
        raise PracticeRefusedError(PracticeTrouble.NOT_RELEASED)
    changed = withdraw_release(
        session, WithdrawRelease(trainee_id=command.trainee_id, script_id=command.script_id)
    )
    if has_released_script(session, command.trainee_id):
        return changed
    back = {row.customer_id: row for row in command.customers}
    locked = locked_customers(session, back)
    found = {id_: one for id_, one in locked.items() if one.inside_owner_id == command.trainee_id}
    steps: list[int] = []
    for owner_id in sorted({row.owner_id for row in back.values()}):
        theirs = {id_: one for id_, one in found.items() if back[id_].owner_id == owner_id}
        _hand_over(session, theirs, owner_id, back)
        steps += _hand_on_steps(session, theirs, (command.trainee_id,), owner_id)
    return changed + Changed("customer", sorted(found)) + Changed("follow_up", steps)


def _check(session: Session, trainee_id: int) -> None:
    """Raise unless it is a trainee, and whoever wants this is the coach."""
    trainee = person(session, trainee_id)
    if trainee is None or trainee.role is not Role.TRAINEE:
        raise PracticeRefusedError(PracticeTrouble.NO_TRAINEE)
    if coach_of(session, trainee_id, moment(session).date()) != author_id(session):
        raise PracticeRefusedError(PracticeTrouble.NOT_THEIR_COACH)


def _of_small_segments(session: Session, ids: Collection[int]) -> list[int]:
    wanted = select(Customer.id).where(Customer.id.in_(ids), Customer.segment.in_(GIVEN_SEGMENTS))
    return list(session.scalars(wanted))


def _hand_over(
    session: Session,
    customers: Mapping[int, Any],
    owner_id: int,
    rows: Mapping[int, GivenCustomer] | Mapping[int, ReturnedCustomer],
) -> None:
    ended = [
        (rows[id_].history_id, customer, _as_kept(customer.inside_owner_id))
        for id_, customer in customers.items()
    ]
    end_periods(session, "inside_owner", ended)
    set_owner(session, list(customers), owner_id)


def _as_kept(owner_id: int | None) -> str | None:
    return None if owner_id is None else str(owner_id)


def _hand_on_steps(
    session: Session,
    customers: Collection[int],
    before: Sequence[int | None],
    owner_id: int,
    *conditions: Any,
) -> list[int]:
    """Let open steps with these customers be somebody else's; give their ids."""
    if not customers:
        return []
    named = [one for one in before if one is not None]
    whose: ColumnElement[bool] = _STEP.c.owner_id.in_(named)
    if None in before:
        whose |= _STEP.c.owner_id.is_(None)
    handed = (
        update(_STEP)
        .where(_STEP.c.customer_id.in_(customers), _STEP.c.state == FollowUpState.OPEN)
        .where(whose, *conditions)
        .values(owner_id=owner_id, version=_STEP.c.version + 1)
        .returning(_STEP.c.id)
    )
    return sorted(session.connection().scalars(handed))
