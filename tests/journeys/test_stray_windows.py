"""No part of a page flashes up as a window of its own while the page is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from tests.calls.desk import Desk
from tests.journeys.conftest import Start

WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Widget)  # no menus, popups, tips


class Strays(QObject):
    """Notes what is shown without a parent and is neither the window nor a dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched.windowType() in WINDOWS
            and not isinstance(watched, QMainWindow | QDialog)
        ):
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def place(sqlite_place: Path) -> str:
    """A local file is enough: it is about widgets."""
    return str(sqlite_place)


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    found = Strays()
    qapp.installEventFilter(found)
    yield found
    qapp.removeEventFilter(found)


def test_only_the_window_and_its_dialogs_are_windows(
    office: Desk, start: Start, strays: Strays
) -> None:
    office.customer("Schreinerei Hofer")
    rep = start()
    rep.wait(lambda: rep.rooms.desk.draft is not None)
    for page in ("F3", "F4", "F5", "F6", "F2"):
        rep.press(page)
        rep.settle()
        assert rep.window.isActiveWindow()
    rep.press("F9")
    rep.settle()
    rep.press("Alt+4")
    rep.settle()

    assert strays.seen == []
