"""The course of a handoff: which step leads where, who takes it, and whose the customer is.

The states are those of DOMAIN.md 7. The receiver becomes responsible at the acceptance and at no
other moment; therefore only what is not accepted yet can be returned. What was accepted ends with
a report, or goes back by a handoff of its own, which has to be accepted too. A visit that does not
pay can be cancelled by whoever leads until it was made; what becomes of the customer's owners was
decided at the acceptance and stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState, Way

_A, _S = HandoffAction, HandoffState

STEPS: dict[tuple[HandoffState, HandoffAction], HandoffState] = {
    (_S.DRAFT, _A.REVISE): _S.DRAFT,
    (_S.DRAFT, _A.OFFER): _S.OFFERED,
    (_S.DRAFT, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.OFFERED, _A.REVISE): _S.OFFERED,
    (_S.OFFERED, _A.ACCEPT): _S.ACCEPTED,
    (_S.OFFERED, _A.RETURN): _S.RETURNED,
    (_S.OFFERED, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.RETURNED, _A.REVISE): _S.RETURNED,
    (_S.RETURNED, _A.OFFER): _S.OFFERED,
    (_S.RETURNED, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.ACCEPTED, _A.SCHEDULE): _S.SCHEDULED,
    (_S.ACCEPTED, _A.VISIT): _S.VISITED,
    (_S.ACCEPTED, _A.REPORT): _S.FEEDBACK,
    (_S.SCHEDULED, _A.SCHEDULE): _S.SCHEDULED,
    (_S.SCHEDULED, _A.CALL_OFF): _S.ACCEPTED,
    (_S.SCHEDULED, _A.VISIT): _S.VISITED,
    (_S.SCHEDULED, _A.REPORT): _S.FEEDBACK,
    (_S.VISITED, _A.REPORT): _S.FEEDBACK,
    (_S.FEEDBACK, _A.CLOSE): _S.CLOSED,
    **{
        (state, _A.CANCEL): _S.WITHDRAWN
        for state in (_S.DRAFT, _S.OFFERED, _S.ACCEPTED, _S.SCHEDULED)
    },
}
"""Where each step leads; what is not here is not possible."""

TO_COME = tuple(state for state, action in STEPS if action is _A.CANCEL)
"""States in which a visit may still be made, or not."""

ENDS = frozenset({_S.CLOSED, _S.WITHDRAWN})
"""States after which nothing follows."""


class Side(StrEnum):
    """Who takes a step."""

    SENDER = "sender"
    RECEIVER = "receiver"
    ANYBODY = "anybody"  # in their own name


_OF_SENDER = {_A.DRAFT, _A.REVISE, _A.OFFER, _A.WITHDRAW, _A.CLOSE}
_OF_ANYBODY = {_A.CANCEL, _A.RESUME, _A.INVITE, _A.UNINVITE, _A.TRANSFER}
_NOT_DRAGGED = {_A.REVISE, _A.CANCEL}


class NotPossibleError(ValueError):
    """A step that does not fit the state."""


@dataclass(frozen=True)
class Course:
    """How a handoff stands. owner_id: who answers for the customer's matter."""

    state: HandoffState
    sender_id: int | None
    receiver_id: int | None
    owner_id: int | None


def begun(sender_id: int | None, receiver_id: int | None = None) -> Course:
    """Give a draft; who sends it answers for it."""
    return Course(HandoffState.DRAFT, sender_id, receiver_id, sender_id)


def side_of(action: HandoffAction) -> Side:
    """Tell whose step it is; others take it in that person's name."""
    if action in _OF_ANYBODY:
        return Side.ANYBODY
    return Side.SENDER if action in _OF_SENDER else Side.RECEIVER


def possible(state: HandoffState) -> tuple[HandoffAction, ...]:
    """Give the steps that can follow."""
    return tuple(action for before, action in STEPS if before is state)


def after(course: Course, action: HandoffAction) -> Course:
    """Take a step.

    Raises NotPossibleError where the state has no such step, or an offer has no receiver.
    """
    state = STEPS.get((course.state, action))
    if state is None:
        raise NotPossibleError(f"{action} does not follow {course.state}")
    if action is HandoffAction.OFFER and course.receiver_id is None:
        raise NotPossibleError("an offer needs a receiver")
    owner_id = course.receiver_id if action is HandoffAction.ACCEPT else course.owner_id
    return replace(course, state=state, owner_id=owner_id)


def step_between(before: HandoffState, wanted: HandoffState) -> HandoffAction | None:
    """Give the step that leads from one state to another, None where there is none."""
    found = (action for (here, action), there in STEPS.items() if (here, there) == (before, wanted))
    return next((action for action in found if action not in _NOT_DRAGGED), None)


@dataclass(frozen=True)
class Owners:
    """Who looks after a customer."""

    inside_id: int | None
    field_id: int | None


def owners_after(kind: HandoffKind, owners: Owners, sender: int | None, receiver: int) -> Owners:
    """Tell who looks after the customer once a handoff is accepted.

    A visit gives the customer to the field rep unless another one has it; inside goes on caring.
    Phone care gives it to inside, and the field rep who hands it over is free of it. A task and
    what a visit left to do change nobody's customers.
    """
    if kind.way is Way.TO_FIELD:
        return replace(owners, field_id=owners.field_id or receiver)
    if kind is not HandoffKind.CARE:
        return owners
    inside = receiver if owners.inside_id in (None, sender) else owners.inside_id
    return Owners(inside, None if owners.field_id == sender else owners.field_id)
