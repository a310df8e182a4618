"""The search finds what one does by its words: outcomes in a call, new quotes and orders."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.quotes.order_dialog import OrderDialog
from app.quotes.quote_dialog import QuoteDialog
from app.settings.outcomes import Outcome
from tests.calls.desk import Desk
from tests.journeys.person import Person


@pytest.fixture
def ready(rep: Person, office: Desk) -> Person:
    office.customer("Hofer AG")
    rep.ask_for("Hofer")
    rep.waits_ready("Hofer AG")
    return rep


def test_an_outcome_is_chosen_by_its_words_in_a_call(ready: Person) -> None:
    ready.press("F9")
    ready.wait(lambda: ready.rooms.desk.in_call)
    ready.ask_for("not interested")
    ready.wait(lambda: ready.rooms.desk.draft.outcome is Outcome.NOT_INTERESTED)


def test_before_the_call_there_is_no_outcome_to_choose(ready: Person) -> None:
    assert ready.rooms.pane.possible_outcomes() == []
    ready.press("F9")
    ready.wait(lambda: ready.rooms.desk.in_call)
    possible = dict(ready.rooms.pane.possible_outcomes())
    assert set(possible) == set(Outcome)
    assert possible[Outcome.NO_ANSWER] == 1
    assert possible[Outcome.ABUSIVE] is None


@pytest.mark.parametrize(
    ("words", "dialog"), [("new quote", QuoteDialog), ("new order", OrderDialog)]
)
def test_a_quote_and_an_order_are_begun_by_their_words(
    ready: Person, words: str, dialog: type
) -> None:
    ready.ask_for(words)
    ready.wait(lambda: isinstance(QApplication.activeModalWidget(), dialog))
    opened = QApplication.activeModalWidget()
    assert opened is not None
    opened.close()


def test_a_saved_call_is_corrected_by_its_words(ready: Person) -> None:
    ready.press("F9")
    ready.wait(lambda: ready.rooms.desk.in_call)
    ready.press("Alt+1", "Ctrl+Return")
    ready.waits_until_saved()
    ready.ask_for("correct call")
    ready.wait(lambda: QApplication.activePopupWidget())
    ready.press("Return")
    ready.wait(lambda: ready.rooms.desk.draft and ready.rooms.desk.draft.corrects_id is not None)
