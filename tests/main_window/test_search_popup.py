"""The search over everything: by keyboard, late answers dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from app.main_window.pages import PageName
from app.main_window.search_popup import Section, Show
from app.main_window.window import MainWindow
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow
from app.widgets.shortcuts import Shortcuts

HOFER = (1 << 53) + 1
TANNER = (1 << 53) + 3


def found() -> list[Section]:
    customers = (ListRow(key=HOFER, title="Hofer"), ListRow(key=TANNER, title="Tanner"))
    return [
        Section("CUSTOMERS 2", customers),
        Section("NUMBERS", ()),
        Section("COMMANDS", (ListRow(key="settings", title="Open the settings"),)),
    ]


@pytest.fixture
def window(qtbot, tmp_path: Path, clock) -> MainWindow:
    window = MainWindow(Shortcuts(mac=False), clock, tmp_path / "window.ini")
    qtbot.addWidget(window)
    window.set_page(PageName.CALLS, QPlainTextEdit("note"))
    window.search.set_search(lambda text, show: show(found()))
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    window.findChild(QPlainTextEdit).setFocus()
    return window


def search(qtbot, window: MainWindow, text: str) -> None:
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.top_bar.search
    QTest.keyClicks(window.top_bar.search, text)
    qtbot.waitUntil(window.search.isVisible)


@pytest.mark.parametrize(
    ("steps", "chosen"), [(0, HOFER), (1, TANNER), (2, "settings"), (5, "settings"), (-3, HOFER)]
)
def test_arrows_and_enter_choose(qtbot, window: MainWindow, steps: int, chosen: object) -> None:
    search(qtbot, window, "h")
    for _ in range(abs(steps)):
        key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
        QTest.keyClick(window.top_bar.search, key)
    with qtbot.waitSignal(window.search.result_chosen) as told:
        QTest.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert told.args == [chosen]
    assert not window.search.isVisible()


def test_escape_gives_the_keyboard_back(qtbot, window: MainWindow) -> None:
    search(qtbot, window, "h")
    QTest.keyClick(window.top_bar.search, Qt.Key.Key_Escape)
    assert not window.search.isVisible()
    assert window.top_bar.search.text() == ""
    assert isinstance(window.focusWidget(), QPlainTextEdit)


def test_a_click_chooses(qtbot, window: MainWindow) -> None:
    search(qtbot, window, "h")
    rows = window.search.findChild(RowList)
    place = rows.visualRect(rows.model().index(2, 0)).center()
    with qtbot.waitSignal(window.search.result_chosen) as told:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [TANNER]


def test_nothing_found_says_what_to_try(qtbot, window: MainWindow) -> None:
    window.search.set_search(lambda text, show: show([]))
    search(qtbot, window, "xy")
    said = [label.text() for label in window.search.findChildren(QLabel) if label.isVisible()]
    assert any("“xy”" in text for text in said)
    with qtbot.assertNotEmitted(window.search.result_chosen):
        QTest.keyClick(window.top_bar.search, Qt.Key.Key_Return)


def test_a_late_answer_to_older_letters_is_dropped(qtbot, window: MainWindow) -> None:
    waiting: list[tuple[str, Show]] = []
    window.search.set_search(lambda text, show: waiting.append((text, show)))
    field = window.top_bar.search
    window.search.enter()
    QTest.keyClicks(field, "h")
    qtbot.waitUntil(lambda: len(waiting) == 1)
    QTest.keyClicks(field, "o")
    qtbot.waitUntil(lambda: len(waiting) == 2)

    def answer(at: int, sections: Sequence[Section]) -> None:
        waiting[at][1](sections)

    answer(1, found())
    answer(0, [])

    assert [text for text, _ in waiting] == ["h", "ho"]
    assert window.search.findChild(RowList).isVisible()


def test_an_answer_after_leaving_opens_nothing(qtbot, window: MainWindow) -> None:
    waiting: list[Callable[[Sequence[Section]], None]] = []
    window.search.set_search(lambda text, show: waiting.append(show))
    window.search.enter()
    QTest.keyClicks(window.top_bar.search, "h")
    qtbot.waitUntil(lambda: len(waiting) == 1)
    window.search.leave()
    waiting[0](found())
    assert not window.search.isVisible()
