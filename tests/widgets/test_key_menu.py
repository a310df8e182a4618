"""A menu that opens with a line marked, and is gone through by letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.widgets.key_menu import KeyMenu

LINES = ("No answer", "Need later", "Order", "not interested")


@pytest.fixture
def around(qtbot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def menu(around: QWidget) -> KeyMenu:
    made = KeyMenu(around)
    for line in LINES:
        made.addAction(line)
    made.actions()[0].setEnabled(False)
    made.open_at(QPoint(0, 0))
    return made


def marked(menu: KeyMenu) -> str:
    return menu.activeAction().text()


def test_the_first_line_that_can_be_chosen_is_marked(menu: KeyMenu) -> None:
    assert marked(menu) == "Need later"


def test_letters_lead_from_line_to_line(menu: KeyMenu) -> None:
    QTest.keyClick(menu, Qt.Key.Key_N)
    assert marked(menu) == "not interested"
    QTest.keyClick(menu, Qt.Key.Key_N)
    assert marked(menu) == "Need later"  # and round again
    QTest.keyClick(menu, Qt.Key.Key_O)
    assert marked(menu) == "Order"
    QTest.keyClick(menu, Qt.Key.Key_Z)
    assert marked(menu) == "Order"


def test_enter_chooses_the_marked_line(menu: KeyMenu) -> None:
    chosen: list[str] = []
    menu.triggered.connect(lambda action: chosen.append(action.text()))
    QTest.keyClick(menu, Qt.Key.Key_O)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert chosen == ["Order"]
