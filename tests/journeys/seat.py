"""A window over whichever database was chosen, and hands for what is not in the rooms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.settings.connect_dialog import ConnectDialog
from app.settings.settings_dialog import SettingsDialog
from app.startup.chosen import Chosen
from app.startup.problem import ProblemPage
from app.startup.window import Opening
from app.widgets.message_line import MessageLine
from app.widgets.segmented import TabBar
from tests.journeys.person import PATIENCE_MS


class Seat:
    """A window of a profile, and hands for what is not in the rooms."""

    def __init__(self, qtbot: QtBot, opening: Opening, chosen: Chosen) -> None:
        self._qtbot = qtbot
        self.opening = opening
        self.chosen = chosen
        self.window = opening.window

    def wait(self, condition: Callable[[], object], within_ms: int = PATIENCE_MS) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=within_ms)

    def wait_until_open(self, within_ms: int = PATIENCE_MS) -> None:
        self.wait(lambda: self.opening.rooms is not None, within_ms)
        self.wait(lambda: not self.opening.rooms.background.busy)

    @property
    def kind(self) -> str:
        return self.opening.rooms.background.database.kind

    def problem(self) -> ProblemPage:
        self.wait(lambda: self.window.findChild(ProblemPage))
        return self.window.findChild(ProblemPage)

    def dialog(self, kind: type[QWidget] = ConnectDialog) -> QWidget:
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), kind))
        return QApplication.activeModalWidget()

    def push(self, text: str, within: QWidget) -> None:
        def found() -> list[QAbstractButton]:
            return [
                one
                for one in within.findChildren(QAbstractButton)
                if one.isVisible() and one.text().replace("&", "") == text
            ]

        self.wait(found)
        button = found()[0]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    def type(self, name: str, text: str, dialog: QWidget) -> None:
        line = next(
            one
            for one in dialog.findChildren(QLineEdit)
            if one.isVisible() and one.accessibleName() == name
        )
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def said(self, dialog: QWidget) -> str:
        line = dialog.findChild(MessageLine)
        self.wait(lambda: line.message is not None)
        return line.message.text

    def settings(self) -> SettingsDialog:
        QTest.keyClick(self.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        dialog = self.dialog(SettingsDialog)
        pages = dialog.findChild(TabBar)
        pages.setCurrentIndex([pages.tabText(at) for at in range(pages.count())].index("Database"))
        return dialog


Sit = Callable[..., Seat]
