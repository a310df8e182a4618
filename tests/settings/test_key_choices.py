"""Own keys are taken where they mean one thing and leave writing and moving alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence

from app.settings.key_choices import KeyChoices, Objection, Refusal
from app.widgets.shortcuts import Shortcuts


def chord(text: str) -> QKeyCombination:
    return QKeySequence(text)[0]  # type: ignore[index]  # its stub lacks the operator


@pytest.fixture
def choices() -> KeyChoices:
    return KeyChoices({}, mac=False)


def test_usual_keys_are_no_change(choices: KeyChoices) -> None:
    assert choices.changed() == {}
    assert choices.conflict() is None
    assert all(choices.is_usual(name) for name in choices.names)


def test_a_chosen_key_is_saved_and_works(choices: KeyChoices) -> None:
    assert choices.choose("park", chord("Ctrl+F7")) is None

    assert choices.changed() == {"park": ("Ctrl+F7",)}
    assert choices.caption("park") == "Ctrl F7"
    assert choices.usual_caption("park") == "F7"
    assert Shortcuts(choices.changed(), mac=False).keycap("park") == "Ctrl F7"


@pytest.mark.parametrize("pressed", ["Ctrl+Shift+Return", "Ctrl+Shift+Enter"])
def test_both_enter_keys_are_one(choices: KeyChoices, pressed: str) -> None:
    assert choices.choose("park", chord(pressed)) is None
    assert set(choices.changed()["park"]) == {"Ctrl+Shift+Return", "Ctrl+Shift+Enter"}
    assert choices.caption("park") == "Ctrl ⇧ ⏎"


@pytest.mark.parametrize(
    ("name", "pressed", "refusal"),
    [
        ("park", "F9", Refusal(Objection.TAKEN, "F9", "dial")),
        ("park", "Ctrl+Enter", Refusal(Objection.TAKEN, "Ctrl+Enter", "save_and_next")),
        ("list_pin", "X", Refusal(Objection.TAKEN, "X", "list_skip")),
        ("park", "P", Refusal(Objection.WRITES, "P")),
        ("park", "Shift+P", Refusal(Objection.WRITES, "Shift+P")),
        ("park", "Space", Refusal(Objection.WRITES, "Space")),
        ("park", "Ctrl+Alt+Q", Refusal(Objection.WRITES, "Ctrl+Alt+Q")),
        ("park", "Ctrl+Alt+Shift+Q", Refusal(Objection.WRITES, "Ctrl+Alt+Shift+Q")),
        ("park", "Left", Refusal(Objection.MOVES, "Left")),
        ("list_pin", "Shift+Down", Refusal(Objection.MOVES, "Shift+Down")),
    ],
)
def test_a_refused_key_changes_nothing(
    choices: KeyChoices, name: str, pressed: str, refusal: Refusal
) -> None:
    assert choices.choose(name, chord(pressed)) == refusal
    assert choices.changed() == {}


@pytest.mark.parametrize(
    ("name", "pressed"),
    [
        ("park", "F7"),  # its own
        ("park", "F12"),
        ("park", "Shift+F12"),
        ("park", "Alt+Q"),
        ("park", "Ctrl+Right"),
        ("list_pin", "Q"),
        ("list_pin", "Ctrl+Alt+Q"),
    ],
)
def test_other_keys_are_taken(choices: KeyChoices, name: str, pressed: str) -> None:
    assert choices.choose(name, chord(pressed)) is None
    assert choices.conflict() is None


@pytest.mark.parametrize(("pressed", "free"), [("Alt+Q", False), ("Ctrl+Alt+Q", True)])
def test_option_types_signs_on_a_mac(pressed: str, free: bool) -> None:
    refusal = KeyChoices({}, mac=True).choose("park", chord(pressed))
    assert refusal == (None if free else Refusal(Objection.WRITES, pressed))


def test_a_key_taken_away_is_free_for_another(choices: KeyChoices) -> None:
    choices.take_away("print")
    assert choices.caption("print") == ""
    assert choices.choose("park", chord("Ctrl+P")) is None
    assert choices.changed() == {"print": (), "park": ("Ctrl+P",)}


def test_a_usual_key_comes_back_once_it_is_free(choices: KeyChoices) -> None:
    choices.take_away("print")
    choices.choose("park", chord("Ctrl+P"))

    assert choices.reset("print") == Refusal(Objection.TAKEN, "Ctrl+P", "park")
    assert choices.reset("park") is None
    assert choices.reset("print") is None
    assert choices.changed() == {}


def test_all_usual_keys_come_back_together(choices: KeyChoices) -> None:
    choices.take_away("print")
    choices.choose("park", chord("Ctrl+P"))
    choices.reset_all()
    assert choices.changed() == {}


def test_keys_of_a_newer_version_stay() -> None:
    choices = KeyChoices({"newer": ("F12",), "park": ("F11",)}, mac=False)
    choices.reset_all()
    assert choices.changed() == {"newer": ("F12",)}


def test_a_conflict_written_by_hand_is_found() -> None:
    choices = KeyChoices({"park": ("F9",)}, mac=False)
    assert choices.conflict() == ("dial", Refusal(Objection.TAKEN, "F9", "park"))
