from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.quotes.commands import AddOrder, AddQuote, ChangeQuoteState, NoteQuoteFacts
from app.quotes.quotes_panel import QuotesPanel
from app.quotes.rules import QuoteState
from app.quotes.words import amount_text, quote_state_name
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE, ListRow
from tests.example_customers import add_customer
from tests.fakes import FakeClock


class Tab:
    """The panel with a way to fill it."""

    def __init__(self, qtbot: QtBot, background: Background, clock: FakeClock) -> None:
        self.qtbot = qtbot
        self.background = background
        self.database = background.database
        self.counts: list[int] = []
        self.panel = QuotesPanel(background, clock, "Europe/Zurich")
        self.panel.count_changed.connect(self.counts.append)
        qtbot.addWidget(self.panel)
        self.panel.show()

    def show(self, customer_id: int) -> None:
        self.panel.show_customer(customer_id)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy and not self.panel._reload.isActive())

    def quote(self, customer_id: int, number: str, **facts: Any) -> int:
        id_ = self.database.ids.new()
        facts = {"amount_minor": 428_000, "sent_on": date(2026, 11, 3), **facts}
        self.database.execute(
            AddQuote(id=id_, customer_id=customer_id, number=number, currency="CHF", **facts)
        )
        return id_


def rows(shown: RowList) -> list[ListRow]:
    model = shown.model()
    return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]


@pytest.fixture
def tab(qtbot: QtBot, background: Background, clock: FakeClock) -> Tab:
    """The tab before any customer is shown."""
    return Tab(qtbot, background, clock)


def test_an_open_quote_says_amount_state_and_the_dates_that_count(
    tab: Tab, customer_id: int
) -> None:
    quote = tab.quote(customer_id, "Q-2291", subject="Hinges", valid_until=date(2026, 11, 27))
    tab.database.execute(NoteQuoteFacts(id=quote, decision_on=date(2026, 11, 26)))
    tab.show(customer_id)

    (row,) = rows(tab.panel._quotes)
    assert (row.title, row.note) == ("Q-2291 · Hinges", amount_text(428_000, "CHF"))
    assert (row.pill, row.pill_tone) == ("Open", Tone.INFO)
    assert row.subtitle == "Sent on 3 Nov · decides on 26 Nov · valid until 27 Nov"
    assert tab.counts[-1] == 1


def test_a_quote_past_its_day_warns_in_words_too(tab: Tab, customer_id: int) -> None:
    tab.quote(customer_id, "Q-1", valid_until=date(2026, 11, 23))
    tab.show(customer_id)

    (row,) = rows(tab.panel._quotes)
    assert row.pill_tone is Tone.WARNING
    assert row.subtitle.endswith("ended on 23 Nov")


def test_a_lost_quote_says_why(tab: Tab, customer_id: int) -> None:
    quote = tab.quote(customer_id, "Q-1")
    tab.database.execute(ChangeQuoteState(id=quote, state=QuoteState.LOST, reason_lost="Price"))
    tab.show(customer_id)

    assert rows(tab.panel._quotes)[0].subtitle == "Sent on 3 Nov · Price"


def test_orders_stand_below_with_the_quote_they_came_from(tab: Tab, customer_id: int) -> None:
    quote = tab.quote(customer_id, "Q-1")
    tab.show(customer_id)
    tab.database.execute(
        AddOrder(
            id=tab.database.ids.new(),
            customer_id=customer_id,
            quote_id=quote,
            ordered_on=date(2026, 11, 24),
            currency="CHF",
            amount_minor=96_550,
        )
    )
    tab.qtbot.waitUntil(lambda: bool(rows(tab.panel._orders)))
    tab.settle()

    assert rows(tab.panel._orders)[0].subtitle == "Ordered on 24 Nov · from quote Q-1"
    assert rows(tab.panel._quotes)[0].pill == "Accepted"
    assert tab.counts[-1] == 2


def test_without_quotes_the_tab_says_where_they_come_from(tab: Tab, customer_id: int) -> None:
    tab.quote(customer_id, "Q-1")
    tab.show(customer_id)
    assert not tab.panel._empty.isVisible()
    tab.show(add_customer(tab.database, "Hotel Krone"))

    assert tab.panel._empty.isVisible()
    assert tab.counts[-1] == 0


@pytest.mark.parametrize(
    ("minor", "figures"), [(428_000, "280.00"), (5, "0.05"), (-1_250, "12.50")]
)
def test_amounts_have_both_decimals(minor: int, figures: str) -> None:
    assert amount_text(minor, "CHF").startswith("CHF\N{NO-BREAK SPACE}")
    assert amount_text(minor, "CHF").endswith(figures)


def test_an_unknown_amount_is_left_out() -> None:
    assert amount_text(None, "CHF") == ""


def test_every_state_has_a_name_of_its_own() -> None:
    assert len({quote_state_name(state) for state in QuoteState}) == len(QuoteState)
