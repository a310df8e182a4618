"""What a script captured is kept where the script says, when the call is saved."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from app.calls.draft import Draft
from app.calls.saving.correcting import UndoCall
from app.calls.saving.saved_calls import correctable
from app.calls.saving.script_use import answers_of, kept, path_of, stored_of
from app.clock import Appointment
from app.customers.models import Contact, Customer
from app.database.models import Change
from app.follow_ups.models import FollowUp
from app.history.models import Call
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState
from app.scripts.engine import capture, choose, start
from app.scripts.queries import PublishedScript, published
from app.scripts.shipped import load_shipped
from app.settings.outcomes import FollowUpKind, Outcome
from tests.calls.desk import Desk
from tests.calls.example_plan import open_steps, plan, quote
from tests.people import REP_ID
from tests.seeding import working_as


@pytest.fixture
def quote_script(desk: Desk) -> PublishedScript:
    """The shipped script for asking after a quote."""
    with working_as(desk.database, "lead") as lead:
        load_shipped(lead)
    with desk.database.read() as session:
        return next(one for one in published(session) if one.script.id == "quote-follow-up")


def stored(**values: str) -> dict[str, Any]:
    """Give what a draft keeps of a script that captured these, by ``room__column``."""
    named = {name.replace("__", "."): value for name, value in values.items()}
    return {"version_id": 1, "state": _no_state(), "stored": named}


def _no_state() -> str:
    place = {"target": "greet"}
    state = {"script": "quote-follow-up", "version": 1, "place": place, "phase": "opener"}
    return msgspec.json.encode(state).decode()


def save(desk: Desk, customer_id: int, outcome: Outcome, **changes: Any) -> Draft:
    """Call with a script that is no row of the database, so its version is left out."""
    draft = desk.called(customer_id, outcome, **changes)
    command = desk.command(draft)
    facts = {**vars(command.call), "script_version_id": None}
    command = type(command)(**{**vars(command), "call": type(command.call)(**facts)})
    desk.database.execute(command)
    return draft


def test_a_call_with_the_shipped_script(desk: Desk, quote_script: PublishedScript) -> None:
    customer_id = desk.customer()
    quote(desk, customer_id)
    state = start(quote_script.script)
    state = choose(quote_script.script, state, 0, {})
    for name, value in (
        ("decision_on", "2026-11-27"),
        ("competitor", "Maschinen Weber"),
        ("probability", "60"),
        ("quantity", "zwei"),
        ("callback_on", "2026-11-30"),
    ):
        state = capture(state, name, value)
    script = kept(quote_script, state)
    call_id = desk.call(customer_id, Outcome.DECIDES_LATER, script=script)

    asked = desk.one(Quote)
    assert asked.decision_on == date(2026, 11, 27)
    assert (asked.competitor, asked.probability) == ("Maschinen Weber", 60)
    (step,) = open_steps(desk, customer_id)
    assert (step.kind, step.due_on) == (FollowUpKind.QUOTE, date(2026, 11, 30))
    call = desk.one(Call)
    assert (call.id, call.script_version_id) == (call_id, quote_script.version_id)
    assert call.answers["quantity"] == "zwei"
    assert call.script_path == list(path_of(script))
    changed = desk.rows(Change, table_name="quote")
    assert [change.new["competitor"] for change in changed] == ["Maschinen Weber"]

    with desk.database.read() as session:
        saved = correctable(session, call_id, REP_ID, desk.clock())
    assert saved is not None
    assert answers_of(saved.script) == answers_of(script)
    assert stored_of(saved.script) == stored_of(script)
    assert path_of(saved.script) == path_of(script)

    desk.database.execute(UndoCall(call_id=call_id))
    assert desk.one(Quote).competitor is None


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome.NOT_INTERESTED, QuoteState.LOST),
        (Outcome.DECIDES_LATER, QuoteState.SENT),
        (Outcome.ORDER, QuoteState.ACCEPTED),
    ],
)
def test_a_reason_loses_the_quote_where_the_call_ends_with_a_no(
    desk: Desk, outcome: Outcome, state: QuoteState
) -> None:
    customer_id = desk.customer()
    quote(desk, customer_id)
    save(desk, customer_id, outcome, script=stored(quote__reason_lost="price"), reason="price")

    asked = desk.one(Quote)
    assert asked.state is state
    assert asked.reason_lost == ("price" if state is QuoteState.LOST else None)


def test_a_person_turns_out_to_decide(desk: Desk) -> None:
    customer_id = desk.customer()
    person = {"customer_id": customer_id, "main": True, "du": False, "version": 1}
    contact_id = desk.put(Contact, last_name="Keller", decision_maker=False, **person)
    facts = stored(contact__decision_maker="yes", contact__function="Einkauf")
    save(desk, customer_id, Outcome.CARE_HELD, script=facts, contact_id=contact_id)

    kept_person = desk.one(Contact)
    assert (kept_person.decision_maker, kept_person.function) == (True, "Einkauf")


@pytest.mark.parametrize(
    ("typed", "stand"),
    [(None, "Plant Anbau"), ("Wie bisher", "Plant Anbau"), ("Zieht um", "Zieht um")],
)
def test_how_things_stand_is_the_scripts_where_nobody_typed_it(
    desk: Desk, typed: str | None, stand: str
) -> None:
    customer_id = desk.customer(stand="Wie bisher")
    facts = stored(customer__stand="Plant Anbau")
    save(desk, customer_id, Outcome.CARE_HELD, script=facts, stand=typed)

    assert desk.one(Customer, id=customer_id).stand == stand


def test_the_agreed_day_is_for_the_first_call_and_moves_off_closed_days(desk: Desk) -> None:
    customer_id = desk.customer()
    facts = stored(follow_up__due_on="2026-12-05", follow_up__text="Muster besprechen")  # Saturday
    save(desk, customer_id, Outcome.INFO_REQUESTED, script=facts)

    send, ask = desk.rows(FollowUp)
    assert (send.kind, send.due_on, send.text) == (FollowUpKind.TASK, date(2026, 11, 24), "")
    assert (ask.due_on, ask.text) == (date(2026, 12, 7), "Muster besprechen")


def test_another_try_is_not_what_was_agreed(desk: Desk) -> None:
    customer_id = desk.customer()
    facts = stored(follow_up__due_on="2026-12-05")
    draft = desk.called(customer_id, Outcome.NO_ANSWER, script=facts)

    assert draft.steps[0].due is not None
    assert draft.steps[0].due.on == Appointment(date(2026, 11, 24)).on


@pytest.mark.parametrize(
    "facts",
    [
        {"quote__decision_on": "soon", "quote__probability": "NaN"},
        {"quote__probability": "250"},
        {"contact__decision_maker": "perhaps"},
        {"weather__tomorrow": "rain"},
        {"follow_up__due_on": "31.31.", "quote__competitor": ""},
    ],
)
def test_what_cannot_be_read_harms_nothing(desk: Desk, facts: dict[str, str]) -> None:
    customer_id = desk.customer()
    quote(desk, customer_id)
    save(desk, customer_id, Outcome.CARE_HELD, script=stored(**facts))

    asked = desk.one(Quote)
    known = (asked.decision_on, asked.competitor, asked.probability)
    assert known == (None, None, None)
    assert len(desk.rows(Call)) == 1


def test_without_a_quote_or_a_person_there_is_nothing_to_write(desk: Desk) -> None:
    customer_id = desk.customer()
    facts = stored(quote__competitor="Weber", contact__function="Einkauf")
    save(desk, customer_id, Outcome.CARE_HELD, script=facts)

    assert len(desk.rows(Call)) == 1
    assert desk.command(desk.called(customer_id, Outcome.CARE_HELD, script=facts)).effects == (
        desk.command(desk.called(customer_id, Outcome.CARE_HELD)).effects
    )


def test_the_quote_one_asks_after_is_meant_not_the_latest(desk: Desk) -> None:
    customer_id = desk.customer()
    asked = quote(desk, customer_id, number="Q-1", sent_on=date(2026, 10, 1))
    latest = quote(desk, customer_id, number="Q-2", sent_on=date(2026, 11, 3))
    step = plan(desk, customer_id, kind=FollowUpKind.QUOTE, quote_id=asked)
    other = plan(desk, customer_id)
    view = desk.view(customer_id)
    assert [view.quote_of(one) for one in (step, other, None)] == [
        next(one for one in view.quotes if one.id == id_) for id_ in (asked, latest, latest)
    ]
    captured = stored(quote__competitor="Weber")
    save(desk, customer_id, Outcome.DECIDES_LATER, script=captured, follow_up_id=step)
    assert desk.one(Quote, id=asked).competitor == "Weber"
    assert desk.one(Quote, id=latest).competitor is None
    planned = [one.quote_id for one in open_steps(desk, customer_id) if one.call_id]
    assert set(planned) == {asked}


def test_an_order_is_made_of_the_quote_one_asked_after(desk: Desk) -> None:
    customer_id = desk.customer()
    asked = quote(desk, customer_id, sent_on=date(2026, 10, 1), amount_minor=10_000)
    quote(desk, customer_id)
    step = plan(desk, customer_id, kind=FollowUpKind.QUOTE, quote_id=asked)
    save(desk, customer_id, Outcome.ORDER, follow_up_id=step)
    order = desk.one(Order, customer_id=customer_id)
    assert (order.quote_id, order.amount_minor) == (asked, 10_000)
