"""Every outcome with all that it brings, in both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import insert, select

from app.calls.draft import OutcomeDetails
from app.calls.saving.recording import RecordCall, uuid_of_call
from app.calls.wrap_up.detail_reading import read_order, read_visit
from app.clock import Appointment, local_day
from app.customers.changes.stand_commands import SetStand
from app.customers.derived import number_hash
from app.customers.law import PermissionType
from app.customers.models import Block, Customer, CustomerHistory, Permission, Phone
from app.customers.rules import Segment, Status
from app.database import journal
from app.database.database import Database
from app.database.journal import Intent
from app.database.models import Command
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffState
from app.history.models import Activity, Call, Complaint
from app.history.rules import ActivityKind, ComplaintState, Direction
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState
from app.settings.outcomes import OUTCOME_RULES, FollowUpKind, Outcome
from tests.calls.desk import NUMBER, Desk, due_of, for_colleague
from tests.calls.example_plan import TODAY, open_steps, plan, quote
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import seeding, working_as

OWN_REASON = {"reason": "no_need"}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_kept_with_its_flags_and_leaves_nobody_without_a_plan(
    desk: Desk, outcome: Outcome
) -> None:
    customer_id = desk.customer(segment=Segment.B, status=Status.ACTIVE, next_step_on=TODAY)
    called_for = plan(desk, customer_id)
    draft = desk.called(
        customer_id,
        outcome,
        follow_up_id=called_for,
        details=for_colleague(COLLEAGUE_ID),
        **OWN_REASON,
    )
    desk.save(draft, goal=[Outcome.VISIT_BOOKED])

    rule = OUTCOME_RULES[outcome]
    call = desk.one(Call)
    assert (call.id, call.outcome) == (draft.call_id, outcome)
    assert (call.attempt, call.connected) == (rule.counts_as_attempt, rule.connected)
    assert call.reached is rule.reaches(target_talked=True)
    assert call.conversion is (outcome in (Outcome.ORDER, Outcome.VISIT_BOOKED))
    assert call.round_id == call.id
    steps = open_steps(desk, customer_id)
    assert {step.call_id for step in steps} <= {call.id}
    assert len(steps) == len(rule.next_steps)
    customer = desk.one(Customer, id=customer_id)
    if customer.status is Status.ACTIVE:
        assert customer.next_step_on or customer.care_due_on


@pytest.mark.parametrize("status", [Status.NEW, Status.ACTIVE])
@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER, Outcome.CARE_HELD])
def test_without_a_next_step_there_is_a_care_date(
    desk: Desk, outcome: Outcome, status: Status
) -> None:
    customer_id = desk.customer(segment=Segment.A, status=status)
    draft = desk.called(customer_id, outcome)
    desk.save(msgspec.structs.replace(draft, steps=(), no_step_reason="customer_calls"))

    customer = desk.one(Customer, id=customer_id)
    if status is Status.NEW and outcome is Outcome.NO_ANSWER:
        assert (customer.status, customer.care_due_on) == (Status.NEW, None)  # still a lead
    else:
        assert customer.status is Status.ACTIVE
        assert customer.care_due_on == TODAY + timedelta(weeks=4)
    assert desk.one(Call).reason == "customer_calls"


def test_not_reached_is_tried_again_three_hours_later(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.call(customer_id, Outcome.NO_ANSWER)

    (step,) = open_steps(desk, customer_id)
    assert (step.retry, due_of(step)) == (True, Appointment(TODAY, time(13, 30)))
    assert desk.one(Customer, id=customer_id).status is Status.ACTIVE


def test_the_next_call_settles_what_was_to_be_tried_again(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.call(customer_id, Outcome.BUSY)
    (first,) = open_steps(desk, customer_id)
    desk.clock.advance(minutes=40)
    second_call = desk.call(customer_id, Outcome.VOICEMAIL)

    settled = desk.one(FollowUp, id=first.id)
    assert (settled.state, settled.settled_by_call_id) == (FollowUpState.DONE, second_call)
    assert settled.result == Outcome.VOICEMAIL
    assert len(open_steps(desk, customer_id)) == 1


def test_a_wrong_number_is_marked(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.call(customer_id, Outcome.WRONG_NUMBER)

    assert desk.one(Phone).invalid
    assert [step.kind for step in open_steps(desk, customer_id)] == [FollowUpKind.RESEARCH]


def status_on(desk: Desk, customer_id: int, at: datetime) -> str:
    """Tell what the history of periods says of a moment, else what holds now."""
    periods = [one for one in desk.rows(CustomerHistory) if one.field == "status"]
    for period in periods:
        assert period.to_at is not None
        if period.from_at <= at < period.to_at:
            return str(period.value)
    return str(desk.one(Customer, id=customer_id).status.value)


def test_the_status_of_any_past_moment_is_known(desk: Desk) -> None:
    created_at = desk.clock()
    customer_id = desk.customer(status=Status.NEW, created_at=created_at)
    desk.clock.advance(minutes=40)
    desk.call(customer_id, Outcome.NO_ANSWER)  # its next attempt makes the customer active
    called_at = desk.clock()
    desk.clock.advance(minutes=40)
    desk.call(customer_id, Outcome.NOT_INTERESTED, **OWN_REASON)
    refused_at = desk.clock()

    assert len(desk.rows(CustomerHistory)) == 2
    assert [status_on(desk, customer_id, at) for at in (created_at, called_at, refused_at)] == [
        Status.NEW,
        Status.ACTIVE,
        Status.RESTING,
    ]


@pytest.mark.parametrize(
    ("outcome", "until"),
    [(Outcome.NOT_INTERESTED, TODAY + timedelta(days=180)), (Outcome.HUNG_UP, date(2026, 12, 8))],
)
def test_who_does_not_want_rests(desk: Desk, outcome: Outcome, until: date) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    intended = plan(desk, customer_id, due_on=date(2027, 1, 12))
    promised = plan(desk, customer_id, due_on=date(2027, 1, 13), promised=True)
    desk.call(customer_id, outcome, **OWN_REASON)

    customer = desk.one(Customer, id=customer_id)
    assert (customer.status, customer.resting_until) == (Status.RESTING, until)
    assert [step.id for step in open_steps(desk, customer_id)] == [promised]
    assert desk.one(FollowUp, id=intended).state is FollowUpState.DONE
    period = desk.one(CustomerHistory)
    assert (period.field, period.value) == ("status", Status.ACTIVE)
    assert period.to_at == desk.clock()


def test_whoever_talks_before_the_rest_is_over_is_active_again(desk: Desk) -> None:
    resting = {"status": Status.RESTING, "resting_until": date(2027, 5, 1)}
    silent, talking = desk.customer("Gasthof Bären", **resting), desk.customer(**resting)
    desk.call(silent, Outcome.NO_ANSWER)
    desk.call(talking, Outcome.NEED_LATER)

    kept, woken = desk.one(Customer, id=silent), desk.one(Customer, id=talking)
    assert (kept.status, kept.resting_until) == (Status.RESTING, date(2027, 5, 1))
    assert (woken.status, woken.resting_until) == (Status.ACTIVE, None)


def test_after_the_rest_any_call_wakes(desk: Desk) -> None:
    rested = desk.customer(status=Status.RESTING, resting_until=date(2026, 11, 23))
    desk.call(rested, Outcome.NO_ANSWER)

    assert desk.one(Customer, id=rested).status is Status.ACTIVE


def test_do_not_call_blocks_number_and_customer_and_cancels_every_step(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    for promised in (True, False):
        plan(desk, customer_id, due_on=date(2027, 3, 1), promised=promised)
    call_id = desk.call(customer_id, Outcome.DO_NOT_CALL)

    block = desk.one(Block)
    assert (block.customer_id, block.call_id) == (customer_id, call_id)
    assert block.number_hash == number_hash("081 250 12 34", "CH")
    assert (block.author_id, block.since, block.lifted_at) == (REP_ID, desk.clock(), None)
    assert open_steps(desk, customer_id) == []
    assert {step.state for step in desk.rows(FollowUp)} == {FollowUpState.DROPPED}
    assert desk.one(Customer, id=customer_id).status is Status.BLOCKED
    assert not desk.view(customer_id).law.callable


def test_a_firm_that_closed_down_is_archived_without_steps(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    plan(desk, customer_id, due_on=date(2027, 3, 1), promised=True)
    desk.call(customer_id, Outcome.CLOSED_DOWN)

    customer = desk.one(Customer, id=customer_id)
    assert (customer.status, customer.next_step_on) == (Status.ARCHIVED, None)


def test_a_complaint_has_a_deadline_and_stops_selling(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    call_id = desk.call(
        customer_id,
        Outcome.COMPLAINT,
        note="Motor defekt",
        details=OutcomeDetails(responsible_id=COLLEAGUE_ID),
    )

    complaint = desk.one(Complaint)
    assert (complaint.call_id, complaint.text) == (call_id, "Motor defekt")
    assert (complaint.state, complaint.responsible_id) == (ComplaintState.OPEN, COLLEAGUE_ID)
    assert complaint.answer_by == datetime(2026, 11, 24, 14, 35, tzinfo=UTC)  # 4 hours of work
    assert desk.one(Customer, id=customer_id).complaint_since == desk.clock()
    answer, promise = open_steps(desk, customer_id)
    assert (answer.kind, answer.owner_id, answer.promised) == (
        FollowUpKind.COMPLAINT,
        COLLEAGUE_ID,
        True,
    )
    assert (promise.kind, promise.owner_id) == (FollowUpKind.PROMISE, REP_ID)


def test_the_deadline_and_call_back_of_a_complaint_are_those_of_the_wrap_up(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.ACTIVE)
    draft = desk.proposed(desk.called(customer_id, Outcome.COMPLAINT, note="Motor defekt"))
    answer, promise = draft.steps
    assert (answer.kind, promise.kind) == (FollowUpKind.COMPLAINT, FollowUpKind.PROMISE)
    tomorrow = msgspec.structs.replace(answer, on=date(2026, 11, 25), at=None, promised=False)
    desk.save(msgspec.structs.replace(draft, steps=(tomorrow,)))

    complaint = desk.one(Complaint)
    assert complaint.answer_by == datetime(2026, 11, 25, 16, 30, tzinfo=UTC)  # 17:30 in Zurich
    assert complaint.call_back is False
    assert complaint.responsible_id == REP_ID  # as the task's owner


def test_an_order_accepts_the_quote_and_wakes_a_dormant_customer(desk: Desk) -> None:
    customer_id = desk.customer(status=Status.DORMANT)
    quote_id = quote(desk, customer_id)
    call_id = desk.call(customer_id, Outcome.ORDER)

    order = desk.one(Order)
    assert (order.quote_id, order.call_id, order.amount_minor) == (quote_id, call_id, 428_000)
    assert (order.ordered_on, order.subject) == (TODAY, "Absauganlage")
    assert desk.one(Quote).state is QuoteState.ACCEPTED
    assert desk.one(Customer, id=customer_id).status is Status.ACTIVE


@pytest.mark.parametrize("outcome", [Outcome.VISIT_BOOKED, Outcome.HANDOFF])
def test_a_visit_makes_a_draft_handoff_and_a_dated_task(desk: Desk, outcome: Outcome) -> None:
    customer_id = desk.customer()
    call_id = desk.call(
        customer_id, outcome, note="Neue Halle", details=for_colleague(COLLEAGUE_ID)
    )

    handoff = desk.one(Handoff)
    assert (handoff.state, handoff.call_id) == (HandoffState.DRAFT, call_id)
    assert (handoff.sender_id, handoff.receiver_id) == (REP_ID, COLLEAGUE_ID)
    assert handoff.briefing["need"] == "Neue Halle"
    (task,) = open_steps(desk, customer_id)
    assert (task.kind, task.due_on) == (FollowUpKind.HANDOFF, date(2026, 11, 25))


def test_the_visit_that_was_agreed_stands_in_the_handoff(desk: Desk) -> None:
    customer_id = desk.customer()
    zone = desk.view(customer_id).situation.place.zone
    details = read_visit(OutcomeDetails(colleague_id=COLLEAGUE_ID), "thu 10", desk.clock(), zone)
    desk.call(customer_id, Outcome.VISIT_BOOKED, details=details)

    handoff = desk.one(Handoff)
    assert (handoff.visit_on, handoff.visit_time, handoff.visit_zone) == (
        date(2026, 11, 26),
        time(10),
        "Europe/Zurich",
    )


def test_a_day_typed_for_a_visit_is_not_kept_with_another_outcome(desk: Desk) -> None:
    details = OutcomeDetails(visit_typed="thu", visit_on=date(2026, 11, 26))
    desk.call(desk.customer(), Outcome.HANDOFF, details=details)

    assert desk.one(Handoff).visit_on is None


def test_a_visit_that_is_not_understood_is_lacking_and_none_is_not(desk: Desk) -> None:
    draft = desk.called(desk.customer(), Outcome.VISIT_BOOKED)
    details = read_visit(draft.details, "soonish", desk.clock(), "Europe/Zurich")

    assert details.visit_on is None
    assert desk.lacking(draft) == []
    assert desk.lacking(msgspec.structs.replace(draft, details=details)) == ["visit"]


def test_an_amount_that_is_none_is_lacking_and_an_empty_one_is_not(desk: Desk) -> None:
    draft = desk.called(desk.customer(), Outcome.ORDER)

    assert desk.lacking(draft) == []
    unread = msgspec.structs.replace(draft, details=read_order(draft.details, "abc", "CHF"))
    assert desk.lacking(unread) == ["amount"]
    other = msgspec.structs.replace(unread, outcome=Outcome.CARE_HELD)
    assert "amount" not in desk.lacking(other)


def test_a_callback_whose_moment_has_gone_by_is_not_saved(desk: Desk) -> None:
    draft = desk.called(desk.customer(), Outcome.CALLBACK)
    (step,) = draft.steps
    over = msgspec.structs.replace(step, on=date(2026, 11, 24), at=time(0, 5))

    assert desk.lacking(draft) == []
    assert desk.lacking(msgspec.structs.replace(draft, steps=(over,))) == ["past"]


def test_a_message_is_kept_and_becomes_the_colleagues_task(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.call(
        customer_id,
        Outcome.MESSAGE,
        direction=Direction.IN,
        note="Bitte zurückrufen",
        details=for_colleague(COLLEAGUE_ID),
    )

    message = desk.one(Activity)
    assert (message.kind, message.for_user_id) == (ActivityKind.PHONE_MESSAGE, COLLEAGUE_ID)
    (task,) = open_steps(desk, customer_id)
    assert (task.kind, task.owner_id, task.due_on) == (FollowUpKind.TASK, COLLEAGUE_ID, TODAY)
    call = desk.one(Call)
    assert (call.direction, call.attempt, call.round_id) == (Direction.IN, False, None)


def test_the_wish_for_documents_is_kept_as_evidence(desk: Desk) -> None:
    customer_id = desk.customer(country="AT")
    call_id = desk.call(customer_id, Outcome.INFO_REQUESTED, note="Prospekt an info@hofer.at")

    wish = desk.one(Permission, id=call_id)
    assert (wish.type, wish.channel, wish.purpose) == (
        PermissionType.CONSENT,
        "email",
        "documents",
    )
    assert (wish.evidence, wish.given_on) == ("Prospekt an info@hofer.at", TODAY)
    assert not desk.view(customer_id).law.callable  # it opens the mail, not the telephone


def test_abuse_goes_to_the_team_lead(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.call(customer_id, Outcome.ABUSIVE)

    (task,) = open_steps(desk, customer_id)
    assert (task.kind, task.owner_id) == (FollowUpKind.TASK, LEAD_ID)
    assert desk.view(customer_id).situation.clearance_pending


def test_a_used_up_cycle_of_an_a_customer_goes_to_whoever_owns_it(desk: Desk) -> None:
    customer_id = desk.customer(
        segment=Segment.A, status=Status.ACTIVE, field_owner_id=COLLEAGUE_ID
    )
    for _ in range(6):
        desk.call(customer_id, Outcome.NO_ANSWER)
        desk.clock.advance(days=3)

    (step,) = open_steps(desk, customer_id)
    assert (step.owner_id, step.retry) == (COLLEAGUE_ID, True)


def test_how_things_stand_has_author_and_date_of_its_last_real_change(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.call(customer_id, Outcome.DECIDES_LATER, stand="Vergleicht Preise")
    first = desk.clock()
    desk.clock.advance(days=1)
    with working_as(desk.database, "colleague") as other:
        Desk(other, desk.clock, desk.ids).call(
            customer_id, Outcome.NO_ANSWER, stand="Vergleicht Preise"
        )

    customer = desk.one(Customer, id=customer_id)
    assert (customer.stand, customer.stand_author_id) == ("Vergleicht Preise", REP_ID)
    assert customer.stand_at == first


@pytest.mark.parametrize(
    ("mine", "line"),
    [("Vergleicht", "Hat Budget"), ("Entscheidet Freitag", "Hat Budget · Entscheidet Freitag")],
)
def test_a_line_that_others_wrote_during_the_call_is_not_taken_away(
    desk: Desk, mine: str, line: str
) -> None:
    customer_id = desk.customer(stand="Vergleicht")
    draft = desk.called(customer_id, Outcome.CARE_HELD, stand=mine, stand_seen="Vergleicht")
    desk.database.execute(SetStand(customer_id=customer_id, stand="Hat Budget"))
    desk.save(draft)
    assert desk.one(Customer, id=customer_id).stand == line


def test_a_call_sent_twice_is_kept_once(desk: Desk) -> None:
    customer_id = desk.customer()
    command = desk.command(desk.called(customer_id, Outcome.NO_ANSWER))
    for _ in range(2):
        desk.database.execute(command, uuid=uuid_of_call(command.call.id))

    assert len(desk.rows(Call)) == 1
    assert len(desk.rows(FollowUp)) == 1


def everything(database: Database, tables: list[Any]) -> dict[str, list[dict[str, Any]]]:
    """Give all rows without what the database says of their recording."""
    found = {}
    with database.read() as session:
        for table in tables:
            rows = session.execute(select(table.__table__).order_by(table.id)).mappings()
            found[table.__tablename__] = [
                {name: value for name, value in row.items() if name != "recorded_at"}
                for row in rows
            ]
    return found


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # no login deletes on a server
@pytest.mark.parametrize(
    "outcome", [Outcome.COMPLAINT, Outcome.ORDER, Outcome.DO_NOT_CALL, Outcome.INFO_REQUESTED]
)
def test_a_replay_of_the_stored_command_makes_the_same_rows(desk: Desk, outcome: Outcome) -> None:
    customer_id = desk.customer(status=Status.ACTIVE, created_at=desk.clock())
    quote(desk, customer_id)
    before = [Customer, Phone, Permission, Quote]
    tables = [*before, Call, FollowUp, Block, Complaint, Order, CustomerHistory]
    empty = everything(desk.database, before)
    desk.call(customer_id, outcome, note="Ärger")
    made = everything(desk.database, tables)
    with desk.database.read() as session:
        stored = session.scalars(select(Command)).one()

    empty_again(desk.database, tables, empty, before)
    command = journal.decode(stored.kind, stored.format, stored.payload)
    assert isinstance(command, RecordCall)
    with desk.database.write() as session:
        journal.execute(session, Intent("replayed", stored.user_id, stored.at, command))

    assert everything(desk.database, tables) == made


def empty_again(
    database: Database, tables: list[Any], rows: dict[str, Any], before: list[Any]
) -> None:
    """Let a database hold these rows only."""
    with seeding(database) as connection:
        for table in reversed(tables):
            connection.execute(table.__table__.delete())
        for table in before:
            for row in rows[table.__tablename__]:
                connection.execute(insert(table.__table__).values(**row))


def test_the_day_of_the_customer_counts(desk: Desk) -> None:
    customer_id = desk.customer(country="AU", zone="Australia/Sydney")
    desk.clock.set(datetime.fromisoformat("2026-11-24T22:30:00+00:00"))
    desk.call(customer_id, Outcome.ORDER)

    assert desk.one(Order).ordered_on == local_day(desk.clock(), "Australia/Sydney")
    assert desk.one(Order).ordered_on == date(2026, 11, 25)
    assert desk.one(Call).number == NUMBER
