"""The script by its keys; every chord of a call does its work wherever the keyboard is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu, QTextEdit, QWidget
from pytestqt.exceptions import TimeoutError
from shiboken6 import isValid

from app.customers.adding.new_customer_dialog import NewCustomerDialog
from app.customers.adding.new_person_dialog import NewPersonDialog
from app.customers.models import Phone
from app.history.models import Call
from app.main_window.pages import PageName
from app.settings.outcomes import Outcome
from app.widgets.buttons import KeyButton
from app.widgets.row_list import RowList
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person

SECOND = "+41795012345"

pytestmark = pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # keys know no database


@pytest.fixture
def rep(office: Desk, start: Start) -> Person:
    """Somebody in a call with the first of two customers, who has two numbers."""
    first, _ = (
        office.customer(name, region="ZH", language="en") for name in ("Hofer AG", "Meier AG")
    )
    office.put(
        Phone,
        customer_id=first,
        kind="mobile",
        typed=SECOND,
        e164=SECOND,
        reversed_digits=SECOND[:0:-1],
        invalid=False,
        position=1,
    )
    person = start()
    person.waits_ready("Hofer AG")
    person.press("F9")
    return person


def test_the_script_is_led_by_keys(rep: Person) -> None:
    opener = rep.speech
    rep.type("Asks what it is about")
    rep.press("Ctrl+2")
    reason = rep.speech
    rep.press("Ctrl+1")
    assert len({opener, reason, rep.speech}) == 3
    rep.press("Alt+Left")
    assert rep.speech == reason
    rep.press("Alt+Left")
    assert rep.speech == opener
    rep.press("F8")
    assert rep.speech != opener  # the second wording
    rep.press("Ctrl+Shift+6")
    assert rep.fields("Close: now")
    assert rep.note == "Asks what it is about"


def test_an_objection_leads_back(rep: Person) -> None:
    rep.press("Ctrl+2")
    before = rep.speech
    rep.press("Ctrl+O")
    rep.type("no time")
    rep.press("Return")
    assert rep.speech != before
    assert rep.fields("Objection: now")
    assert rep.focus is rep.field("Note")
    rep.press("Alt+Left")
    assert rep.speech == before


# --- every chord wherever the keyboard is -------------------------------------------------------


def in_the_note(rep: Person) -> QWidget:
    return rep.field("Note", QTextEdit)


def in_the_list(rep: Person) -> QWidget:
    return rep.field("Customers to call", RowList)


def in_a_next_step(rep: Person) -> QWidget:
    rep.press("Alt+6")
    return rep.field("What for", QLineEdit)


def in_a_combo_box(rep: Person) -> QWidget:
    rep.press("Alt+8")
    return rep.field("Reason", QComboBox)


@dataclass(frozen=True)
class Chord:
    """A chord, what is to be seen after it, and the chords that lead back."""

    keys: str
    seen: Callable[[Person], object]
    back: tuple[str, ...] = ()


def phase(name: str) -> Callable[[Person], object]:
    return lambda rep: rep.fields(f"{name}: now")


def outcome(wanted: Outcome) -> Callable[[Person], object]:
    """The button of an outcome is pressed down."""

    def is_chosen(rep: Person) -> bool:
        buttons = rep.window.findChildren(KeyButton)
        return any(one.isChecked() and one.property("outcome") == wanted for one in buttons)

    return is_chosen


CHORDS = (
    Chord("Ctrl+2", lambda rep: rep.speech.startswith("Of course"), ("Alt+Left",)),
    Chord("Ctrl+9", lambda rep: rep.speech.startswith("Good morning")),  # no such answer
    Chord("F8", lambda rep: rep.speech.startswith("Good morning, Martina"), ("F8",)),
    Chord("Ctrl+Shift+3", phase("Needs"), ("Alt+Left",)),
    Chord("Ctrl+Shift+4", phase("Benefit"), ("Alt+Left",)),
    Chord("Ctrl+Shift+6", phase("Close"), ("Alt+Left",)),
    Chord("Ctrl+Shift+7", phase("Recap"), ("Alt+Left",)),
    Chord("Alt+Left", phase("Opener")),
    Chord("Ctrl+O", lambda rep: rep.fields("Objections", RowList), ("Esc",)),
    Chord("Ctrl+K", lambda rep: rep.focus is rep.window.top_bar.search, ("Esc",)),
    Chord("F3", lambda rep: rep.window.current_page is PageName.CUSTOMERS, ("F2",)),
    Chord("Ctrl+N", lambda rep: _dialog_opens(rep, NewCustomerDialog), ("Esc",)),
    Chord("Ctrl+Shift+N", lambda rep: _dialog_opens(rep, NewPersonDialog), ("Esc",)),
    Chord("Alt+1", outcome(Outcome.NO_ANSWER)),
    Chord("Alt+2", outcome(Outcome.VOICEMAIL)),
    Chord("Alt+3", outcome(Outcome.GATEKEEPER)),
    Chord("Alt+4", outcome(Outcome.CALLBACK)),
    Chord("Alt+5", outcome(Outcome.VISIT_BOOKED)),
    Chord("Alt+7", outcome(Outcome.NEED_LATER)),
    Chord("Alt+9", outcome(Outcome.QUOTE_REQUESTED)),
    Chord("Alt+8", outcome(Outcome.NOT_INTERESTED)),
    Chord("Alt+6", outcome(Outcome.INFO_REQUESTED)),
    Chord("Ctrl++", lambda rep: rep.focus.accessibleName() == "When"),
    Chord("Alt+L", lambda rep: rep.focus is rep.field("Customers to call")),
    Chord("Alt+F", lambda rep: rep.focus is rep.field("Whose follow-ups")),  # nothing is planned
    Chord("Ctrl+F9", lambda rep: isinstance(QApplication.activePopupWidget(), QMenu), ("Esc",)),
)


@pytest.mark.parametrize("where", [in_the_note, in_the_list, in_a_next_step, in_a_combo_box])
def test_a_chord_does_its_work_and_types_nothing(
    rep: Person, where: Callable[[Person], QWidget]
) -> None:
    rep.type("said")
    for chord in CHORDS:
        field = where(rep)
        field.setFocus()
        before = content(field)
        rep.press(chord.keys)
        with suppress(TimeoutError):
            rep.wait(partial(chord.seen, rep), within_ms=2_000)
        assert chord.seen(rep), f"{chord.keys} does nothing in {field}"
        if isValid(field):  # another outcome has other steps: the field may say what they are for
            key = chord.keys[-1]
            assert content(field) not in (before + key, key + before, key), chord.keys
        rep.press(*chord.back)
        assert rep.note == "said", chord.keys


@pytest.mark.parametrize("name", ["Note", "What for", "Customers to call"])
def test_the_next_number_and_parking_work_from_everywhere(rep: Person, name: str) -> None:
    rep.press("Alt+1")
    rep.field(name).setFocus()
    rep.press("F9")
    assert rep.phone.numbers[1:] == [SECOND]
    rep.press("Alt+1")
    rep.field(name).setFocus()
    rep.press("F7")
    assert rep.sees("1 wrap-up open: Hofer AG")
    rep.waits_ready("Meier AG")
    assert rep.note == ""


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+Enter"])
@pytest.mark.parametrize("where", [in_the_note, in_the_list, in_a_next_step])
def test_saving_works_from_everywhere(
    rep: Person, office: Desk, where: Callable[[Person], QWidget], keys: str
) -> None:
    rep.type("said")
    rep.press("Alt+6")
    where(rep).setFocus()
    rep.press(keys)
    rep.waits_ready("Meier AG")
    rep.waits_until_saved()
    assert [call.note for call in office.rows(Call)] == ["said"]


def content(field: QWidget) -> str:
    """What was typed into a field, or chosen in it."""
    if isinstance(field, QTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentText()
    if isinstance(field, RowList):
        return str(field.chosen_key())
    assert isinstance(field, QLineEdit)
    return field.text()


def _dialog_opens(rep: Person, kind: type[QDialog]) -> bool:
    return isinstance(QApplication.activeWindow(), kind)
