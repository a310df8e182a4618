from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from app.calls.paperwork.email_reading import email_facts
from app.calls.paperwork.email_writing import settles
from app.calls.paperwork.preparing_email import PREPARED, PrepareEmail
from app.clock import Appointment
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.errors import FollowUpGoneError
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.history.commands import AddActivity
from app.history.models import Activity
from app.history.rules import ActivityKind
from tests.calls.desk import Desk


def prepare(desk: Desk, customer_id: int, *steps: int) -> PrepareEmail:
    activity = AddActivity(
        id=desk.database.ids.new(),
        customer_id=customer_id,
        kind=ActivityKind.EMAIL,
        happened_at=desk.clock(),
        text="E-mail prepared",
    )
    return PrepareEmail(activity=activity, settles=steps)


def promise(desk: Desk, customer_id: int) -> int:
    id_ = desk.database.ids.new()
    desk.database.execute(
        PlanFollowUp(
            id=id_,
            customer_id=customer_id,
            kind=FollowUpKind.TASK,
            due=Appointment(date(2026, 11, 24)),
            text="Send documents",
            promised=True,
        )
    )
    return id_


def test_a_prepared_email_keeps_the_promise_to_send(desk: Desk) -> None:
    customer_id = desk.customer()
    step_id = promise(desk, customer_id)
    with desk.database.read() as session:
        facts = email_facts(session, customer_id, desk.clock())
    assert facts is not None
    settled = settles(facts.view, None)
    assert settled is not None
    assert (settled.step_id, settled.text, settled.planned) == (step_id, "Send documents", False)

    desk.database.execute(prepare(desk, customer_id, step_id))
    with desk.database.read() as session:
        step = session.scalars(select(FollowUp).where(FollowUp.id == step_id)).one()
    assert (step.state, step.result) == (FollowUpState.DONE, PREPARED)
    assert desk.one(Activity, customer_id=customer_id).kind is ActivityKind.EMAIL


def test_where_the_step_is_gone_nothing_is_kept(desk: Desk) -> None:
    customer_id = desk.customer()
    with pytest.raises(FollowUpGoneError):
        desk.database.execute(prepare(desk, customer_id, 1))
    assert desk.rows(Activity, customer_id=customer_id) == []
