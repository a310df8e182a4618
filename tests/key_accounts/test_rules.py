from __future__ import annotations

import pytest

from app.calls.permission.gate import Advice, Caller, Situation, judge
from app.customers.law import PermissionFact, PermissionType
from app.key_accounts.rules import KeyCare
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import WorkDays
from tests.fakes import TUESDAY_TEN_IN_ZURICH as NOW

LEAD, REP, OTHER, TASK = 2**53 + 1, 2**53 + 2, 2**53 + 3, 2**53 + 9
CARE = KeyCare("Urs Brunner", frozenset({LEAD}), frozenset({(TASK, REP)}))


@pytest.mark.parametrize(
    ("who", "step", "allowed"),
    [
        (LEAD, 5, True),
        (LEAD, None, True),
        (REP, TASK, True),
        (REP, None, True),  # looked for without a step: the open task serves
        (REP, 5, False),  # another step is no task
        (OTHER, TASK, False),  # somebody else's task
        (OTHER, None, False),
    ],
)
def test_a_key_account_is_called_within_ones_tasks(
    who: int, step: int | None, allowed: bool
) -> None:
    assert CARE.allows(who, step) is allowed


def verdict(kind: FollowUpKind, caller: Caller) -> tuple[object, ...]:
    situation = Situation(
        permissions=(PermissionFact(PermissionType.CUSTOMERS, "orders"),), key_care=CARE
    )
    return judge(situation, NOW, WorkDays(), kind=kind, caller=caller).advice


@pytest.mark.parametrize("kind", [FollowUpKind.CARE, FollowUpKind.QUOTE, FollowUpKind.CALL])
def test_outside_the_tasks_one_is_asked(kind: FollowUpKind) -> None:
    assert verdict(kind, Caller(OTHER, 5)) == (Advice.KEY_TEAM,)
    assert verdict(kind, Caller(LEAD, 5)) == ()


def test_what_was_agreed_with_the_customer_is_kept() -> None:
    assert verdict(FollowUpKind.CALLBACK, Caller(OTHER, 5)) == ()
    assert verdict(FollowUpKind.COMPLAINT, Caller(OTHER, 5)) == ()
    assert verdict(FollowUpKind.CALL, Caller(OTHER, 5, owed=True)) == ()
