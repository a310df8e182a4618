"""One's own wrap-up corrected or undone: what the first one did is taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from app.calls.draft import Draft, OutcomeDetails
from app.calls.saving.correcting import UndoCall
from app.calls.saving.errors import CorrectionTooLateError
from app.calls.saving.saved_calls import correctable, my_last_calls
from app.calls.wrap_up.draft_again import draft_of_call
from app.calls.wrap_up.giving_work import Team
from app.clock import local_day
from app.customers.changes.care_commands import ChangeStatus
from app.customers.models import Block, Customer, Permission, Phone
from app.customers.rules import Segment, Status
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffState
from app.history.models import Call, CallVoid, Complaint
from app.history.rules import ComplaintState, VoidReason
from app.quotes.models import Quote
from app.quotes.queries import orders_of_customer
from app.quotes.rules import QuoteState
from app.settings.outcomes import Assignee, FollowUpKind, Outcome
from app.settings.working_time import WorkDays
from app.team.models import Absence
from tests.calls.desk import Desk
from tests.calls.example_plan import TODAY, open_steps, plan, quote
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import working_as

OURS = Team(REP_ID, LEAD_ID)


def again(desk: Desk, call_id: int) -> Draft:
    """Give a saved call as a draft, as the window reopens it."""
    with desk.database.read() as session:
        saved = correctable(session, call_id, REP_ID, desk.clock())
    assert saved is not None
    return draft_of_call(saved, desk.clock(), "de", OURS, desk.ids.new)


def corrected(desk: Desk, call_id: int, outcome: Outcome, **changes: Any) -> int:
    """Correct a call to another outcome and give the id of the new one."""
    draft = msgspec.structs.replace(again(desk, call_id), outcome=outcome, **changes)
    draft = desk.proposed(draft)
    desk.save(draft)
    return draft.call_id


def everything_of(desk: Desk, customer_id: int) -> dict[str, Any]:
    """Give what a call may change on a customer's row, its numbers and its plan."""
    customer = desk.one(Customer, id=customer_id)
    names = (
        "status",
        "resting_until",
        "stand",
        "stand_author_id",
        "stand_at",
        "next_step_on",
        "complaint_since",
        "last_contact_at",
    )
    return {
        **{name: getattr(customer, name) for name in names},
        "invalid": [phone.invalid for phone in desk.rows(Phone, customer_id=customer_id)],
        "open": [step.id for step in open_steps(desk, customer_id)],
        "quotes": [one.state for one in desk.rows(Quote, customer_id=customer_id)],
    }


@pytest.mark.parametrize("outcome", list(Outcome))
def test_undoing_brings_everything_back(desk: Desk, outcome: Outcome) -> None:
    contacted = datetime(2026, 9, 1, 8, tzinfo=UTC)  # as an import knew it, with no call of ours
    customer_id = desk.customer(
        status=Status.ACTIVE, segment=Segment.B, next_step_on=TODAY, last_contact_at=contacted
    )
    quote(desk, customer_id)
    called_for = plan(desk, customer_id)
    before = everything_of(desk, customer_id)
    call_id = desk.call(
        customer_id,
        outcome,
        follow_up_id=called_for,
        stand="Neue Leitung",
        reason="no_need",
        details=OutcomeDetails(colleague_id=COLLEAGUE_ID),
    )
    assert everything_of(desk, customer_id) != before
    desk.database.execute(UndoCall(call_id=call_id))

    assert everything_of(desk, customer_id) == before
    assert desk.one(CallVoid).reason is VoidReason.UNDONE
    assert [block.lifted_at for block in desk.rows(Block) if block.lifted_at is None] == []
    assert {one.state for one in desk.rows(Complaint)} <= {ComplaintState.WITHDRAWN}
    assert {one.state for one in desk.rows(Handoff)} <= {HandoffState.WITHDRAWN}
    with desk.database.read() as session:
        assert orders_of_customer(session, customer_id) == []
    assert [row.withdrawn_at for row in desk.rows(Permission, channel="email")] in (
        [],
        [desk.clock()],
    )
    assert desk.view(customer_id).law.callable


def test_do_not_call_was_a_slip_of_the_hand(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    promised = plan(desk, customer_id, due_on=date(2026, 12, 1), promised=True)
    first = desk.call(customer_id, Outcome.DO_NOT_CALL)
    second = corrected(desk, first, Outcome.NO_ANSWER)

    customer = desk.one(Customer, id=customer_id)
    assert (customer.status, customer.next_step_on) == (Status.ACTIVE, TODAY)
    assert desk.one(Block).lifted_at == desk.clock()
    kept, retry = open_steps(desk, customer_id)
    assert (kept.id, retry.call_id) == (promised, second)
    assert desk.one(Call, id=second).corrects_id == first
    assert desk.one(CallVoid).call_id == first


def test_undoing_a_correction_does_not_bring_the_first_call_back(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    quote(desk, customer_id)
    first = desk.call(customer_id, Outcome.NOT_INTERESTED, reason="price")
    second = corrected(desk, first, Outcome.ORDER)
    third = corrected(desk, second, Outcome.HUNG_UP)
    assert desk.one(Customer, id=customer_id).status is Status.RESTING
    desk.database.execute(UndoCall(call_id=third))

    customer = desk.one(Customer, id=customer_id)
    assert (customer.status, customer.resting_until) == (Status.ACTIVE, None)
    assert desk.one(Quote).state is QuoteState.SENT
    assert [row.reason for row in desk.rows(CallVoid)] == [
        VoidReason.CORRECTED,
        VoidReason.CORRECTED,
        VoidReason.UNDONE,
    ]


def test_a_corrected_order_accepts_the_same_quote(desk: Desk) -> None:
    customer_id = desk.customer()
    quote_id = quote(desk, customer_id)
    first = desk.call(customer_id, Outcome.ORDER)
    draft = again(desk, first)
    dearer = msgspec.structs.replace(draft.details, amount_minor=500_000)
    view = desk.view(customer_id, without_call=first)
    assert [one.state for one in view.quotes] == [QuoteState.SENT]
    desk.save(msgspec.structs.replace(draft, details=dearer))

    assert desk.one(Quote, id=quote_id).state is QuoteState.ACCEPTED
    with desk.database.read() as session:
        (order,) = orders_of_customer(session, customer_id)
    assert order.amount_minor == 500_000


def test_what_others_changed_since_stays(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    call_id = desk.call(customer_id, Outcome.NOT_INTERESTED, reason="price")
    archive = ChangeStatus(
        customer_id=customer_id, history_id=desk.ids.new(), status=Status.ARCHIVED
    )
    desk.database.execute(archive)
    desk.database.execute(UndoCall(call_id=call_id))

    assert desk.one(Customer, id=customer_id).status is Status.ARCHIVED


def test_a_step_that_is_done_since_stays_done(desk: Desk) -> None:
    customer_id = desk.customer()
    call_id = desk.call(customer_id, Outcome.INFO_REQUESTED)
    send, ask = open_steps(desk, customer_id)
    desk.database.execute(FinishFollowUp(id=send.id))
    desk.database.execute(UndoCall(call_id=call_id))

    assert desk.one(FollowUp, id=send.id).state is FollowUpState.DONE
    assert desk.one(FollowUp, id=ask.id).state is FollowUpState.DROPPED


def test_the_draft_says_what_was_saved(desk: Desk) -> None:
    customer_id = desk.customer()
    called_for = plan(desk, customer_id)
    saved = desk.called(
        customer_id,
        Outcome.COMPLAINT,
        follow_up_id=called_for,
        note="Motor defekt",
        stand="Verärgert",
        override="urgent",
        details=OutcomeDetails(responsible_id=COLLEAGUE_ID),
    )
    desk.save(saved)
    draft = again(desk, saved.call_id)

    assert draft.call_id != saved.call_id
    assert (draft.corrects_id, draft.outcome) == (saved.call_id, Outcome.COMPLAINT)
    for name in ("note", "stand", "settles", "started_at", "seconds", "phone_id", "override"):
        assert getattr(draft, name) == getattr(saved, name), name
    assert draft.details.responsible_id == COLLEAGUE_ID
    assert [(step.kind, step.due, step.assignee) for step in draft.steps] == [
        (step.kind, step.due, step.assignee) for step in saved.steps
    ]
    assert draft.steps[0].assignee is Assignee.RESPONSIBLE
    assert not {step.id for step in draft.steps} & {step.id for step in saved.steps}


def test_an_agreed_visit_stands_in_the_correction(desk: Desk) -> None:
    details = OutcomeDetails(visit_typed="x", visit_on=date(2026, 11, 26), visit_at=time(10))
    call_id = desk.call(desk.customer(), Outcome.VISIT_BOOKED, details=details)
    draft = again(desk, call_id)

    assert (draft.details.visit_on, draft.details.visit_at) == (date(2026, 11, 26), time(10))
    assert draft.details.visit_typed == "Do 26.11. 10:00"


def test_a_correction_sees_the_plan_as_it_was_before(desk: Desk) -> None:
    customer_id = desk.customer()
    called_for = plan(desk, customer_id)
    call_id = desk.call(customer_id, Outcome.NO_ANSWER, follow_up_id=called_for)

    assert [step.kind for step in desk.view(customer_id).open_steps] == [FollowUpKind.CALL]
    before = desk.view(customer_id, without_call=call_id)
    assert [step.id for step in before.open_steps] == [called_for]


def test_nobody_corrects_the_calls_of_others(desk: Desk) -> None:
    call_id = desk.call(desk.customer(), Outcome.NO_ANSWER)

    with working_as(desk.database, "colleague") as other:
        with pytest.raises(CorrectionTooLateError):
            other.execute(UndoCall(call_id=call_id))
        with other.read() as session:
            assert correctable(session, call_id, COLLEAGUE_ID, desk.clock()) is None
    assert desk.rows(CallVoid) == []


def test_a_call_is_undone_once(desk: Desk) -> None:
    call_id = desk.call(desk.customer(), Outcome.NO_ANSWER)
    desk.database.execute(UndoCall(call_id=call_id))

    with pytest.raises(CorrectionTooLateError):
        desk.database.execute(UndoCall(call_id=call_id))
    with desk.database.read() as session:
        assert correctable(session, call_id, REP_ID, desk.clock()) is None


@pytest.mark.parametrize("away", [False, True])
@pytest.mark.parametrize("late", [False, True])
def test_until_the_end_of_the_next_working_day(desk: Desk, away: bool, late: bool) -> None:
    call_id = desk.call(desk.customer(), Outcome.NO_ANSWER)
    recorded_on = local_day(desk.one(Call).recorded_at, "Europe/Zurich")
    last = WorkDays().add(recorded_on, 1)
    if away:
        desk.put(Absence, user_id=REP_ID, from_on=last, to_on=last)
        last = WorkDays().add(last, 1)
    end = datetime(last.year, last.month, last.day, 23, 30, tzinfo=ZoneInfo("Europe/Zurich"))
    desk.clock.set(end + timedelta(hours=2) if late else end)

    with desk.database.read() as session:
        assert (correctable(session, call_id, REP_ID, desk.clock()) is None) is late
    if late:
        with pytest.raises(CorrectionTooLateError):
            desk.database.execute(UndoCall(call_id=call_id))
    else:
        desk.database.execute(UndoCall(call_id=call_id))
    assert len(desk.rows(CallVoid)) == (not late)


def test_my_last_calls_are_mine_of_that_day_without_undone_ones(desk: Desk) -> None:
    first = desk.call(desk.customer("Gasthof Bären"), Outcome.NO_ANSWER, note="Mailbox voll")
    undone = desk.call(desk.customer("Druckwerk"), Outcome.NO_ANSWER)
    desk.database.execute(UndoCall(call_id=undone))
    last = desk.call(desk.customer("Möbel Oberland"), Outcome.CARE_HELD)
    with working_as(desk.database, "colleague") as other:
        theirs = Desk(other, desk.clock, desk.ids)
        theirs.call(theirs.customer("Holzbau Zgraggen"), Outcome.NO_ANSWER)
    desk.clock.advance(days=1)
    desk.call(desk.customer("Elektro Öttl"), Outcome.NO_ANSWER)

    with desk.database.read() as session:
        calls = my_last_calls(session, REP_ID, TODAY, "Europe/Zurich")
    assert [(one.call_id, one.company) for one in calls] == [
        (last, "Möbel Oberland"),
        (first, "Gasthof Bären"),
    ]
    assert (calls[1].outcome, calls[1].note) == (Outcome.NO_ANSWER, "Mailbox voll")
