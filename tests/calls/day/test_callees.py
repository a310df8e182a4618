"""Whom the call list names, and in which tier a step is looked for, in both databases."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from app.calls.day import todays_candidates
from app.calls.day.candidates import Tier
from app.calls.day.queries import day_list
from app.calls.permission.gate import Advice
from app.customers.models import Contact, ImportBatch, Phone
from app.customers.rules import Status
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import WorkDays
from tests.calls.desk import NUMBER, Desk
from tests.calls.example_plan import TODAY, plan
from tests.people import COLLEAGUE_ID, REP_ID

OWN_NUMBER = "+41791112233"


def listed(desk: Desk) -> Any:
    with desk.database.read() as session:
        return day_list(session, REP_ID, desk.clock(), "Europe/Zurich", WorkDays())


def active(desk: Desk, company: str, **facts: Any) -> int:
    return desk.customer(company, status=Status.ACTIVE, next_step_on=TODAY, **facts)


def person(desk: Desk, customer_id: int, name: str, **facts: Any) -> int:
    values = {"main": False, "du": False, "decision_maker": False, "version": 1, **facts}
    return desk.put(Contact, customer_id=customer_id, last_name=name, **values)


def number(desk: Desk, customer_id: int, contact_id: int | None, typed: str) -> None:
    facts = {"kind": "mobile", "reversed_digits": typed[:0:-1], "invalid": False, "position": -1}
    desk.put(
        Phone, customer_id=customer_id, contact_id=contact_id, typed=typed, e164=typed, **facts
    )


@pytest.mark.parametrize(
    ("planned", "own", "left", "named", "rung"),
    [
        (False, True, None, "Keller", NUMBER),  # Meier's number is nobody else's
        (True, True, None, "Meier", OWN_NUMBER),
        (True, False, None, "Meier", NUMBER),
        (True, True, TODAY, "Keller", NUMBER),
    ],
)
def test_whom_a_step_is_planned_with_is_named_and_rung(
    desk: Desk, planned: bool, own: bool, left: Any, named: str, rung: str
) -> None:
    customer_id = active(desk, "Hofer")
    meier = person(desk, customer_id, "Meier", left_on=left)
    person(desk, customer_id, "Keller", main=True)
    if own:
        number(desk, customer_id, meier, OWN_NUMBER)
    plan(desk, customer_id, contact_id=meier if planned else None)

    callee = listed(desk).callees[customer_id]
    assert (callee.contact, callee.phone) == (named, rung)

    view = desk.view(customer_id)
    shown = view.person(view.open_steps[0].contact_id) or view.person(None)
    assert shown is not None
    first = view.number_after(shown.id, None)
    assert first is not None
    assert (shown.name, first.dialled) == (named, rung)


@pytest.mark.parametrize(
    ("own", "company", "held"),
    [("only Friday", None, True), (None, "only Friday", True), ("mornings", "only Friday", False)],
)
def test_the_hours_of_whom_it_is_planned_with_count(
    desk: Desk, own: str | None, company: str | None, held: bool
) -> None:
    customer_id = active(desk, "Hofer", reachable=company)
    person(desk, customer_id, "Keller", main=True, reachable="never Wednesday")
    meier = person(desk, customer_id, "Meier", reachable=own)
    plan(desk, customer_id, contact_id=meier)

    found = listed(desk)
    assert [row.verdict.advice for row in found.held_back] == (
        [(Advice.REACHABLE_HOURS,)] if held else []
    )


@pytest.mark.parametrize("kind", [FollowUpKind.CALL, FollowUpKind.QUOTE, FollowUpKind.TASK])
def test_promised_and_delegated_steps_are_not_crowded_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, kind: FollowUpKind
) -> None:
    monkeypatch.setattr(todays_candidates, "MOST_PER_TIER", 3)
    for days in range(1, 6):
        plan(desk, active(desk, f"Alt {days}"), due_on=TODAY - timedelta(days=days))
        quoted = active(desk, f"Offerte {days}")
        plan(desk, quoted, kind=FollowUpKind.QUOTE, due_on=TODAY - timedelta(days=days))
    plan(desk, active(desk, "Delegiert"), kind=kind, author_id=COLLEAGUE_ID)
    plan(desk, active(desk, "Versprochen"), kind=FollowUpKind.CALL, promised=True)

    found = listed(desk)
    tiers = [row.tier for row in found.rows]
    assert [tiers.count(tier) for tier in (Tier.PROMISE, Tier.QUOTE, Tier.FOLLOW_UP)] == [2, 3, 3]


def test_who_imports_a_list_delegates_nothing(desk: Desk) -> None:
    batch = desk.put(
        ImportBatch,
        command_uuid="lead's",
        state="done",
        file_name="liste.csv",
        author_id=COLLEAGUE_ID,
        started_at=desk.clock(),
    )
    plan(desk, active(desk, "Hofer"), author_id=COLLEAGUE_ID, batch_id=batch)

    (row,) = listed(desk).rows
    assert (row.tier, row.candidate.delegated_by) == (Tier.FOLLOW_UP, None)


def test_a_callback_further_east_is_due_before_ones_own_day_begins(desk: Desk) -> None:
    customer_id = active(desk, "Kiwi Ltd", country="NZ", zone="Pacific/Auckland")
    desk.clock.set(datetime(2026, 11, 24, 20, 50, tzinfo=UTC))  # 09:50 of the 25th there
    plan(
        desk,
        customer_id,
        kind=FollowUpKind.CALLBACK,
        promised=True,
        due_on=TODAY + timedelta(days=1),
        due_time=time(10),
        due_zone="Pacific/Auckland",
        due_at=datetime(2026, 11, 24, 21, 0, tzinfo=UTC),
    )

    assert [row.tier for row in listed(desk).rows] == [Tier.CALLBACK]
