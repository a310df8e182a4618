"""Who may ring whom, by role; the server keeps to the same."""

from __future__ import annotations

import pytest

from app.calls.permission.calling_out import CallingOut, NotMine
from app.customers.rules import Segment
from app.team.rules import Role

ME, OTHER = 2**53 + 1, 2**53 + 2


@pytest.mark.parametrize("role", [None, Role.REP, Role.COACH, Role.LEAD])
def test_those_of_inside_sales_ring_anybody_s_customer(role: Role | None) -> None:
    assert CallingOut(ME, role).refusal(Segment.A, OTHER) is None


@pytest.mark.parametrize("role", [Role.FIELD, Role.PRIVACY_OFFICER, Role.ADMIN])
def test_other_roles_ring_nobody(role: Role) -> None:
    assert CallingOut(ME, role, has_script=True).refusal(Segment.C, ME) is NotMine.ROLE


@pytest.mark.parametrize(
    ("segment", "owner", "has_script", "why"),
    [
        (Segment.C, ME, True, None),
        (Segment.C_PLUS, ME, True, None),
        (Segment.C, ME, False, NotMine.NO_SCRIPT),
        (Segment.C, OTHER, True, NotMine.NOT_ASSIGNED),
        (Segment.C, None, True, NotMine.NOT_ASSIGNED),
        (Segment.B, ME, True, NotMine.NOT_ASSIGNED),
        (None, ME, True, NotMine.NOT_ASSIGNED),
    ],
)
def test_trainees_ring_c_customers_of_their_own_with_a_released_script(
    segment: Segment | None, owner: int | None, has_script: bool, why: NotMine | None
) -> None:
    assert CallingOut(ME, Role.TRAINEE, has_script).refusal(segment, owner) is why
