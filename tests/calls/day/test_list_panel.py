"""The keys of the call list: keep on top, leave out, take back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.calls.day.list_panel import ListPanel, Whose
from app.calls.permission.claim_board import ClaimBoard
from app.calls.permission.claims import Holder
from app.settings.working_time import CallingHours, WorkDays
from app.widgets.message_line import Message
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE
from app.widgets.shortcuts import Shortcuts
from tests.calls.desk import Desk
from tests.people import REP_ID


class Shown:
    """A list of three customers with the keyboard in it."""

    def __init__(self, qtbot: QtBot, background: Background, desk: Desk) -> None:
        self.qtbot = qtbot
        self.background = background
        self.said: list[Message] = []
        whose = Whose(REP_ID, "Europe/Zurich", WorkDays(), CallingHours())
        board = ClaimBoard(background, Holder(REP_ID, "my window"))
        self.panel = ListPanel(background, board, Shortcuts(), desk.clock, whose)
        self.panel.message_wanted.connect(self.said.append)
        qtbot.addWidget(self.panel)
        self.rows = self.panel.findChildren(RowList)[0]
        self.panel.show()
        self.shows("A", "B", "C")
        self.panel.activateWindow()
        self.panel.focus_list()
        qtbot.waitUntil(self.rows.hasFocus)

    def names(self) -> list[str]:
        model = self.rows.model()
        return [model.index(at, 0).data(ROW_ROLE).title for at in range(model.rowCount())]

    def shows(self, *companies: str) -> None:
        self.qtbot.waitUntil(lambda: self.names() == list(companies))

    def chosen(self) -> str:
        return str(self.rows.currentIndex().data(ROW_ROLE).title)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.rows, key, held or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def shown(qtbot: QtBot, background: Background, desk: Desk) -> Shown:
    """Three new customers in the list."""
    for company in "ABC":
        desk.customer(company)
    return Shown(qtbot, background, desk)


def test_a_skipped_row_comes_back_with_control_z(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Down)
    assert shown.chosen() == "B"
    shown.press(Qt.Key.Key_X)
    shown.shows("A", "C")
    assert shown.chosen() == "C"  # the next press of X is meant for this one
    shown.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shown.shows("A", "B", "C")


def test_the_line_offers_to_take_the_skipping_back(shown: Shown) -> None:
    shown.press(Qt.Key.Key_X)
    shown.shows("B", "C")
    shown.qtbot.waitUntil(lambda: bool(shown.said))
    (message,) = shown.said
    assert message.text == "Left out for today: A"
    (undo,) = message.answers
    undo.do()
    shown.shows("A", "B", "C")
    shown.qtbot.waitUntil(lambda: len(shown.said) == 2)
    undo.do()  # a second time does nothing
    shown.qtbot.waitUntil(lambda: not shown.background.busy)
    assert len(shown.said) == 2


def test_control_z_takes_a_pin_back(shown: Shown) -> None:
    for _ in range(2):
        shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_P)
    shown.shows("C", "A", "B")
    shown.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shown.shows("A", "B", "C")
