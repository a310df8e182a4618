"""Messages are calm: one line, no focus taken, nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(MessageLine())
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def line(window: QWidget) -> MessageLine:
    return window.findChild(MessageLine)


def button(line: MessageLine, text: str) -> QPushButton:
    return next(button for button in line.findChildren(QPushButton) if button.text() == text)


def test_a_message_leaves_the_keyboard_in_the_note(line: MessageLine) -> None:
    note = line.window().findChild(QLineEdit)
    note.setFocus()
    line.show_message(Message(text="Call Brändli at 11:00.", tone=Tone.INFO))
    QTest.keyClicks(line.window().focusWidget(), "so")
    assert line.isVisible()
    assert note.text() == "so"


def test_the_older_message_comes_back_after_the_newer(line: MessageLine) -> None:
    line.show_message(Message(text="older"))
    line.show_message(Message(text="newer"))
    QTest.mouseClick(button(line, "✕"), Qt.MouseButton.LeftButton)
    assert line.message is not None
    assert line.message.text == "older"


def test_a_renewed_message_takes_the_place_of_the_old(qtbot, line: MessageLine) -> None:
    line.show_message(Message(text="in 5 min", key="reminder"))
    line.show_message(Message(text="in 4 min", key="reminder"))
    assert line.message is not None
    assert line.message.text == "in 4 min"
    with qtbot.waitSignal(line.emptied):
        line.withdraw("reminder")
    assert not line.isVisible()


def test_withdrawing_what_is_not_there_does_no_harm(line: MessageLine) -> None:
    line.show_message(Message(text="3 moved"))
    line.withdraw("reminder")
    assert line.message is not None
    assert line.message.text == "3 moved"


def test_an_answer_is_given_once_and_closes_the_line(line: MessageLine) -> None:
    given = []
    undo = Answer("Undo", lambda: given.append("undo"))
    line.show_message(Message(text="3 moved", answers=(undo,)))
    QTest.mouseClick(button(line, "Undo"), Qt.MouseButton.LeftButton)
    assert given == ["undo"]
    assert not line.isVisible()


def test_a_passing_message_goes_by_itself(qtbot, line: MessageLine) -> None:
    with qtbot.waitSignal(line.emptied, timeout=3000):
        line.show_message(Message(text="Saved.", seconds=1))
