"""The frame: pages as they come, the bars, the geometry kept."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app.main_window.keys_dialog import KeysDialog
from app.main_window.pages import PageName
from app.main_window.window import MainWindow
from app.widgets.buttons import KeyButton
from app.widgets.nav_button import NavButton
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.shortcut_words import words
from app.widgets.shortcuts import Shortcuts


@pytest.fixture
def window(qtbot, tmp_path: Path, clock) -> MainWindow:
    window = MainWindow(Shortcuts(mac=False), clock, tmp_path / "window.ini", zone="Europe/Zurich")
    qtbot.addWidget(window)
    window.show()
    return window


def buttons(window: MainWindow) -> list[str]:
    return [button.text() for button in window.findChildren(NavButton) if button.isVisible()]


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_page_that_has_not_come_has_no_button(window: MainWindow) -> None:
    assert buttons(window) == []
    assert window.current_page is None
    window.set_page(PageName.CUSTOMERS, QWidget())
    window.set_page(PageName.CALLS, QWidget())
    assert buttons(window) == ["Calls", "Customers"]


def test_the_first_page_is_shown_and_told(qtbot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.page_shown) as shown:
        window.set_page(PageName.CALLS, QWidget())
    assert shown.args == [PageName.CALLS]
    window.set_page(PageName.CUSTOMERS, QWidget())
    assert window.current_page is PageName.CALLS


def test_a_page_comes_only_once(window: MainWindow) -> None:
    window.set_page(PageName.CALLS, QWidget())
    with pytest.raises(ValueError, match="already there"):
        window.set_page(PageName.CALLS, QWidget())


def test_keys_and_buttons_lead_to_pages_even_from_a_note(qtbot, window: MainWindow) -> None:
    note = QPlainTextEdit()
    window.set_page(PageName.CALLS, note)
    window.set_page(PageName.CUSTOMERS, QWidget())
    qtbot.waitUntil(window.isActiveWindow)
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_F3)
    assert window.current_page is PageName.CUSTOMERS
    calls = next(button for button in window.findChildren(NavButton) if button.text() == "Calls")
    QTest.mouseClick(calls, Qt.MouseButton.LeftButton)
    assert window.current_page is PageName.CALLS
    with qtbot.assertNotEmitted(window.page_shown):
        QTest.mouseClick(calls, Qt.MouseButton.LeftButton)
    assert calls.isChecked()


def test_the_running_call_is_seen_on_every_page(qtbot, window: MainWindow) -> None:
    chip = next(chip for chip in window.top_bar.findChildren(Chip))
    assert not chip.isVisible()
    window.top_bar.show_call("In call: Hofer 01:24")
    assert chip.isVisible()
    with qtbot.waitSignal(window.top_bar.call_wanted):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    window.top_bar.show_call("")
    assert not chip.isVisible()


def test_open_wrap_ups_can_be_pressed_and_go(qtbot, window: MainWindow) -> None:
    window.status_bar.show_wrap_ups(1, "Hotel Krone")
    chip = next(chip for chip in window.status_bar.findChildren(Chip))
    assert "Hotel Krone" in chip.text()
    with qtbot.waitSignal(window.status_bar.wrap_ups_wanted):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    window.status_bar.show_wrap_ups(0, "")
    assert not chip.isVisible()


def test_the_status_bar_tells_database_and_local_time(window: MainWindow, clock, qtbot) -> None:
    QLocale.setDefault(QLocale("en_CH"))
    window.status_bar.show_database("Team database, live", Tone.SUCCESS)
    clock.set(datetime(2026, 11, 24, 23, 30, tzinfo=UTC))  # already Wednesday in Zurich
    qtbot.waitUntil(lambda: "Wednesday 25 November, 00:30" in texts(window.status_bar))
    assert "Team database, live" in texts(window.status_bar)


def test_figures_and_user_are_shown(window: MainWindow) -> None:
    window.top_bar.show_figures(14, 6, 2)
    window.top_bar.show_user("Maria Baumann")
    shown = texts(window.top_bar)
    assert "<b>14</b>" in shown
    assert "<b>6</b>" in shown
    assert "<b>2</b>" in shown
    window.top_bar.show_remark("Practice, nothing reaches customers")
    assert "Practice" in texts(window.top_bar)


def test_the_window_comes_back_where_it_was(qtbot, tmp_path: Path, clock) -> None:
    def opened() -> MainWindow:
        window = MainWindow(Shortcuts(mac=False), clock, tmp_path / "window.ini")
        qtbot.addWidget(window)
        window.show()
        return window

    first = opened()
    first.resize(760, 500)
    with qtbot.waitSignal(first.closing):
        first.close()
    assert opened().size().toTuple() == (760, 500)


def test_a_spoilt_geometry_file_does_no_harm(qtbot, tmp_path: Path, clock) -> None:
    (tmp_path / "window.ini").write_text("[window]\ngeometry=@ByteArray(spoilt)\n")
    window = MainWindow(Shortcuts(mac=False), clock, tmp_path / "window.ini")
    qtbot.addWidget(window)
    assert window.width() > 600


def test_the_frame_imports_no_room_and_no_database() -> None:
    code = (
        "import sys, app.main_window.window\n"
        "heavy = ('sqlalchemy', 'psycopg', 'alembic', 'app.database', 'app.calls')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_help_lists_every_key(qtbot, window: MainWindow) -> None:
    opened = window.show_help()
    keys = next(one for one in opened.findChildren(KeyButton) if "keys" in one.text())
    QTest.mouseClick(keys, Qt.MouseButton.LeftButton)
    dialog = opened.findChild(KeysDialog)
    assert dialog.isVisible()
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {words(name) for name in Shortcuts(mac=False).names()} <= shown
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: opened.findChild(KeysDialog) is None)
