"""What somebody new tries first: keys before a call, a telephone that is not set up, the search."""

from __future__ import annotations

from typing import Any

import pytest

from app.telephony.dialler import DiallingFailedError, DialMode
from tests.calls.desk import NUMBER, Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person

pytestmark = pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # seen in the window only

NOT_RUNG = "The number could not be handed to your phone."


@pytest.fixture
def rep(office: Desk, start: Start) -> Person:
    office.customer("Hofer AG")
    office.customer("Meier AG")
    person = start()
    person.waits_ready("Hofer AG")
    return person


def test_the_note_has_the_keyboard_from_the_start(rep: Person) -> None:
    assert rep.focus is rep.field("Note")


def test_f2_brings_the_keyboard_back_to_the_note(rep: Person) -> None:
    rep.go_to("Whose follow-ups")
    rep.press("F2")
    assert rep.focus is rep.field("Note")


def without_telephone(rep: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(number: str) -> Any:
        raise DiallingFailedError(DialMode.TEL)

    monkeypatch.setattr(rep.phone, "dial", refuse)


@pytest.mark.parametrize("chord", ["Alt+1", "Ctrl+Shift+H", "Ctrl+Return"])
def test_before_a_call_the_keys_of_the_wrap_up_say_what_comes_first(
    rep: Person, chord: str
) -> None:
    rep.press(chord)
    assert rep.message == "Nobody was called yet. F9 calls, then choose an outcome."
    assert not rep.rooms.desk.in_call


def test_a_number_dialled_by_hand_becomes_the_call(
    rep: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_telephone(rep, monkeypatch)
    rep.press("F9")
    assert rep.message.startswith(NOT_RUNG)
    assert not rep.rooms.desk.in_call
    rep.go_to("Note")
    rep.type("Rings by the desk phone")
    rep.push("I dialled by hand")
    assert rep.rooms.desk.in_call
    assert rep.message == ""
    assert rep.note == "Rings by the desk phone"
    draft = rep.rooms.desk.draft
    assert draft is not None
    assert draft.number == NUMBER
    rep.press("Alt+1", "Ctrl+Return")
    rep.waits_ready("Meier AG")


def test_the_warning_goes_with_the_customer(rep: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    without_telephone(rep, monkeypatch)
    rep.press("F9")
    assert rep.message.startswith(NOT_RUNG)
    rep.ask_for("Meier")
    rep.waits_ready("Meier AG")
    assert rep.message == ""
    rep.rooms.dialling.dialled_by_hand()  # the number was not that of this customer
    assert not rep.rooms.desk.in_call


def test_the_warning_goes_when_the_telephone_takes_the_next_number(
    rep: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as for_now:
        without_telephone(rep, for_now)
        rep.press("F9")
    rep.press("F9")
    assert rep.phone.numbers == [NUMBER]
    assert rep.message == ""


def test_whoever_was_looked_for_is_written_about_at_once(rep: Person) -> None:
    rep.go_to("Whose follow-ups")
    rep.ask_for("Meier")
    rep.waits_ready("Meier AG")
    assert rep.focus is rep.field("Note")
