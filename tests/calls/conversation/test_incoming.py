"""What an incoming call is, and what it settles: DOMAIN.md 4."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.calls.draft import Draft, Stage, answer, hang_up, may_come_to, may_ring_next
from app.calls.open_calls.ringing import person_of, who_talks
from app.clock import Appointment
from app.customers.models import Customer
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.phone_messages import TakePhoneMessage
from app.follow_ups.models import FollowUp
from app.history.commands import LeavePhoneMessage
from app.history.models import Activity, Call
from app.history.rules import Direction
from app.settings.outcomes import FollowUpKind, Outcome
from tests.calls.desk import Desk
from tests.example_customers import add_contact
from tests.people import COLLEAGUE_ID, REP_ID

ZONE = "Europe/Zurich"


def answered(desk: Desk, customer_id: int, outcome: Outcome) -> Draft:
    """Take a call of a minute, choose an outcome; nothing is saved yet."""
    draft = answer(
        desk.ids.new(),
        customer_id,
        company="",
        contact_id=None,
        number="+41812501234",
        now=desk.clock(),
    )
    desk.clock.advance(minutes=1)
    return desk.proposed(msgspec.structs.replace(hang_up(draft, seconds=60), outcome=outcome))


def test_it_is_a_service_and_no_attempt(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.save(answered(desk, customer_id, Outcome.GATEKEEPER))
    call = desk.one(Call, customer_id=customer_id)
    assert (call.direction, call.attempt, call.round_id) == (Direction.IN, False, None)
    assert call.purpose == "service"
    assert desk.view(customer_id).situation.attempts.rounds == ()


def test_it_settles_another_try_and_counts_as_contact(desk: Desk) -> None:
    customer_id = desk.customer(segment="B")
    desk.call(customer_id, Outcome.NO_ANSWER)
    assert [one.retry for one in desk.view(customer_id).open_steps] == [True]
    desk.clock.advance(hours=1)

    draft = answered(desk, customer_id, Outcome.CARE_HELD)
    desk.save(draft)

    assert [one.kind for one in desk.view(customer_id).open_steps] == [FollowUpKind.CARE]
    customer = desk.one(Customer, id=customer_id)
    assert customer.last_contact_at == draft.started_at


def test_it_uses_up_no_cycle(desk: Desk) -> None:
    """Six tries before are ours; a front desk that calls back is not the seventh."""
    customer_id = desk.customer(segment="C")
    for _ in range(6):
        desk.call(customer_id, Outcome.NO_ANSWER)
        desk.clock.advance(days=2)
    draft = answered(desk, customer_id, Outcome.GATEKEEPER)
    assert len(draft.steps) == 1


@pytest.mark.parametrize(
    "outcome", [Outcome.NO_ANSWER, Outcome.BUSY, Outcome.VOICEMAIL, Outcome.WRONG_NUMBER]
)
def test_whoever_calls_is_there(desk: Desk, outcome: Outcome) -> None:
    draft = answer(1, 2, company="", contact_id=None, number="", now=desk.clock())
    assert not may_come_to(draft, outcome)
    assert may_come_to(draft, Outcome.ORDER)
    outgoing = Draft(call_id=1, customer_id=2, company="", stage=Stage.TALKING)
    assert may_come_to(outgoing, outcome)


def test_after_it_nobody_is_rung(desk: Desk) -> None:
    customer_id = desk.customer()
    draft = answered(desk, customer_id, Outcome.GATEKEEPER)
    assert not may_ring_next(draft)


def test_nobody_is_guessed_to_be_the_caller(desk: Desk) -> None:
    customer_id = desk.customer()
    person = add_contact(desk.database, customer_id, "Anna", "Hofer")
    view = desk.view(customer_id)
    unknown = answer(1, customer_id, company="", contact_id=None, number="", now=desk.clock())
    known = answer(1, customer_id, company="", contact_id=person, number="", now=desk.clock())
    gone = answer(1, customer_id, company="", contact_id=77, number="", now=desk.clock())
    assert [who_talks(one, view) for one in (unknown, known, gone)] == [None, person, None]
    assert person_of(unknown, view) is None
    assert person_of(known, view) == view.person(person)


def test_a_phone_message_is_a_task_and_stands_in_the_timeline(desk: Desk) -> None:
    customer_id = desk.customer()
    due = Appointment(date(2026, 11, 24), None, ZONE)
    ids = desk.ids
    task = PlanFollowUp(
        id=ids.new(),
        customer_id=customer_id,
        kind=FollowUpKind.TASK,
        due=due,
        text="Please call back",
        promised=True,
        owner_id=COLLEAGUE_ID,
    )
    message = LeavePhoneMessage(
        id=ids.new(), customer_id=customer_id, for_user_id=COLLEAGUE_ID, text="Please call back"
    )
    desk.database.execute(TakePhoneMessage(task=task, message=message))
    kept = desk.one(FollowUp, customer_id=customer_id)
    assert (kept.owner_id, kept.author_id, kept.due_on) == (COLLEAGUE_ID, REP_ID, due.on)
    assert desk.one(Activity, customer_id=customer_id).for_user_id == COLLEAGUE_ID
    assert desk.one(Customer, id=customer_id).next_step_on == due.on
