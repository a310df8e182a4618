"""The window's frame without pages, its widgets, its search and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit, QWidget

from app.main_window.keys_dialog import KeysDialog
from app.main_window.pages import PageName
from app.main_window.search_popup import Section, Show
from app.main_window.window import MainWindow
from app.widgets.palette import Tone
from app.widgets.rows import ListRow
from app.widgets.shortcuts import Shortcuts
from scenes.gallery import Gallery, call_rows
from scenes.gallery_parts import Parts
from scenes.stage import Scene, Stage
from scenes.workday import MOMENT, ZONE


def frame_window(stage: Stage) -> MainWindow:
    """Open the frame without pages, its bars filled."""
    window = MainWindow(Shortcuts(), lambda: MOMENT, stage.folder / "window.ini", zone=ZONE)
    window.top_bar.show_figures(14, 6, 2)
    window.top_bar.show_user("Maria Baumann")
    window.status_bar.show_database("Team database, live", Tone.SUCCESS)
    window.status_bar.show_saved("All saved")
    window.status_bar.show_wrap_ups(1, "Hotel Krone")
    return window


def _widgets(stage: Stage) -> MainWindow:
    window = frame_window(stage)
    gallery = Gallery()
    window.set_page(PageName.CALLS, gallery)
    for name in list(PageName)[1:]:
        window.set_page(name, QWidget())
    gallery.findChildren(QTextEdit)[0].setFocus()
    return window


def _parts(stage: Stage) -> MainWindow:
    window = frame_window(stage)
    window.set_page(PageName.CUSTOMERS, Parts())
    for name in (PageName.CALLS, PageName.PRACTICE, PageName.HANDOFFS, PageName.REPORTS):
        window.set_page(name, QWidget())
    window.top_bar.show_call("In call: Hofer 01:24")
    return window


def _search(stage: Stage) -> MainWindow:
    window = _widgets(stage)
    window.search.set_search(_find)
    window.top_bar.show_call("In call: Hofer 01:24")
    return window


def _type_search(window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    window.search.enter()
    QTest.keyClicks(window.top_bar.search, "met")
    QTest.qWait(200)


def _find(text: str, show: Show) -> None:
    customers = [row for row in call_rows()[:3] if isinstance(row, ListRow)]
    command = ListRow(key="settings", title="Open the settings", pill="Ctrl ,")
    found: Sequence[Section] = [
        Section("CUSTOMERS 3", tuple(customers)),
        Section("COMMANDS", (command,)),
    ]
    show(found)


def _keys(stage: Stage) -> KeysDialog:
    return KeysDialog(Shortcuts())


SCENES: tuple[Scene, ...] = (
    Scene("frame", frame_window),
    Scene("widgets", _widgets),
    Scene("parts", _parts),
    Scene("search", _search, _type_search),
    Scene("keys", _keys),
)
