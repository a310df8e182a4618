"""What an e-mail says of what was agreed."""

from __future__ import annotations

from datetime import date, time

import msgspec
import pytest

from app.calls.draft import Draft, OutcomeDetails
from app.calls.paperwork.email_facts import agreed_facts
from app.calls.paperwork.email_reading import email_facts
from app.clock import Appointment
from app.follow_ups.changes.commands import PlanFollowUp
from app.quotes.models import Order
from app.scripts.notation import Money, Notation
from app.settings.outcomes import FollowUpKind, Outcome
from tests.calls.desk import Desk

GERMAN = Notation(language="de", region="CH", today=date(2026, 11, 24))
ENGLISH = Notation(language="en", region="CH", today=date(2026, 11, 24))


def plan(desk: Desk, customer_id: int, text: str, on: date, **facts: object) -> int:
    id_ = desk.ids.new()
    kind = facts.pop("kind", FollowUpKind.TASK)
    step = PlanFollowUp(
        id=id_,
        customer_id=customer_id,
        kind=kind,  # type: ignore[arg-type]
        due=Appointment(on),
        text=text,
        promised=bool(facts.pop("promised", False)),
    )
    desk.database.execute(step)
    return id_


def unsaid(draft: Draft, **changes: object) -> Draft:
    return msgspec.structs.replace(draft, **changes)


def test_promise_and_next_talk_come_from_the_wrap_up(desk: Desk) -> None:
    draft = desk.called(desk.customer(), Outcome.INFO_REQUESTED)
    send, call = draft.steps
    steps = (
        msgspec.structs.replace(send, text="  Muster ", on=date(2026, 11, 25)),
        msgspec.structs.replace(call, on=date(2026, 11, 27), at=time(10, 30)),
    )
    view = desk.view(draft.customer_id)
    facts = agreed_facts(view, unsaid(draft, steps=steps), GERMAN)
    assert facts["promise.what"] == "Muster"
    assert facts["promise.on"] == "Mittwoch, 25. November"
    assert facts["next.on"] == "Freitag, 27. November um 10:30 Uhr"
    facts = agreed_facts(view, unsaid(draft, steps=steps), ENGLISH)
    assert facts["next.on"] == "Friday, 27 November at 10:30"


def test_after_the_wrap_up_what_is_planned_counts_but_not_what_it_settled(desk: Desk) -> None:
    customer_id = desk.customer()
    settled = plan(desk, customer_id, "Katalog", date(2026, 11, 25), promised=True)
    plan(desk, customer_id, "Preise", date(2026, 11, 26), promised=True)
    draft = Draft(call_id=0, customer_id=customer_id, company="", settles=(settled,))
    facts = agreed_facts(desk.view(customer_id), draft, GERMAN)
    assert (facts["promise.what"], facts["next.on"]) == ("Preise", None)


def test_what_was_only_planned_or_is_overdue_is_never_told(desk: Desk) -> None:
    customer_id = desk.customer()
    plan(desk, customer_id, "ist Muster besprochen?", date(2026, 11, 26), kind=FollowUpKind.CALL)
    plan(desk, customer_id, "Katalog", date(2026, 11, 20), promised=True)
    draft = Draft(call_id=0, customer_id=customer_id, company="")
    facts = agreed_facts(desk.view(customer_id), draft, GERMAN)
    told = {facts[name] for name in ("promise.what", "promise.on", "next.what", "next.on")}
    assert told == {None}


@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER, Outcome.VOICEMAIL])
def test_a_try_is_our_own_plan_and_never_told(desk: Desk, outcome: Outcome) -> None:
    draft = desk.called(desk.customer(), outcome)
    facts = agreed_facts(desk.view(draft.customer_id), draft, GERMAN)
    assert draft.steps
    assert {facts[name] for name in ("promise.on", "next.on", "visit.on")} == {None}


def test_of_a_complaint_the_answer_is_promised_and_the_call_is_next(desk: Desk) -> None:
    draft = desk.called(desk.customer(), Outcome.COMPLAINT)
    days = (date(2026, 11, 24), date(2026, 11, 25))
    steps = tuple(
        msgspec.structs.replace(step, on=day, at=None)
        for step, day in zip(draft.steps, days, strict=True)
    )
    facts = agreed_facts(desk.view(draft.customer_id), unsaid(draft, steps=steps), GERMAN)
    assert facts["promise.on"] == "Dienstag, 24. November"
    assert facts["next.on"] == "Mittwoch, 25. November"


def test_the_day_of_the_visit_is_told_where_one_was_booked(desk: Desk) -> None:
    details = OutcomeDetails(visit_typed="x", visit_on=date(2027, 1, 8), visit_at=time(14))
    draft = desk.called(desk.customer(), Outcome.VISIT_BOOKED, details=details)
    view = desk.view(draft.customer_id)
    assert agreed_facts(view, draft, GERMAN)["visit.on"] == "Freitag, 8. Januar 2027 um 14 Uhr"
    other = unsaid(draft, outcome=Outcome.CARE_HELD)
    assert agreed_facts(view, other, GERMAN)["visit.on"] is None


def test_an_order_being_taken_is_not_the_last_one(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.put(
        Order,
        customer_id=customer_id,
        number="A-1",
        subject="Old",
        ordered_on=date(2026, 9, 1),
        amount_minor=100,
        currency="CHF",
    )
    details = OutcomeDetails(amount_minor=428_000, subject="400 Paar")
    draft = desk.called(customer_id, Outcome.ORDER, details=details)
    view = desk.view(customer_id)
    facts = agreed_facts(view, draft, GERMAN)
    assert (facts["order.number"], facts["order.subject"]) == (None, "400 Paar")
    assert facts["order.amount"] == Money(428_000, "CHF")
    facts = agreed_facts(view, unsaid(draft, outcome=None), GERMAN)
    assert (facts["order.number"], facts["order.subject"]) == ("A-1", "Old")


def test_after_saving_the_outcome_of_the_day_still_chooses_the_template(desk: Desk) -> None:
    customer_id = desk.customer()
    desk.call(customer_id, Outcome.NEED_LATER)
    for hours, outcome in ((0, Outcome.NEED_LATER), (24, None)):
        desk.clock.advance(hours=hours)
        with desk.database.read() as session:
            facts = email_facts(session, customer_id, desk.clock())
        assert facts is not None
        assert facts.last_outcome is outcome
