"""A quote by hand, from its first line to the order, by keys alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QTableWidget, QTextEdit
from sqlalchemy import select

from app.exchange.guided.import_dialog import ImportDialog
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.quotes.models import Order, Quote
from app.quotes.order_dialog import OrderDialog
from app.quotes.quote_dialog import QuoteDialog
from app.quotes.rules import QuoteState
from app.quotes.words import amount_text
from app.widgets.row_list import RowList
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person


def opens(rep: Person, kind: type[QDialog]) -> bool:
    return isinstance(QApplication.activeWindow(), kind)


def papers(rep: Person, name: str) -> RowList:
    return rep.field(name, RowList)


def quotes(rep: Person) -> list[Quote]:
    return list(rep.ask(lambda session: session.scalars(select(Quote)).all()))


def open_days(rep: Person) -> list[date]:
    wanted = select(FollowUp.due_on).where(FollowUp.state == FollowUpState.OPEN)
    return sorted(rep.ask(lambda session: session.scalars(wanted).all()))


def test_a_quote_by_hand_is_followed_up_won_and_its_order_edited(
    office: Desk, start: Start
) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.go_to("About this customer")
    rep.press("Right", "Right", "Right")
    rep.push("New quote")
    rep.wait(lambda: opens(rep, QuoteDialog))
    rep.type("Q-2291")
    rep.go_to("What for")
    rep.type("Hinges")
    rep.go_to("Valid until")
    rep.type("24.12.")
    table = rep.field("Lines of the quote", QTableWidget)
    for row, cells in enumerate((("Hinges", "400", "10.70"), ("Discount", "", "-80"))):
        for column, text in enumerate(cells):
            table.item(row, column).setText(text)
    rep.go_to("Amount")
    rep.type("4'300")
    rep.press("Ctrl+Return")
    rep.waits_for(f"The lines come to {amount_text(420_000, 'CHF')}, the amount says")
    rep.type_over("4'200")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message == "The quote was saved.")
    rep.settle()

    (kept,) = quotes(rep)
    assert (kept.number, kept.amount_minor, kept.currency) == ("Q-2291", 420_000, "CHF")
    assert (kept.sent_on, kept.valid_until) == (date(2026, 11, 24), date(2026, 12, 24))
    assert open_days(rep) == [date(2026, 12, 1), date(2026, 12, 22)]

    papers(rep, "Quotes").setFocus()
    rep.press("Home", "W")
    rep.wait(lambda: rep.message.startswith("Won: an order of today"))
    rep.settle()
    assert quotes(rep)[0].state is QuoteState.ACCEPTED
    assert open_days(rep) == []
    rep.push("Undo")
    rep.wait(lambda: rep.message == "Undone.")
    rep.settle()
    assert quotes(rep)[0].state is QuoteState.SENT
    assert open_days(rep) == [date(2026, 12, 1), date(2026, 12, 22)]

    papers(rep, "Quotes").setFocus()
    rep.press("Home", "W")
    rep.wait(lambda: rep.message.startswith("Won"))
    rep.wait(lambda: rep.rows("Orders"))
    papers(rep, "Orders").setFocus()
    rep.press("Home", "E")
    rep.wait(lambda: opens(rep, OrderDialog))
    rep.go_to("Contribution")
    rep.type("1'260.50")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message == "The order was saved.")
    rep.settle()
    (order,) = rep.ask(lambda session: session.scalars(select(Order)).all())
    assert (order.amount_minor, order.contribution_minor) == (420_000, 126_050)

    rep.go_to("About this customer")
    rep.press("Left", "Left")
    rep.settle()
    amount = amount_text(420_000, "CHF").replace("\N{NO-BREAK SPACE}", " ")  # as fields give it
    assert f"Order · {amount}" in rep.field("History", QTextEdit).toPlainText()


def test_what_was_typed_waits_and_a_lost_quote_says_why(office: Desk, start: Start) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.go_to("About this customer")
    rep.press("Right", "Right", "Right")
    rep.push("New quote")
    rep.wait(lambda: opens(rep, QuoteDialog))
    rep.type("Q-7")
    rep.press("Esc")
    rep.wait(lambda: not opens(rep, QuoteDialog))
    rep.push("New quote")
    rep.wait(lambda: opens(rep, QuoteDialog))
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message == "The quote was saved.")
    rep.wait(lambda: rep.rows("Quotes"))

    papers(rep, "Quotes").setFocus()
    rep.press("Home", "L")
    rep.wait(lambda: opens(rep, QuoteDialog))
    rep.press("Ctrl+Return")
    assert rep.sees("Say why it was lost; a word is enough.")
    rep.type("Price")
    rep.press("Ctrl+Return")
    rep.wait(lambda: not opens(rep, QuoteDialog))
    rep.settle()
    (kept,) = quotes(rep)
    assert (kept.number, kept.state, kept.reason_lost) == ("Q-7", QuoteState.LOST, "Price")
    assert open_days(rep) == []


QUOTES = "Offertnummer;Kunde;Datum;Betrag;Status;Gültig bis\nQ-1;Hofer AG;24.11.2026;10;offen;\n"


def test_a_list_of_quotes_is_imported_from_the_tab_and_asked_after(
    office: Desk, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.customer("Hofer AG")
    path = tmp_path / "offerten.csv"
    path.write_text(QUOTES, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.go_to("About this customer")
    rep.press("Right", "Right", "Right")
    rep.push("Import…")
    rep.wait(lambda: opens(rep, ImportDialog) and rep.sees("Import", QApplication.activeWindow()))
    rep.settle()
    rep.press("Alt+I")
    rep.wait(lambda: len(quotes(rep)) == 1)
    rep.wait(lambda: "C&lose" in rep.texts(QApplication.activeWindow(), live=True))
    rep.press("Escape")
    rep.settle()
    assert open_days(rep) == [date(2026, 12, 1)]
    assert "Ask about quote Q-1" in [row.subtitle for row in rep.rows("Follow-ups")]

    path.write_text(QUOTES + "Q-2;Hofer AG;24.11.2026;20;offen;\n", "utf-8")
    rep.push("Import…")  # the columns are known by now: this is all
    rep.wait(lambda: len(quotes(rep)) == 2)
