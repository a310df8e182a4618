"""What the screen shows while the program starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.widgets.theme import Theme
from scenes.workday import Workday


class Opened(QObject):
    """Keeps which windows were shown."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_panel_flashes_up_as_a_window_of_its_own(
    qapp: QApplication, look: Theme, tmp_path: Path
) -> None:
    opened = Opened()
    qapp.installEventFilter(opened)
    day = Workday(tmp_path, "en", customers=False)
    qapp.removeEventFilter(opened)
    day.window.close()
    day.window.deleteLater()

    assert opened.names == ["MainWindow"]
