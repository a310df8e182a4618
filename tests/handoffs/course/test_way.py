"""The way of a handoff through the database, in two people's hands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from app.clock import Appointment
from app.customers.changes.care_commands import ChangeOwner, Transfer
from app.customers.models import CustomerHistory
from app.database.errors import NotAllowedError
from app.follow_ups.rules import FollowUpKind
from app.handoffs.briefing import Briefing
from app.handoffs.course.commands import CloseHandoff, ReviseHandoff, WithdrawHandoff
from app.handoffs.course.next_steps import NextStep
from app.handoffs.course.visit_dates import CallOffVisit
from app.handoffs.course.visit_reports import NoteVisit, ReportVisit
from app.handoffs.errors import (
    BriefingIncompleteError,
    HandoffChangedError,
    HandoffGoneError,
    StepNotPossibleError,
)
from app.handoffs.queries import timeline, waiting_for
from app.handoffs.rules import HandoffKind, HandoffState, ReturnReason, VisitResult
from app.history.models import Activity
from app.quotes.models import Order
from tests.fakes import FakeClock
from tests.handoffs.conftest import BRIEFING, Hands
from tests.people import COLLEAGUE_ID, FIELD_ID, REP_ID

VISIT = Appointment(date(2026, 11, 26), time(13, 30), "Europe/Zurich")
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
REP, RETO = "Martina Baumann", "Reto Hofer"


def offered(hands: Hands, visit: Appointment | None = None) -> Hands:
    hands.draft(visit=visit)
    hands.offer()
    return hands


def report(hands: Hands, result: VisitResult = VisitResult.NO_NEED, **more: object) -> None:
    hands.database.execute(
        ReportVisit(
            **hands.common,
            activity_id=hands.ids.new(),
            order_id=hands.ids.new(),
            result=result,
            text="Saw both machines",
            visited_at=hands.database.clock(),
            **more,  # type: ignore[arg-type]
        )
    )


def test_an_offer_asks_the_receiver_until_a_deadline(hands: Hands) -> None:
    offered(hands)
    row = hands.row
    assert (row.state, row.receiver) == (HandoffState.OFFERED, RETO)
    assert row.due_at == datetime(2026, 11, 25, 9, tzinfo=UTC)  # a working day later, 10:00
    (task,) = hands.plan()
    assert (task.owner_id, task.due_on, task.handoff_id) == (
        COLLEAGUE_ID,
        date(2026, 11, 25),
        hands.id,
    )
    assert hands.customer().field_owner_id is None
    with hands.database.read() as session:
        assert waiting_for(session, COLLEAGUE_ID, NOW) == 1
        assert waiting_for(session, REP_ID, NOW) == 0


def test_what_is_missing_in_the_briefing_is_named(hands: Hands) -> None:
    hands.draft(None, briefing=Briefing(need="saws", visit_goal="see them"))
    with pytest.raises(BriefingIncompleteError) as refused:
        hands.offer()
    assert refused.value.names[:2] == ("receiver", "role_in_decision")
    assert hands.row.state is HandoffState.DRAFT


def test_the_receiver_becomes_owner_by_accepting(hands: Hands, clock: FakeClock) -> None:
    offered(hands)
    with hands.as_("colleague") as reto:
        reto.accept()
    row = hands.row
    assert row.state is HandoffState.ACCEPTED
    assert row.due_at == datetime(2026, 11, 26, 9, tzinfo=UTC)
    customer = hands.customer()
    assert (customer.inside_owner_id, customer.field_owner_id) == (REP_ID, COLLEAGUE_ID)
    with hands.database.read() as session:
        assert session.scalars(select(CustomerHistory.field)).all() == ["field_owner"]
    assert hands.steps() == [("draft", REP, ""), ("offer", REP, ""), ("accept", RETO, "")]
    (task,) = hands.plan()
    assert (task.owner_id, task.due_on) == (COLLEAGUE_ID, date(2026, 11, 26))


def test_a_return_of_an_announced_visit_makes_a_promise_for_today(hands: Hands) -> None:
    offered(hands, VISIT)
    with hands.as_("colleague") as reto:
        reto.give_back(ReturnReason.CAPACITY, "no day before May")
    row = hands.row
    assert (row.state, row.reason, row.answer) == (
        HandoffState.RETURNED,
        ReturnReason.CAPACITY,
        "no day before May",
    )
    (promise,) = hands.plan()
    assert (promise.kind, promise.promised, promise.owner_id) == (
        FollowUpKind.PROMISE,
        True,
        REP_ID,
    )
    assert (promise.due_on, promise.text) == (date(2026, 11, 24), "Tell the customer")
    assert hands.customer().field_owner_id is None
    hands.offer()  # again: what was promised stays to be kept
    assert {step.kind for step in hands.plan()} == {FollowUpKind.PROMISE, FollowUpKind.HANDOFF}


def test_a_return_without_announced_visit_is_work_for_the_sender(hands: Hands) -> None:
    offered(hands)
    with hands.as_("colleague") as reto:
        reto.give_back()
    (task,) = hands.plan()
    assert (task.kind, task.owner_id, task.promised) == (FollowUpKind.HANDOFF, REP_ID, False)


def test_an_answer_by_phone_is_kept_in_the_receivers_name(hands: Hands) -> None:
    offered(hands)
    hands.accept()  # the rep, told by phone
    assert hands.steps()[-1] == ("accept", REP, RETO)
    assert hands.customer().field_owner_id == COLLEAGUE_ID
    with hands.database.read() as session:
        (entry,) = [
            one for one in timeline(session, hands.customer_id) if one.kind == "handoff_accept"
        ]
    assert (entry.author, entry.value("in_name_of")) == (REP, RETO)


def test_from_the_date_to_the_report_and_the_end(hands: Hands, clock: FakeClock) -> None:
    offered(hands)
    hands.accept()
    hands.schedule(VISIT)
    assert hands.row.visit == VISIT
    assert hands.row.due_at == datetime(2026, 11, 30, 16, 30, tzinfo=UTC)
    (step,) = hands.plan()
    assert (step.due_on, step.due_time, step.owner_id) == (VISIT.on, VISIT.at, COLLEAGUE_ID)
    follow = NextStep(
        id=hands.ids.new(),
        due=Appointment(date(2026, 12, 3), None, "Europe/Zurich"),
        owner_id=REP_ID,
        text="Ask about the order",
    )
    hands.database.execute(NoteVisit(**hands.common, step_id=hands.ids.new()))
    assert hands.row.state is HandoffState.VISITED
    report(hands, VisitResult.ORDER, quality=5, value_minor=1_240_000, next=follow)
    row = hands.row
    assert (row.state, row.result, row.quality) == (HandoffState.FEEDBACK, VisitResult.ORDER, 5)
    (step,) = hands.plan()
    assert (step.text, step.owner_id) == ("Ask about the order", REP_ID)
    with hands.database.read() as session:
        assert session.scalars(select(Order.amount_minor)).all() == [1_240_000]
        assert session.scalars(select(Activity.text)).all() == ["Saw both machines"]
        assert waiting_for(session, REP_ID, NOW) == 1
    hands.database.execute(CloseHandoff(**hands.common))
    assert hands.row.state is HandoffState.CLOSED
    assert [one.text for one in hands.plan()] == ["Ask about the order"]


def test_a_date_that_is_called_off_is_to_be_found_again(hands: Hands) -> None:
    offered(hands)
    hands.accept()
    hands.schedule(VISIT)
    hands.database.execute(CallOffVisit(**hands.common, step_id=hands.ids.new(), text="ill"))
    assert (hands.row.state, hands.row.visit) == (HandoffState.ACCEPTED, None)


def test_phone_care_goes_to_inside_once_it_is_accepted(hands: Hands) -> None:
    customer_id = hands.customer_id
    with hands.as_("lead") as lead:
        new = hands.ids.new
        transfer = Transfer(customer_id=customer_id, history_id=new())
        lead.database.execute(ChangeOwner(transfers=(transfer,), owner_id=None))
        transfer = replace(transfer, history_id=new())
        field = ChangeOwner(transfers=(transfer,), owner_id=COLLEAGUE_ID, in_the_field=True)
        lead.database.execute(field)
    with hands.as_("colleague") as reto:
        reto.draft(REP_ID, kind=HandoffKind.CARE)
        reto.offer()
        hands.id = reto.id
    assert hands.customer().field_owner_id == COLLEAGUE_ID
    hands.accept()
    customer = hands.customer()
    assert (customer.inside_owner_id, customer.field_owner_id) == (REP_ID, None)


def test_who_was_slower_is_told_how_it_stands(hands: Hands) -> None:
    offered(hands)
    seen = hands.row.version
    with hands.as_("colleague") as reto:
        reto.accept()
    with pytest.raises(HandoffChangedError) as told:
        hands.database.execute(WithdrawHandoff(id=hands.id, seen=seen, event_id=hands.ids.new()))
    assert (told.value.state, told.value.by) == (HandoffState.ACCEPTED, RETO)
    assert hands.row.state is HandoffState.ACCEPTED


def test_what_was_accepted_cannot_be_returned(hands: Hands) -> None:
    offered(hands)
    hands.accept()
    with pytest.raises(StepNotPossibleError):
        hands.give_back()
    assert hands.row.state is HandoffState.ACCEPTED


def test_what_is_not_there_is_told(hands: Hands) -> None:
    with pytest.raises(HandoffGoneError):
        hands.database.execute(
            WithdrawHandoff(id=hands.ids.new(), seen=1, event_id=hands.ids.new())
        )


def test_a_changed_briefing_leaves_an_event_and_the_deadline(hands: Hands) -> None:
    offered(hands)
    due = hands.row.due_at
    hands.database.execute(
        ReviseHandoff(
            **hands.common,
            contact_id=None,
            receiver_id=REP_ID,
            visit=VISIT,
            briefing=replace(BRIEFING, need="three saws"),
        )
    )
    row = hands.row
    assert (row.briefing.need, row.visit, row.due_at) == ("three saws", VISIT, due)
    assert row.receiver_id == COLLEAGUE_ID  # another one needs another offer
    assert hands.steps()[-1] == ("revise", REP, "")


def test_a_withdrawn_offer_leaves_nothing_to_do(hands: Hands) -> None:
    offered(hands)
    hands.database.execute(WithdrawHandoff(**hands.common, text="bought elsewhere"))
    assert hands.row.state is HandoffState.WITHDRAWN
    assert hands.plan() == []


@pytest.mark.parametrize("visit", [VISIT, None])
def test_who_withdraws_an_announced_visit_tells_the_customer(
    hands: Hands, visit: Appointment | None
) -> None:
    hands.draft(visit=visit)
    hands.offer()
    wish = {"step_id": hands.ids.new(), "tell_text": "Tell the customer"}
    hands.database.execute(WithdrawHandoff(**hands.common, **wish))
    promised = [(one.owner_id, one.promised, one.due_on, one.text) for one in hands.plan()]
    today = date(2026, 11, 24)
    assert promised == ([] if visit is None else [(REP_ID, True, today, "Tell the customer")])


def test_a_return_has_made_the_promise_already(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    hands.offer()
    hands.give_back()
    assert len([one for one in hands.plan() if one.promised]) == 1
    wish = {"step_id": hands.ids.new(), "tell_text": "Tell the customer"}
    hands.database.execute(WithdrawHandoff(**hands.common, **wish))
    assert len([one for one in hands.plan() if one.promised]) == 1


def test_what_gets_late_comes_back_to_its_sender(hands: Hands) -> None:
    offered(hands)
    due = hands.row.due_at
    assert due is not None
    with hands.database.read() as session:
        assert waiting_for(session, REP_ID, due) == 0
        assert waiting_for(session, REP_ID, due + timedelta(seconds=1)) == 1
        assert waiting_for(session, COLLEAGUE_ID, due + timedelta(seconds=1)) == 1


def test_a_report_by_phone_is_the_visitors_in_the_history(hands: Hands) -> None:
    offered(hands)
    hands.accept()
    report(hands, VisitResult.NO_NEED, for_whom="(for Reto Hofer)")
    with hands.database.read() as session:
        assert session.scalars(select(Activity.text)).all() == [
            "(for Reto Hofer)\nSaw both machines"
        ]
        told = timeline(session, hands.customer_id)
    assert told[0].value("in_name_of") == RETO


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_field_rep_answers_by_the_own_rights(hands: Hands) -> None:
    hands.draft(FIELD_ID, visit=VISIT)
    hands.offer()
    with hands.as_("field") as urs:
        with pytest.raises(NotAllowedError):  # the offer is the sender's
            urs.database.execute(WithdrawHandoff(**urs.common))
        urs.accept()
        urs.schedule(VISIT)
        report(urs, VisitResult.ORDER, value_minor=100_00)
    assert hands.row.state is HandoffState.FEEDBACK
    assert hands.customer().field_owner_id == FIELD_ID


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_colleague_leaves_the_handoffs_of_others_alone(hands: Hands) -> None:
    hands.draft(FIELD_ID)
    hands.offer()
    with hands.as_("colleague") as reto, pytest.raises(NotAllowedError):
        reto.accept()
    assert hands.row.state is HandoffState.OFFERED
    with hands.as_("lead") as lead:
        lead.accept()
    assert hands.steps()[-1] == ("accept", "Claudia Keller", "Urs Brunner")


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_accepting_takes_no_customer_from_a_third(hands: Hands) -> None:
    hands.draft(FIELD_ID)
    hands.offer()
    with hands.as_("field") as urs:
        urs.accept()
        taken = Transfer(customer_id=hands.customer_id, history_id=hands.ids.new())
        with pytest.raises(NotAllowedError):
            urs.database.execute(ChangeOwner(transfers=(taken,), owner_id=COLLEAGUE_ID))


def test_what_field_says_on_the_phone_inside_enters_for_them(hands: Hands) -> None:
    offered(hands, VISIT)
    hands.accept()
    hands.schedule(VISIT)
    report(hands)
    assert hands.steps()[-3:] == [
        ("accept", REP, RETO),
        ("schedule", REP, RETO),
        ("report", REP, RETO),
    ]
    with hands.database.read() as session:
        told = [dict(entry.values)["in_name_of"] for entry in timeline(session, hands.customer_id)]
    assert told[:3] == [RETO, RETO, RETO]  # so it stands in the timeline, the newest first
