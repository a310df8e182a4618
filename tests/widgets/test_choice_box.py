"""What is chosen is found by any of its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.widgets.choice_box import ChoiceBox

PEOPLE = ("nobody", "Claudia Sutter", "Reto Caduff", "Carla Hübscher", "Maria Huber")


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    made = ChoiceBox()
    qtbot.addWidget(made)
    for number, name in enumerate(PEOPLE):
        made.addItem(name, number)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sut", "Claudia Sutter"),
        ("cad", "Reto Caduff"),
        ("huebs", "Carla Hübscher"),
        ("hube", "Maria Huber"),
        ("reto", "Reto Caduff"),
        ("xy", "nobody"),
    ],
)
def test_a_few_letters_of_any_name_choose(
    qtbot: QtBot, box: ChoiceBox, typed: str, found: str
) -> None:
    chosen: list[int] = []
    box.activated.connect(chosen.append)
    qtbot.keyClicks(box, typed)
    assert box.currentText() == found
    assert bool(chosen) is (found != "nobody")


def test_the_same_letter_again_after_a_pause_goes_on(qtbot: QtBot, box: ChoiceBox) -> None:
    qtbot.keyClicks(box, "c")
    assert box.currentText() == "Claudia Sutter"
    box._since.invalidate()
    qtbot.keyClicks(box, "c")
    assert box.currentText() == "Reto Caduff"


def test_other_keys_do_what_they_always_do(qtbot: QtBot, box: ChoiceBox) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Claudia Sutter"
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert box.currentText() == "Maria Huber"


def test_an_empty_box_finds_nobody(qtbot: QtBot) -> None:
    empty = ChoiceBox()
    qtbot.addWidget(empty)
    qtbot.keyClicks(empty, "a")
    assert empty.currentIndex() == -1
