from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState
from app.handoffs.states import (
    ENDS,
    STEPS,
    Course,
    NotPossibleError,
    Owners,
    Side,
    after,
    begun,
    owners_after,
    possible,
    side_of,
    step_between,
)

SENDER, RECEIVER, OTHER = 1, 2, 3
ACTIONS = st.lists(st.sampled_from(HandoffAction), max_size=30)


def walked(actions: list[HandoffAction]) -> list[Course]:
    """Take all steps that are possible, in their order; leave the others out."""
    courses = [begun(SENDER, RECEIVER)]
    for action in actions:
        if action in possible(courses[-1].state):
            courses.append(after(courses[-1], action))
    return courses


@given(ACTIONS)
def test_from_wherever_one_comes_there_is_a_way_to_an_end(actions: list[HandoffAction]) -> None:
    state = walked(actions)[-1].state
    reached, new = {state}, {state}
    while new:
        new = {STEPS[one, step] for one in new for step in possible(one)} - reached
        reached |= new
    assert reached & ENDS


@given(ACTIONS)
def test_the_owner_changes_at_the_acceptance_and_never_else(actions: list[HandoffAction]) -> None:
    course = begun(SENDER, RECEIVER)
    for action in actions:
        try:
            following = after(course, action)
        except NotPossibleError:
            continue
        changed = following.owner_id != course.owner_id
        assert changed == (action is HandoffAction.ACCEPT)
        course = following


@given(ACTIONS)
def test_the_sender_is_owner_until_somebody_accepted(actions: list[HandoffAction]) -> None:
    for course in walked(actions):
        before = course.state in {
            HandoffState.DRAFT,
            HandoffState.OFFERED,
            HandoffState.RETURNED,
            HandoffState.WITHDRAWN,
        }
        assert course.owner_id == (SENDER if before else RECEIVER)


@pytest.mark.parametrize("state", HandoffState)
def test_every_state_can_be_reached_and_only_ends_have_no_way_on(state: HandoffState) -> None:
    assert state is HandoffState.DRAFT or state in STEPS.values()
    assert bool(possible(state)) == (state not in ENDS)


@pytest.mark.parametrize("state", HandoffState)
@pytest.mark.parametrize("action", HandoffAction)
def test_what_is_not_possible_is_refused(state: HandoffState, action: HandoffAction) -> None:
    course = Course(state, SENDER, RECEIVER, SENDER)
    if action in possible(state):
        assert after(course, action).state is STEPS[state, action]
    else:
        with pytest.raises(NotPossibleError):
            after(course, action)


def test_an_offer_needs_somebody_who_gets_it() -> None:
    with pytest.raises(NotPossibleError):
        after(begun(SENDER), HandoffAction.OFFER)


def test_a_card_that_is_dragged_takes_the_step_between() -> None:
    assert step_between(HandoffState.OFFERED, HandoffState.ACCEPTED) is HandoffAction.ACCEPT
    assert step_between(HandoffState.RETURNED, HandoffState.OFFERED) is HandoffAction.OFFER
    assert step_between(HandoffState.OFFERED, HandoffState.OFFERED) is None
    assert step_between(HandoffState.OFFERED, HandoffState.CLOSED) is None


@pytest.mark.parametrize(
    ("action", "side"),
    [
        (HandoffAction.OFFER, Side.SENDER),
        (HandoffAction.WITHDRAW, Side.SENDER),
        (HandoffAction.ACCEPT, Side.RECEIVER),
        (HandoffAction.REPORT, Side.RECEIVER),
    ],
)
def test_each_step_is_somebodys(action: HandoffAction, side: Side) -> None:
    assert side_of(action) is side


@pytest.mark.parametrize(
    ("kind", "owners", "expected"),
    [
        (HandoffKind.VISIT, Owners(SENDER, None), Owners(SENDER, RECEIVER)),
        (HandoffKind.VISIT, Owners(SENDER, OTHER), Owners(SENDER, OTHER)),
        (HandoffKind.CARE, Owners(None, SENDER), Owners(RECEIVER, None)),
        (HandoffKind.CARE, Owners(OTHER, SENDER), Owners(OTHER, None)),
        (HandoffKind.CARE, Owners(None, OTHER), Owners(RECEIVER, OTHER)),
        (HandoffKind.TASK, Owners(None, SENDER), Owners(None, SENDER)),
        (HandoffKind.AFTER_VISIT, Owners(OTHER, SENDER), Owners(OTHER, SENDER)),
    ],
)
def test_whose_the_customer_is_once_it_is_accepted(
    kind: HandoffKind, owners: Owners, expected: Owners
) -> None:
    assert owners_after(kind, owners, SENDER, RECEIVER) == expected
