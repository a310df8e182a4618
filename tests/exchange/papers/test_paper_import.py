"""Lists of quotes and orders: found again, updated instead of doubled, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from app.clock import Appointment
from app.customers.law import PermissionType
from app.customers.models import Customer
from app.customers.rules import Status
from app.database.database import Database
from app.exchange.columns.paper_fields import ListKind
from app.exchange.files.encodings import Source
from app.exchange.guided import import_work
from app.exchange.guided.import_work import ImportWish, ListSource, Outcome, Progress
from app.exchange.messages import Reason
from app.exchange.taking_back.undo import undo
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState
from tests.example_customers import add_customer
from tests.people import REP_ID

QUOTES = """Offertnummer;Kundennummer;Kunde;Datum;Betrag;Währung;Status;Gültig bis
Q-1;4711;;24.11.2026;4'280.50;CHF;offen;24.12.2026
Q-2;;Borg AG;03.11.2026;3.499,90;EUR;verloren;
Q-3;9999;;03.11.2026;10;CHF;offen;
;4711;;03.11.2026;10;CHF;offen;
Q-4;4711;;31.31.2026;viel;XYZ;vielleicht;
"""
ORDERS = """Auftragsnummer;Kundennummer;Auftragsdatum;Auftragswert;DB;Offerte
A-1;4711;25.11.2026;4280.50;1'260.00;Q-1
A-2;4711;;10;;
"""


@dataclass
class Lists:
    """Imports lists into one database."""

    database: Database

    def bring(self, text: str, *, dry_run: bool = False) -> Outcome:
        source = Source("liste.csv", content=text.encode())
        look = import_work.look(self.database, ListSource(source=source))
        self.kind = look.kind
        self.mapping = look.mapping
        wish = ImportWish(
            table=look.table,
            targets=look.targets,
            file_name="liste.csv",
            country="CH",
            basis=PermissionType.CUSTOMERS,
        )
        return import_work.run(self.database, wish, Progress(), lambda: False, dry_run=dry_run)

    def all(self, table: Any) -> list[Any]:
        with self.database.read() as session:
            return list(session.scalars(select(table).order_by(table.id)))


@pytest.fixture
def lists(database: Database) -> Lists:
    """Two customers, one known by its number, one by its name."""
    add_customer(database, company="Hofer AG", number="4711")
    add_customer(database, company="Borg AG")
    return Lists(database)


def counted(outcome: Outcome) -> tuple[int, ...]:
    sums = outcome.sums
    return (sums.records, sums.created, sums.updated, sums.skipped, sums.rejected)


def test_every_record_of_a_list_of_quotes_is_accounted_for(lists: Lists) -> None:
    assert counted(lists.bring(QUOTES, dry_run=True)) == (5, 3, 0, 0, 2)
    assert lists.all(Quote) == []
    outcome = lists.bring(QUOTES)

    assert lists.kind is ListKind.QUOTES
    assert counted(outcome) == (5, 3, 0, 0, 2)
    first, second, fourth = lists.all(Quote)
    assert (first.number, first.amount_minor, first.currency) == ("Q-1", 428_050, "CHF")
    assert (first.sent_on, first.valid_until) == (date(2026, 11, 24), date(2026, 12, 24))
    assert (second.amount_minor, second.currency, second.state) == (
        349_990,
        "EUR",
        QuoteState.LOST,
    )
    assert (fourth.amount_minor, fourth.sent_on, fourth.state) == (None, None, QuoteState.SENT)
    told = {reason for _, (_, reason, *_) in outcome.messages}
    assert {Reason.CUSTOMER_UNKNOWN, Reason.NO_PAPER_NUMBER, Reason.PAPER_DATE_UNCLEAR} <= told
    assert {Reason.PAPER_AMOUNT_UNCLEAR, Reason.CURRENCY_UNKNOWN, Reason.STATE_UNKNOWN} <= told


def test_the_same_list_again_doubles_nothing_and_its_mapping_is_known(lists: Lists) -> None:
    lists.bring(QUOTES)
    again = lists.bring(QUOTES)

    assert lists.mapping == "liste.csv"
    assert counted(again) == (5, 0, 0, 3, 2)
    assert len(lists.all(Quote)) == 3


def steps(lists: Lists) -> list[FollowUp]:
    """Give the steps of the first quote."""
    quote = lists.all(Quote)[0]
    return [step for step in lists.all(FollowUp) if step.quote_id == quote.id]


def test_an_open_quote_is_asked_after_as_one_entered_by_hand(lists: Lists) -> None:
    outcome = lists.bring(QUOTES)
    (first, second), planned = steps(lists), lists.all(FollowUp)
    assert [(one.due_on, one.text, one.kind) for one in (first, second)] == [
        (date(2026, 12, 1), "Ask about quote Q-1", FollowUpKind.QUOTE),  # sent + 5 working days
        (date(2026, 12, 22), "Ask about quote Q-1", FollowUpKind.QUOTE),  # before it ends
    ]
    assert first.owner_id == REP_ID
    assert len(planned) == 2  # of a lost one, and of one without dates, nothing
    hofer = next(one for one in lists.all(Customer) if one.number == "4711")
    assert (hofer.next_step_on, hofer.status) == (date(2026, 12, 1), Status.ACTIVE)
    lists.bring(QUOTES)
    assert len(lists.all(FollowUp)) == 2  # the same list again plans nothing anew

    assert outcome.batch_id is not None
    undo(lists.database, outcome.batch_id)
    assert (lists.all(FollowUp), lists.all(Quote)) == ([], [])
    hofer = next(one for one in lists.all(Customer) if one.number == "4711")
    assert (hofer.next_step_on, hofer.status) == (None, Status.NEW)


def test_a_trial_plans_nothing(lists: Lists) -> None:
    lists.bring(QUOTES, dry_run=True)
    assert lists.all(FollowUp) == []


def test_another_end_moves_the_last_step_and_undoing_moves_it_back(lists: Lists) -> None:
    lists.bring(QUOTES)
    newer = lists.bring(QUOTES.replace("24.12.2026", "15.01.2027"))
    assert [one.due_on for one in steps(lists)] == [date(2026, 12, 1), date(2027, 1, 13)]
    assert newer.batch_id is not None
    undo(lists.database, newer.batch_id)
    assert [one.due_on for one in steps(lists)] == [date(2026, 12, 1), date(2026, 12, 22)]


def test_a_step_that_waited_for_the_quote_is_taken_over(lists: Lists) -> None:
    hofer = next(one for one in lists.all(Customer) if one.number == "4711")
    waiting = PlanFollowUp(
        id=lists.database.ids.new(),
        customer_id=hofer.id,
        kind=FollowUpKind.QUOTE,
        due=Appointment(date(2026, 11, 27)),
    )
    lists.database.execute(waiting)
    outcome = lists.bring(QUOTES)
    assert [(one.id == waiting.id, one.due_on) for one in steps(lists)] == [
        (True, date(2026, 12, 1)),
        (False, date(2026, 12, 22)),
    ]
    assert outcome.batch_id is not None
    undo(lists.database, outcome.batch_id)
    (left,) = lists.all(FollowUp)
    assert (left.quote_id, left.due_on) == (None, date(2026, 11, 27))


def test_a_newer_list_updates_settles_and_is_taken_back(lists: Lists) -> None:
    lists.bring(QUOTES)
    newer = lists.bring(QUOTES.replace("4'280.50;CHF;offen", "4'100.00;CHF;gewonnen"))

    assert counted(newer) == (5, 0, 1, 2, 2)
    quote = lists.all(Quote)[0]
    assert (quote.amount_minor, quote.state) == (410_000, QuoteState.ACCEPTED)
    assert {one.state for one in steps(lists)} == {FollowUpState.DONE}
    assert newer.batch_id is not None
    undo(lists.database, newer.batch_id)
    quote = lists.all(Quote)[0]
    assert (quote.amount_minor, quote.state) == (428_050, QuoteState.SENT)
    assert {one.state for one in steps(lists)} == {FollowUpState.OPEN}


def test_orders_come_with_contribution_and_win_their_quote(lists: Lists) -> None:
    first = lists.bring(QUOTES)
    outcome = lists.bring(ORDERS)

    assert lists.kind is ListKind.ORDERS
    assert counted(outcome) == (2, 1, 0, 0, 1)
    (order,) = lists.all(Order)
    assert (order.amount_minor, order.contribution_minor) == (428_050, 126_000)
    assert order.quote_id == lists.all(Quote)[0].id
    assert lists.all(Quote)[0].state is QuoteState.ACCEPTED
    assert outcome.batch_id is not None
    undo(lists.database, outcome.batch_id)
    assert lists.all(Order) == []
    assert lists.all(Quote)[0].state is QuoteState.SENT
    assert first.batch_id is not None
    undo(lists.database, first.batch_id)
    assert [quote.number for quote in lists.all(Quote)] == ["Q-1"]  # worked on since, so it stays


def test_a_list_of_customers_stays_one(lists: Lists) -> None:
    lists.bring("Firma;Telefon;Ort\nKeller AG;044 250 14 22;Chur\n", dry_run=True)
    assert lists.kind is ListKind.CUSTOMERS
