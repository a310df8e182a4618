"""The states of the program that pictures are made of.

A scene opens one state in the real window and returns the window. Add scenes to ``SCENES``;
their names become the names of the pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit, QWidget

from app.main_window.keys_dialog import KeysDialog
from app.main_window.pages import PageName
from app.main_window.search_popup import Section, Show
from app.main_window.window import MainWindow
from app.widgets.palette import Tone
from app.widgets.rows import ListRow
from app.widgets.shortcuts import Shortcuts
from database_scenes import DATABASE_SCENES, FrameScene
from gallery import Gallery, call_rows
from gallery_parts import Parts
from incoming_scenes import INCOMING_SCENES
from practice_scenes import PRACTICE_SCENES
from workday import MOMENT, ZONE, Workday
from workday_scenes import WORK_SCENES, WorkScene


@dataclass(frozen=True)
class Stage:
    """Where a scene plays: an empty folder for its profile, the language of its texts."""

    folder: Path
    language: str


@dataclass(frozen=True)
class Scene:
    """One state by name; ``open`` prepares the window.

    settle: called each time the window is shown at a size, for what needs to be seen first.
    """

    name: str
    open: Callable[[Stage], QWidget]
    settle: Callable[[QWidget], None] = lambda window: None


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


def _work(scene: WorkScene, stage: Stage) -> MainWindow:
    day = Workday(stage.folder, stage.language, customers=scene.customers, lead=scene.lead)
    scene.reach(day, stage.language)
    return day.window


def _frame(scene: FrameScene, stage: Stage) -> MainWindow:
    window = frame_window(stage)
    scene.reach(window)
    return window


SCENES: tuple[Scene, ...] = (
    Scene("frame", frame_window),
    Scene("widgets", _widgets),
    Scene("parts", _parts),
    Scene("search", _search, _type_search),
    Scene("keys", _keys),
    *(Scene(one.name, partial(_frame, one)) for one in DATABASE_SCENES),
    *(
        Scene(work.name, partial(_work, work), work.settle)
        for work in (*WORK_SCENES, *INCOMING_SCENES, *PRACTICE_SCENES)
    ),
)
