"""When a draft holds its customer, and how long."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from app.calls.draft import Draft, Stage
from app.calls.permission.claim_rules import (
    LEASE,
    READY_FOR,
    RENEW_EVERY,
    needs_claim,
    next_look,
    surely_runs,
)

READY = Draft(call_id=1, customer_id=2, company="Schreinerei Hofer")
NOW = timedelta(0)


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


@pytest.mark.parametrize("stage", list(Stage))
def test_the_customer_in_the_middle_is_held_whatever_the_call_is_at(stage: Stage) -> None:
    assert needs_claim(msgspec.structs.replace(READY, stage=stage), present=True, idle=NOW)


@pytest.mark.parametrize(
    ("stage", "held"),
    [(Stage.PREPARING, False), (Stage.TALKING, True), (Stage.WRAPPING_UP, True)],
)
def test_a_parked_wrap_up_holds_its_customer_and_a_parked_note_does_not(
    stage: Stage, held: bool
) -> None:
    parked = msgspec.structs.replace(READY, stage=stage, note="asks for prices", parked=True)
    assert needs_claim(parked, present=False, idle=NOW) is held


def test_who_goes_to_lunch_holds_nobody_who_only_stood_ready() -> None:
    assert needs_claim(READY, present=True, idle=READY_FOR - seconds(1))
    assert not needs_claim(READY, present=True, idle=READY_FOR)


def test_an_open_wrap_up_is_held_however_long_it_takes() -> None:
    waiting = msgspec.structs.replace(READY, stage=Stage.WRAPPING_UP)
    assert needs_claim(waiting, present=True, idle=timedelta(hours=3))


def test_correcting_a_saved_call_holds_nobody() -> None:
    correcting = msgspec.structs.replace(
        READY, stage=Stage.WRAPPING_UP, corrects_id=7, correct_until=date(2026, 11, 25)
    )
    assert not needs_claim(correcting, present=True, idle=NOW)


def test_a_claim_runs_surely_until_its_lease_is_over() -> None:
    assert surely_runs(LEASE - seconds(0.001))
    assert not surely_runs(LEASE)


def test_two_renewals_may_get_lost() -> None:
    assert 3 * RENEW_EVERY < LEASE


@pytest.mark.parametrize(
    ("left", "looked_in"),
    [([], None), ([90.0], 90.2), ([90.0, 12.0, 40.0], 12.2), ([0.0, 30.0], 1.0), ([-3.0], 1.0)],
)
def test_others_are_looked_at_again_when_the_first_lease_is_over(
    left: list[float], looked_in: float | None
) -> None:
    expected = None if looked_in is None else seconds(looked_in)
    assert next_look([seconds(one) for one in left]) == expected
