"""Quotes and orders by hand with what follows for the plan, on both databases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import select

from app.calls.paperwork.paper_undo import TakeBackPaper
from app.calls.paperwork.quote_keeping import DropQuote, KeepOrder, KeepQuote, WinQuote
from app.calls.paperwork.quote_plan import MovedStep
from app.clock import Appointment
from app.customers.errors import EditConflictError
from app.customers.models import Customer
from app.customers.rules import Segment, Status
from app.database.database import Database
from app.database.undo import NothingToUndoError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.quotes.commands import AddOrder, AddQuote
from app.quotes.details import quote_facts
from app.quotes.editing import (
    EditOrder,
    EditQuote,
    OrderFacts,
    QuoteFacts,
    RemoveQuote,
    order_facts_of,
)
from app.quotes.errors import AlreadyDecidedError, QuoteGoneError, QuoteHasOrderError
from app.quotes.lines import QuoteLine
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState
from tests.example_customers import add_customer

LINES = (QuoteLine("Hinges", 400_000, 1_070),)


@dataclass
class Work:
    """What is done to the papers of one customer."""

    database: Database
    customer_id: int

    def do(self, command: object) -> str:
        uuid = str(uuid4())
        self.database.execute(command, uuid=uuid)
        return uuid

    def undo(self, uuid: str) -> None:
        self.do(TakeBackPaper(uuid=uuid))

    def step(self, on: date, quote_id: int | None = None) -> PlanFollowUp:
        return PlanFollowUp(
            id=self.database.ids.new(),
            customer_id=self.customer_id,
            kind=FollowUpKind.QUOTE,
            due=Appointment(on),
            quote_id=quote_id,
        )

    def quote(self, **facts: object) -> tuple[int, str]:
        id_ = self.database.ids.new()
        quote = AddQuote(
            id=id_, customer_id=self.customer_id, currency="CHF", lines=LINES, number="Q-1"
        )
        add = replace(quote, **{"amount_minor": 428_000, "sent_on": date(2026, 11, 24), **facts})
        uuid = self.do(KeepQuote(add=add, plan=(self.step(date(2026, 12, 1), id_),)))
        return id_, uuid

    def facts(self, quote_id: int) -> QuoteFacts:
        with self.database.read() as session:
            found = quote_facts(session, quote_id)
        assert found is not None
        return found

    def edit(self, quote_id: int, **mine: object) -> str:
        seen = self.facts(quote_id)
        wanted = EditQuote(id=quote_id, seen=seen, mine=replace(seen, **mine))  # type: ignore[arg-type]
        return self.do(KeepQuote(edit=wanted))

    def order(self, quote_id: int | None = None) -> AddOrder:
        return AddOrder(
            id=self.database.ids.new(),
            customer_id=self.customer_id,
            quote_id=quote_id,
            ordered_on=date(2026, 11, 24),
            amount_minor=428_000,
            currency="CHF",
        )

    def open_steps(self) -> list[date]:
        is_open = FollowUp.state == FollowUpState.OPEN
        with self.database.read() as session:
            wanted = select(FollowUp.due_on).where(is_open).order_by(FollowUp.due_on)
            return list(session.scalars(wanted))

    def orders(self) -> list[Order]:
        with self.database.read() as session:
            return list(session.scalars(select(Order)))

    def customer(self) -> Customer:
        with self.database.read() as session:
            return session.get_one(Customer, self.customer_id)

    def quotes(self) -> list[Quote]:
        with self.database.read() as session:
            return list(session.scalars(select(Quote)))


@pytest.fixture
def work(database: Database) -> Work:
    """A customer of the rep without any paper."""
    return Work(database, add_customer(database, company="Hofer AG", segment=Segment.B))


def test_a_quote_brings_its_steps_and_undo_takes_all_of_it_back(work: Work) -> None:
    quote_id, uuid = work.quote()

    assert work.facts(quote_id).lines == LINES
    assert work.open_steps() == [date(2026, 12, 1)]
    assert work.customer().next_step_on == date(2026, 12, 1)
    work.undo(uuid)
    assert work.quotes() == []
    assert work.open_steps() == []


def test_a_step_that_waited_for_the_quote_becomes_its_own(work: Work) -> None:
    waiting = work.step(date(2026, 11, 25))
    work.do(waiting)
    quote_id = work.database.ids.new()
    moved = MovedStep(waiting.id, Appointment(date(2026, 12, 1)), waiting.due)
    add = AddQuote(id=quote_id, customer_id=work.customer_id, currency="CHF")
    uuid = work.do(KeepQuote(add=add, moved=(moved,)))

    with work.database.read() as session:
        step = session.get_one(FollowUp, waiting.id)
    assert (step.quote_id, step.due_on) == (quote_id, date(2026, 12, 1))
    work.undo(uuid)
    with work.database.read() as session:
        step = session.get_one(FollowUp, waiting.id)
    assert (step.quote_id, step.due_on) == (None, date(2026, 11, 25))


@pytest.mark.parametrize("state", [QuoteState.LOST, QuoteState.EXPIRED, QuoteState.ACCEPTED])
def test_what_is_decided_is_not_asked_after_and_nobody_is_lost(
    work: Work, state: QuoteState
) -> None:
    quote_id, _ = work.quote()
    uuid = work.edit(quote_id, state=state)

    assert work.open_steps() == []
    assert work.customer().care_due_on is not None
    work.undo(uuid)
    assert work.facts(quote_id).state is QuoteState.SENT
    assert work.open_steps() == [date(2026, 12, 1)]


def test_a_quote_becomes_an_order_in_one_step_and_back(work: Work) -> None:
    quote_id, _ = work.quote()
    uuid = work.do(WinQuote(order=work.order(quote_id)))

    assert work.facts(quote_id).state is QuoteState.ACCEPTED
    assert [order.quote_id for order in work.orders()] == [quote_id]
    assert work.open_steps() == []
    with pytest.raises(AlreadyDecidedError):
        work.do(WinQuote(order=work.order(quote_id)))
    work.undo(uuid)
    assert work.orders() == []
    assert work.facts(quote_id).state is QuoteState.SENT
    assert work.open_steps() == [date(2026, 12, 1)]


def test_a_quote_goes_with_its_steps_and_comes_back(work: Work) -> None:
    quote_id, _ = work.quote()
    uuid = work.do(DropQuote(quote=RemoveQuote(id=quote_id)))

    assert (work.quotes(), work.open_steps()) == ([], [])
    work.undo(uuid)
    assert work.facts(quote_id).lines == LINES
    assert work.open_steps() == [date(2026, 12, 1)]


def test_a_quote_with_an_order_stays(work: Work) -> None:
    quote_id, _ = work.quote()
    work.do(WinQuote(order=work.order(quote_id)))
    with pytest.raises(QuoteHasOrderError):
        work.do(DropQuote(quote=RemoveQuote(id=quote_id)))


def test_two_who_change_different_facts_do_not_disturb_each_other(work: Work) -> None:
    quote_id, _ = work.quote()
    seen = work.facts(quote_id)
    work.edit(quote_id, competitor="Blum")
    work.do(KeepQuote(edit=EditQuote(id=quote_id, seen=seen, mine=replace(seen, probability=60))))

    assert (work.facts(quote_id).competitor, work.facts(quote_id).probability) == ("Blum", 60)


def test_the_second_of_two_who_change_one_fact_is_told(work: Work) -> None:
    quote_id, _ = work.quote()
    seen = work.facts(quote_id)
    work.edit(quote_id, amount_minor=410_000)
    mine = EditQuote(id=quote_id, seen=seen, mine=replace(seen, amount_minor=400_000))
    with pytest.raises(EditConflictError) as told:
        work.do(KeepQuote(edit=mine))

    (conflict,) = told.value.conflicts
    assert (conflict.field, conflict.theirs, conflict.mine) == ("amount_minor", 410_000, 400_000)
    assert conflict.author == "Martina Baumann"
    assert work.facts(quote_id).amount_minor == 410_000


def test_an_order_wakes_who_slept_and_undo_lets_sleep(work: Work) -> None:
    with work.database.write() as session:
        session.get_one(Customer, work.customer_id).status = Status.DORMANT
    uuid = work.do(KeepOrder(add=work.order()))

    assert work.customer().status is Status.ACTIVE
    assert work.customer().care_due_on is not None
    work.undo(uuid)
    assert (work.orders(), work.customer().status) == ([], Status.DORMANT)


def test_an_order_is_changed_and_changed_back(work: Work) -> None:
    work.do(KeepOrder(add=work.order()))
    (order,) = work.orders()
    seen: OrderFacts = order_facts_of(order)
    edit = EditOrder(id=order.id, seen=seen, mine=replace(seen, contribution_minor=120_000))
    uuid = work.do(KeepOrder(edit=edit))

    assert work.orders()[0].contribution_minor == 120_000
    work.undo(uuid)
    assert work.orders()[0].contribution_minor is None


def test_nothing_is_undone_twice(work: Work) -> None:
    _, uuid = work.quote()
    work.undo(uuid)
    with pytest.raises((QuoteGoneError, NothingToUndoError)):
        work.undo(uuid)
